"""The web layer with a scripted stand-in for Rasa, for looking at pages: `python -m tests.web.demo --port 8123`.

Not the product: it exists so that pages can be seen and driven in a browser without training a model.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import uuid
from typing import Any

from tests.web.demo_course import Walk

walk = Walk()
attempt = str(uuid.uuid4())  # of whoever started last: enough for one viewer at a time
CHOOSE = '/choose_role_play{"role_play": "maya"}'
START = '/start_role_play{"role_play":"maya"}'
OPENING = "*(by the window, coat on)* If you're here about the tablets, I've had them."
RETRY = {"title": "Try that line again", "payload": "/try_again"}


def main() -> None:
    """Make a data folder, fill it and serve."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8123)
    parser.add_argument("--world", action="store_true", help="with people in it; prints what a viewer needs as JSON")
    arguments = parser.parse_args()
    port = arguments.port
    os.environ.setdefault("ALONGSIDE_DATA_DIR", tempfile.mkdtemp(prefix="alongside-demo-"))
    os.environ.setdefault("ALONGSIDE_PUBLIC_URL", f"http://127.0.0.1:{port}")
    os.environ["DJANGO_SETTINGS_MODULE"] = "bot.web.settings"

    import django
    import uvicorn
    from django.core.management import call_command
    from django.db import connections, transaction

    django.setup()
    call_command("migrate", verbosity=0)

    from bot.web.chat import rasa
    from bot.web.chat.models import RasaEvent
    from bot.web.people import return_phrase
    from tests.web.fake_rasa import FakeRasa

    with connections["conversations"].schema_editor() as editor:
        editor.create_model(RasaEvent)
    fake = FakeRasa()
    fake.answer = script
    rasa.transport = fake
    if arguments.world:
        from tests.web.demo_world import fill

        return_phrase._COST = 2  # a phrase's hash is slow on purpose; nobody guesses here

        with transaction.atomic(), transaction.atomic(using="conversations"):  # quicker: one write to the disk
            world = fill()
        print(json.dumps(world, default=str), flush=True)
    call_command("setup_link")
    uvicorn.run("bot.web.asgi:application", port=port, log_config=None, ws="none")


def script(message: str, metadata: dict[str, Any]) -> list[dict[str, Any]]:
    """What the stand-in says to a message."""
    from tests.web.fake_rasa import payload, said

    global attempt
    in_the_course = walk.answer(message, metadata)
    if in_the_course is not None:
        return in_the_course
    name = metadata["name"]
    if message == START:
        attempt = str(uuid.uuid4())
    progress = {"type": "progress", "attempt": attempt, "role_play": "maya", "mode": "role_play"}
    if message == "/greet":
        start = {"title": "First meeting on the ward", "payload": CHOOSE}
        return [said(f"Hello {name}. What would you like to do?", "utter_greet", [start])]
    if message.startswith("/choose_role_play"):
        card = {
            "type": "card",
            "role_play": "maya",
            "title": "First meeting on the ward",
            "premise": "You are a peer supporter in your first week. Maya, 34, has been on the ward for nine days.",
            "content_note": "forced treatment is mentioned.",
            "minutes": 10,
            "persona": "Maya",
            "skills": ["ask_open", "reflect_content"],
        }
        return [payload(**card), said("Ready?", buttons=[{"title": "Start", "payload": START}])]
    if message == START:
        return [
            payload(**progress, event="attempt_started"),
            said(OPENING, "utter_maya_opening"),
        ]
    if message == "/try_again":
        return [
            said("All right. Maya is still by the window."),
            {"event": "rewind"},
            {"event": "rewind"},
        ]
    if message == "/support":
        line = {"name": "Samaritans", "contact": "116 123", "href": "tel:116123", "when": "day and night"}
        return [
            payload(
                type="support",
                locale="en-GB",
                text="You can stop here. These people listen.",
                lines=[{**line, "note": None}],
                can_ask_facilitator=metadata["can_ask_facilitator"],
            )
        ]
    if message == "/pause":
        return [payload(**{**progress, "mode": "paused"}, event="paused"), said("Paused. Take your time.")]
    if message == "/resume":
        return [payload(**progress, event="resumed"), said(OPENING, "utter_maya_opening")]
    if message == "/stop":
        return finish(metadata)
    if "wrong with you" in message:
        at = message.index("what")
        note = "It might land as one more assessment: Maya has been asked what is wrong many times."
        coach = {
            "type": "coach",
            "turn": metadata["turn"],
            "text": message,
            "marks": [[at, at + len("what's wrong with you")]],
            "note": note,
            "try_instead": "What's been happening for you? Only if you feel like talking.",
            "about": "finding",
            "id": "problem_framing",
        }
        reply = said("*(looks back out of the window)* You'd have to ask them. They've got a form.", "utter_maya_form")
        note_event = payload(**coach)
        note_event["data"]["buttons"] = [
            RETRY,
            {"title": "Leave it", "payload": "/leave_it"},
            {"title": "Doesn’t fit?", "payload": "/does_not_fit"},
        ]
        return [reply, note_event]
    return [said("… I had a flat. *(a pause)* Nobody here has asked about the flat.", "utter_maya_flat")]


def finish(metadata: dict[str, Any]) -> list[dict[str, Any]]:
    """The end of the role-play, with everything a debrief may hold."""
    from tests.web.fake_rasa import payload, said

    done = {
        "type": "progress",
        "event": "attempt_finished",
        "mode": "debrief",
        "attempt": attempt,
        "role_play": "maya",
        "counts": {"ask_open": 3},
        "turns": 6,
        "ending": "open",
    }
    quote = "sorry, that came out like the doctors"
    debrief = {
        "type": "debrief",
        "step": "points",
        "persona": "Maya",
        "strength": {"quote": quote, "text": "You named the power in the room and put it down."},
        "priority": {
            "quote": "are you sleeping",
            "marks": [[0, 3]],
            "text": "Each could be answered with yes or no, and she did.",
            "try_instead": "You'd want a door you can lock.",
            "id": "ask_closed",
            "turn": metadata["turn"],
        },
        "more": [],
        "counts": [
            {"move": "ask_open", "label": "Open questions", "count": 3, "earlier": 1},
            {"move": "reflect_content", "label": "Reflections", "count": 2, "earlier": 0},
        ],
        "trust": {
            "from": "guarded",
            "to": "warming",
            "changes": [{"quote": quote, "from": "guarded", "to": "warming"}],
        },
        "next_time": "You could say back what you heard, and wait.",
        "text": "",
    }
    return [
        payload(**done),
        said("The role-play is over, you are yourself again. How are you now?"),
        payload(**debrief),
    ]


if __name__ == "__main__":
    main()
