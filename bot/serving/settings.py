"""What `alongside serve` is told by the environment, and what it tells the processes it starts."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.serving.errors import PersonError

ROOT = Path(__file__).resolve().parents[2]
LOOPBACK = "127.0.0.1"
DEFAULT_PORT = 8080


@dataclass(frozen=True)
class ServeSettings:
    """Addresses, ports and folders of one running Alongside.

    `host` is where the web listens; Rasa and the actions always listen on loopback. `rasa_token` is new at
    every start. `tracker_url` is an SQLAlchemy address of the event log.
    """

    port: int = DEFAULT_PORT
    rasa_port: int = DEFAULT_PORT + 1
    actions_port: int = DEFAULT_PORT + 2
    host: str = LOOPBACK
    data_dir: Path = ROOT / "var"
    tracker_url: str = ""
    public_url_set: str = ""
    rasa_token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @property
    def log_dir(self) -> Path:
        """Where each process writes its log."""
        return self.data_dir / "logs"

    @property
    def event_log(self) -> Path:
        """The SQLite file of Rasa's tracker store, when no other store is configured."""
        return self.data_dir / "conversations.sqlite3"

    @property
    def tracker_address(self) -> str:
        """The event log as an SQLAlchemy address."""
        return self.tracker_url or f"sqlite:///{self.event_log}"

    @property
    def web_url(self) -> str:
        """The address to open in a browser on this machine."""
        shown = "localhost" if self.host in (LOOPBACK, "0.0.0.0", "::") else self.host  # noqa: S104
        return f"http://{shown}:{self.port}"

    @property
    def public_url(self) -> str:
        """The address people type: the configured one, or this machine's own."""
        return self.public_url_set or self.web_url

    @property
    def web_probe_url(self) -> str:
        """The address at which this machine can ask the web process how it is."""
        reachable = LOOPBACK if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104
        return f"http://{reachable}:{self.port}"

    @property
    def rasa_url(self) -> str:
        """Rasa's address, for this machine only."""
        return f"http://{LOOPBACK}:{self.rasa_port}"

    @property
    def actions_url(self) -> str:
        """The action server's address, for this machine only."""
        return f"http://{LOOPBACK}:{self.actions_port}"

    @property
    def run_file(self) -> Path:
        """Where a running server notes how `alongside train` can reach it; readable by its owner only."""
        return self.data_dir / "serve.json"


def read_settings(environ: Mapping[str, str] | None = None) -> ServeSettings:
    """Read `ALONGSIDE_PORT`, `ALONGSIDE_RASA_PORT`, `ALONGSIDE_ACTIONS_PORT`, `ALONGSIDE_HOST`,
    `ALONGSIDE_DATA_DIR` and `ALONGSIDE_TRACKER_URL`.

    Raises PersonError when a port is not a number between 1 and 65535, or two are the same.
    """
    environ = os.environ if environ is None else environ
    port = _port(environ, "ALONGSIDE_PORT", DEFAULT_PORT)
    rasa_port = _port(environ, "ALONGSIDE_RASA_PORT", port + 1)
    actions_port = _port(environ, "ALONGSIDE_ACTIONS_PORT", port + 2)
    if len({port, rasa_port, actions_port}) < 3:
        raise PersonError(
            f"The three parts need three different ports; they are set to {port}, {rasa_port} and {actions_port}.",
            "Set ALONGSIDE_PORT, ALONGSIDE_RASA_PORT and ALONGSIDE_ACTIONS_PORT, or ALONGSIDE_PORT alone.",
        )
    data_dir = Path(environ.get("ALONGSIDE_DATA_DIR") or ROOT / "var").expanduser().resolve()
    return ServeSettings(
        port=port,
        rasa_port=rasa_port,
        actions_port=actions_port,
        host=environ.get("ALONGSIDE_HOST") or LOOPBACK,
        data_dir=data_dir,
        tracker_url=environ.get("ALONGSIDE_TRACKER_URL", ""),
        public_url_set=environ.get("ALONGSIDE_PUBLIC_URL", "").rstrip("/"),
    )


def _port(environ: Mapping[str, str], name: str, default: int) -> int:
    raw = environ.get(name) or str(default)
    try:
        port = int(raw)
    except ValueError:
        port = 0
    if not 0 < port < 65536:
        raise PersonError(f"{name} is “{raw}”; a port is a number from 1 to 65535.", f"For example: {name}=9000")
    return port


def child_environment(settings: ServeSettings, environ: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of every child process: where the others are, and log levels that keep learners'
    words out.

    Rasa logs whole messages at DEBUG and INFO, so it runs at WARNING, and its libraries at ERROR.
    """
    environ = os.environ if environ is None else environ
    return {
        **environ,
        "ALONGSIDE_PORT": str(settings.port),
        "ALONGSIDE_RASA_PORT": str(settings.rasa_port),
        "ALONGSIDE_ACTIONS_PORT": str(settings.actions_port),
        "ALONGSIDE_HOST": settings.host,
        "ALONGSIDE_DATA_DIR": str(settings.data_dir),
        "ALONGSIDE_RASA_URL": settings.rasa_url,
        "ALONGSIDE_RASA_TOKEN": settings.rasa_token,
        "ALONGSIDE_ACTIONS_URL": settings.actions_url,
        "ALONGSIDE_TRACKER_URL": settings.tracker_address,
        "ALONGSIDE_TRACKER_DB": str(settings.event_log),
        "ALONGSIDE_PUBLIC_URL": settings.public_url,
        "SANIC_HOST": LOOPBACK,
        **quiet_environment(),
    }


def quiet_environment() -> dict[str, str]:
    """Log levels and switches for every process that imports Rasa, rasa-sdk or TensorFlow."""
    return {
        "RASA_TELEMETRY_ENABLED": "false",
        "LOG_LEVEL": "WARNING",
        "LOG_LEVEL_LIBRARIES": "ERROR",
        "LOG_LEVEL_MATPLOTLIB": "ERROR",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "CUDA_VISIBLE_DEVICES": "-1",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONUNBUFFERED": "1",
        "TQDM_DISABLE": "1",
        "PYTHONWARNINGS": "ignore::DeprecationWarning,ignore::PendingDeprecationWarning,ignore::FutureWarning",
    }
