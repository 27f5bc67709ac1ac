"""What the form of a sentence rules out, or nearly: a statement asks nothing, a "who" question reflects nothing.

The figures are added to the classifier's log-probabilities. They are coarse on purpose (rule out: -4, unlikely: -2,
speaks for: +1) and few; finer shades are the classifier's business.
"""

from __future__ import annotations

import re

from bot.language.moves.cues import CUES
from bot.language.moves.danger import names_danger
from bot.language.moves.grammar import Form
from bot.language.moves.innocent import MOVES_WITH_INNOCENTS, is_innocent
from bot.language.types import MOVES

RULED_OUT, UNLIKELY, LIKELY = -4.0, -2.0, 1.0
# However sure the classifier is.
IMPOSSIBLE = -12.0

_ASKS = frozenset({"ask_open", "ask_closed", "ask_what_happened", "ask_about_safety"})
_TELLS = frozenset(
    {"reflect_content", "reflect_feeling", "summarise", "affirm_strength", "share_experience", "offer_hope", "answer"}
    | {"introduce", "minimise"}
)
_REFLECTIONS = frozenset({"reflect_content", "reflect_feeling", "summarise"})
_HARMS = frozenset({"give_advice", "minimise", "judge", "rescue"})
# "so you ...", "it sounds like ...", "what I'm hearing ..." announce that something is said back.
_STEMS = ("so_you", "sounds", "seems", "hearing")
# A question word that narrows to one fact.
_NARROW = re.compile(
    r"^(?:when|which|how (?:long|many|much|often|old|far|soon|big|late|early|tall)|(?:at |on |"
    r"in )?what (?:time|day|date|year|age|dose|number|ward|month|colour|school|size|section|"
    r"percentage|amount)\b|what(?:'s| is| was| are) (?:the |your |his |her |their |"
    r"its )(?:\w+ ){0,3}(?:name|number|address|date|birthday|called|age|surname|postcode|dose|"
    r"score)|where(?:'s| is| are| was| were| do you live| did you (?:go to|live|stay|work)|"
    r" do you work)|who(?:'s| is| was| are|'re) (?:the |your |on |coming|that|he|she|it)|"
    r"who (?:lives|told|gave|came|drove|signed|rang|referred|runs))"
)
_SCALE = re.compile(
    r"\bscale (?:of|from)\b|\bout of (?:ten|10)\b|\bfrom (?:zero|nought|one|0|1) to (?:ten|10|"
    r"five|5)\b"
)
_WIDE = re.compile(
    r"^(?:what|how|why|tell me|describe|talk to me|(?:can|could|would|will) you (?:\w+ )?(?:tell|"
    r"describe|explain|say|share|help|talk)|help me (?:to )?understand|i(?:'d|"
    r" would)? (?:\w+ )?(?:love|like|wonder|curious|interested))"
)
# Told of somebody in the other's life: said back, rarely held out as hope.
_OF_OTHERS = re.compile(
    r"^(?:he|she|they|your (?!recovery|life|future|time)\w+)(?:'\w+)?\b(?!.*\b(?:can|could|will|"
    r"may) (?:still |also |again )?\w*)"
)
_OF_SELF_ONLY = re.compile(r"^(?:i (?:had|was|used|did|got|have|went|know)|i've|i'm|my|mine|we had)\b(?!.*\byou)")
_COMPARES = re.compile(
    r"\b(?:worse|nothing|fine|over it|on with|harder|never (?:moan|complain)\w*|only|at least|"
    r"real|managed|coped|survived|still|just|got through)\b"
)
_STRANDS = re.compile(r",|\band\b|;|\bthen\b|\bbut\b|\bplus\b")
_ENOUGH_STRANDS = 3


# What a move can hardly do without: one of these cues (`grammar.CUES`), or it is UNLIKELY. Without this, a sentence
# with nothing to go by would be given to whichever move happened to share a rare word with it.
_EVIDENCE: dict[str, tuple[str, ...]] = {
    "ask_about_safety": ("safe",),
    "ask_what_is_wrong": ("diagnosis_word", "wrong_with"),
    "ask_what_happened": ("story",),
    "judge": ("blame", "should", "strength", "contempt"),
    "give_advice": ("should", "have_you_tried", "why_not", "suggest", "advice_thing", "imperative_think", "advising"),
    "rescue": ("i_will", "rescue_words"),
    "minimise": ("at_least", "platitude", "brushing_off"),
    "offer_choice": ("permission", "choosing"),
    "introduce": ("name_is", "role"),
    "share_experience": ("share",),
    "repair": ("repair",),
    "offer_hope": ("hope",),
    "affirm_strength": ("strength", "took_strength", "well_done", "you_managed", "praise"),
    "close_talk": ("bye",),
    "small_talk": ("small", "pleasantry"),
    "validate": ("understandable", "that_is_hard", "sorry_for", "hardship"),
    "reflect_feeling": ("feeling_word", "feels_for_you", "you_feeling", "felt_image"),
}


