"""The pages of the frame, and the script that other sites load."""

from __future__ import annotations

import json
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from bot.web.chat.authentication import learner_of, remember
from bot.web.chat.widget_words import widget_words
from bot.web.embed import frames
from bot.web.embed.forms import FrameForm
from bot.web.embed.words import frame_words, launcher_words, support_for
from bot.web.people.joining import cohort_with

SCRIPT_SECONDS = 300  # how long a browser may keep embed.js


@require_safe
def script(request: HttpRequest) -> HttpResponse:
    """`embed.js`: the button that opens the frame, with its words and the support lines in it."""
    _only_if_allowed()
    values = {
        "words": json.dumps(launcher_words()),
        "support": json.dumps(support_for(settings.DEFAULT_LOCALE)),
    }
    response = HttpResponse(render_to_string("embed/embed.js", values), content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={SCRIPT_SECONDS}"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@require_safe
@xframe_options_exempt
def frame(request: HttpRequest) -> HttpResponse:
    """The page in the frame. It knows nobody: who talks is settled by the key that its script holds."""
    _only_if_allowed()
    code = request.GET.get("code", "")[:40]
    cohort = cohort_with(code)
    context: dict[str, Any] = {
        "cohort": cohort,
        "code": cohort.code if cohort else "",
        "unknown_code": bool(code.strip()) and cohort is None,
        "form": FrameForm(prefix="start"),
        "words": widget_words() | frame_words(),
        "support": support_for(settings.DEFAULT_LOCALE),
    }
    # Only these pages, and only there: everything else keeps 'none'.
    within_allowed = csp_replace({"frame-ancestors": list(settings.EMBED_HOSTS)})
    return within_allowed(lambda request: render(request, "embed/frame.html", context))(request)


@csrf_exempt  # no cookie is at work here: the key is the proof, and where it comes from is checked
@require_POST
def in_a_tab(request: HttpRequest) -> HttpResponse:
    """The talk of a frame in a tab of its own, where it has a cookie as usual."""
    _only_if_allowed()
    learner = frames.learner_of(request.POST.get("key", ""))
    if learner is None or not _from_our_own_page(request):
        return redirect("pages:first")
    already = learner_of(request)
    if already and already.pk != learner.pk and "sure" not in request.POST:
        # The talk that this browser knows may have no other way back in.
        context = {"already": already, "learner": learner, "key": request.POST["key"], "to": request.POST.get("to", "")}
        return render(request, "embed/which.html", context)
    remember(request, learner)
    return redirect("pages:phrase" if request.POST.get("to") == "phrase" else "pages:talk")


def _from_our_own_page(request: HttpRequest) -> bool:
    """Whether a page of ours sent this, and not another site that wants to slip somebody into a talk of its own."""
    origin = request.META.get("HTTP_ORIGIN", "")
    return origin == f"{request.scheme}://{request.get_host()}"


def _only_if_allowed() -> None:
    if not settings.EMBED_HOSTS:
        raise Http404(_("Alongside is not set up for other sites."))
