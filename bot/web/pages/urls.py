"""Addresses of the learner's pages."""

from __future__ import annotations

from django.urls import path

from bot.web.pages import attempts, coming_back, me, own_words, taking_out, views

app_name = "pages"
urlpatterns = [
    path("", views.first, name="first"),
    path("start/", views.start, name="start"),
    path("join/<str:code>/", views.join, name="join"),
    path("back/", coming_back.come_back, name="come-back"),
    path("talk/", views.talk, name="talk"),
    path("agree/", views.agree, name="agree"),
    path("reflections/", own_words.reflections, name="reflections"),
    path("reflections/download/", own_words.download, name="download"),
    path("reflections/<int:id_>/delete/", own_words.delete, name="delete-reflection"),
    path("me/", me.me, name="me"),
    path("me/seen/", me.seen, name="seen"),
    path("me/choices/", me.choices, name="choices"),
    path("me/contact/", me.contact, name="contact"),
    path("me/group/leave/", me.leave_group, name="leave-group"),
    path("me/phrase/", coming_back.phrase, name="phrase"),
    path("me/attempts/<uuid:attempt_id>/", attempts.attempt, name="attempt"),
    path("me/attempts/<uuid:attempt_id>/share/", attempts.share, name="share"),
    path("me/attempts/<uuid:attempt_id>/unshare/", attempts.unshare, name="unshare"),
    path("me/attempts/<uuid:attempt_id>/delete/", attempts.delete_words, name="delete-words"),
    path(
        "me/attempts/<uuid:attempt_id>/answers/<int:comment_id>/delete/", attempts.delete_answer, name="delete-answer"
    ),
    path("me/questions/<int:question_id>/delete/", taking_out.delete_question, name="delete-question"),
    path("me/alongside.json", taking_out.as_json, name="everything-json"),
    path("me/alongside.html", taking_out.as_page, name="everything-page"),
    path("me/conversation/delete/", taking_out.delete_conversation, name="delete-conversation"),
    path("leave/", views.leave, name="leave"),
]
