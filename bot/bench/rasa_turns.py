"""What one turn costs with a trained model: `python -m bot.bench.rasa_turns MODEL ROLE_PLAY`, in the model's project.

Rasa and the actions run in one process, without a network: what would be sent to the actions is written and read as
JSON. Prints the figures as JSON; times are CPU time.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from bot.content.yaml_files import read_plain

# Said again and again in one talk: a question, listening, a strength, advice, something that nobody can follow.
SAID = (
    "what happened?",
    "so the hours were cut and nobody rang any more",
    "that sounds lonely",
    "you kept going all that time",
    "you should look for another job",
    "and the purple of it",
)
TALKS, ROUNDS = 3, 2


class Actions:
    """Stands where Rasa keeps the address of the action server; remembers how much was sent there."""

    def __init__(self, settings: dict[str, Any]) -> None:
        from rasa.utils.endpoints import EndpointConfig
        from rasa_sdk.executor import ActionExecutor

        self.sent: list[int] = []
        self.executor = ActionExecutor()
        self.executor.register_package("actions")
        self.endpoint = EndpointConfig.from_dict({**settings, "url": "http://actions.invalid"})
        self.endpoint.request = self.request

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """What the action server would answer."""
        text = json.dumps(kwargs["json"])
        self.sent.append(len(text))
        return await self.executor.run(json.loads(text))


async def measure(model: str, role_play: str) -> dict[str, float]:
    """Milliseconds of a whole turn and of reading the line, in the middle; kilobytes sent to an action at most."""
    from rasa.core.agent import Agent
    from rasa.core.channels import CollectingOutputChannel, UserMessage
    from rasa.core.tracker_store import InMemoryTrackerStore

    configured = read_plain(Path("endpoints.yml"))["action_endpoint"]
    actions = Actions(configured)
    agent = Agent.load(model, action_endpoint=actions.endpoint)
    assert agent.processor and agent.domain, "the model cannot be loaded"
    agent.tracker_store = agent.processor.tracker_store = InMemoryTrackerStore(agent.domain)
    parse, reading, turns = agent.processor.parse_message, [], []

    async def timed(*args: Any, **kwargs: Any) -> Any:
        start = time.process_time()
        found = await parse(*args, **kwargs)
        reading.append(time.process_time() - start)
        return found

    agent.processor.parse_message = timed  # type: ignore[method-assign]
    for talk in range(TALKS):
        opening = f'/start_role_play{{"role_play": "{role_play}"}}'
        for text in (opening, *SAID * ROUNDS):
            metadata = {"name": "Kim", "locale": "en-GB", "coaching_mode": "when_it_matters"}
            message = UserMessage(text, CollectingOutputChannel(), f"bench{talk}", metadata=metadata)
            start = time.process_time()
            await agent.handle_message(message)
            turns.append(time.process_time() - start)
    whole, read = median(turns) * 1000, median(reading) * 1000
    return {"turn_ms": whole, "reading_ms": read, "sent_kb": max(actions.sent, default=0) / 1000}


def main() -> None:
    """Measure and print."""
    from rasa.utils.log_utils import configure_structlog

    sys.path.insert(0, str(Path.cwd()))
    configure_structlog(logging.ERROR)
    logging.getLogger("rasa").setLevel(logging.ERROR)
    print(json.dumps(asyncio.run(measure(sys.argv[1], sys.argv[2]))))


if __name__ == "__main__":
    main()
