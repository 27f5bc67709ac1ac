"""What components have in common that learn nothing and read the content as it is on disk."""

from __future__ import annotations

from typing import Any, Dict, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage


class FromContent(GraphComponent):
    """A component that is made without settings and without anything kept in the model."""

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FromContent:
        """The component over the content as it is on disk."""
        return cls()
