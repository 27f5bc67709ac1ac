"""Ports, addresses and what the child processes are told."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from bot.serving.errors import PersonError
from bot.serving.ports import check_ports, why_not_free
from bot.serving.settings import LOOPBACK, child_environment, read_settings


def test_rasa_and_the_actions_take_the_next_two_ports() -> None:
    settings = read_settings({"ALONGSIDE_PORT": "9000"})
    assert (settings.port, settings.rasa_port, settings.actions_port) == (9000, 9001, 9002)


def test_each_port_can_be_set() -> None:
    settings = read_settings({"ALONGSIDE_RASA_PORT": "7001", "ALONGSIDE_ACTIONS_PORT": "7002"})
    assert (settings.port, settings.rasa_port, settings.actions_port) == (8080, 7001, 7002)


@pytest.mark.parametrize("value", ["eighty", "0", "70000", "-1", "8080.5"])
def test_a_port_that_is_none_is_a_clear_error(value: str) -> None:
    with pytest.raises(PersonError, match="ALONGSIDE_PORT") as caught:
        read_settings({"ALONGSIDE_PORT": value})
    assert value in caught.value.problem


def test_two_parts_on_one_port_is_a_clear_error() -> None:
    with pytest.raises(PersonError, match="three different ports"):
        read_settings({"ALONGSIDE_PORT": "9000", "ALONGSIDE_RASA_PORT": "9000"})


@pytest.mark.parametrize(
    ("taken", "variable"),
    [(0, "ALONGSIDE_PORT"), (1, "ALONGSIDE_RASA_PORT"), (2, "ALONGSIDE_ACTIONS_PORT")],
)
def test_a_taken_port_names_the_variable_to_set(free_ports: tuple[int, int, int], taken: int, variable: str) -> None:
    web, rasa, actions = (str(port) for port in free_ports)
    settings = read_settings({"ALONGSIDE_PORT": web, "ALONGSIDE_RASA_PORT": rasa, "ALONGSIDE_ACTIONS_PORT": actions})
    check_ports(settings)
    with socket.socket() as other:
        other.bind((LOOPBACK, free_ports[taken]))
        other.listen()
        with pytest.raises(PersonError, match=str(free_ports[taken])) as caught:
            check_ports(settings)
    assert f"{variable}=" in caught.value.remedy


def test_a_host_that_is_not_ours_is_named() -> None:
    assert "ALONGSIDE_HOST" in why_not_free("no-such-host.invalid", 9000)


def test_only_the_web_listens_beyond_loopback_and_only_when_asked() -> None:
    assert read_settings({}).host == LOOPBACK
    environment = child_environment(read_settings({"ALONGSIDE_HOST": "0.0.0.0"}), {})
    assert environment["ALONGSIDE_HOST"] == "0.0.0.0"
    assert environment["ALONGSIDE_RASA_URL"].startswith(f"http://{LOOPBACK}:")
    assert environment["ALONGSIDE_ACTIONS_URL"].startswith(f"http://{LOOPBACK}:")
    assert environment["SANIC_HOST"] == LOOPBACK


def test_log_levels_keep_messages_out() -> None:
    environment = child_environment(read_settings({}), {"LOG_LEVEL": "DEBUG", "RASA_TELEMETRY_ENABLED": "true"})
    assert environment["LOG_LEVEL"] == "WARNING"
    assert environment["LOG_LEVEL_LIBRARIES"] == "ERROR"
    assert environment["RASA_TELEMETRY_ENABLED"] == "false"


def test_the_token_is_new_at_every_start_and_stays_out_of_a_repr() -> None:
    one, two = read_settings({}), read_settings({})
    assert one.rasa_token != two.rasa_token
    assert len(one.rasa_token) >= 40
    assert one.rasa_token not in repr(one)


def test_the_event_log_is_sqlite_in_the_data_folder_unless_another_is_set(tmp_path: Path) -> None:
    settings = read_settings({"ALONGSIDE_DATA_DIR": str(tmp_path)})
    assert child_environment(settings, {})["ALONGSIDE_TRACKER_URL"] == f"sqlite:///{tmp_path}/conversations.sqlite3"
    other = read_settings({"ALONGSIDE_TRACKER_URL": "postgresql://log"})
    assert child_environment(other, {})["ALONGSIDE_TRACKER_URL"] == "postgresql://log"
