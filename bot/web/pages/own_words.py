"""What a learner kept: read it, download it, delete it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bot.web.chat.authentication import learner_of
from bot.web.course import reflections as kept


@require_safe
def reflections(request: HttpRequest) -> HttpResponse:
    """Everything this learner kept, with ways to download and delete it, and the questions they sent."""
    learner = learner_of(request)
    if learner is None:
        return redirect("pages:first")
    mine = kept.of(learner)
    context = {
        "learner": learner,
        "kept": mine,
        "has_plan": any(one.plan for one in mine),
        "questions": list(learner.questions.all()),
    }
    return render(request, "pages/reflections.html", context)


@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """The reflections as a Markdown file; with `?only=plan` those of the essay plan."""
    learner = learner_of(request)
    if learner is None:
        return redirect("pages:first")
    plan = request.GET.get("only") == "plan"
    title = _("My plan for the essay") if plan else _("What I wrote and kept")
    response = HttpResponse(
        kept.as_markdown(kept.of(learner, plan_only=plan), title), content_type="text/markdown; charset=utf-8"
    )
    name = "my-essay-plan.md" if plan else "my-reflections.md"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, id_: int) -> HttpResponse:
    """Delete one, words and all: asks first, then does it."""
    learner = learner_of(request)
    if learner is None:
        return redirect("pages:first")
    one = next((one for one in kept.of(learner) if one.id == id_), None)
    if one is None:
        raise Http404
    if request.method != "POST":
        return render(request, "pages/delete_reflection.html", {"one": one, "learner": learner})
    kept.delete(learner, id_)
    messages.success(request, _("Deleted. Your words are out of the conversation, too."))
    return redirect("pages:reflections")
