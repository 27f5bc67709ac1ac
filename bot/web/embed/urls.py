"""Addresses of the frame."""

from __future__ import annotations

from django.urls import path

from bot.web.embed import views
from bot.web.embed.api import FrameView

app_name = "embed"
urlpatterns = [
    path("embed.js", views.script, name="script"),
    path("embed/", views.frame, name="frame"),
    path("embed/tab/", views.in_a_tab, name="tab"),
    path("api/frame", FrameView.as_view(), name="key"),
]
