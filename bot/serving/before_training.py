"""What has to be in order before a model is trained: the content is sound, and recorded talks come out as recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.serving.errors import PersonError

# More than these are a matter for the command that shows all.
MOST_SHOWN = 10


@dataclass(frozen=True)
class Hold:
    """Something that is looked at first. `check` raises PersonError when it is not in order."""

    doing: str
    done: str
    check: Callable[[Path], None]


def content_is_sound(root: Path) -> None:
    """Raises PersonError with the first mistakes that `alongside check` finds. Warnings may wait."""
    from bot.content.codes import ERROR, severity_of
    from bot.serving.content_check import find_problems

    problems = [problem for problem in find_problems(root=root) if severity_of(problem.code) == ERROR]
    if problems:
        shown = "\n".join(str(problem) for problem in problems[:MOST_SHOWN])
        raise PersonError(f"{len(problems)} to mend before training.", "All of them: alongside check", shown)


def talks_come_out(root: Path) -> None:
    """Raises PersonError when a recorded talk comes out differently from how it was recorded."""
    from bot.content.problems import ContentError
    from bot.preview.replaying import changed, play_throughs

    try:
        different = list(changed(play_throughs()))
    except ContentError as error:
        raise PersonError("The recorded talks cannot be played.", "Mend the file first.", str(error)) from error
    if different:
        shown = "\n\n".join(f"{change.path.stem}\n{change.difference}" for change in different[:MOST_SHOWN])
        raise PersonError(
            f"{len(different)} recorded talks come out differently.",
            "If that is what you want: alongside test-stories --update. If not, mend the story.",
            shown,
        )


HOLDS = (
    Hold("Checking the content", "The content is in order", content_is_sound),
    Hold("Saying the recorded talks again", "The recorded talks come out as recorded", talks_come_out),
)
