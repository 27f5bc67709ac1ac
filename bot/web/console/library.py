"""What there is to practise and to walk through, to read: cards, maps and lines of role-plays, and whole sessions."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from bot.content.moves import LABELS
from bot.content.problems import ContentError
from bot.content.role_plays import RolePlay
from bot.web.chat.content import course, role_plays
from bot.web.people import trials
from bot.web.people.access import facilitator_view

ENDINGS = {"open": _("open"), "partly": _("partly open"), "closed": _("closed")}


@facilitator_view
@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """Every role-play and every session."""
    context = {"role_plays": [_card(card) for card in role_plays().values()], "sessions": list(course().values())}
    return render(request, "console/library.html", context)


@facilitator_view
@require_safe
def role_play(request: HttpRequest, role_play: str) -> HttpResponse:
    """A role-play's card, its map as a picture and in words, and all lines of the persona."""
    card = _known(role_plays(), role_play)
    context = {
        "card": card,
        **_card(card),
        "endings": [(ENDINGS[kind], text) for kind, text in card.next_time.items()],
        "sessions": _sessions_of(card),
        **_map(role_play),
    }
    return render(request, "console/role_play.html", context)


@facilitator_view
@require_safe
def map_picture(request: HttpRequest, role_play: str) -> HttpResponse:
    """The map as an SVG file. It is shown as a picture, so nothing in it runs."""
    from bot.authoring.map import svg

    _known(role_plays(), role_play)
    try:
        return HttpResponse(svg(role_play), content_type="image/svg+xml")
    except ContentError:
        raise Http404 from None


@facilitator_view
@require_safe
def session(request: HttpRequest, session: str) -> HttpResponse:
    """A session or lesson as a learner walks through it, in one piece."""
    found = _known(course(), session)
    cards = role_plays()
    context = {
        "session": found,
        "steps": [
            {"step": step, "role_plays": [cards[id_] for id_ in step.role_plays if id_ in cards]}
            for step in found.steps
        ],
        "see_also": [course()[id_] for id_ in found.see_also if id_ in course()],
    }
    return render(request, "console/session.html", context)


@facilitator_view
@require_POST
def try_it(request: HttpRequest) -> HttpResponse:
    """Go to the chat as a learner who was made for it."""
    trials.begin(request, request.user)
    return redirect("pages:talk")


@facilitator_view
@require_POST
def end_trial(request: HttpRequest) -> HttpResponse:
    """Delete all of it and come back."""
    trials.end(request, request.user)
    return redirect(reverse("console:library"))


def _card(card: RolePlay) -> dict[str, Any]:
    return {"card": card, "skills": [LABELS.get(move, move) for move in card.skills]}


def _sessions_of(card: RolePlay) -> list[Any]:
    """The sessions and lessons that lead to this role-play."""
    return [one for one in course().values() if any(card.id in step.role_plays for step in one.steps)]


def _map(id_: str) -> dict[str, Any]:
    """The lines, and the map in words; neither when the story file cannot be read just now."""
    # Drawing needs a layout library that takes a second to load: only who looks at a map waits for it.
    from bot.authoring.map import outline
    from bot.authoring.story_map import read_map

    try:
        return {"lines": list(read_map(id_).lines.values()), "outline": outline(id_).split("\n\n")}
    except ContentError:
        return {"lines": [], "outline": []}


def _known(known: dict[str, Any], id_: str) -> Any:
    if id_ not in known:
        raise Http404
    return known[id_]
