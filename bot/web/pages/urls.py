"""Addresses of the learner's pages."""

from __future__ import annotations

from django.urls import path

from bot.web.pages import own_words, views

app_name = "pages"
urlpatterns = [
    path("", views.first, name="first"),
    path("start/", views.start, name="start"),
    path("join/<str:code>/", views.join, name="join"),
    path("talk/", views.talk, name="talk"),
    path("agree/", views.agree, name="agree"),
    path("reflections/", own_words.reflections, name="reflections"),
    path("reflections/download/", own_words.download, name="download"),
    path("reflections/<int:id_>/delete/", own_words.delete, name="delete-reflection"),
    path("leave/", views.leave, name="leave"),
]
