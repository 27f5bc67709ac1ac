"""The story graph and the order of look-up, on small graphs made for one question each."""

from __future__ import annotations

import pytest

from bot.role_play.graph import Condition, Line, Move, StoryGraph, topic_tag
from bot.role_play.lookup import Moment, next_line
from bot.role_play.talk import DEBRIEF, Talk

FAMILY = frozenset({topic_tag("family")})
LABEL = frozenset({"deficit_language"})


def graph_of(*stories: list) -> StoryGraph:
    graph = StoryGraph()
    for story in stories:
        graph.add_story(story)
    return graph


def anywhere(move: str, line: str, entities: frozenset[str] = frozenset(), trust: str | None = None) -> list:
    return [Condition("maya", trust), Move(move, entities), Line(line)]


def from_line(line: str, move: str, to: str, entities: frozenset[str] = frozenset(), trust: str | None = None) -> list:
    return [Condition("maya", trust), Line(line), Move(move, entities), Line(to)]


def ask(graph: StoryGraph, move: str, entities: frozenset[str] = frozenset(), trust="guarded", said=()) -> str | None:
    found = next_line(graph, Moment("maya", "opening", move, entities, trust, frozenset(said)))
    return found.line if found else None


# Each story is more specific than the one after it: taking the first away must lead to the second.
LADDER = [
    from_line("opening", "ask_open", "line_move_entity", FAMILY),
    anywhere("ask_open", "anywhere_move_topic", FAMILY),
    anywhere("ask_closed", "anywhere_topic", FAMILY),
    from_line("opening", "ask_open", "line_move"),
    from_line("opening", "encourage", "line_kindred"),
    anywhere("ask_open", "anywhere_move"),
    from_line("opening", "offer_choice", "line_family"),
    anywhere("ask_what_happened", "anywhere_family"),
    anywhere("unsure", "unsure"),
    anywhere("close_talk", "way_out"),
]


@pytest.mark.parametrize("rung", range(len(LADDER)))
def test_look_up_goes_from_specific_to_general(rung):
    graph = graph_of(*LADDER[rung:])
    assert ask(graph, "ask_open", FAMILY) == LADDER[rung][-1].name


@pytest.mark.parametrize("rung", range(len(LADDER) - 1))
def test_a_line_already_said_is_skipped(rung):
    graph = graph_of(*LADDER)
    said = [story[-1].name for story in LADDER[: rung + 1]]
    assert ask(graph, "ask_open", FAMILY, said=said) == LADDER[rung + 1][-1].name


def test_nothing_left_to_say_is_said_so():
    assert ask(graph_of(LADDER[0]), "rescue") is None


def test_the_present_trust_comes_before_any_trust_and_another_trust_never():
    graph = graph_of(
        anywhere("ask_open", "any"),
        anywhere("ask_open", "warm", trust="warming"),
        anywhere("ask_open", "open", trust="open"),
    )
    assert ask(graph, "ask_open", trust="warming") == "warm"
    assert ask(graph, "ask_open", trust="guarded") == "any"


def test_a_label_is_answered_even_inside_a_good_question_with_a_way_on_of_its_own():
    graph = graph_of(from_line("opening", "ask_open", "opens_up"), anywhere("ask_closed", "word_on_a_form", LABEL))
    assert ask(graph, "ask_open", LABEL) == "word_on_a_form"
    assert ask(graph, "ask_open") == "opens_up"


def test_advice_about_a_topic_is_answered_as_advice():
    graph = graph_of(anywhere("ask_open", "tablets", FAMILY), anywhere("give_advice", "leaflets"))
    assert ask(graph, "give_advice", FAMILY) == "leaflets"


def test_a_question_follows_the_topic_it_brings_up_and_a_reflection_follows_the_thread():
    graph = graph_of(
        from_line("opening", "ask_open", "thread"),
        from_line("opening", "reflect_content", "thread"),
        anywhere("ask_open", "family", FAMILY),
    )
    assert ask(graph, "ask_open", FAMILY) == "family"
    assert ask(graph, "reflect_content", FAMILY) == "thread"


