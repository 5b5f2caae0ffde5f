"""Files that a reader brings: read, shown to that reader alone, and forgotten when the answer is sent."""

import json
from typing import Any

from flask import Response
from werkzeug.exceptions import BadRequest

from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading
from dashboard.drawing.catalogue import Catalogue
from dashboard.drawing.part import USUAL, Choice
from dashboard.exchange.files import File
from dashboard.exchange.limits import MAX_BYTES
from dashboard.exchange.lists.leaving_out import UnusableRowsError
from dashboard.exchange.lists.mapping import ListMapping, Wanted
from dashboard.exchange.opening import open_files, open_list
from dashboard.server import frames, parts
from dashboard.server.questions import asked, mapping_of
from dashboard.server.turns import turn

MOST = MAX_BYTES + frames.MOST_HEADER  # bytes of a request


def opened(catalogue: Catalogue) -> Response:
    """Answer a request to open files with their scene, with a question about a list, or with all their problems."""
    frame = frames.received(most=MOST)
    choice = parts.choice_of(frame.about)
    if not frame.files and "dossier" in frame.about:
        with turn():
            return told(parts.drawn(catalogue, frame.about["dossier"], choice))
    files, headed = files_in(frame), frame.about.get("headed")
    if not files or not (headed is None or isinstance(headed, bool)):
        raise BadRequest("A request to open files must bring some; headed is true, false or not there.")
    mapping = mapping_of(frame.about)
    try:
        with turn():
            reading = read(files, mapping, headed=headed)
            return told(asked(reading) if isinstance(reading, Wanted) else shown(reading, catalogue, choice))
    except UnusableRowsError as error:
        return told({"kind": "problems", "problems": listed(error.problems), "rows": len(error.rows)})
    except DossierError as error:
        return told({"kind": "problems", "problems": listed(error.problems)})  # an answer, not a failure


def files_in(frame: frames.Frame) -> list[File]:
    """Return the files of a request."""
    return [File(name=name, data=data) for name, data in frame.files]


def read(files: list[File], mapping: ListMapping | None, *, headed: bool | None = None) -> Reading | Wanted:
    """Return the dossier in *files*, or what to ask of a list that no *mapping* explains."""
    return open_list(files, mapping) if mapping else open_files(files, headed=headed)


def shown(reading: Reading, catalogue: Catalogue, choice: Choice = USUAL) -> dict[str, Any]:
    """Return what the browser needs to show what *choice* draws of a dossier as one of its own."""
    scene, figure = catalogue.guest(reading.dossier, choice)
    return {"kind": "dossier", "scene": scene, "figure": figure, "notes": listed(reading.notes)}


def listed(problems: tuple[Problem, ...]) -> list[str]:
    """Return *problems*, each in a line that begins with its place."""
    return [str(problem) for problem in problems]


def told(answer: dict[str, Any]) -> Response:
    """Return *answer* as JSON that no cache keeps."""
    text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    return Response(text, mimetype="application/json")
