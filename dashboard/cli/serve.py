"""``python app.py``: serve dossiers until interrupted."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.cli.arguments import DATA, ListOptions, Parser, add_data, add_how_lists_are_read, add_public_url
from dashboard.cli.dossier_paths import dossier_paths
from dashboard.cli.interrupt import stop_when_told
from dashboard.cli.listening import PORT, TRIES, listen
from dashboard.server.addresses import origin
from dashboard.server.errors import CommandError
from dashboard.server.monitoring.logs import FORMS, PLAIN

HOST = "127.0.0.1"


@dataclass(frozen=True, kw_only=True)
class ServeOptions:
    """Which dossiers are served, where, under which name, in whose frames, what is noted of it, and for whom."""

    data: Sequence[Path]
    host: str
    port: int | None
    public_url: str
    embed_on: Sequence[str]
    log: str
    metrics: str
    debug: bool
    lists: ListOptions

    @classmethod
    def of(cls, parsed: argparse.Namespace) -> "ServeOptions":
        """Return what *parsed* arguments say."""
        return cls(
            data=parsed.data,
            host=parsed.host,
            port=parsed.port,
            public_url=parsed.public_url,
            embed_on=parsed.embed_on,
            log=parsed.log,
            metrics=parsed.metrics,
            debug=parsed.debug,
            lists=ListOptions.of(parsed),
        )


def add_options(whole: Parser) -> None:
    """Add what serving can be told."""
    whole.set_defaults(run=lambda parsed: serve(ServeOptions.of(parsed)))
    add_data(whole, default=[DATA])
    whole.add_argument("--host", default=HOST, help="address of this machine to serve on (default: %(default)s)")
    whole.add_argument(
        "--port", type=port, help=f"port to serve on (default: the first free one from {PORT} to {PORT + TRIES})"
    )
    add_public_url(whole, default="")
    add_how_lists_are_read(whole, default=False)
    whole.add_argument(
        "--embed-on",
        metavar="SITE",
        nargs="+",
        type=site,
        default=[],
        help="sites whose pages may show this one in a frame, as https://news.example (default: none)",
    )
    whole.add_argument(
        "--log",
        metavar="FORM",
        choices=FORMS,
        default=PLAIN,
        help="plain: problems alone, in words; json: a line for each request too (default: %(default)s)",
    )
    whole.add_argument(
        "--metrics",
        metavar="FOLDER",
        default="",
        help="count requests in files there and tell the counts at /metrics (default: no counts)",
    )
    whole.add_argument(
        "--debug",
        action="store_true",
        help=f"for developers, on {HOST} alone: add Dash's developer tools to the page, and make it anew when a file "
        "changes",
    )


def serve(options: ServeOptions) -> int:
    """Serve until interrupted."""
    stop_when_told()
    if options.debug and options.host != HOST:
        raise CommandError(f"--debug is for whoever works on the page, on {HOST} alone; leave out --host.")
    if options.debug and (options.public_url or options.embed_on):
        raise CommandError("--debug is for whoever works on the page; leave out --public-url and --embed-on.")
    found = dossier_paths(options.data)
    with listen(options.host, options.port) as listener:
        if options.debug:
            from dashboard.cli.debugging import keep_serving  # processes, which no other command needs

            keep_serving(listener, options)
        from dashboard.cli.web_server import open_at  # all rooms, too slow to come before a simple mistake

        open_at(listener, found, options)
    return 0


def port(text: str) -> int:
    """Return *text* as a port; 0 lets the system choose."""
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; give a number from 0 to 65535")
    return int(text)


def site(text: str) -> str:
    """Return *text* as a site that may show the page."""
    try:
        return origin(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
