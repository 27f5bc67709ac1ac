"""Addresses of the console."""

from __future__ import annotations

from django.contrib.auth.views import LogoutView
from django.urls import path

from bot.web.console import views

app_name = "console"
urlpatterns = [
    path("", views.cohorts, name="cohorts"),
    path("login/", views.Login.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("set-up/<str:token>/", views.set_up, name="set-up"),
    path("cohorts/<int:cohort_id>/", views.cohort, name="cohort"),
    path("cohorts/<int:cohort_id>/assign/", views.assign, name="assign"),
    path("cohorts/<int:cohort_id>/assignments/<int:assignment_id>/withdraw/", views.withdraw, name="withdraw"),
    path("cohorts/<int:cohort_id>/questions/<int:question_id>/answered/", views.answered, name="answered"),
]
