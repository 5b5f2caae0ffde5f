"""From paths to an application, and from an application to readers: for ``serve`` and for WSGI servers."""

import socket
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from flask import Flask

from dashboard.application import create_app
from dashboard.cli.arguments import DATA
from dashboard.cli.dossier_paths import dossier_paths
from dashboard.cli.listening import PORT
from dashboard.cli.load_dossiers import open_dossier, take_down
from dashboard.cli.serve import ServeOptions
from dashboard.exchange.lists.choices import NOTHING, Choices
from dashboard.server import addresses
from dashboard.server.error_pages import answer_only_to
from dashboard.server.monitoring import file_watcher, logs
from dashboard.server.monitoring.metrics import count
from dashboard.server.monitoring.middleware import watch
from dashboard.server.serving import serve

OPEN_TO_ALL = (
    "Warning: {host} opens the page to the network; for more than a try, run app:server behind a WSGI server such as "
    "gunicorn or waitress.\n"
)


def open_at(listener: socket.socket, found: Sequence[Path], options: ServeOptions) -> None:
    """Serve the dossiers at the paths *found* at *listener*, as *options* say, until interrupted.

    Print the address when readers are answered there.
    """
    lists = options.lists
    dossiers = take_down(found, leave_out=lists.leave_out, choices=lists.choices)
    app = create_app(
        dossiers,
        public_url=options.public_url,
        embedders=options.embed_on,
        hurried=True,
        bundle=not options.debug,
        debug=options.debug,
    )
    watched = [] if options.debug else found  # what has changed is served there, and need not be told
    oversee(app.server, watched, metrics=options.metrics, leave_out=lists.leave_out, choices=lists.choices)
    address, port = listener.getsockname()[:2]
    if addresses.is_loopback(address):
        answer_only_to(app.server, addresses.names(options.host, options.public_url))
    else:
        sys.stderr.write(OPEN_TO_ALL.format(host=options.host))
    if options.port is None and port != PORT:
        sys.stderr.write(f"Port {PORT} is taken; {port} is the next free one.\n")
    sys.stdout.write(f"At the Table: {addresses.local(options.host, port)} (Ctrl+C stops)\n")
    sys.stdout.flush()  # whoever waits for the line through a pipe gets it now
    serve(listener, app.server)


def oversee(
    server: Flask, found: Sequence[Path], *, metrics: str, leave_out: bool = False, choices: Choices = NOTHING
) -> None:
    """Let whoever runs *server* see what it answers: in the log and, in the folder *metrics*, counted.

    The log also says where the dossiers at the paths *found* are no longer those that are served.
    """
    file_watcher.look_after(found, partial(open_dossier, leave_out=leave_out, choices=choices))
    counters = [count(server, metrics)] if metrics else []
    watch(server, [*counters, logs.tell])  # what the log tells of has been counted


def wsgi(
    *paths: str,
    public_url: str = "",
    embed_on: Sequence[str] = (),
    hosts: Sequence[str] = (),
    log: str = logs.JSON,
    metrics: str = "",
) -> Flask:
    """Return the application for a WSGI server; without *paths*, for the dossiers beside ``app.py``.

    *hosts* are the names that it answers to, where they are given; *log* and *metrics* are the options of the command
    line. Raises ``ValueError`` where one of them is not what it may be.
    """
    if log not in logs.FORMS:
        raise ValueError(f"{log!r} is no form of a log; those are {' and '.join(logs.FORMS)}")
    logs.speak(log)
    public_url = addresses.public_url(public_url) if public_url else ""
    embedders = [addresses.origin(text) for text in embed_on]
    found = dossier_paths([Path(path) for path in paths] or [DATA])
    server: Flask = create_app(take_down(found), public_url=public_url, embedders=embedders).server
    if hosts:
        answer_only_to(server, frozenset(name.lower() for name in hosts))
    oversee(server, found, metrics=metrics)
    return server
