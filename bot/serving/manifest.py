"""Which model is in use, and whether it is as new as everything it was made from.

`models/manifest.json` names the model file and holds one SHA-256 over its sources. Times of files are not
used: a fresh clone, a checkout or a copy changes them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

# Everything a trained model depends on. Course texts are read at run time and are not among them.
SOURCES = (
    "config.yml",
    "domain.yml",
    "data",
    "bot/rasa_components",
    "bot/language",
    "bot/role_play",
    "bot/content",
    "course_content/language_guide",
    "course_content/topics.yml",
    "course_content/safety",
    "requirements.lock",
)
IGNORED = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".DS_Store"}


@dataclass(frozen=True)
class Manifest:
    """What is known of the trained model. `trained_at` is UTC in ISO 8601, `seconds` how long training
    took, `files` the SHA-256 of each source (empty in a manifest from before these were kept).
    """

    model: str
    sources: str
    trained_at: str
    seconds: float
    files: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Changes:
    """What is different from when the model was trained, as paths from the project's folder."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def in_words(self, most: int = 5) -> list[str]:
        """A line for each kind; no more than `most` files are named in it."""
        lines = []
        for what, files in (("New", self.added), ("Changed", self.changed), ("Gone", self.removed)):
            if files:
                more = f" and {len(files) - most} more" if len(files) > most else ""
                lines.append(f"{what}: {', '.join(files[:most])}{more}")
        return lines


def source_files(root: Path) -> Iterator[Path]:
    """Every file the model depends on, in a fixed order; without caches, hidden files and editors' backups."""
    for name in SOURCES:
        path = root / name
        if path.is_file():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            parts = file.relative_to(path).parts
            if (
                file.is_file()
                and not IGNORED & set(parts)
                and not any(part.startswith(".") for part in parts)
                and not file.name.endswith(("~", ".pyc"))
            ):
                yield file


def file_hashes(root: Path) -> dict[str, str]:
    """The SHA-256 of every source, by its path from the project's folder, in a fixed order."""
    return {
        file.relative_to(root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in source_files(root)
    }


def sources_hash(root: Path) -> str:
    """SHA-256 over the names and contents of all sources."""
    return hash_of(file_hashes(root))


def hash_of(files: Mapping[str, str]) -> str:
    """One SHA-256 over the names and hashes of files."""
    digest = hashlib.sha256()
    for name, file in files.items():
        digest.update(name.encode() + b"\0" + bytes.fromhex(file))
    return digest.hexdigest()


def changes(root: Path) -> Changes:
    """What has changed since the model was trained; nothing when there is none, or it does not say."""
    manifest = read_manifest(root)
    if manifest is None or not manifest.files:
        return Changes()
    before, now = manifest.files, file_hashes(root)
    return Changes(
        added=tuple(name for name in now if name not in before),
        changed=tuple(name for name in now if name in before and now[name] != before[name]),
        removed=tuple(name for name in before if name not in now),
    )


def models_dir(root: Path) -> Path:
    """Where models lie."""
    return root / "models"


def read_manifest(root: Path) -> Manifest | None:
    """The manifest, or None when there is none that can be read or its model is gone."""
    try:
        manifest = Manifest(**json.loads((models_dir(root) / "manifest.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return manifest if (models_dir(root) / manifest.model).is_file() else None


def write_manifest(root: Path, manifest: Manifest) -> None:
    """Replace the manifest in one step, so that a reader never sees half of it."""
    target = models_dir(root) / "manifest.json"
    fresh = target.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(manifest), indent=2) + "\n", encoding="utf-8")
    fresh.replace(target)


def current_model(root: Path) -> Path | None:
    """The model to serve, or None when none is trained."""
    manifest = read_manifest(root)
    return models_dir(root) / manifest.model if manifest else None


def why_train(root: Path) -> str:
    """An empty string when the model is up to date, otherwise the reason in words."""
    manifest = read_manifest(root)
    if manifest is None:
        return "there is no trained model yet"
    return "" if manifest.sources == sources_hash(root) else "its sources have changed since it was trained"
