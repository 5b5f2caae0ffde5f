"""``python app.py --debug``: the page with Dash's developer tools, made anew whenever a file of the project changes.

One process stays: it has the listening socket, so that the port is kept and a request waits while another process is
started. That one serves, and knows of debugging from its arguments alone: no environment and no WSGI server says so.
"""

import os
import socket
import sys
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import NoReturn

from dashboard.cli.arguments import FAILED
from dashboard.cli.dossier_paths import dossier_paths
from dashboard.cli.restarting import keep_running
from dashboard.cli.serve import ServeOptions
from dashboard.server.errors import CommandError
from dashboard.server.monitoring import logs

ROOT = Path(__file__).parents[2]
PROJECT = (ROOT / "app.py", ROOT / "dashboard", ROOT / "assets")


def keep_serving(listener: socket.socket, options: ServeOptions) -> NoReturn:
    """Serve at *listener* as *options* say, each time in another process, until interrupted."""
    spawn = get_context("spawn")  # a fork would go on with the modules of before
    keep_running(lambda: spawn.Process(target=answer, args=(listener, options)), [*PROJECT, *options.data])


def answer(listener: socket.socket, options: ServeOptions) -> None:
    """Serve at *listener* for as long as the process lives that started this one."""
    Thread(target=_end_with_parent, daemon=True).start()
    logs.speak(options.log)
    try:
        from dashboard.cli.web_server import open_at

        open_at(listener, dossier_paths(options.data), options)
    except CommandError as error:
        sys.stderr.write(f"app.py: {error}\n")
        sys.exit(FAILED)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(0)
