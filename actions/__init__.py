"""Rasa custom actions, one per file. They load no model: the language was read in the NLU pipeline."""
