"""Everything the web layer takes from its environment, read in this one place.

Names of variables are documented on the fields of `Environment`; defaults suit one machine and no configuration.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bot.web.embed import hosts as embed_hosts

ROOT = Path(__file__).resolve().parents[2]
SECRET_KEY_FILE = "secret_key"  # noqa: S105  a file name
YES = {"1", "true", "yes", "on"}


@dataclass(frozen=True)
class Environment:
    """The settings a deployment may choose."""

    data_dir: Path  # ALONGSIDE_DATA_DIR: both databases and the secret key
    rasa_url: str  # ALONGSIDE_RASA_URL: the Rasa server, without a slash at the end
    rasa_token: str  # ALONGSIDE_RASA_TOKEN: what Rasa was given as --auth-token, "" if none
    actions_url: str  # ALONGSIDE_ACTIONS_URL: the action server, with or without /webhook
    secret_key: str  # ALONGSIDE_SECRET_KEY: made once and kept in data_dir when it is not set
    public_url: str  # ALONGSIDE_PUBLIC_URL: the address people type, for links that we print or show
    production: bool  # ALONGSIDE_PRODUCTION: served over https, so cookies and redirects insist on it
    trusted_proxies: int  # ALONGSIDE_TRUSTED_PROXIES: how many proxies of ours add to X-Forwarded-For; 0: it is ignored
    allowed_hosts: tuple[str, ...]  # ALONGSIDE_ALLOWED_HOSTS: comma separated, beside this machine's own names
    retention_days: int  # ALONGSIDE_RETENTION_DAYS: how long words are kept (180); 0: until the learner deletes them
    embed_hosts: tuple[str, ...]  # ALONGSIDE_EMBED_HOSTS: the sites that may show Alongside in a frame, comma separated


def read(source: Mapping[str, str] | None = None) -> Environment:
    """The environment as plain values. Creates the data folder (mode 0700) and, if need be, the secret key."""
    env = os.environ if source is None else source
    data_dir = Path(env.get("ALONGSIDE_DATA_DIR") or ROOT / "var").expanduser().resolve()
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    public_url = (env.get("ALONGSIDE_PUBLIC_URL") or "http://127.0.0.1:8000").rstrip("/")
    return Environment(
        data_dir=data_dir,
        rasa_url=(env.get("ALONGSIDE_RASA_URL") or "http://127.0.0.1:5005").rstrip("/"),
        rasa_token=env.get("ALONGSIDE_RASA_TOKEN", ""),
        actions_url=(env.get("ALONGSIDE_ACTIONS_URL") or "http://127.0.0.1:5055").rstrip("/").removesuffix("/webhook"),
        secret_key=env.get("ALONGSIDE_SECRET_KEY") or _kept_secret(data_dir / SECRET_KEY_FILE),
        public_url=public_url,
        retention_days=_number("ALONGSIDE_RETENTION_DAYS", env.get("ALONGSIDE_RETENTION_DAYS") or "180"),
        production=env.get("ALONGSIDE_PRODUCTION", "").strip().lower() in YES,
        trusted_proxies=_number("ALONGSIDE_TRUSTED_PROXIES", env.get("ALONGSIDE_TRUSTED_PROXIES") or "0"),
        allowed_hosts=_hosts(env.get("ALONGSIDE_ALLOWED_HOSTS", ""), public_url),
        embed_hosts=embed_hosts.parse(env.get(embed_hosts.VARIABLE, "")),
    )


def _number(name: str, text: str) -> int:
    if not text.isdecimal():
        raise ValueError(f"{name} is a whole number, 0 or more; “{text}” is not one.")
    return int(text)


def _hosts(listed: str, public_url: str) -> tuple[str, ...]:
    hosts = ["localhost", "127.0.0.1", "[::1]", urlsplit(public_url).hostname or ""]
    hosts += [host.strip() for host in listed.split(",")]
    return tuple(dict.fromkeys(host for host in hosts if host))


def _kept_secret(path: Path) -> str:
    """The secret in `path`. Made on first use; several processes starting at once agree on one."""
    if not path.exists():
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".secret-")  # mkstemp makes files of mode 0600
        fresh = Path(name)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(fresh, path)  # all or nothing: the other processes never see a half-written key
        except FileExistsError:
            pass
        except OSError:  # a file system without hard links
            fresh.replace(path)
        fresh.unlink(missing_ok=True)
    return path.read_text().strip()
