"""The walk through the course: where a learner is, what a step shows, what an answer is worth. Pure functions."""
