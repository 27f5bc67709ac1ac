"""`make run`, the README's first command."""

from __future__ import annotations

import httpx

from tests.browser.running import ACTIONS, RASA, WEB, Stack


def test_make_run_prints_an_address_and_a_set_up_link(stack: Stack) -> None:
    assert stack.address == f"http://localhost:{stack.port}"
    assert stack.setup_link.startswith(f"{stack.address}/console/set-up/")
    assert {stack.part(module).is_running() for module in (RASA, ACTIONS, WEB)} == {True}


def test_healthz_answers_for_all_three_parts(stack: Stack) -> None:
    answer = httpx.get(f"{stack.address}/healthz", timeout=60, trust_env=False).json()
    assert {answer[part] for part in ("status", "web", "event_log", "rasa", "actions")} == {"ok"}


def test_the_data_lies_where_it_was_asked_for(stack: Stack) -> None:
    names = {file.name for file in stack.data.iterdir()}
    assert {"alongside.sqlite3", "conversations.sqlite3", "secret_key", "logs"} <= names


def test_only_this_machine_reaches_it(stack: Stack) -> None:
    family = stack.process.children(recursive=True)
    listening = [c.laddr for each in family for c in each.net_connections(kind="inet") if c.status == "LISTEN"]
    assert len(listening) >= 3
    assert {address.ip for address in listening} == {"127.0.0.1"}
