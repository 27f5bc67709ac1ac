"""What a persona says, and what the content note says beforehand: safe to read, short enough to say.

Rules for speaking of suicide and self-harm: no means, no method, no place, no plan in detail (Mindframe and Samaritans
guidelines for media, named in the project's evidence file).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.checks.means import names_means
from bot.content.checks.role_play import Cast
from bot.content.problems import Problem

MOST_WORDS = 45
STAGE_DIRECTION = re.compile(r"\*\(.*?\)\*", re.DOTALL)

_SELF = r"(?:my|your|him|her|them|our)sel(?:f|ves)"
_LIFE = r"(?:my|your|his|her|their)(?: own)? life"
# Somebody's death by their own hand, or harm to themselves, whatever words are used for it.
ACT = (
    rf"(?:kill\w* {_SELF}|end\w* {_LIFE}|t(?:ake|akes|ook|aking|aken) {_LIFE}|end\w* it all|harm\w* {_SELF}"
    rf"|(?:die|died|dying|attempt\w*) by suicide|attempt\w* suicide|commit\w* suicide|suicide attempt)"
)
# What would tell the means, the method or the place: words after the act that begin an answer to "how?" or "where?".
_HOW = r"(?:with|using|by (?:means of|\w+ing)|off|from|under|in front of|out of)"
_NOT_HOW = r"(?!(?:a friend|somebody|someone|me|you|him|her|them|time to time|work|shame|love|in mind)\b)"
MEANS = (
    re.compile(rf"\b{ACT}\b,? {_HOW} {_NOT_HOW}", re.IGNORECASE),
    re.compile(
        rf"\b(?:how|where|what with|the way|the place) (?:I|I'd|I would|you|he|she|they)\b[^.?!]{{0,20}}\b{ACT}\b", re.I
    ),
    re.compile(rf"\b(?:saved|kept|bought|got|put (?:\w+ )?by|hid|hidden)\b[^.?!]{{0,40}}\bto {ACT}\b", re.IGNORECASE),
)
# Words of harm that guides on safe messaging advise against, in anybody's mouth.
UNSAFE = re.compile(
    r"\b(commit\w* suicide|(?:successful|unsuccessful|failed|completed|botched) (?:suicide|attempt)(?: attempt)?"
    r"|suicide (?:bid|victim|epidemic)|succeed\w* in (?:killing|ending))\b",
    re.IGNORECASE,
)
# Every sign above and below holds one of these: most lines need not be looked at again.
PERHAPS = re.compile(r"suicid|kill|harm|life|it all|attempt|ending", re.IGNORECASE)
DEATH = re.compile(rf"\b(?:suicid\w*|self-?\s?harm\w*|{ACT})\b", re.IGNORECASE)
# A content note may say it in its own words.
WARNS = re.compile(
    r"suicid|self-?\s?harm|not want\w* to (?:wake|live|be here)|end\w* (?:a|one's|their) life", re.IGNORECASE
)
MAY_STOP = re.compile(r"\b(?:stop|pause|skip)\b", re.IGNORECASE)


def persona_line_problems(cast: Cast) -> Iterator[Problem]:
    """What is wrong with the lines of one role-play, and with its content note for them."""
    warned = bool(WARNS.search(str(cast.card.data["content_note"])))
    for line, file in cast.lines.items():
        for variant, text in enumerate(file.responses[line]):
            place = file.place_of(line, variant)
            for code, message, fix in _wrong_with(text):
                yield Problem(file.path, *place, f'"{line}" {message}', fix, code)
        if (
            not warned
            and (line in cast.ways.unasked or line == cast.opening)
            and any(speaks_of_death(text) for text in file.responses[line])
        ):
            warned = True  # told once
            message = f'"{line}" speaks of suicide or self-harm, and the content note does not'
            fix = 'name it plainly and without details: "Thoughts of suicide are talked about."'
            yield cast.card.at(["content_note"], message, fix, "P005")
    if not MAY_STOP.search(str(cast.card.data["content_note"])):
        message = "the content note does not say that a learner may pause or stop"
        yield cast.card.at(["content_note"], message, 'end it with "Pause or stop whenever you like."', "P006")


def speaks_of_death(text: str) -> bool:
    """Whether a text names suicide or self-harm."""
    return bool(PERHAPS.search(text) and DEATH.search(text))


def _wrong_with(text: str) -> Iterator[tuple[str, str, str]]:
    flat = " ".join(text.split())
    perhaps = PERHAPS.search(flat)
    if names_means(flat, speaks_of_death(flat)) or (perhaps and any(sign.search(flat) for sign in MEANS)):
        fix = "say that the thought is there, and nothing of how or where"
        yield "P001", "tells how or where somebody would harm themselves", fix
    unsafe = UNSAFE.search(flat) if perhaps else None
    if unsafe:
        yield "P002", f'says "{unsafe.group()}"', 'say "died by suicide", "took her own life" or "survived an attempt"'
    words = len(STAGE_DIRECTION.sub("", flat).split())
    if words > MOST_WORDS:
        yield "P003", f"has {words} words; {MOST_WORDS} can be said in one breath", "make two lines of it"
