"""Addresses of the console."""

from __future__ import annotations

from django.contrib.auth.views import LogoutView
from django.urls import path

from bot.web.console import (
    accounts,
    assignments,
    attempts,
    cohorts,
    exports,
    facilitators,
    joining,
    library,
    progress,
    questions,
    settings,
)

app_name = "console"
urlpatterns = [
    path("", cohorts.cohorts, name="cohorts"),
    path("login/", accounts.Login.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("set-up/<str:token>/", accounts.set_up, name="set-up"),
    path("invited/<str:token>/", facilitators.invited, name="invited"),
    path("reset/<str:token>/", accounts.reset, name="reset"),
    path("account/", accounts.account, name="account"),
    path("account/password/", accounts.password, name="password"),
    path("library/", library.library, name="library"),
    path("library/try/", library.try_it, name="try"),
    path("library/end/", library.end_trial, name="end-trial"),
    path("library/role-plays/<str:role_play>/", library.role_play, name="role-play"),
    path("library/role-plays/<str:role_play>/map.svg", library.map_picture, name="map"),
    path("library/sessions/<str:session>/", library.session, name="session"),
    path("cohorts/<int:cohort_id>/", cohorts.cohort, name="cohort"),
    path("cohorts/<int:cohort_id>/people/", progress.people, name="people"),
    path("cohorts/<int:cohort_id>/people/<uuid:learner_id>/", progress.person, name="person"),
    path("cohorts/<int:cohort_id>/people/<uuid:learner_id>/contacted/", progress.contacted, name="contacted"),
    path("cohorts/<int:cohort_id>/attempts/<uuid:attempt_id>/", attempts.attempt, name="attempt"),
    path("cohorts/<int:cohort_id>/comments/<int:comment_id>/", attempts.change_comment, name="change-comment"),
    path("cohorts/<int:cohort_id>/comments/<int:comment_id>/delete/", attempts.delete_comment, name="delete-comment"),
    path("cohorts/<int:cohort_id>/export/<str:what>", exports.export, name="export"),
    path("cohorts/<int:cohort_id>/practice/", assignments.practice, name="practice"),
    path("cohorts/<int:cohort_id>/assign/", assignments.assign, name="assign"),
    path("cohorts/<int:cohort_id>/assignments/several/", assignments.several, name="several"),
    path("cohorts/<int:cohort_id>/assignments/<int:assignment_id>/", assignments.change, name="change"),
    path("cohorts/<int:cohort_id>/assignments/<int:assignment_id>/withdraw/", assignments.withdraw, name="withdraw"),
    path("cohorts/<int:cohort_id>/join/", joining.join, name="join"),
    path("cohorts/<int:cohort_id>/join/last-day/", joining.last_day, name="last-day"),
    path("cohorts/<int:cohort_id>/join/new-code/", joining.new_code, name="new-code"),
    path("cohorts/<int:cohort_id>/join/hand-out/", joining.hand_out, name="hand-out"),
    path("cohorts/<int:cohort_id>/learners/<uuid:learner_id>/remove/", joining.remove_learner, name="remove-learner"),
    path("cohorts/<int:cohort_id>/settings/", settings.settings, name="settings"),
    path("cohorts/<int:cohort_id>/archive/", settings.archive, name="archive"),
    path("cohorts/<int:cohort_id>/leave/", facilitators.leave_cohort, name="leave-group"),
    path("cohorts/<int:cohort_id>/invitations/", facilitators.invite, name="invite"),
    path(
        "cohorts/<int:cohort_id>/invitations/<int:invitation_id>/withdraw/",
        facilitators.withdraw_invitation,
        name="withdraw-invitation",
    ),
    path(
        "cohorts/<int:cohort_id>/facilitators/<int:facilitator_id>/remove/",
        facilitators.remove_facilitator,
        name="remove-facilitator",
    ),
    path(
        "cohorts/<int:cohort_id>/facilitators/<int:facilitator_id>/hand-on/",
        facilitators.hand_on,
        name="hand-on",
    ),
    path("cohorts/<int:cohort_id>/questions/", questions.questions, name="questions"),
    path("cohorts/<int:cohort_id>/questions/<int:question_id>/answered/", questions.answered, name="answered"),
]
