"""Talks to a persona without Rasa and without the web: for authors, for play-throughs, for tests."""
