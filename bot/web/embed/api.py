"""`/api/frame`: the frame gets its key here, and gives it back."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bot.web.chat.problems import Problem
from bot.web.chat.serializers import ProblemSerializer
from bot.web.embed import (
    frames,
    openapi,  # noqa: F401  to be known to drf-spectacular
)
from bot.web.embed.forms import FrameForm
from bot.web.pages import consent
from bot.web.people.models import Learner


class FrameStartSerializer(serializers.Serializer):
    """What the frame's form holds. What is missing or does not fit is said in words under `problems`."""

    name = serializers.CharField(required=False, allow_blank=True, default="")
    consent = serializers.BooleanField(required=False, default=False)
    code = serializers.CharField(required=False, allow_blank=True, default="")


class FrameKeySerializer(serializers.Serializer):
    """The key to send as `Authorization: Bearer`, and the learner it stands for."""

    key = serializers.CharField()
    learner = serializers.UUIDField()


class UnfitSerializer(ProblemSerializer):
    """A refusal with the words for each field."""

    problems = serializers.DictField(child=serializers.CharField())


class Unfit(Problem):
    """Something is missing or does not fit; `problems` has words for each field."""

    def __init__(self, problems: dict[str, str]) -> None:
        message = _("Something is missing or does not fit. It is marked below.")
        super().__init__(status.HTTP_400_BAD_REQUEST, "unfit", message)
        self.problems = problems

    def body(self) -> dict[str, Any]:
        """As JSON."""
        return {**super().body(), "problems": self.problems}


class FrameView(APIView):
    """A key for a frame."""

    authentication_classes = [frames.FrameAuthentication]  # never the cookie
    permission_classes: list[type] = []

    @extend_schema(
        request=FrameStartSerializer,
        responses={201: FrameKeySerializer, 400: UnfitSerializer, 404: ProblemSerializer},
    )
    def post(self, request: Request) -> Response:
        """Start as a guest or in a cohort, with a name and consent."""
        if not settings.EMBED_HOSTS:
            raise Problem(status.HTTP_404_NOT_FOUND, "not_set_up", _("Alongside is not set up for other sites."))
        sent = FrameStartSerializer(data=request.data)
        form = FrameForm(sent.validated_data if sent.is_valid() else {})
        if not form.is_valid():
            raise Unfit({field: str(errors[0]) for field, errors in form.errors.items()})
        learner = Learner.objects.create(
            name=form.cleaned_data["name"],
            cohort=form.cleaned_data["code"],
            consent_version=consent.VERSION,
            consent_given=timezone.now(),
        )
        return _key(learner)

    @extend_schema(responses={204: None})
    def delete(self, request: Request) -> Response:
        """Give the key back. What was written stays."""
        if request.auth:
            frames.close(request.auth)
        return Response(status=status.HTTP_204_NO_CONTENT)


def _key(learner: Learner) -> Response:
    body = {"key": frames.open_for(learner), "learner": str(learner.pk)}
    return Response(body, status=status.HTTP_201_CREATED)
