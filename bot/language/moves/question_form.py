"""Open or closed: what kind of answer the form of a question leaves room for.

Grammar alone, apart from what the question does in the talk (its move): a question word leaves the answer open; a
verb in front ("did you", "is there anything"), a tag and a statement said as a question close it. Two exceptions, as
experts hear them: a closed form that invites a story or a list is open ("can you tell me", "anything else?"), and a
question word that asks for one number, date, name, frequency or place on a scale is closed ("how many", "how often").
The two corpora of tests/eval/annomi.py disagree over "is there any" and scales (AnnoMI leans to open, MISC to closed);
together 47 of 61 such turns are labelled closed, so closed it is.
"""

from __future__ import annotations

import re
from typing import Literal

from spacy.tokens import Doc, Span

from bot.language.moves.grammar import Form, read_form
from bot.language.moves.plain import make_plain

QuestionForm = Literal["open", "closed"]

_INVITES = re.compile(
    r"^(?:(?:are|were) there (?:some|other|more|times)\b|(?:any|anything|something|what|who|where|"
    r"how) (?:else|other|more)\b|any (?:other |more |particular )?(?:ideas|thoughts|questions|"
    r"concerns|reasons|ways|things|plans|worries)\b|(?:do|did|would|have) you (?:have |got |had |"
    r"see |think of |notice |noticed )(?:any|some) (?:other )?(?:ideas|thoughts|questions|"
    r"concerns|reasons|ways|things|sense|examples?)\b)"
)
_TELLING = re.compile(
    r"\b(?:tell|walk|talk|take|help|give) me\b|\b(?:describe|explain|elaborate|expand|"
    r"say (?:a bit |a little |some)?more|share|paint)\b|\b(?:like|love|want|interested|curious|"
    r"happy|good|great) to (?:hear|know|understand|learn)\b|\bwonder(?:ing)?,? (?:what|how|why|"
    r"who|where|when|which|about)\b|\bcurious,? (?:what|how|why|about)\b"
)
_WONDERS_IF = re.compile(r"\bwonder(?:ing)? (?:if|whether)\b(?!.*\b(?:tell me|say more|describe|talk about|share)\b)")
_NUMBER = re.compile(
    r"^(?:and |so |or )?(?:how (?:many|often|much|old|tall|far|big|late|early|soon|long ago)|"
    r"(?:at |on |in )?(?:what|which) (?:time|day|date|year|age|dose|ward|month|size|number|"
    r"percentage)|what's (?:your|the|his|her) (?:name|number|address|date|age|birthday)|is that|"
    r"are those)\b|\b(?:on|of) (?:a|that|the|this) (?:same )?scale\b|\bscale (?:of|from)\b"
)


def question_form(sentence: Span | Doc | str) -> QuestionForm | None:
    """ "open" or "closed" for a sentence that asks, None for one that does not. `sentence` is one sentence."""
    text = sentence if isinstance(sentence, str) else sentence.text
    plain = make_plain(text)
    first_tag = "" if isinstance(sentence, str) else next((t.tag_ for t in sentence if t.is_alpha), "")
    return form_of_question(plain, read_form(plain, first_tag))


def form_of_question(plain: str, form: Form) -> QuestionForm | None:
    """The same for a sentence whose plain text and form are known."""
    core = form.core
    if _TELLING.search(core) and not _WONDERS_IF.search(core):
        invited = form.is_question or re.match(r"^(?:tell|describe|explain|walk|talk|help|say)\b", core)
        return "open" if invited else None
    if not form.is_question:
        return None
    if _INVITES.match(core):
        return "open"
    if form.kind == "wh":
        return "closed" if _NUMBER.search(core) else "open"
    if form.kind == "fragment_question" and re.match(
        r"^(?:and|so|because|like|meaning|such as)\??$", plain.rstrip(" ?")
    ):
        return "open"
    return "closed"
