"""`/api/frame`: the frame gets its key here, and gives it back."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import exceptions, serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bot.web import limits
from bot.web.chat.problems import Problem, too_many
from bot.web.chat.serializers import ProblemSerializer
from bot.web.embed import (
    cookie,
    frames,
    openapi,  # noqa: F401  to be known to drf-spectacular
)
from bot.web.embed.forms import FrameForm
from bot.web.pages import consent
from bot.web.people import membership, return_phrase
from bot.web.people.models import Learner


class FrameStartSerializer(serializers.Serializer):
    """What the frame's form holds. What is missing or does not fit is said in words under `problems`."""

    name = serializers.CharField(required=False, allow_blank=True, default="")
    consent = serializers.BooleanField(required=False, default=False)
    code = serializers.CharField(required=False, allow_blank=True, default="")
    phrase = serializers.CharField(required=False, allow_blank=True, max_length=200)


class FrameKeySerializer(serializers.Serializer):
    """The key to send as `Authorization: Bearer`, and the learner it stands for."""

    key = serializers.CharField()
    learner = serializers.UUIDField()


class UnfitSerializer(ProblemSerializer):
    """A refusal with the words for each field."""

    problems = serializers.DictField(child=serializers.CharField(), required=False)  # not when it cannot be read


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

    authentication_classes = [frames.FrameAuthentication]  # never the cookie of a tab
    permission_classes: list[type] = []

    @extend_schema(responses={200: FrameKeySerializer, 204: None, 404: ProblemSerializer})
    def get(self, request: Request) -> Response:
        """The key that this browser kept for a frame on this site; 204 when there is none."""
        _only_if_allowed()
        key = cookie.kept(request)
        learner = frames.learner_of(key) if key else None
        if learner is None:
            return Response(status=status.HTTP_204_NO_CONTENT)
        return _keep(Response(_body(learner, key)), key)

    @extend_schema(
        request=FrameStartSerializer,
        responses={201: FrameKeySerializer, 400: UnfitSerializer, 404: ProblemSerializer, 429: ProblemSerializer},
    )
    def post(self, request: Request) -> Response:
        """Start as a guest or in a cohort with a name and consent, or come back with the phrase."""
        _only_if_allowed()
        sent = FrameStartSerializer(data=request.data)
        values = sent.validated_data if sent.is_valid() else {}
        learner = _come_back(request, values["phrase"]) if "phrase" in values else _begin(request, values)
        key = frames.open_for(learner)
        return _keep(Response(_body(learner, key), status=status.HTTP_201_CREATED), key)

    @extend_schema(responses={204: None, 401: ProblemSerializer})
    def delete(self, request: Request) -> Response:
        """Give the key back. What was written stays."""
        if not request.auth:
            raise exceptions.NotAuthenticated
        frames.close(request.auth)
        return _keep(Response(status=status.HTTP_204_NO_CONTENT), "")


def _only_if_allowed() -> None:
    if not settings.EMBED_HOSTS:
        raise Problem(status.HTTP_404_NOT_FOUND, "not_set_up", _("Alongside is not set up for other sites."))


def _begin(request: Request, values: dict[str, Any]) -> Learner:
    form = FrameForm(values)
    if not form.is_valid():
        if "code" in form.errors:
            _count(request, limits.WRONG_CODE)
        raise Unfit({field: str(errors[0]) for field, errors in form.errors.items()})
    _count(request, limits.NEW_LEARNER)
    learner = Learner.objects.create(
        name=form.cleaned_data["name"], consent_version=consent.VERSION, consent_given=timezone.now()
    )
    if form.cleaned_data["code"]:
        membership.join(learner, form.cleaned_data["code"])
    return learner


def _come_back(request: Request, phrase: str) -> Learner:
    _refuse_if(limits.WRONG_PHRASE.used(request._request, count=False))
    if not phrase.strip():
        raise Unfit({"phrase": _("Please write the words you were given.")})
    learner = return_phrase.learner_with(phrase)
    if learner is None:
        _count(request, limits.WRONG_PHRASE)
        raise Unfit({"phrase": _("We do not know this phrase. You might check it word by word.")})
    if learner.consent_version != consent.VERSION:
        words = _("What is kept has changed since you agreed. Please come back on our own page first, to read it.")
        raise Unfit({"phrase": words})
    return learner


def _count(request: Request, limit: limits.Limit) -> None:
    _refuse_if(limit.used(request._request, count=True))


def _refuse_if(used: tuple[bool, int]) -> None:
    over, seconds = used
    if over:
        raise too_many(seconds)


def _body(learner: Learner, key: str) -> dict[str, str]:
    return {"key": key, "learner": str(learner.pk)}


def _keep(response: Response, key: str) -> Response:
    cookie.keep(response, key)
    return response
