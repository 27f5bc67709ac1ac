"""Nothing a learner types reaches a log, whichever library stumbles over it."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator

import pytest

from bot.serving import log_privacy

WORDS = "the words of a learner"


@pytest.fixture
def withheld(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    factory, show = logging.getLogRecordFactory(), warnings.showwarning
    log_privacy.withhold_values()
    try:
        yield caplog
    finally:
        logging.setLogRecordFactory(factory)
        warnings.showwarning = show


def test_an_f_string_of_a_library_keeps_only_its_fixed_words(withheld: pytest.LogCaptureFixture) -> None:
    logging.getLogger("rasa.core.tracker_store").error(
        f"Error while saving '{WORDS}'. "  # noqa: G004
        f"Investigate {WORDS!r}."
    )
    assert "Error while saving '…'. Investigate …." in withheld.text
    assert WORDS not in withheld.text


@pytest.mark.parametrize("shape", ["arguments", "format", "percent", "plus", "variable"])
def test_values_are_left_out_whatever_the_shape_of_the_call(withheld: pytest.LogCaptureFixture, shape: str) -> None:
    log = logging.getLogger("sanic.error")
    if shape == "arguments":
        log.warning("could not read %s", WORDS)
    elif shape == "format":
        log.warning("could not read {}".format(WORDS))  # noqa: G001, UP032
    elif shape == "percent":
        log.warning("could not read %s" % WORDS)  # noqa: G002, UP031
    elif shape == "plus":
        log.warning("could not read " + WORDS)  # noqa: G003
    else:
        log.warning(WORDS)
    assert WORDS not in withheld.text
    assert ("could not read" in withheld.text) == (shape != "variable")


def test_a_structlog_event_keeps_its_name_only(withheld: pytest.LogCaptureFixture) -> None:
    logging.getLogger("rasa.core.channels.rest").error(
        '{"text": "the words of a learner", "event": "rest.message.received.failure", "level": "error"}'
    )
    assert "rest.message.received.failure" in withheld.text
    assert WORDS not in withheld.text


@pytest.mark.parametrize("name", ["rasa.core.processor", "actions.coach", "bot.web.chat"])
def test_exceptions_keep_types_and_places_and_lose_their_messages(
    withheld: pytest.LogCaptureFixture, name: str
) -> None:
    try:
        try:
            raise KeyError(WORDS)
        except KeyError as error:
            raise RuntimeError(f"while reading {WORDS}") from error
    except RuntimeError:
        logging.getLogger(name).exception("it broke")
    assert WORDS not in withheld.text
    assert "builtins.KeyError" in withheld.text
    assert "builtins.RuntimeError" in withheld.text
    assert "test_serve_log_privacy.py" in withheld.text


def test_our_own_records_keep_their_text(withheld: pytest.LogCaptureFixture) -> None:
    logging.getLogger("alongside.health").error("the %s is down", "event log")
    assert "the event log is down" in withheld.text


def test_warnings_say_where_but_not_what(withheld: pytest.LogCaptureFixture) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = log_privacy._show_warning  # type: ignore[assignment]
        warnings.warn(f"cannot parse {WORDS}", UserWarning, stacklevel=1)
    assert WORDS not in withheld.text
    assert "UserWarning at" in withheld.text


def test_the_action_server_answers_an_error_without_the_request(withheld: pytest.LogCaptureFixture) -> None:
    from rasa_sdk import endpoint
    from sanic.exceptions import NotFound

    from bot.serving.action_server import answer_errors_without_the_request

    app = endpoint.create_app("bot.serving", cors_origins="")
    answer_errors_without_the_request(app)
    handler = app.error_handler.lookup(KeyError(WORDS), None)
    assert handler.__module__ == "bot.serving.action_server"
    assert app.error_handler.lookup(NotFound("x"), None).__module__ == "bot.serving.action_server"
