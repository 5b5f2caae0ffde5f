"""``python app.py snapshot``: from the options to a file."""

import argparse
import sys
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.application import create_app
from dashboard.cli.listening import PORT, listen
from dashboard.cli.picture_file import STANDARD_OUTPUT, ending, opened
from dashboard.cli.record_options import choices_in
from dashboard.cli.subject import subject
from dashboard.server import addresses
from dashboard.server.error_pages import answer_only_to
from dashboard.server.serving import served
from dashboard.snapshot.taking import Look, browsing, take
from dashboard.snapshot.view import search

HERE = "127.0.0.1"
README_ADDRESS = addresses.local(HERE, PORT)  # what the metadata of a picture name where no --public-url is given: the
# port that this command serves on is gone when the picture is looked at; at this address ``python app.py`` reopens the
# view.  It is not printed, for it leads nobody anywhere who sees the picture elsewhere


def make(wish: argparse.Namespace) -> None:
    """Make the picture that *wish* asks for, and print the name of its file.

    What is quick to find out comes first: whether *wish* fits the dossier, whether the file can be written, whether
    there is a browser. Only then are all the pages of all the dossiers made ready.
    """
    dossier, shelf = subject(wish.dossier, wish.data, leave_out=wish.leave_out_bad_rows, choices=choices_in(wish))
    view = search(dossier, vars(wish))
    look = Look(names=wish.names, size=wish.size, shape=wish.shape, theme=wish.theme, kind=ending(wish.output))
    known_as = wish.public_url or README_ADDRESS
    with opened(wish.output) as file, browsing() as browser, listen(HERE, 0) as listener:
        app = create_app(shelf, public_url=known_as, printed=bool(wish.public_url))
        answer_only_to(app.server, addresses.names(HERE, ""))
        page = addresses.local(*listener.getsockname()).rstrip("/") + urlsplit(known_as).path
        with served(listener, app.server):
            file.write(take(browser, page + view, dossier.id, look))
    if wish.output != STANDARD_OUTPUT:
        sys.stdout.write(f"{Path(wish.output)}\n")
