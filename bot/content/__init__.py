"""Reads and validates `course_content/` and `data/stories/`. Knows no Rasa, no Django, no language model."""
