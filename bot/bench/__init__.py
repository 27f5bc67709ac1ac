"""Measures Alongside on the machine it runs on: `alongside bench`."""
