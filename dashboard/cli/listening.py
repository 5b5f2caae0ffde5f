"""A port of this machine to serve on, and what to do where there is none."""

import errno
import socket

from dashboard.server.errors import CommandError

PORT = 8050  # Dash's own, so that nobody has to learn another
TRIES = 50  # ports after PORT that are tried where none was asked for
BACKLOG = 128  # connections that wait while the page is being made


class PortTakenError(CommandError):
    """The port belongs to another program, or is not this user's to have; the next one may do."""


def listen(host: str, port: int | None) -> socket.socket:
    """Return a socket that listens on *host* and *port*, or on the first free port from :data:`PORT` on."""
    if port is not None:
        return bind(host, port)
    for candidate in range(PORT, PORT + TRIES + 1):
        try:
            return bind(host, candidate)
        except PortTakenError:
            continue
    raise CommandError(f"Ports {PORT} to {PORT + TRIES} of {host} are all taken; choose another with --port.")


def bind(host: str, port: int) -> socket.socket:
    """Return a socket that listens on *host* and *port*; 0 lets the system choose a port."""
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(place, family=family, backlog=BACKLOG)
    except OSError as error:
        raise explained(error, host, port) from error
    except UnicodeError as error:  # what getaddrinfo raises for a name that no domain can have
        raise CommandError(f"{host!r} is not a host's name; give --host an address of this machine.") from error


def explained(error: OSError, host: str, port: int) -> CommandError:
    """Return *error* in words that say what to do."""
    if error.errno == errno.EADDRINUSE:
        return PortTakenError(f"Port {port} of {host} is in use by another program; choose another with --port.")
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return CommandError(f"{host} is not an address of this machine; give --host one that is, such as 127.0.0.1.")
    if isinstance(error, PermissionError):
        return PortTakenError(f"Port {port} of {host} may not be used by this user; choose one above 1023 with --port.")
    unusable = f"Port {port} of {host} cannot be used: {error.strerror}"
    return CommandError(f"{unusable}; choose another with --port or --host.")
