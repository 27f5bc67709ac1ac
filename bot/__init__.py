"""Alongside: a practice companion for people training to be mental-health peer supporters."""
