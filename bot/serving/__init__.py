"""Trains, starts, watches and stops the three processes that make Alongside. `bot/serve.py` is the way in."""
