"""The authors' commands of `alongside`. Everything heavy is imported inside the command that needs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

WRITE = "Write for it"
new_app = typer.Typer(no_args_is_help=True, help="Write a start that plays, to be rewritten. Overwrites nothing.")

Id = Annotated[str, typer.Argument(help="A short name: small letters, digits and _, for example joe.")]


def add_to(app: typer.Typer) -> None:
    """Put these commands under `alongside`."""
    app.add_typer(new_app, name="new", rich_help_panel=WRITE)
    app.command("map", rich_help_panel=WRITE)(draw_map)
    app.command("proof", rich_help_panel=WRITE)(proof)
    app.command("cover", rich_help_panel=WRITE)(cover)


@new_app.command("role-play")
def new_role_play(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="A short name: small letters, digits and _, for example joe.")
    ],
    name: Annotated[str | None, typer.Option(help="The persona's first name.")] = None,
    age: Annotated[str | None, typer.Option(help="Their age.")] = None,
    place: Annotated[str | None, typer.Option(help="Where the talk happens, for example “the day room”.")] = None,
    title: Annotated[str | None, typer.Option(help="The title in the list.")] = None,
    opening: Annotated[str | None, typer.Option(help="The first thing they say.")] = None,
    happened: Annotated[str | None, typer.Option(help="What they say when asked what happened.")] = None,
    heard: Annotated[str | None, typer.Option(help="What they say when somebody says that back.")] = None,
    labelled: Annotated[str | None, typer.Option(help="What they say when asked what is wrong.")] = None,
    session: Annotated[str | None, typer.Option(help="A session's number, trauma or self_care.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take what is offered.")] = False,
) -> None:
    """A role-play: card, story file and three recorded talks. It plays at once."""
    from bot.authoring import starting
    from bot.language.engine import LanguageEngine

    starting.check_id(id_)
    options = {
        "name": name, "age": age, "place": place, "title": title, "opening": opening,
        "happened": happened, "heard": heard, "labelled": labelled, "session": session,
    }  # fmt: skip
    given: dict[str, str] = {}
    for field, (question, _) in starting.QUESTIONS.items():
        offered, option = starting.default_for(field, given, id_), options[field]
        if option is None and not yes:
            given[field] = _ask(question, partial(starting.checked, field), offered)
        else:
            given[field] = offered if option is None else option
    card, story = starting.write_role_play(id_, starting.answers_from(given))
    typer.echo("Recording the first talks (about 10 seconds) ...")
    talks = starting.record_talks(id_, LanguageEngine.load)
    _written(card, story, *talks)
    _next(f"alongside preview {id_}", "alongside check", f"alongside map {id_} -o {id_}.svg", "alongside train")


@new_app.command("session")
def new_session(
    id_: Annotated[str, typer.Argument(metavar="ID", help="A short name, for example saying_no.")],
    title: Annotated[str | None, typer.Option(help="The title in the list.")] = None,
    aim: Annotated[str | None, typer.Option(help="What it is for, in a sentence.")] = None,
    number: Annotated[int | None, typer.Option(help="A number that is free; left out, it is a lesson.")] = None,
) -> None:
    """A session of the course, or a lesson beside it: one step of each kind."""
    from bot.authoring.adding import new_session as write
    from bot.authoring.names import check_short_name

    check_short_name(id_, "a session or lesson", ())
    title = title or typer.prompt("What is it called?", default=id_.replace("_", " ").capitalize())
    aim = aim or typer.prompt("What is it for, in a sentence?")
    _written(write(id_, title, aim, number))
    _next("alongside check course_content")


@new_app.command("question")
def new_question(
    id_: Annotated[str, typer.Argument(metavar="ID", help="A short name, for example what_is_a_peer.")],
    file: Annotated[
        str | None, typer.Option(help="Which file of course_content/questions, for example course.")
    ] = None,
    ask: Annotated[list[str] | None, typer.Option(help="A way to ask it; five times or more.")] = None,
    answer: Annotated[str | None, typer.Option(help="Two or three short sentences.")] = None,
    taught_in: Annotated[str | None, typer.Option(help="The session or lesson where it is taught.")] = None,
) -> None:
    """A question that learners may ask at any time, and its answer."""
    from bot.authoring import adding

    adding.check_question(id_)
    files = ", ".join(sorted(path.stem for path in adding.QUESTIONS.glob("*.yml")))
    file = file or _ask(f"Which file? ({files})", adding.question_file)
    asks = list(ask or [])
    while not ask and len(asks) < 5:
        asks.append(typer.prompt(f"A way to ask it ({len(asks) + 1} of 5, all different)"))
    answer = answer or typer.prompt("The answer, in two or three short sentences")
    taught_in = taught_in or _ask("Where is it taught? (a session's short name)", adding.place_in_course)
    _written(adding.new_question(id_, file, asks, answer, taught_in))
    _next("alongside check course_content/questions")


@new_app.command("guide-entry")
def new_guide_entry(
    id_: Annotated[str, typer.Argument(metavar="ID", help="A short name, for example frequent_flyer.")],
    category: Annotated[str | None, typer.Option(help="One of the guide's categories.")] = None,
    phrase: Annotated[str | None, typer.Option(help="The words to be found.")] = None,
    why: Annotated[str | None, typer.Option(help="What they may do to a person; tentative.")] = None,
    try_: Annotated[list[str] | None, typer.Option("--try", help="Another way to say it; twice or more.")] = None,
    flags: Annotated[str | None, typer.Option(help="A sentence in which the words must be found.")] = None,
    clean: Annotated[str | None, typer.Option(help="A sentence like it in which nothing may be found.")] = None,
) -> None:
    """An entry of the language guide: words worth changing, why, and what to say instead."""
    from bot.authoring import adding
    from bot.language.types import CATEGORIES

    adding.check_guide_entry(id_)
    category = category or _ask(f"Which category? ({', '.join(CATEGORIES)})", adding.guide_category)
    phrase = phrase or typer.prompt("Which words?")
    why = why or typer.prompt("What might they do to a person?")
    instead = list(try_ or [])
    while not try_ and len(instead) < 2:
        instead.append(typer.prompt(f"Another way to say it ({len(instead) + 1} of 2)"))
    flags = flags or _ask("A sentence in which they must be found", partial(adding.sentence_with, phrase))
    clean = clean or typer.prompt("A sentence like it in which nothing is to be found")
    _written(adding.new_guide_entry(id_, category, phrase, why, instead, flags, clean))
    _next(
        "alongside check course_content/language_guide",
        f'alongside analyse --think --text "{flags}"',
        "alongside train",
    )


def draw_map(
    role_play: Annotated[str, typer.Argument(help="The role-play's short name, for example maya.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where the picture goes; ROLE_PLAY.svg if left out.")
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="The same as an outline in words, for a screen reader.")] = False,
) -> None:
    """Draw a role-play: its lines, what leads from one to the next, its endings, and what has been tried."""
    from bot.authoring import map as story_map
    from bot.preview.commands import told_plainly

    with told_plainly():
        drawn = story_map.outline(role_play) if text else story_map.svg(role_play)
    if text and output is None:
        typer.echo(drawn, nl=False)
        return
    _keep(output or Path(f"{role_play}.svg"), drawn)


def proof(
    role_play: Annotated[str, typer.Argument(help="The role-play's short name, for example maya.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where the page goes; ROLE_PLAY_proof.html if left out.")
    ] = None,
) -> None:
    """Write a role-play as one page to read, print and send: for a reviewer who installs nothing."""
    from bot.authoring.proof import proof as page
    from bot.preview.commands import told_plainly

    with told_plainly():
        text = page(role_play)
    _keep(output or Path(f"{role_play}_proof.html"), text)


def _keep(path: Path, text: str) -> None:
    from bot.serving.errors import PersonError

    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise PersonError(f"{path} cannot be written: {error.strerror}.", "Name another place with -o.") from error
    typer.echo(f"Written: {path}. It opens in any browser.")


def cover(
    role_plays: Annotated[list[str] | None, typer.Argument(help="Short names; every role-play if left out.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Move by move and line by line.")] = False,
    language: Annotated[
        bool, typer.Option("--language", help="Which learners' lines are read with little certainty.")
    ] = False,
    talks: Annotated[int, typer.Option(help="How many talks at random.", min=1, max=100_000)] = 300,
    seed: Annotated[int, typer.Option(help="The same number makes the same talks.")] = 1,
) -> None:
    """Say what recorded talks have tried of a role-play, what else can be reached, and what never is."""
    from bot.authoring.cover import cover as look
    from bot.authoring.cover import told
    from bot.content.role_plays import load_role_plays
    from bot.language.engine import LanguageEngine
    from bot.preview.commands import told_plainly

    never = 0
    with told_plainly():
        engine = LanguageEngine.load()
        for id_ in role_plays or load_role_plays():
            covered = look(id_, engine, talks, seed)
            never += len(covered.never)
            typer.echo("\n".join(told(covered, every, language)) + "\n")
    if never:
        raise typer.Exit(1)


def _ask(question: str, check: Callable[[str], str], default: str | None = None) -> str:
    """Ask until the answer can be used, so that one slip does not cost the answers before it."""
    from bot.serving.errors import PersonError

    def usable(answer: str) -> str:
        try:
            return check(answer)
        except PersonError as error:
            raise typer.BadParameter(f"{error.problem} {error.remedy}") from error

    return str(typer.prompt(question, default=default, value_proc=usable))


def _written(*paths: Path) -> None:
    from bot.content.paths import ROOT

    for path in paths:
        typer.secho(f"Written: {path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}", fg="green")


def _next(*commands: str) -> None:
    typer.echo("Next, in this order:")
    for command in commands:
        typer.echo(f"  {command}")
