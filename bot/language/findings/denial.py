# ruff: noqa: E501 - tables of wordings read better in long lines
"""A sincere denial is clean ("I don't think you're lazy"); "I'm not saying he's lazy, but" is not."""

from __future__ import annotations

import re

from bot.language.findings.line import Line
from bot.language.findings.matching import Match

_SMALL = (
    r"(?:(?:a|an|the|be|being|been|so|really|just|some|any|that|at|all|necessarily|actually|because|you|he|she|they|it|we|is|are|was|were|'s|am|"
    r"sound|sounds|sounding|look|looks|seem|seems|feel|feels|\"|'|“|‘|in|to|of|simply|about|always|your|only|about|like|as|ever|even|here|going|either|or|nor|and|lazy|bad|here|purely|by|for|this|such|if|people|someone|anyone|person|one|who|kind|sort|these|those|have|need|got|get) )"
)
_NOT = r"(?:not|never|n't|nobody|no|neither|nor|without|hardly|isnt|arent|wasnt|dont|doesnt|far from|anything but|none of|nothing|no one)"
_NEAR = re.compile(rf" {_NOT} {_SMALL}{{0,6}}$")
_OVER = re.compile(
    r" (?:not|never|nobody|no one|nor|none of us|neither) (?:(?:really|for|a|one|second|minute|moment|is|are|was|'s|would|should|could|can|will|must|gets|ever|want|wants|wanted|to|going|here|even|that|have|has|be|been|trying|personally|honestly|mean|do|does|i|ever) )*"
    r"(?:think|thinks|thinking|believe|believes|see|seeing|mean|means|meant|make|makes|feel|reckon|say|saying|said|suggest|suggesting|imply|implying|call|calling|called|find|consider|judge|judging|treat|treated|label|labelling|asking|ask|tell|telling|accuse|accusing|expect|expecting|proof|sign|about|need|use|using|believing|describe|assume|assuming|want|like|put|hear|agree|buy|force|forcing|pressure|push|pushing|here) "
    r"(?:(?!but |though |however |, (?:you|he|she|they|it) )\S+ ){0,9}$"
)
_NOT_REALLY_DENIED = re.compile(
    r" (?:not (?:going to )?(?:say|saying|suggest|suggesting|mean|meaning|calling|call|imply|implying|judging|judge|want to (?:say|call|be|sound)|trying to (?:say|be)|being|wish)|no offence|no offense|not to be) "
)
_BUT = re.compile(r" (?:but|though|although|however|just that|it 's just|still ,|yet|only that) ")
_INVERTED = re.compile(
    r" (?:do|does|did|is|are|was|were|have|has|can|could|would|will|should|why|am|is) not (?:you|he|she|they|we|it|i|people|someone|your \w+)(?: \w+){0,2} $| why (?:\S+ ){0,3}not "
)
_QUESTION_THINK = re.compile(r" (?:do|does|is|are|can|could|would|did|have|will) not (?:you|we|it|he|she|they) ")
_COMMAND = re.compile(
    r" (?:do not|never|stop|quit) (?:you )?(?:be|being|go|going|start|act|acting|get|getting|come|play|playing|keep|try|trying) (?:\S+ ){0,3}$"
)
_CANNOT_EXPECT = re.compile(r" (?:can|could|would|should) not (?:\S+ )?expect ")
_NOT_ONLY = re.compile(r" not (?:only|just|merely|simply) (?:\S+ ){0,3}$")


def is_denied(line: Line, match: Match) -> bool:
    """True when the sentence sincerely denies the wording."""
    clause = " " + "".join(word + " " for word in line.clause_before(match, match.whole[0]))
    near = _NEAR.search(clause)
    over = _OVER.search(clause)
    if not near and not over or _CANNOT_EXPECT.search(clause):
        return False
    if _COMMAND.search(clause) or _INVERTED.search(clause) or _QUESTION_THINK.search(clause):
        return False
    following = line.next_words(match)
    if _NOT_ONLY.search(clause) and _BUT.search(following):
        return False
    return not (_NOT_REALLY_DENIED.search(clause) and _BUT.search(following))
