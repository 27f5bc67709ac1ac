"""Are the ports free? Asked before anything starts, so that a clash is one clear sentence."""

from __future__ import annotations

import socket

from bot.serving.errors import PersonError
from bot.serving.settings import LOOPBACK, ServeSettings


def check_ports(settings: ServeSettings) -> None:
    """Raise PersonError naming the variable to set when one of the three ports cannot be had."""
    wanted = (
        ("web page", settings.host, settings.port, "ALONGSIDE_PORT"),
        ("Rasa server", LOOPBACK, settings.rasa_port, "ALONGSIDE_RASA_PORT"),
        ("action server", LOOPBACK, settings.actions_port, "ALONGSIDE_ACTIONS_PORT"),
    )
    for part, host, port, variable in wanted:
        reason = why_not_free(host, port)
        if reason:
            raise PersonError(
                f"The {part} cannot use port {port} on {host}: {reason}.",
                f"Stop what uses it, or choose another port, for example: {variable}={another_port(port)} make run",
            )


def why_not_free(host: str, port: int) -> str:
    """An empty string when a server could listen there, otherwise the reason in words."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror:
        return f"“{host}” is not an address of this machine (see ALONGSIDE_HOST)"
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port of the server we just stopped is free
        try:
            probe.bind(address)
        except PermissionError:
            return "this user may not open it"
        except OSError as error:
            return "something else is using it" if error.errno in (48, 98, 10048) else str(error.strerror)
    return ""


def another_port(port: int) -> int:
    """A port to suggest: the next free hundred, so that the two beside it are likely free as well."""
    for candidate in range(port + 100, min(port + 2000, 65500), 100):
        if not any(why_not_free(LOOPBACK, candidate + offset) for offset in range(3)):
            return candidate
    return 9000
