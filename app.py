"""At the Table on the command line; for a WSGI server, ``server`` is the same page (``gunicorn app:server``)."""

import sys
from typing import TYPE_CHECKING

from dashboard.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask import Flask


def wsgi(
    *paths: str,
    public_url: str = "",
    embed_on: "Sequence[str]" = (),
    hosts: "Sequence[str]" = (),
    log: str = "json",
    metrics: str = "",
) -> "Flask":
    """Return the page of the dossiers at *paths*, as in ``gunicorn "app:wsgi('records', log='plain')"``.

    *embed_on* are the sites that may show it in a frame: ``["https://news.example"]``. *hosts* are the names that it
    answers to, ``["news.example"]``; without them, to any. *log* is ``"json"`` or ``"plain"``, *metrics* a folder.
    """
    from dashboard.cli import web_server  # all of Dash, which a mere import of this file need not wait for

    return web_server.wsgi(*paths, public_url=public_url, embed_on=embed_on, hosts=hosts, log=log, metrics=metrics)


def __getattr__(name: str) -> "Flask":
    """Return ``server``, made when it is first asked for, so that importing this file reads no dossier."""
    if name != "server":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = made = wsgi()
    return made


if __name__ == "__main__":
    sys.exit(main())
