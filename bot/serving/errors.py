"""Errors that a person can put right: shown as plain lines, never as a traceback."""

from __future__ import annotations


class PersonError(Exception):
    """`problem` says what is the matter, `remedy` what to do about it, `detail` what a tool said."""

    def __init__(self, problem: str, remedy: str = "", detail: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
        self.detail = detail
