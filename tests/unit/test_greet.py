"""What the greeting says about what was assigned, and what a card offers when the coach is meant to be off."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.greet import Greet, by, was
from actions.show_card import ShowCard
from actions.stage import StageAction
from actions.start_role_play import StartRolePlay

# 27 November 2026 is a Friday.
FRIDAY = "2026-11-27"


def perform(action: StageAction, entities: dict[str, str] | None = None, **metadata: Any) -> tuple[str, list[Any]]:
    """Everything the action says, and everything it sends."""
    message = {
        "text": "x",
        "intent": {"name": "x"},
        "entities": [{"entity": name, "value": value} for name, value in (entities or {}).items()],
        "metadata": {"name": "Kim", **metadata},
    }
    tracker = Tracker("c", {}, message, [{"event": "user", **message}], False, None, {}, "action_listen")
    dispatcher = CollectingDispatcher()
    action.run(dispatcher, tracker, {})
    texts = [sent["text"] for sent in dispatcher.messages if sent.get("text")]
    return " ".join(texts), dispatcher.messages


def asked(**fields: Any) -> dict[str, Any]:
    known = {"id": 1, "role_play": "maya", "session": None, "due": None, "days": None, "note": "", "from": "Sam"}
    return {**known, "state": "assigned", "finished": 0, "required": 1, "coach_off": False, **fields}


@pytest.mark.parametrize(
    ("due", "days", "words"),
    [
        (None, None, ""),
        (FRIDAY, 0, " by today"),
        (FRIDAY, 1, " by tomorrow"),
        (FRIDAY, 6, " by Friday"),
        (FRIDAY, 7, " by Friday 27 November"),
        (FRIDAY, None, " by Friday 27 November"),
    ],
)
def test_by_when(due: str | None, days: int | None, words: str) -> None:
    assert by(due, days) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, ""), (-1, "yesterday"), (-6, "on Friday"), (-7, "on Friday 27 November"), (None, "")],
)
def test_when_it_was(days: int | None, words: str) -> None:
    assert was(FRIDAY, days) == words


def test_the_nearest_is_told_and_opened_and_the_others_are_counted() -> None:
    later = asked(role_play="dean", due="2026-12-04", days=11)
    nearest = asked(due=FRIDAY, days=4, note="Take your time.")
    said, sent = perform(Greet(), assignments=[later, asked(role_play="gwen"), nearest])
    assert "Sam asked you to practise “First meeting on the ward” by Friday." in said
    assert "Sam added: “Take your time.”" in said and "There are 2 more on your page." in said
    assert sent[-1]["buttons"][0]["payload"] == '/choose_role_play{"role_play": "maya"}'
    assert len(sent[-1]["buttons"]) <= 3


def test_a_session_is_asked_for_and_opened() -> None:
    said, sent = perform(Greet(), assignments=[asked(role_play=None, session="what_is_recovery", due=FRIDAY, days=0)])
    assert "to walk through “Session 2: What is Recovery?” by today." in said
    assert sent[-1]["buttons"][0]["payload"] == '/start_session{"session": "what_is_recovery"}'


def test_late_is_said_without_blame() -> None:
    said, _ = perform(Greet(), assignments=[asked(due=FRIDAY, days=-3)])
    assert "It was due on Friday, and it is still open: late is fine." in said


def test_what_is_completed_is_not_asked_for_again() -> None:
    said, _ = perform(Greet(), assignments=[asked(state="completed", due=FRIDAY, days=-3)])
    assert "asked you" not in said


def test_what_is_no_longer_there_hides_nothing_else() -> None:
    gone = asked(role_play="nobody", due="2026-01-01", days=-300)
    said, _ = perform(Greet(), assignments=[gone, asked()])
    assert "First meeting on the ward" in said and "more on your page" not in said


def test_several_times_and_the_coach() -> None:
    once = asked(required=2, finished=1, coach_off=True)
    said, _ = perform(Greet(), assignments=[once], coaching_mode="when_it_matters")
    assert "1 of 2 times" in said and "without the coach" in said
    said, _ = perform(Greet(), assignments=[once], coaching_mode="off")
    assert "without the coach" not in said


def test_the_card_offers_to_start_without_the_coach_when_that_is_asked_for() -> None:
    def starts(**metadata: Any) -> list[str]:
        _, sent = perform(ShowCard(), {"role_play": "maya"}, **metadata)
        assert len(sent[-1]["buttons"]) <= 3
        return [one["payload"] for one in sent[-1]["buttons"] if one["payload"].startswith("/start")]

    plain, quiet = (
        '/start_role_play{"role_play": "maya"}',
        '/start_role_play{"role_play": "maya", "coaching_mode": "off"}',
    )
    asks = asked(coach_off=True)
    assert starts(assignments=[asks], coaching_mode="each_turn") == [quiet, plain]
    assert starts(assignments=[asks], coaching_mode="off") == [plain]
    assert starts(assignments=[asked()], coaching_mode="each_turn") == [plain]
    assert starts(assignments=[asked(role_play="dean", coach_off=True)]) == [plain]


def test_starting_without_the_coach_tells_the_web() -> None:
    def settings(entities: dict[str, str]) -> list[Any]:
        _, sent = perform(StartRolePlay(), {"role_play": "maya", **entities})
        return [one["custom"] for one in sent if (one.get("custom") or {}).get("type") == "setting"]

    assert settings({"coaching_mode": "off"}) == [{"type": "setting", "coaching_mode": "off"}]
    assert settings({}) == [] and settings({"coaching_mode": "nonsense"}) == []
