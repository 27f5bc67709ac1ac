"""The commands that play a role-play: preview, record, test-stories. Everything heavy is imported inside them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

WRITE = "Write for it"
RolePlay = Annotated[str, typer.Argument(help="The role-play's short name, for example maya.")]
SpokenFrom = Annotated[
    Path | None, typer.Option(help="Say the lines of this text file instead of asking for them.", exists=True)
]


def add_to(app: typer.Typer) -> None:
    """Put these commands under `alongside`."""
    app.command("preview", rich_help_panel=WRITE)(preview)
    app.command("record", rich_help_panel=WRITE)(record)
    app.command("test-stories", rich_help_panel=WRITE)(test_stories)


@contextmanager
def told_plainly() -> Iterator[None]:
    """What is wrong with a file becomes plain lines."""
    from bot.content.problems import ContentError
    from bot.serving.errors import PersonError

    try:
        yield
    except ContentError as error:
        raise PersonError(str(error)) from error


def preview(
    role_play: RolePlay,
    script: SpokenFrom = None,
    show: Annotated[bool, typer.Option("--show", help="Show how each line is read, and where the talk is.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON object a turn.")] = False,
    record: Annotated[Path | None, typer.Option(help="Keep the talk as a play-through file, which is a test.")] = None,
    title: Annotated[str, typer.Option(help="The play-through's title.")] = "A talk",
    start: Annotated[str | None, typer.Option("--from", help="Begin at this line, for example flat.")] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Read the files again after each save and play to the same point.")
    ] = False,
    browser: Annotated[
        bool, typer.Option("--browser", help="In the real page instead, on this machine only; nothing is kept.")
    ] = False,
    port: Annotated[int, typer.Option(help="With --browser: the page's port; the next one is used too.")] = 8090,
) -> None:
    """Talk to a persona, with the stories as they are on disk. Needs no training."""
    with told_plainly():
        if browser:
            from bot.preview.browser import show_in_browser

            show_in_browser(role_play, port)
        else:
            from bot.preview.terminal import preview as run

            run(
                role_play,
                script=script,
                jsonl=jsonl,
                show=show,
                record=record,
                title=title,
                start=start,
                watch=watch,
            )


def record(
    role_play: RolePlay,
    name: Annotated[str, typer.Argument(help="The talk's name, for example quiet: the file is ROLE_PLAY_NAME.yml.")],
    title: Annotated[str | None, typer.Option(help="A title for readers.")] = None,
    script: SpokenFrom = None,
) -> None:
    """Talk to a persona and keep the talk: it is a test from then on."""
    from bot.content.paths import ROOT
    from bot.preview.recording import record as run

    with told_plainly():
        path = run(role_play, name, title or f"A talk: {name.replace('_', ' ')}", script)
    if path is None:
        typer.echo("Nothing was said, so nothing was kept.")
        return
    typer.secho(f"Written: {path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}", fg="green")
    typer.echo(f"It is a test now: alongside test-stories {role_play}")


def test_stories(
    role_plays: Annotated[list[str] | None, typer.Argument(help="Short names; every role-play if left out.")] = None,
    update: Annotated[bool, typer.Option("--update", help="Show each difference and ask whether to keep it.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="With --update: keep every difference.")] = False,
) -> None:
    """Say the recorded play-throughs again and show which come out differently."""
    from bot.preview.replaying import changed, play_throughs

    paths, different, kept = play_throughs(role_plays or []), 0, 0
    with told_plainly():
        for change in changed(paths):
            different += 1
            typer.echo(f"{change.path.stem}\n{change.difference}\n")
            if update and (yes or typer.confirm("Keep it as it comes out now?")):
                change.keep()
                kept += 1
    updated = f", {kept} updated" if update else ""
    typer.echo(f"{len(paths)} play-throughs, {different} came out differently{updated}.")
    if different > kept:
        raise typer.Exit(1)
