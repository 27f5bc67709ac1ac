"""Role-plays made up by rule, as many as wanted: to measure how checking, look-up and training grow.

Each one is complete and passes `alongside check`: a card, ten stories, about fifty lines, answers to every move at any
trust, topics, unsure lines and three endings. Nobody should practise with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.language.types import CATEGORIES, FAMILIES

STORIES_EACH = 10
NAMES = ("Ada", "Bryn", "Cleo", "Dylan", "Esme", "Farid", "Grace", "Hugo", "Iris", "Jonas", "Kezia", "Liam", "Mina")
TRADES = ("the bakery", "the bike shop", "the library", "the allotment", "the laundry", "the market", "the ferry")
THINGS = ("a blue kettle", "an old radio", "a red scarf", "a tin of buttons", "a brass bell", "a chess set")
PEOPLE = ("my sister", "my neighbour", "my old boss", "my cousin", "my landlady")
TOPICS = ("family", "work", "sleep", "home", "food", "money", "friends", "pets", "weather", "music")

THREAD = (
    "It began at {trade}. I was there nine years.",
    "Then the hours were cut, and {person} stopped ringing.",
    "I kept {thing} from there. It stands by the door.",
    "Some days I put it in my bag and walk round the block with it.",
    "I'd like to go back, one day a week. I've not said that to anybody.",
)
# What is said to a move wherever the talk is; each twice, because a line is said only once.
ANYWHERE: Mapping[str, tuple[str, ...]] = {
    "ask_what_happened": ("Where do I begin. At {trade}, I suppose.", "That would take all week. Ask me a piece."),
    "ask_open": ("Nobody asks me that. Give me a minute.", "I'd have to think. It has to do with {trade}."),
    "encourage": ("All right. I'm getting there.", "You're patient. {person} would have gone by now."),
    "offer_choice": ("As I like. That's new.", "Then I'll stay on this a bit longer."),
    "reflect_content": ("Yes. That's about how it was.", "You heard that, then."),
    "reflect_feeling": ("It does feel like that, some days.", "More tired than sad. But near enough."),
    "summarise": ("That's the lot, in a nutshell.", "Put like that it sounds shorter than it was."),
    "validate": ("Good to hear it said.", "So I'm not making it up."),
    "affirm_strength": ("I held on, I'll give you that.", "You might be right. I did manage it."),
    "offer_hope": ("Perhaps. I'd like to think so.", "One day a week would do me."),
    "share_experience": ("You as well? How was that?", "So you know it from inside."),
    "ask_closed": ("Sometimes. It depends on the day.", "Yes and no."),
    "ask_about_safety": ("I'm all right. I don't mind you asking.", "Same answer. It is better asked than not."),
    "ask_what_is_wrong": ("Wrong? Ask the one with the form.", "There's more to me than that."),
    "give_advice": ("I've tried that one.", "You sound like {person}."),
    "minimise": ("It's not small from here.", "Others have it worse, I know. That never helped."),
    "judge": ("I see.", "Well. Now I know what you think."),
    "rescue": ("I can make my own calls.", "Leave me something to do."),
    "introduce": ("Hello. I'm {name}.", "You said. I'm still {name}."),
    "answer": ("Fair enough.", "Thanks for telling me."),
    "repair": ("Thank you for saying that.", "That's all right. Most don't go back for it."),
    "small_talk": ("It's a quiet day.", "There's a bus every hour, if you were wondering."),
}  # fmt: skip
UNSURE = (
    "How do you mean that?", "I'm not sure I follow. Go on.", "Say that another way for me.",
    "Hm. I was still at {trade}.", "I lost you there.", "You can ask me, you know.",
)  # fmt: skip


def write_role_plays(folder: Path, number: int) -> list[str]:
    """Write `number` role-plays into a project's folder: cards and story files. Returns their ids."""
    cards, stories = folder / "course_content" / "role_plays", folder / "data" / "stories"
    cards.mkdir(parents=True, exist_ok=True)
    stories.mkdir(parents=True, exist_ok=True)
    ids = []
    for index in range(number):
        made = _MadeUp(index)
        _write(cards / f"{made.id}.yml", made.card())
        _write(stories / f"{made.id}.yml", made.story_file())
        ids.append(made.id)
    return ids


class _Plain(yaml.CSafeDumper):
    """Writes a step that comes twice twice, as authors do."""

    def ignore_aliases(self, data: Any) -> bool:
        """Always."""
        return True


def _write(path: Path, data: Any) -> None:
    path.write_text(yaml.dump(data, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=110), encoding="utf-8")


