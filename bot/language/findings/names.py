# ruff: noqa: E501, SIM905 - word tables read better as long lines of words
"""Names of laws, services, groups and titles: never a finding, whatever words they are made of."""

from __future__ import annotations

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.language.findings.words import Words

NAMES = (
    "narcotics anonymous", "alcoholics anonymous", "overeaters anonymous", "gamblers anonymous", "cocaine anonymous",
    "addicts anonymous", "drug addicts anonymous", "sex addicts anonymous", "adult children of alcoholics",
    "children of alcoholics", "families of addicts", "mental health act", "mental capacity act", "misuse of drugs act", "mad pride", "mad studies",
    "mad hatters", "mad in america", "mad in the uk", "mad hatter", "mad max", "mad men", "hearing voices network",
    "national institute on drug abuse", "national institute on alcohol abuse and alcoholism", "drug abuse resistance education",
    "substance abuse and mental health services administration", "substance abuse and mental health services", "national schizophrenia fellowship",
    "rethink mental illness", "schizophrenia fellowship", "victim support", "victims ' commissioner", "crime victims fund",
    "national suicide prevention lifeline", "survivors of bereavement by suicide", "papyrus", "suicide squad", "crazy ex girlfriend",
    "psycho killer", "crazy frog", "crazy golf", "borderlands", "suicide crisis", "americans with disabilities act",
    "lunacy act", "mental deficiency act", "county lunatic asylum", "lunatic asylums act", "inmate information system",
    "risk of suicide", "al anon", "al - anon", "nar anon", "cocaine and crack cocaine anonymous", "recovering addicts group",
    "national alliance on mental illness", "addiction recovery agency", "change grow live", "turning point", "crazy in love", "crazy horse",
)  # fmt: skip
_NAME_WORDS = frozenset(
    "anonymous act network trust fellowship association society alliance commission foundation institute council charity bill charter "
    "conference museum hospital clinic centre center programme program agency partnership project party week".split()
)

# These often stand in lower case behind a name of three capitalised words or more: "the Chronic Illness Inclusion group".
_NAMED_BY_CAPITALS = frozenset("group groups forum team project course campaign".split())


class Names:
    """Finds names in a line."""

    def __init__(self, vocab: Vocab) -> None:
        self._matcher = PhraseMatcher(vocab, attr="ORTH")
        self._matcher.add("name", [Doc(vocab, words=name.split()) for name in NAMES])

    def spans(self, words: Words) -> list[tuple[int, int]]:
        """Token spans of names, known or capitalised like one ("Drug Abuse Trust")."""
        spans = [(start, end) for _, start, end in self._matcher(words.doc)]
        for number, word in enumerate(words.words):
            if word in _NAME_WORDS and words.original[words.at[number]].is_title or word in _NAMED_BY_CAPITALS:
                start = number
                while start and number - start < 7 and _part_of_name(words, start - 1):
                    start -= 1
                while start < number and not words.original[words.at[start]].is_title:
                    start += 1
                if number - start >= (3 if word in _NAMED_BY_CAPITALS else 1):
                    spans.append((start, number + 1))
        return spans


def _part_of_name(words: Words, index: int) -> bool:
    token = words.original[words.at[index]]
    return token.is_title or words.words[index] in ("of", "and", "for", "on", "the", "-", "with", "&")
