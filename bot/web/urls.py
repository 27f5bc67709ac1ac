"""Every address the web layer answers."""

from __future__ import annotations

from django.urls import include, path
from drf_spectacular.views import SpectacularJSONAPIView

from bot.web.health import healthz

schema = SpectacularJSONAPIView.as_view(authentication_classes=[], permission_classes=[])  # no secret, for everybody
urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("api/schema/", schema, name="schema"),
    path("api/", include("bot.web.chat.urls")),
    path("", include("bot.web.embed.urls")),
    path("console/", include("bot.web.console.urls")),
    path("", include("bot.web.pages.urls")),
]
handler400 = "bot.web.pages.errors.bad_request"
handler403 = "bot.web.pages.errors.forbidden"
handler404 = "bot.web.pages.errors.not_found"
handler500 = "bot.web.pages.errors.server_error"
