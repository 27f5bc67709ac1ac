# ruff: noqa: E501 - tables of wordings read better in long lines
"""What somebody calls themselves is theirs: "I'm bipolar", "as an addict in recovery", "addicts like me"."""

from __future__ import annotations

import re

from bot.language.findings.line import Line
from bot.language.findings.matching import Match

_BETWEEN = (
    r"(?:(?:am|'m|'d|'s|was|were|are|is|be|been|being|have|'ve|had|has|will|would|could|might|must|can|do|did|used|to|a|an|the|so|really|just|very|bit|quite|still|also|not|never|"
    r"always|kind|of|such|actually|basically|called|labelled|labeled|told|diagnosed|as|considered|seen|known|became|become|becoming|got|get|getting|felt|feel|feeling|like|"
    r"and|or|both|pretty|proper|total|complete|once|too|there|that|went|go|going|gone|years|back|then|probably|guess|bad|right|what|you|might|call|often|recovering|former|ex|"
    r"completely|totally|sometimes|honestly|before|even|only|more|little|some|struggling|proud|self|-|in|for|all|by|myself|who|thing|person|one|ended|up|first|acting|stayed|stay|live|lived|living|struggle|struggled|suffer|suffered|suffering|with|my|since|because|when|known|years|yes|:|,|\"|'|“|‘) )"
)
_FIRST_SUBJECT = re.compile(
    rf" (?:i|im|ive) {_BETWEEN}{{0,9}}$| (?:i|im) (?:am|'m|was|have been|had been|'ve been|became|spent|felt) (?:\S+ ){{0,3}}$| we (?:are|were|'re|all|both|have been|was|two|as|used to be) {_BETWEEN}{{0,5}}$"
)
# "I had an anorexic on my list": another person after all.
_I_HAVE_ONE = re.compile(r" (?:i|we) (?:have|had|'ve|'ve got|have got|got|get) (?:(?:an?|two|three|another|one) )?$")
_NOUNS_FOR_PEOPLE = frozenset({"diagnosis_as_identity", "us_and_them"})
# Wording in these categories says something of its subject ("he moped"), not of its object ("fix him").
_ABOUT_THE_SUBJECT = frozenset({"character_judgement", "compliance_blame", "functioning_level"})
_ABOUT_ME = re.compile(
    r" (?:call|calls|called|calling|label|labelled|labeled|told|tell|treat|treated|thought|think|think of|made|make|makes|see|saw|described|gave|with|branded|said|say|says|wrote|about|of|accused|judged|convinced|drove) "
    r"(?:that )?(?:me|myself|us|i) (?:\S+ ){0,6}$| (?:diagnosed|labelled|branded|described) me (?:\S+ ){0,4}$"
)
_AS_ONE = re.compile(r" (?:as|being|speaking as|like|coming from|from) (?:\S+ ){0,3}$")
_MYSELF_AFTER = re.compile(
    r"^ (?:[\w'-]+ ){0,3}(?:myself|ourselves|like me|like us|like you and me|and proud|, me too) "
)
_WE = re.compile(r" (?:us|we|fellow|my own|my|me ,|me as) (?:(?:fellow|own|the|inner|being) )*$")
_AS_OPENING = re.compile(r"^ (?:and |but |so )?(?:as|speaking as|being) (?:an? )?(?:\w+ ){0,2}$")
_OTHER = re.compile(r" (?:you|he|she|they|it|your|his|her|their|him|them|people|someone) ")
_MY_PERSON = re.compile(r" my $")


def is_own_label(line: Line, match: Match) -> bool:
    """True when the wording is said of the speaker."""
    inside = set(line.words[match.start : match.end])
    if inside & {"you", "your", "yourself", "him", "her", "them", "his", "their", "u"}:
        return False
    if inside & {"me", "myself"}:
        return True
    before = " " + "".join(word + " " for word in line.clause_before(match))
    following = line.next_words(match, 8)
    if _FIRST_SUBJECT.search(before) and not _i_address(before) and not _has_one(before, match):
        return True
    about_me = _ABOUT_ME.search(before)
    if about_me and not _OTHER.search(about_me[0].replace(" me ", " me  ").split(" me ")[-1]):
        return True
    if _MYSELF_AFTER.search(following):
        return True
    if _said_by_me(line, match):
        return True
    as_one = _AS_ONE.search(before)
    if as_one and _first_person_nearby(before) and not _OTHER.search(before[max(0, as_one.start() - 12) :]):
        return True
    if _AS_OPENING.search(before) and re.search(r" (?:i|my|we) ", following):
        return True
    own = _WE.search(before)
    return bool(own) and not _MY_PERSON.search(before)


def _said_by_me(line: Line, match: Match) -> bool:
    """The marked verb, or the verb it is the complement of, has "I" for its subject, also one shared with another verb
    ("I cried and just moped")."""
    if match.entry.category not in _ABOUT_THE_SUBJECT:
        return False
    verb = line.doc[match.start : match.end].root
    if verb.dep_ in ("acomp", "attr", "oprd") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    while True:
        subjects = [child.text for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
        if subjects or verb.dep_ not in ("conj", "xcomp") or verb.head.pos_ not in ("VERB", "AUX"):
            return subjects == ["i"]
        verb = verb.head


def _i_address(before: str) -> bool:
    """ "I ... you ..." : the speaker speaks of the other person after all."""
    tail = before[before.rfind(" i ") :] if " i " in before else before[before.rfind(" we ") :]
    return bool(_OTHER.search(tail.replace(" you might call ", " ").replace(" what you call ", " ")))


def _has_one(before: str, match: Match) -> bool:
    """The marked words may begin with the article themselves, so it is optional here."""
    return match.entry.category in _NOUNS_FOR_PEOPLE and bool(_I_HAVE_ONE.search(before))


def _first_person_nearby(text: str) -> bool:
    return bool(re.search(r" (?:i|my|me|myself|we|i'd) ", text))
