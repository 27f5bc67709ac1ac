"""The story graph of a role-play, the order of look-up, and trust. Pure functions; knows no Rasa, no Django."""
