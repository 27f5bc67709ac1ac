"""Every address of the project and who may use it. A new address without a row here fails `test_permissions.py`."""

from __future__ import annotations

from dataclasses import dataclass

GET, POST, BOTH = ("get",), ("post",), ("get", "post")

# Who may: everybody; any learner; the learner it is about; any facilitator; a cohort's facilitators; its owner; the
# facilitator who wrote it; whoever holds the link.
EVERYBODY, LEARNER, OWN, FACILITATOR, COHORT, OWNER, AUTHOR, LINK = (
    "everybody",
    "a learner",
    "the learner it is about",
    "a facilitator",
    "a facilitator of the cohort",
    "the owner of the cohort",
    "the facilitator who wrote it",
    "whoever holds the link",
)


@dataclass(frozen=True)
class Row:
    """Who may use an address and how; `archived` is False for what no longer happens in an archived cohort."""

    who: str
    methods: tuple[str, ...] = GET
    archived: bool = True
    marks: bool = False  # looking at it marks something as seen
    api: bool = False  # answers 401 instead of showing the way in


TABLE: dict[str, Row] = {
    "healthz": Row(EVERYBODY),
    "schema": Row(EVERYBODY),
    # The chat
    "chat:conversation": Row(LEARNER, api=True),
    "chat:turns": Row(LEARNER, POST, api=True),
    # In another site
    "embed:script": Row(EVERYBODY),
    "embed:frame": Row(EVERYBODY),
    "embed:tab": Row(EVERYBODY, POST),  # the key in the form decides
    "embed:key": Row(EVERYBODY, BOTH),
    # Learners' pages
    "pages:first": Row(EVERYBODY, BOTH),
    "pages:start": Row(EVERYBODY, BOTH),
    "pages:join": Row(EVERYBODY, BOTH),
    "pages:talk": Row(LEARNER),
    "pages:agree": Row(LEARNER, BOTH),
    "pages:reflections": Row(LEARNER),
    "pages:download": Row(LEARNER),
    "pages:delete-reflection": Row(OWN, BOTH),
    "pages:leave": Row(LEARNER, BOTH),
    "pages:come-back": Row(EVERYBODY, BOTH),
    "pages:me": Row(LEARNER),
    "pages:seen": Row(LEARNER),
    "pages:choices": Row(LEARNER, BOTH),
    "pages:contact": Row(LEARNER, POST),
    "pages:leave-group": Row(LEARNER, BOTH),
    "pages:phrase": Row(LEARNER, BOTH),
    "pages:attempt": Row(OWN, BOTH),
    "pages:share": Row(OWN, BOTH),
    "pages:unshare": Row(OWN, POST),
    "pages:delete-words": Row(OWN, BOTH),
    "pages:delete-answer": Row(OWN, POST),
    "pages:delete-question": Row(OWN, BOTH),
    "pages:everything-json": Row(LEARNER),
    "pages:everything-page": Row(LEARNER),
    "pages:delete-conversation": Row(LEARNER, BOTH),
    # Facilitators' accounts
    "console:login": Row(EVERYBODY, BOTH),
    "console:logout": Row(EVERYBODY, POST),
    "console:set-up": Row(LINK, BOTH),
    "console:invited": Row(LINK, BOTH),
    "console:reset": Row(LINK, BOTH),
    "console:account": Row(FACILITATOR, BOTH),
    "console:password": Row(FACILITATOR, BOTH),
    "console:cohorts": Row(FACILITATOR, BOTH),
    "console:library": Row(FACILITATOR),
    "console:role-play": Row(FACILITATOR),
    "console:map": Row(FACILITATOR),
    "console:session": Row(FACILITATOR),
    "console:try": Row(FACILITATOR, POST),
    "console:end-trial": Row(FACILITATOR, POST),
    # One cohort
    "console:cohort": Row(COHORT),
    "console:people": Row(COHORT),
    "console:person": Row(COHORT),
    "console:contacted": Row(COHORT, POST),
    "console:attempt": Row(COHORT, BOTH, marks=True),
    "console:change-comment": Row(AUTHOR, BOTH),
    "console:delete-comment": Row(AUTHOR, BOTH),
    "console:export": Row(COHORT),
    "console:practice": Row(COHORT),
    "console:assign": Row(COHORT, POST, archived=False),
    "console:several": Row(COHORT, POST, archived=False),
    "console:change": Row(COHORT, BOTH, archived=False),
    "console:withdraw": Row(COHORT, BOTH, archived=False),
    "console:join": Row(COHORT),
    "console:last-day": Row(COHORT, POST, archived=False),
    "console:new-code": Row(COHORT, BOTH, archived=False),
    "console:hand-out": Row(COHORT),
    "console:remove-learner": Row(COHORT, BOTH),
    "console:settings": Row(COHORT, BOTH),
    "console:archive": Row(COHORT, POST),
    "console:leave-group": Row(COHORT, BOTH),
    "console:invite": Row(OWNER, POST, archived=False),
    "console:withdraw-invitation": Row(OWNER, POST),
    "console:remove-facilitator": Row(OWNER, BOTH),
    "console:hand-on": Row(OWNER, BOTH),
    "console:questions": Row(COHORT),
    "console:answered": Row(COHORT, POST),
}
