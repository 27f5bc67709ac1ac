"""Addresses of the learner's pages."""

from __future__ import annotations

from django.urls import path

from bot.web.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.first, name="first"),
    path("start/", views.start, name="start"),
    path("join/<str:code>/", views.join, name="join"),
    path("talk/", views.talk, name="talk"),
    path("leave/", views.leave, name="leave"),
]
