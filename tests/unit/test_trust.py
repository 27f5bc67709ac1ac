"""Trust: what opens a persona up and what closes it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.language.types import FAMILIES, MOVES
from bot.role_play.trust import HIGHEST, LOWEST, Trust, trust_over

moves = st.sampled_from([*MOVES, "unsure"])


def test_one_kind_word_opens_nobody():
    assert all(Trust().after(move, False).level == "guarded" for move in MOVES)


def test_curiosity_and_listening_open_up():
    levels = [trust.level for trust in trust_over([(move, False) for move in FAMILIES["opens"] + FAMILIES["listens"]])]
    assert levels[0] == "guarded" and levels[-1] == "open" and "warming" in levels


def test_a_label_inside_a_good_question_costs_trust():
    trust = Trust(3.0)
    assert trust.after("ask_open", deficit_language=True).score < trust.score


def test_a_repair_makes_up_for_a_label():
    labelled = Trust(2.0).after("ask_open", deficit_language=True)
    assert labelled.level == "guarded"
    assert labelled.after("repair", False).level == "warming"


def test_the_same_move_again_and_again_counts_less():
    course = trust_over([("encourage", False)] * 4)
    assert course[1].score > course[2].score - course[1].score


@given(st.lists(st.tuples(moves, st.booleans()), max_size=60))
def test_trust_stays_in_its_bounds_and_can_always_be_won_back(said):
    trust = trust_over(said)[-1]
    assert LOWEST <= trust.score <= HIGHEST
    for move in ("ask_open", "reflect_content") * 6:
        trust = trust.after(move, False)
    assert trust.level == "open"
