"""Validates, trains and tests in one process, because importing Rasa costs more than all three.

Run by `bot/serving/training.py` as `python -m bot.serving.build --validate --train MODEL --test FOLDER`.
Progress goes to standard output as lines that begin with `@`; everything else there is Rasa's own and
belongs in a log.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

from bot.serving.lifeline import end_with_parent

RESULTS = Path("results")
DOMAIN, CONFIG, DATA = "domain.yml", "config.yml", "data"


def main() -> None:
    """Do the asked steps in order; exit 1 at the first that fails, after `@fail STEP`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--validate", action="store_true")
    parser.add_argument("--train", type=Path, metavar="MODEL", help="where the trained model goes")
    parser.add_argument("--test", type=Path, metavar="FOLDER", help="test stories to play against the model")
    parser.add_argument("--model", type=Path, help="the model to test, when none is trained")
    options = parser.parse_args()
    if not sys.stdin.isatty():
        end_with_parent()
    _prepare()
    if options.validate:
        _step("validate", validate)
    if options.train:
        _step("train", lambda: train(options.train))
    if options.test:
        _step("test", lambda: test_stories(options.train or options.model, options.test))


def _step(name: str, do: Callable[[], None]) -> None:
    started = time.monotonic()
    print(f"@start {name}", flush=True)
    try:
        do()
    except BaseException as error:
        _tell(error)
        print(f"@fail {name}", flush=True)
        sys.stdout.flush()
        os._exit(1)
    print(f"@done {name} {time.monotonic() - started:.1f}", flush=True)


def _tell(error: BaseException) -> None:
    """What Rasa means for people is shown as it is; only what nobody expected needs its traceback."""
    from rasa.shared.exceptions import RasaException

    if isinstance(error, RasaException):
        print(f"{type(error).__name__}: {error}")
    elif not isinstance(error, SystemExit):
        traceback.print_exc(file=sys.stdout)


def _prepare() -> None:
    sys.path.insert(1, str(Path.cwd()))
    from rasa.utils.common import configure_logging_and_warnings
    from rasa.utils.log_utils import configure_structlog

    configure_logging_and_warnings(logging.WARNING, None, warn_only_once=True, filter_repeated_logs=True)
    configure_structlog(logging.WARNING)
    warnings.filterwarnings("ignore", category=DeprecationWarning)


def validate() -> None:
    """What `rasa data validate --fail-on-warnings` does."""
    from rasa.cli.utils import validate_files
    from rasa.shared.importers.importer import TrainingDataImporter

    importer = TrainingDataImporter.load_from_config(domain_path=DOMAIN, training_data_paths=[DATA], config_path=CONFIG)
    validate_files(True, None, importer)


def train(model: Path) -> None:
    """What `rasa train --augmentation 0 --force` does, into exactly this file."""
    from rasa.model_training import train as rasa_train

    result = rasa_train(
        domain=DOMAIN,
        config=CONFIG,
        training_files=[DATA],
        output=str(model.parent),
        force_training=True,
        fixed_model_name=model.name.removesuffix(".tar.gz"),
        core_additional_arguments={"augmentation_factor": 0},
    )
    if result.code != 0 or not result.model:
        sys.exit(1)


def test_stories(model: Path, stories: Path) -> None:
    """What `rasa test core --stories FOLDER --fail-on-prediction-errors` does."""
    from rasa.model_testing import test_core

    report = RESULTS / "story_report.json"
    report.unlink(missing_ok=True)
    asyncio.run(
        test_core(
            model=str(model),
            stories=str(stories),
            output=str(RESULTS),
            additional_arguments={"fail_on_prediction_errors": True, "errors": True, "disable_plotting": True},
            use_conversation_test_files=False,
        )
    )
    if not report.exists():  # Rasa returns quietly when it could not load the model
        sys.exit("The test stories were not played.")


if __name__ == "__main__":
    main()
