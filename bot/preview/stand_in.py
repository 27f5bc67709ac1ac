"""What stands in for Rasa while an author tries a story in the real page: one role-play, played by a rehearsal.

It answers with the events that the trained assistant would write (docs/architecture.md, "The contract"), as far as one
role-play needs them. What it leaves out is said on the page: the course, stepping out, and the questions before the
debrief.
"""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict
from typing import Any

from bot.coaching.debrief import debrief
from bot.coaching.note import coach_note
from bot.content.coaching import load_coaching
from bot.content.problems import ContentError
from bot.content.support_lines import load_support_lines
from bot.language.engine import LanguageEngine
from bot.preview.playing import Playing
from bot.preview.rehearsal import Step
from bot.serving.errors import PersonError

Event = dict[str, Any]
Button = dict[str, str]


def says(text: str, *buttons: Button, line: str = "") -> Event:
    """The assistant says something; with `line`, the persona does."""
    data = {"buttons": list(buttons) or None, "custom": None}
    return {"event": "bot", "text": text, "data": data, "metadata": {"utter_action": line} if line else {}}


def shows(payload: dict[str, Any], *buttons: Button) -> Event:
    """A typed payload."""
    return {"event": "bot", "text": None, "data": {"custom": payload, "buttons": list(buttons) or None}, "metadata": {}}


class Conversation:
    """One visitor's preview of one role-play."""

    def __init__(self, engine: LanguageEngine, role_play: str) -> None:
        self.playing = Playing(engine, role_play)
        self.mode, self.attempt = "outside", ""
        # Turns since the persona's last line, so that a line can be taken back with everything after it.
        self.turns_since: list[str] = []

    def answer(self, message: str, metadata: dict[str, Any]) -> list[Event]:
        """The events of one turn."""
        told = self._read_again()
        command, _, _ = message.partition("{")
        known = {
            "/start_role_play": self._start,
            "/try_again": self._try_again,
            "/stop": self._stop,
            "/pause": self._pause,
            "/resume": self._resume,
            "/support": lambda: self._support(metadata),
            "/leave_it": lambda: [says("All right. Go on whenever you like.")],
            "/does_not_fit": lambda: [says("Thanks. Nothing is kept in a preview.")],
        }
        if command in known:
            self.turns_since.append(command)
            return told + known[command]()
        if self.mode == "role_play" and not message.startswith("/"):
            return told + self._line(message.replace("\u200b", ""), str(metadata.get("turn") or ""))
        return told + self._welcome()

    def _read_again(self) -> list[Event]:
        """What has changed on disk is played at once; a mistake is shown on the page."""
        try:
            changed = self.playing.refresh()
        except (ContentError, PersonError) as error:
            return [says(f"The files cannot be read, so this goes on as before. {error}")]
        return [says(f"(Read again: {len(changed)} earlier turns would come out differently now.)")] if changed else []

    def _welcome(self) -> list[Event]:
        note = "This is a preview with the files as they are now. Only this role-play is here, and nothing is kept."
        start = says("Ready when you are.", self._start_button("Start"))
        return [says(note), shows(self.playing.script.card.shown()), start]

    def _start_button(self, title: str) -> Button:
        return {"title": title, "payload": f'/start_role_play{{"role_play": "{self.playing.role_play}"}}'}

    def _start(self) -> list[Event]:
        self.playing.again()
        self.mode, self.attempt, self.turns_since = "role_play", str(uuid.uuid4()), []
        return [self._progress("attempt_started"), self._persona(self.playing.script.card.opening)]

    def _line(self, you: str, turn: str) -> list[Event]:
        self.turns_since = ["line"]
        step = self.playing.say(you, turn)
        if step.signal == "step_out":
            self.playing.back()
            return [says("Here Alongside would stop the role-play and offer support, and ask before it goes on.")]
        answer = [self._persona(line) for line in step.lines]
        if step.ended:
            return answer + self._over("attempt_finished")
        return answer + self._note(step)

    def _note(self, step: Step) -> list[Event]:
        if step.note is None:
            return []
        rehearsal = self.playing.rehearsal
        found = coach_note(rehearsal.attempt, rehearsal.script.card, rehearsal.script.coaching)
        return [shows(found[0], *found[1])] if found else []

    def _persona(self, line: str) -> Event:
        return says(self.playing.rehearsal.text_of(line), line=line)

    def _try_again(self) -> list[Event]:
        if self.mode != "role_play" or "line" not in self.turns_since or not self.playing.back():
            return [says("There is no line to take back.")]
        reverts = [{"event": "rewind"} for _ in self.turns_since]
        self.turns_since = []
        return [says("All right. Try it another way."), *reverts]

    def _stop(self) -> list[Event]:
        if self.mode not in ("role_play", "paused"):
            return self._welcome()
        return self._over("attempt_stopped")

    def _over(self, event: str) -> list[Event]:
        """The end of the attempt and the debrief's points; how the learner feels is not asked in a preview."""
        rehearsal = self.playing.rehearsal
        card, attempt = rehearsal.script.card, rehearsal.attempt
        ending = card.ending_of(rehearsal.talk.last)
        self.mode = "debrief"
        values = {"counts": dict(attempt.counts()), "turns": len(attempt.turns), "ending": ending}
        events = [self._progress(event, **values), says(f"The role-play is over. Ending: {ending or 'none'}.")]
        if attempt.turns:
            events.append(shows(debrief(attempt, card, load_coaching())))
        self.mode = "outside"
        return [*events, self._progress("debrief_finished"), says("And now?", self._start_button("Play it again"))]

    def _pause(self) -> list[Event]:
        if self.mode != "role_play":
            return self._welcome()
        self.mode = "paused"
        go_on = {"title": "Go on", "payload": "/resume"}
        return [self._progress("paused"), says("Paused. Take your time.", go_on)]

    def _resume(self) -> list[Event]:
        if self.mode != "paused":
            return self._welcome()
        self.mode = "role_play"
        last = self.playing.rehearsal.attempt.last_line or self.playing.script.card.opening
        return [self._progress("resumed"), self._persona(last)]

    def _support(self, metadata: dict[str, Any]) -> list[Event]:
        locale = str(metadata.get("locale") or "en-GB")
        lines = [asdict(line) for line in load_support_lines().for_locale(locale).lines]
        text = "You can stop here at any time. These people listen."
        return [
            shows({"type": "support", "locale": locale, "lines": lines, "text": text, "can_ask_facilitator": False})
        ]

    def _progress(self, event: str, **values: Any) -> Event:
        base = {"attempt": self.attempt, "role_play": self.playing.role_play}
        return shows({"type": "progress", "event": event, "mode": self.mode, **base, **values})


def as_row(sender: str, at: float, event: Event) -> tuple[str, str, float, str | None, str | None, str]:
    """An event as a row of Rasa's tracker store: sender, type, time, intent, action, data."""
    data = json.dumps({**event, "timestamp": at}, ensure_ascii=False)
    return sender, event["event"], at, None, event.get("name"), data