def test_asking_about_safety_is_never_answered_as_a_label():
    graph = graph_of(anywhere("ask_open", "labelled", LABEL), anywhere("ask_about_safety", "honest"))
    assert ask(graph, "ask_about_safety", LABEL) == "honest"


def test_small_talk_has_no_family_to_fall_back_on():
    graph = graph_of(anywhere("introduce", "hello"), anywhere("unsure", "hm"))
    assert ask(graph, "small_talk") == "hm"


def test_an_aside_does_not_lose_the_thread():
    graph = graph_of(
        [Line("opening"), Move("ask_open"), Line("flat"), Move("reflect_content"), Line("man")],
        anywhere("small_talk", "weather"),
        anywhere("reflect_content", "general"),
    )
    talk = Talk(graph, "maya")
    talk.line_said("opening")
    assert talk.turn("ask_open") == ["flat"]
    assert talk.turn("small_talk") == ["weather"]
    assert talk.turn("reflect_content") == ["man"]


def test_two_lines_in_a_row_and_an_ending():
    graph = graph_of([Line("opening"), Move("close_talk"), Line("bye"), Line("mind_the_door"), Line(DEBRIEF)])
    talk = Talk(graph, "maya")
    talk.line_said("opening")
    assert talk.turn("close_talk") == ["bye", "mind_the_door", DEBRIEF]


def test_when_no_line_is_left_the_debrief_comes():
    talk = Talk(graph_of(anywhere("ask_open", "only")), "maya")
    talk.line_said("opening")
    assert talk.turn("ask_open") == ["only"]
    assert talk.turn("ask_open") == [DEBRIEF]


def test_a_graph_survives_being_written_and_read():
    graph = graph_of(*LADDER)
    again = StoryGraph.from_dict(graph.as_dict())
    assert list(again.edges()) == list(graph.edges()) and again.follows == graph.follows


def test_a_story_from_anywhere_holds_from_anywhere_to_its_end():
    graph = graph_of(
        [Condition("maya"), Move("give_advice"), Line("leaflet"), Move("give_advice"), Line("again"), Line("and_more")],
        [Line("opening"), Move("ask_open"), Line("flat")],
    )
    talk = Talk(graph, "maya")
    talk.line_said("opening")
    assert talk.turn("give_advice") == ["leaflet"]
    assert talk.turn("ask_open") == ["flat"]
    assert talk.turn("give_advice") == ["again", "and_more"]


WORK, WHO = frozenset({topic_tag("work")}), frozenset({topic_tag("asks_who")})


def test_a_topic_that_is_used_up_does_not_hand_the_question_to_another_topic():
    graph = graph_of(
        anywhere("ask_open", "brother", FAMILY), anywhere("ask_open", "job", WORK), anywhere("ask_open", "x")
    )
    assert ask(graph, "ask_open", FAMILY | WORK) == "brother"
    assert ask(graph, "ask_open", FAMILY | WORK, said=["brother"]) == "x"


def test_a_topic_beside_the_question_counts_only_for_lines_that_ask_nothing():
    graph = graph_of(
        anywhere("ask_open", "brother", FAMILY), anywhere("ask_open", "x"), anywhere("rescue", "no_lift", FAMILY)
    )
    aside = frozenset({"aside:family"})
    assert ask(graph, "ask_open", aside) == "x"
    assert ask(graph, "rescue", aside) == "no_lift"


def test_a_who_question_wants_a_who_answer_before_the_thread_and_after_its_topic():
    graph = graph_of(
        from_line("opening", "ask_open", "thread"),
        anywhere("ask_closed", "nobody", WHO),
        anywhere("ask_open", "job", WORK),
    )
    assert ask(graph, "ask_open", WHO) == "nobody"
    assert ask(graph, "ask_open", WHO | WORK) == "job"
    assert ask(graph, "ask_open", WHO, said=["nobody"]) == "thread"


def test_an_unsure_line_about_something_is_not_said_to_a_bare_ok():
    graph = graph_of(anywhere("unsure", "your_sister", FAMILY), anywhere("unsure", "hm"))
    assert ask(graph, "unsure") == "hm"
    assert ask(graph, "rescue") == "hm"
    assert ask(graph, "unsure", FAMILY) == "your_sister"


