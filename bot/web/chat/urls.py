"""Addresses of the chat API."""

from __future__ import annotations

from django.urls import path

from bot.web.chat.api import ConversationView, TurnsView

app_name = "chat"
urlpatterns = [
    path("conversation", ConversationView.as_view(), name="conversation"),
    path("turns", TurnsView.as_view(), name="turns"),
]
