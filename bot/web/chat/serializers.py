"""The shapes of the chat API, for checking what comes in and for its OpenAPI description."""

from __future__ import annotations

from rest_framework import serializers

from bot.web.chat.items import MODES, PAYLOAD_KINDS

KINDS = ("learner", "persona", "assistant", *PAYLOAD_KINDS)


class SentTurnSerializer(serializers.Serializer):
    """A typed line (`text`) or a tapped button (`choice`), never both. `id` is minted by the client."""

    id = serializers.UUIDField()
    # Length, emptiness and odd characters are judged in one place, with kinder words than a serializer has.
    text = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    choice = serializers.CharField(required=False, max_length=2000)

    def get_fields(self) -> dict[str, serializers.Field]:
        """The fields, without the validators that would refuse what we can repair."""
        fields = super().get_fields()
        fields["text"].validators = []
        return fields


class ButtonSerializer(serializers.Serializer):
    """A choice."""

    title = serializers.CharField()
    payload = serializers.CharField()


class ItemSerializer(serializers.Serializer):
    """One thing in the conversation."""

    id = serializers.CharField()
    kind = serializers.ChoiceField(KINDS)
    name = serializers.CharField(allow_blank=True)
    text = serializers.CharField(allow_blank=True)
    buttons = ButtonSerializer(many=True)
    data = serializers.JSONField()
    at = serializers.DateTimeField()
    taken_back = serializers.BooleanField()


class ProblemSerializer(serializers.Serializer):
    """A refusal."""

    error = serializers.CharField()
    message = serializers.CharField()
    retry = serializers.BooleanField()


class StateSerializer(serializers.Serializer):
    """Where the talk is."""

    mode = serializers.ChoiceField(MODES)
    role_play = serializers.CharField(allow_null=True)
    attempt = serializers.CharField(allow_null=True)
    session = serializers.CharField(allow_null=True)
    index = serializers.IntegerField(allow_null=True)
    of = serializers.IntegerField(allow_null=True)
    title = serializers.CharField(allow_null=True)
    persona = serializers.CharField(allow_null=True)
    pending = serializers.BooleanField()
    problem = ProblemSerializer(required=False, allow_null=True)


class RolePlaySerializer(serializers.Serializer):
    """A role-play that can be started."""

    id = serializers.CharField()
    title = serializers.CharField()
    persona = serializers.CharField()
    premise = serializers.CharField()
    content_note = serializers.CharField()
    minutes = serializers.IntegerField()
    payload = serializers.CharField()


class AssignmentSerializer(serializers.Serializer):
    """A role-play or a session that the learner was asked to do; the other of the two is empty."""

    id = serializers.IntegerField()
    role_play = serializers.CharField(allow_blank=True)
    session = serializers.CharField(allow_blank=True)
    title = serializers.CharField()
    due = serializers.DateField(allow_null=True)
    note = serializers.CharField(allow_blank=True)
    state = serializers.ChoiceField(("assigned", "in_progress", "completed"))
    state_label = serializers.CharField()
    overdue = serializers.BooleanField()


class SessionSerializer(serializers.Serializer):
    """A session of the course and how far the learner is."""

    session = serializers.CharField()
    state = serializers.ChoiceField(("new", "started", "finished"))
    state_label = serializers.CharField()


class LearnerSerializer(serializers.Serializer):
    """Whose conversation this is."""

    name = serializers.CharField()
    cohort = serializers.CharField(allow_null=True)
    coaching_mode = serializers.CharField()
    assignments = AssignmentSerializer(many=True)
    sessions = SessionSerializer(many=True)


class TurnAnswerSerializer(serializers.Serializer):
    """What a turn added, and the ids of all items that are taken back, or whose words are taken out, by now."""

    items = ItemSerializer(many=True)
    taken_back = serializers.ListField(child=serializers.CharField())
    forgotten = serializers.ListField(child=serializers.CharField())
    state = StateSerializer()
    learner = LearnerSerializer()


class ConversationSerializer(serializers.Serializer):
    """A conversation with all that a page needs."""

    items = ItemSerializer(many=True)
    state = StateSerializer()
    learner = LearnerSerializer()
    role_plays = RolePlaySerializer(many=True)
