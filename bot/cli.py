"""The `alongside` command. Anything heavy is imported inside the command that needs it: `--help` is quick."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.authoring import commands as authoring
from bot.preview import commands as preview

if TYPE_CHECKING:
    from bot.serving.progress import Progress

RUN, WRITE, MAINTAIN = "Run it", "Write for it", "Look after it"

app = typer.Typer(
    name="alongside",
    help="A practice companion for people training to be mental-health peer supporters.",
    epilog="New here? [bold]alongside serve[/bold] starts everything and prints the address to open.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

bench_app = typer.Typer(no_args_is_help=True, help="Measure it on this machine.")
app.add_typer(bench_app, name="bench", rich_help_panel=MAINTAIN)
authoring.add_to(app)
preview.add_to(app)


@app.command(rich_help_panel=RUN)
def serve() -> None:
    """Start everything and print the address to open. Ctrl-C stops it.

    Trains first if need be. What can be set, in the environment: ALONGSIDE_PORT (8080; Rasa and the actions
    take the two next to it), ALONGSIDE_DATA_DIR (var/), ALONGSIDE_HOST (this machine only),
    ALONGSIDE_PUBLIC_URL (the address that people type).
    """
    from bot.serve import serve as run
    from bot.serving.settings import read_settings

    run(read_settings(), _progress())


@app.command("setup-link", rich_help_panel=RUN)
def setup_link(
    again: Annotated[bool, typer.Option("--again", help="Make one although a facilitator can log in.")] = False,
) -> None:
    """Print the one-time link with which the first facilitator sets up an account."""
    from bot.serve import manage
    from bot.serving.settings import child_environment, read_settings

    link = manage(child_environment(read_settings()), "setup_link", *(["--again"] if again else [])).strip()
    typer.echo(link or "A facilitator can already log in. With --again you get another link all the same.")


@app.command("reset-link", rich_help_panel=RUN)
def reset_link(name: Annotated[str, typer.Argument(help="The name they log in with.")]) -> None:
    """Print a one-time link for a facilitator who forgot their password. It works for a day."""
    from bot.serve import manage
    from bot.serving.errors import PersonError
    from bot.serving.settings import child_environment, read_settings

    try:
        typer.echo(manage(child_environment(read_settings()), "reset_link", "--", name).strip())
    except PersonError as error:
        if "Nobody logs in as" not in error.detail:
            raise
        raise PersonError(f"Nobody logs in as “{name}”.", "Capital and small letters count.") from None


@app.command(rich_help_panel=WRITE)
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; everything if left out.")] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Stay, and check again after every save.")] = False,
    form: Annotated[
        str, typer.Option("--format", help="text, github (notes in a pull request), sarif or json.")
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings as well.")] = False,
) -> None:
    """Check course content and stories: every problem with file, line, what it is and what to do.

    Errors have to be mended. Warnings may wait. docs/checks has a page for each code.
    """
    from bot.content.checks.formats import FORMATS
    from bot.serving.check_command import run_again, run_once, saves
    from bot.serving.content_check import ContentCheck
    from bot.serving.errors import PersonError

    if form not in FORMATS:
        raise PersonError(f"There is no format “{form}”.", f"Use one of {', '.join(FORMATS)}.")

    def tell(summary: str, failed: bool) -> None:
        typer.secho(summary, fg="red" if failed else "green", err=True)

    content = ContentCheck()
    if watch:
        run_again(content, paths or [], saves(content.checker.root, paths or []), typer.echo, tell)
        return
    raise typer.Exit(run_once(content, paths or [], form, strict, typer.echo, tell))


@app.command(rich_help_panel=WRITE)
def train(
    force: Annotated[bool, typer.Option("--force", help="Train although nothing has changed.")] = False,
) -> None:
    """Train the model on what has changed. A running server takes it up at once.

    Does nothing when nothing has changed. When a check or a recorded talk is not in order, the model in use stays.
    """
    from bot.serving.settings import read_settings
    from bot.serving.training import hot_swap, train_if_sound

    progress, settings = _progress(), read_settings()
    model = train_if_sound(progress, settings.log_dir, force=force)
    if model is None:
        progress.say("The model is up to date. (--force trains all the same.)")
        return
    if hot_swap(settings, model):
        progress.say("The running server uses it from now on.")


@app.command(rich_help_panel=WRITE)
def analyse(
    file: Annotated[
        str, typer.Argument(help="A .txt, .md or .docx file; standard input for - or when left out.")
    ] = "-",
    text: Annotated[str | None, typer.Option("--text", help="Look at this one line instead of a file.")] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='JSON Lines in ({"id", "text", "context"?, "in_role_play"?}) and out.')
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --text: everything the engine says, as JSON.")] = False,
    think: Annotated[
        bool, typer.Option("--think", help="Point out words worth a thought as well, not only those to avoid.")
    ] = False,
    locale: Annotated[
        str | None, typer.Option(help="Leave out what only matters elsewhere, for example en-GB.")
    ] = None,
) -> None:
    """Say what the language engine makes of lines: words worth changing and why, what each line does, safety.

    A handout is read line by line (.txt) or paragraph by paragraph (.md, .docx).
    """
    from bot.serving import analysing

    if text is not None:
        analysing.analyse_text(text, as_json=as_json, think=think, locale=locale)
    elif jsonl:
        analysing.analyse_jsonl(file, think=think, locale=locale)
    else:
        analysing.analyse_handout(file, think=think, locale=locale)


@app.command(rich_help_panel=MAINTAIN, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(context: typer.Context) -> None:
    """Run every check and test. What follows is handed to pytest, for example: alongside test -k trust."""
    from bot.serving.all_checks import run_all

    raise typer.Exit(run_all(_progress(), context.args))


@bench_app.command("language")
def bench_language(
    full: Annotated[bool, typer.Option("--full", help="Up to 100,000 lines: many minutes.")] = False,
    alex: Annotated[bool, typer.Option(help="Compare with alex from npm, where Node is present.")] = True,
) -> None:
    """Time the language engine beside bare spaCy, with more lines and larger guides, and compare it with alex."""
    from rich.console import Console

    from bot.bench.language import bench_language as run

    run(Console(), full=full, alex=alex)


@bench_app.command("authors")
def bench_authors(
    train_too: Annotated[bool, typer.Option("--train", help="Train Rasa at each size as well: minutes.")] = False,
    sizes: Annotated[str, typer.Option(help="How many role-plays, with commas between.")] = "12,50,200",
) -> None:
    """Measure how look-up, the story graph and training grow with the number of role-plays."""
    from rich.console import Console

    from bot.bench.authors import bench_authors as run

    run(Console(), sizes=[int(size) for size in sizes.split(",")], train=train_too)


@app.command(rich_help_panel=MAINTAIN)
def version() -> None:
    """Print the versions of Alongside and of what it stands on."""
    import platform
    from importlib.metadata import version as installed

    typer.echo(f"alongside {own_version()}")
    for package in ("rasa", "rasa-sdk", "spacy", "django"):
        typer.echo(f"{package} {installed(package)}")
    typer.echo(f"python {platform.python_version()}")


def own_version() -> str:
    """The version in pyproject.toml, the one place where it stands."""
    import re

    from bot.serving.settings import ROOT

    found = re.search(r'^version = "([^"]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    return found.group(1) if found else "unknown"


def _progress() -> Progress:
    from bot.serving.progress import Progress

    return Progress()


def main(arguments: list[str] | None = None) -> Any:
    """Run the command. Expected errors become plain lines and exit code 1, never a traceback."""
    from bot.serving.errors import PersonError

    try:
        return app(arguments, standalone_mode=True)
    except PersonError as error:
        from bot.serving.progress import Progress

        Progress(sys.stderr).fail(error)
        return sys.exit(1)
    except KeyboardInterrupt:
        return sys.exit(130)


if __name__ == "__main__":
    main()
