"""Files that a reader brings: read, shown to that reader alone, and forgotten when the answer is sent."""

from typing import Any

from flask import Response
from werkzeug.exceptions import BadRequest

from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading
from dashboard.drawing.catalogue import Catalogue
from dashboard.drawing.part import USUAL, Choice
from dashboard.exchange.files import File
from dashboard.exchange.limits import MAX_BYTES
from dashboard.exchange.lists.choices import command
from dashboard.exchange.lists.leaving_out import UnusableRowsError
from dashboard.exchange.lists.mapping import ListMapping, Wanted
from dashboard.exchange.opening import open_files, open_list, take_list
from dashboard.server import answers, opened_figure, subset_request, upload_body
from dashboard.server.answers import TOO_LARGE, TooLargeError, json_response
from dashboard.server.column_mapping_api import asked, mapping_of
from dashboard.server.upload_queue import turn

MOST = MAX_BYTES + upload_body.MOST_HEADER  # bytes of a request


def opened(catalogue: Catalogue) -> Response:
    """Answer a request to open files with their scene, with a question about a list, or with all their problems.

    Where it asks for the *figure* of a view, that comes in the place of the scene.
    """
    frame = upload_body.received(most=MOST)
    choice = subset_request.choice_of(frame.about)
    if not frame.files and "dossier" in frame.about:
        with turn():
            return _drawn(catalogue, frame.about["dossier"], choice)
    files, headed = files_in(frame), frame.about.get("headed")
    if not files or not (headed is None or isinstance(headed, bool)):
        raise BadRequest("A request to open files must bring some; headed is true, false or not there.")
    mapping = mapping_of(frame.about)
    try:
        with turn():
            if mapping:
                reading, line = mapped(files, mapping)
                return json_response(_answer(frame, reading, catalogue, choice) | {"command": line})
            found = open_files(files, headed=headed)
            return json_response(
                asked(found) if isinstance(found, Wanted) else _answer(frame, found, catalogue, choice)
            )
    except UnusableRowsError as error:
        words = [{"word": word, "rows": count} for word, count in error.words]
        return json_response(
            {"kind": "problems", "problems": listed(error.problems), "rows": len(error.rows), "words": words}
        )
    except DossierError as error:
        return json_response({"kind": "problems", "problems": listed(error.problems)})  # an answer, not a failure
    except TooLargeError:
        mend = "leave out attributes, or draw fewer actors" if choice.most else "leave out attributes, or split it"
        return json_response({"kind": "problems", "problems": [f"{files[0].path}: {TOO_LARGE}; {mend}"]})


def _answer(frame: upload_body.Frame, reading: Reading, catalogue: Catalogue, choice: Choice) -> dict[str, Any]:
    """Return what a request asks of the dossier that was read: the figure of a view, or all that the browser needs."""
    if "figure" in frame.about:
        return opened_figure.answer(reading.dossier, frame.about["figure"])
    return shown(reading, catalogue, choice)


def _drawn(catalogue: Catalogue, dossier: object, choice: Choice) -> Response:
    """Return what *choice* draws of one of the server's own dossiers, or that it is too large."""
    try:
        return json_response(subset_request.drawn(catalogue, dossier, choice))
    except TooLargeError:
        return json_response(
            {"kind": "problems", "problems": [f"This part of the dossier {TOO_LARGE}; draw fewer actors"]}
        )


def files_in(frame: upload_body.Frame) -> list[File]:
    """Return the files of a request."""
    return [File(name=name, data=data) for name, data in frame.files]


def read(files: list[File], mapping: ListMapping | None) -> Reading | Wanted:
    """Return the dossier in *files*, or what to ask of a list that no *mapping* explains."""
    return open_list(files, mapping) if mapping else open_files(files)


def mapped(files: list[File], mapping: ListMapping) -> tuple[Reading, list[str]]:
    """Return the dossier of the list in *files* as *mapping* has it, and what reads it so from the command line."""
    found = open_files(files, headed=mapping.headed)
    if isinstance(found, Reading):
        return open_list(files, mapping), []  # which says why that cannot be
    path = files[0].path if len(files) == 1 else found.path
    reading = take_list(found.listing, mapping, found.notes)
    return reading, command(path, mapping, found.guesses[mapping.kind])


def shown(reading: Reading, catalogue: Catalogue, choice: Choice = USUAL) -> dict[str, Any]:
    """Return what the browser needs to show what *choice* draws of a dossier as one of its own."""
    answers.check_places(reading.dossier, choice)
    return {"kind": "dossier", "scene": catalogue.opened(reading.dossier, choice), "notes": listed(reading.notes)}


def listed(problems: tuple[Problem, ...]) -> list[str]:
    """Return *problems*, each in a line that begins with its place."""
    return [str(problem) for problem in problems]
