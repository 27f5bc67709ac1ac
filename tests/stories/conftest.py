"""One stage for all tests here: importing Rasa costs twelve seconds, loading the model three."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def stage():
    """The trained model with the real actions, in this process."""
    from bot.serving.manifest import models_dir, read_manifest
    from bot.serving.settings import ROOT
    from tests.stories.stage import Stage

    manifest = read_manifest(ROOT)
    if manifest is None:
        pytest.fail("there is no trained model: run `alongside train` (or `make test`, which does)")
    return Stage(models_dir(ROOT) / manifest.model)