def form_bias(plain: str, form: Form, cues_of_core: frozenset[str]) -> dict[str, float]:
    """Log-probability to add for each move, given the sentence's form; moves not named get nothing.

    `cues_of_core` are the cues found in the sentence without its openers, so that only the rest is searched again.
    """
    opened = plain != form.core

    def has(cue: str) -> bool:
        return cue in cues_of_core or (opened and CUES[cue].search(plain) is not None)

    bias = dict.fromkeys(MOVES, 0.0)
    if form.kind in {"statement", "exclamation", "imperative"}:
        _add(bias, _ASKS, RULED_OUT)
        _add(bias, {"ask_what_is_wrong"}, UNLIKELY)
    elif form.kind in {"wh", "yes_no", "indirect"}:
        _add(bias, _TELLS, RULED_OUT)
        _add(bias, {"validate", "encourage", "close_talk", "repair"}, -1.0)
        _add(bias, _HARMS, -1.5)  # those that ask mostly ask in set ways, which rules.py knows
        if form.kind == "wh":
            _add(bias, {"judge", "rescue", "minimise"}, -1.0)
        if not has("small"):
            _add(bias, {"small_talk"}, -0.8)
        bias["reflect_feeling"] = -0.5 if form.kind == "yes_no" else UNLIKELY
        _add_width(bias, form)
    else:
        _add(bias, {"ask_open", "ask_what_happened", "introduce", "answer", "share_experience"}, UNLIKELY)
        # Experts hear "you've been there before?" as often as a reflection as they hear a question.
        told_back = form.kind == "declarative_question" and re.match(r"^(?:and |so )*(?:so|you)\b", plain)
        _add(bias, {"reflect_content", "reflect_feeling"} if told_back else {"ask_closed"}, LIKELY)
    for move, evidence in _EVIDENCE.items():
        if not any(has(cue) for cue in evidence):
            bias[move] += UNLIKELY
    if form.kind == "statement" and _OF_OTHERS.match(form.core):
        _add(bias, {"offer_hope"}, -1.5)
        _add(bias, {"reflect_content"}, LIKELY / 2)
    if has("takes_back") or (has("stays_beside") and not has("rescue_words")):
        bias["rescue"] += RULED_OUT  # "i can't lend you that", "i'll walk with you": nothing is taken over
    if _OF_SELF_ONLY.match(form.core) and not _COMPARES.search(form.core):
        bias["minimise"] += UNLIKELY  # "i had a bmx once" belittles nothing
    if form.core.startswith(("let's ", "let us ")):
        _add(bias, _HARMS, UNLIKELY)
        _add(bias, {"offer_choice", "small_talk"}, LIKELY)
    if form.kind == "imperative":
        _add(bias, {"reflect_content", "reflect_feeling", "affirm_strength", "share_experience"}, -1.5)
    if not has("summing") and len(_STRANDS.findall(plain)) < _ENOUGH_STRANDS:
        bias["summarise"] += UNLIKELY
    if form.kind not in {"wh", "yes_no", "indirect"} and any(has(cue) for cue in _STEMS):
        _add(bias, _REFLECTIONS, LIKELY)
        _add(bias, _HARMS | {"answer", "introduce", "share_experience", "offer_choice", "encourage"}, -1.0)
        _add(bias, {"offer_hope", "small_talk"}, UNLIKELY)
    if form.core.startswith(("you ", "you'", "your ")) and form.kind == "statement":
        bias["reflect_content"] += LIKELY / 2
        _add(bias, {"answer", "introduce", "share_experience", "small_talk"}, -1.0)
    if not names_danger(plain):
        bias["ask_about_safety"] += RULED_OUT
    innocent = {move for move in MOVES_WITH_INNOCENTS if is_innocent(move, plain)}
    # A harm denied is not another harm either.
    _add(
        bias,
        (innocent | _HARMS | {"ask_what_is_wrong"}) if innocent - {"close_talk", "repair"} else innocent,
        IMPOSSIBLE,
    )
    return bias


def _add_width(bias: dict[str, float], form: Form) -> None:
    """Open or closed, from the first words."""
    if form.kind == "yes_no" or _NARROW.match(form.core) or _SCALE.search(form.core):
        bias["ask_open"] += -2.5
        bias["ask_closed"] += LIKELY if form.kind != "yes_no" else 0.0
    elif _WIDE.match(form.core):
        bias["ask_closed"] += -2.5


def _add(bias: dict[str, float], moves: set[str] | frozenset[str], amount: float) -> None:
    for move in moves:
        bias[move] += amount
