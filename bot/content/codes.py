"""Everything `alongside check` can find: a code that stays, how bad it is, and its meaning in a line.

The letter says where to look: Y the file itself, C fields and names, S stories, P what a persona says and what a
learner is told beforehand, L our own language, N examples of what learners write, G the language guide and the safety
signals, R recorded talks, W work that is left. Each code has a page in docs/checks, whose examples are tests.
"""

from __future__ import annotations

from dataclasses import dataclass

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True)
class Code:
    """`severity` is `error` (`alongside check` fails) or `warning` (it fails only with `--strict`)."""

    code: str
    severity: str
    meaning: str


TABLE: tuple[tuple[str, str, str], ...] = (
    ("Y001", ERROR, "The file cannot be read as YAML."),
    ("Y002", ERROR, "A tab stands where YAML wants spaces."),
    ("Y003", ERROR, "The same name stands twice in one place."),
    ("Y004", ERROR, "A colon inside a text ends the text."),
    ("Y005", ERROR, "Quotation marks do not begin and end together."),
    ("Y006", ERROR, "A bracket is not closed."),
    ("Y007", ERROR, "A line begins at a place that does not fit the lines around it."),
    ("Y008", ERROR, "A line is neither a name with its text nor an item of a list."),
    ("Y009", ERROR, "A text begins with a sign that means something else in YAML."),
    ("Y010", ERROR, "There is something in the file that is no text."),
    ("Y011", ERROR, "The file is not saved as UTF-8."),
    ("Y012", ERROR, "The file is empty."),
    ("Y013", ERROR, "The file holds two documents."),
    ("Y014", ERROR, "There is no such file, or it cannot be opened."),
    ("Y015", ERROR, "The file, a line of it or its nesting is larger than anybody writes."),
    ("Y016", WARNING, "Curly quotation marks stand round a text."),
    ("Y017", WARNING, "A # inside a text ends the text."),
    ("C001", ERROR, "A field is missing."),
    ("C002", ERROR, "The name of the file and the name inside it differ."),
    ("C003", WARNING, "The same word stands under two topics."),
    ("C004", ERROR, "A session, lesson or role-play is named that does not exist."),
    ("C005", ERROR, "The same id or question stands in two places."),
    ("C006", ERROR, "A choice has no right answer."),
    ("C007", ERROR, "A field has a name that is not known."),
    ("C008", ERROR, "A field holds another kind of value than it should."),
    ("C009", ERROR, "A name is not one of those allowed here."),
    ("C010", ERROR, "A name, a link or a day is not written the way it has to be."),
    ("C011", ERROR, "A text or a list is too short or too long."),
    ("C012", WARNING, "More than three choices at once."),
    ("C013", WARNING, "The file lies where nothing reads it."),
    ("C014", ERROR, "The support lines for everywhere else are missing."),
    ("S001", ERROR, "A move that does not exist."),
    ("S002", ERROR, "A story uses a line that is not written."),
    ("S003", ERROR, "A topic that nobody knows."),
    ("S004", ERROR, "A story for a role-play that has no card."),
    ("S005", ERROR, "Two stories disagree."),
    ("S006", ERROR, "A line that no talk can reach."),
    ("S007", ERROR, "A line without a way out."),
    ("S008", ERROR, "No goodbye for one of the three levels of trust."),
    ("S009", ERROR, "An ending of the card does not end the talk."),
    ("S010", ERROR, "A line ends the talk, and the card does not know it as an ending."),
    ("S011", ERROR, "Lines that lead round in a circle."),
    ("S012", WARNING, "Moves that the persona has no answer of its own to."),
    ("S013", WARNING, "Too few lines for what nobody can make sense of."),
    ("S014", ERROR, "A card without stories."),
    ("S015", ERROR, "The card names a line that is not written."),
    ("S016", ERROR, "A line that belongs to no role-play."),
    ("S017", ERROR, "A line that is written twice."),
    ("S018", ERROR, "Two stories have the same title."),
    ("S019", ERROR, "A move in a story that nothing answers."),
    ("S020", ERROR, "A step of a story that is no step."),
    ("S021", ERROR, "A way that comes back to the line it starts from."),
    ("P001", ERROR, "A persona's line tells how somebody would die or harm themselves."),
    ("P002", ERROR, "A persona's line uses unsafe wording about suicide."),
    ("P003", WARNING, "A persona's line is too long to say in one breath."),
    ("P004", ERROR, "A role-play has no content note."),
    ("P005", ERROR, "The content note leaves out that suicide or self-harm comes up."),
    ("P006", ERROR, "The content note does not say that a learner may pause or stop."),
    ("P007", ERROR, "Asked about suicide, the persona has no answer."),
    ("P008", ERROR, "A session speaks of suicide or self-harm and has no content note."),
    ("L001", ERROR, "Our own text uses a phrase that our language guide flags."),
    ("L002", ERROR, "Our own text uses unsafe wording about suicide."),
    ("L003", WARNING, "Our own text is hard to read."),
    ("N001", ERROR, "An example stands under two intents."),
    ("N002", ERROR, "Examples for an intent that does not exist."),
    ("N003", WARNING, "An example stands twice under one intent."),
    ("G001", ERROR, "A pattern of the language guide or of the safety signals cannot be used."),
    ("R001", ERROR, "A recorded talk of a role-play that does not exist."),
    ("R002", ERROR, "A recorded talk has a line that is not written."),
    ("R003", ERROR, "A recorded talk begins or ends otherwise than the card says."),
    ("W001", WARNING, "A TODO is left."),
)
CODES: dict[str, Code] = {code: Code(code, severity, meaning) for code, severity, meaning in TABLE}


def severity_of(code: str) -> str:
    """`error` or `warning`; a problem without a known code counts as an error."""
    return CODES[code].severity if code in CODES else ERROR