class _MadeUp:
    """One role-play: `index` decides all of it."""

    def __init__(self, index: int) -> None:
        self.id = f"made{index:03d}"
        pick = {"name": NAMES, "trade": TRADES, "thing": THINGS, "person": PEOPLE}
        self.words = {name: choices[index % len(choices)] for name, choices in pick.items()}
        self.lines: dict[str, str] = {}

    def card(self) -> dict[str, Any]:
        name = self.words["name"]
        may = f"{name} has had enough of being sorted by others; this might sound like more of it."
        return {
            "id": self.id,
            "title": f"A talk with {name} ({self.id})",
            "session": 5,
            "skills": ["ask_what_happened", "reflect_content"],
            "minutes": 10,
            "premise": f"You are a peer supporter. {name}, once of {self.words['trade']}, has agreed to meet you.",
            "content_note": "The loss of a job is mentioned. Pause or stop whenever you like.",
            "persona": {
                "name": name,
                "age": 40,
                "place": "a town",
                "voice": "Plain and short.",
                "hides": ["the wish to go back"],
                "opens_up_when": ["somebody says back what was said"],
                "closes_when": ["somebody gives advice"],
            },
            "opening": self._name("opening"),
            "endings": {kind: [self._name(f"ending_{kind}")] for kind in ("open", "partly", "closed")},
            "effects": dict.fromkeys((*CATEGORIES, *FAMILIES["closes"]), may),
            "debrief": {
                "self_reflection": f"Which of your lines mattered most to {name}?",
                "text": "This talk was about asking and then leaving room.",
                "next_time": {
                    "open": "You might try it again and wait one line longer.",
                    "partly": "You might try saying back the last thing you heard.",
                    "closed": "You might try asking what happened, and then leaving room.",
                },
            },
            "sources": ["Alongside's own bench: made up by rule"],
            "author": "",
            "lived_experience_reviewer": "",
        }

    def story_file(self) -> dict[str, Any]:
        stories = [*self._paths(), *self._from_anywhere(), *self._goodbyes()]
        assert len(stories) == STORIES_EACH
        responses = {line: [{"text": text}] for line, text in self.lines.items()}
        return {"version": "3.1", "responses": responses, "stories": stories}

    def _name(self, line: str) -> str:
        return f"utter_{self.id}_{line}"

    def _line(self, name: str, text: str) -> dict[str, str]:
        """The step that says a line, which is written down on the way."""
        said = text.format(**self.words)
        self.lines[self._name(name)] = said[0].upper() + said[1:]
        return {"action": self._name(name)}

    def _story(self, title: str, steps: Sequence[Any]) -> dict[str, Any]:
        return {"story": f"{self.id}: {title}", "steps": list(steps)}

    def _paths(self) -> Iterable[dict[str, Any]]:
        opening = self._line("opening", "*(moves {thing} off the other chair)* Sit down, if you like.")
        thread = [self._line(f"thread_{number}", text) for number, text in enumerate(THREAD, 1)]
        hello = self._line("hello", "{name}. They said somebody would come.")
        asked = {"or": [{"intent": "ask_what_happened"}, {"intent": "ask_open"}]}
        yield self._story("what happened", [opening, asked, thread[0], {"intent": "reflect_content"}, thread[1],
                                            {"intent": "ask_open"}, thread[2]])  # fmt: skip
        yield self._story("hello first", [opening, {"intent": "introduce"}, hello, {"intent": "ask_open"}, thread[0]])
        yield self._story("the rest of it", [thread[2], {"intent": "validate"}, thread[3],
                                             {"intent": "affirm_strength"}, thread[4]])  # fmt: skip

    def _from_anywhere(self) -> Iterable[dict[str, Any]]:
        closes = [move for move in ANYWHERE if move in FAMILIES["closes"]]
        yield self._anywhere("at any time", [move for move in ANYWHERE if move not in closes])
        yield self._anywhere("what closes", closes)
        steps: list[Any] = [self._condition()]
        for topic in TOPICS:
            steps += [
                {"intent": "ask_open", "entities": [{"topic": topic}]},
                self._line(
                    f"on_{topic}", f"You want to know about {topic}? There's not much to say. Ask me about {{trade}}."
                ),
            ]
        labelled = {"intent": "ask_closed", "entities": ["deficit_language"]}
        yield self._story("this and that", [*steps, labelled, self._line("labelled", "That's a word off a form.")])
        unsure = [
            step
            for number, text in enumerate(UNSURE, 1)
            for step in ({"intent": "unsure"}, self._line(f"unsure_{number}", text))
        ]
        yield self._story("unsure", [self._condition(), *unsure])

    def _anywhere(self, title: str, moves: Iterable[str]) -> dict[str, Any]:
        steps: list[Any] = [self._condition()]
        for move in moves:
            for number, text in enumerate(ANYWHERE[move], 1):
                steps += [{"intent": move}, self._line(f"{move}_{number}", text)]
        return self._story(title, steps)

    def _goodbyes(self) -> Iterable[dict[str, Any]]:
        said = {
            "guarded": ("closed", "Right. Mind the step."),
            "warming": ("partly", "That was all right. Come by again, if you like."),
            "open": ("open", "I might ring {trade} tomorrow. One day a week. Thank you."),
        }
        for trust, (kind, text) in said.items():
            ending = [{"intent": "close_talk"}, self._line(f"ending_{kind}", text), {"action": "action_debrief"}]
            yield self._story(f"goodbye, {trust}", [self._condition(trust), *ending])

    def _condition(self, trust: str | None = None) -> dict[str, Any]:
        return {"slot_was_set": [{"role_play": self.id}, *([{"trust": trust}] if trust else [])]}