HOW_LONG, HELP = frozenset({topic_tag("asks_how_long")}), frozenset({topic_tag("asks_help")})
MAY_I, ALSO = frozenset({topic_tag("wants_talk")}), frozenset({topic_tag("also_asks")})


def test_what_a_question_is_after_goes_before_what_it_names_until_it_is_said():
    graph = graph_of(
        anywhere("ask_open", "job", WORK, trust="guarded"),
        anywhere("ask_open", "a_hand", HELP),
        from_line("opening", "offer_choice", "thread"),
    )
    assert ask(graph, "ask_open", HELP | WORK) == "a_hand"
    assert ask(graph, "offer_choice", HELP) == "a_hand"
    assert ask(graph, "ask_open", HELP | WORK, said=["a_hand"]) == "job"


def test_a_question_about_something_else_is_not_answered_by_the_thread():
    elsewhere = frozenset({topic_tag("elsewhere")})
    graph = graph_of(
        from_line("opening", "ask_open", "thread"),
        from_line("opening", "ask_what_happened", "also_thread"),
        anywhere("ask_open", "let_me_think"),
        anywhere("ask_open", "job", WORK),
    )
    assert ask(graph, "ask_open") == "thread"
    assert ask(graph, "ask_open", elsewhere) == "let_me_think"
    assert ask(graph, "ask_open", elsewhere | WORK) == "job"


def test_how_many_is_not_answered_with_a_yes_or_no():
    graph = graph_of(anywhere("ask_closed", "sort_of"), anywhere("ask_open", "let_me_think"))
    assert ask(graph, "ask_closed") == "sort_of"
    assert ask(graph, "ask_closed", frozenset({topic_tag("no_yes_no")})) == "let_me_think"


def test_who_was_that_is_answered_by_the_line_and_who_knows_is_not():
    graph = graph_of(
        from_line("opening", "ask_closed", "the_landlord", WHO),
        anywhere("ask_closed", "nobody_knows", frozenset({topic_tag("asks_told")})),
    )
    assert ask(graph, "ask_closed", WHO) == "the_landlord"
    assert ask(graph, "ask_closed", WHO | {topic_tag("asks_told")}) == "nobody_knows"


def test_what_is_asked_for_is_not_given_to_a_harm_a_goodbye_or_the_question_about_suicide():
    graph = graph_of(
        anywhere("ask_open", "a_hand", HELP),
        *(anywhere(move, move) for move in ("give_advice", "close_talk", "ask_about_safety")),
    )
    for move in ("give_advice", "close_talk", "ask_about_safety"):
        assert ask(graph, move, HELP) == move


def test_two_topics_together_go_before_each_of_them():
    graph = graph_of(
        anywhere("ask_open", "job", WORK, trust="guarded"),
        anywhere("ask_closed", "lost_count", HOW_LONG),
        anywhere("ask_open", "nine_years", WORK | HOW_LONG),
    )
    assert ask(graph, "ask_closed", WORK | HOW_LONG) == "nine_years"
    assert ask(graph, "ask_closed", WORK | HOW_LONG, said=["nine_years"]) == "job"
    assert ask(graph, "ask_closed", HOW_LONG) == "lost_count"


def test_a_polite_question_leaves_the_word_to_the_thread_and_to_what_it_names():
    graph = graph_of(
        from_line("opening", "ask_what_happened", "thread"),
        anywhere("ask_open", "go_on", MAY_I),
        anywhere("ask_open", "job", WORK),
    )
    assert ask(graph, "ask_closed", MAY_I) == "go_on"
    assert ask(graph, "ask_what_happened", MAY_I) == "thread"
    assert ask(graph, "ask_closed", MAY_I | WORK) == "job"


def test_a_question_inside_another_move_is_answered():
    graph = graph_of(from_line("opening", "share_experience", "you_too"), anywhere("ask_open", "job", WORK))
    assert ask(graph, "share_experience", WORK) == "you_too"
    assert ask(graph, "share_experience", WORK | ALSO) == "job"
