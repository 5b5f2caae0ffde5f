"""What keeps a text from being JSON, in our words and with its place: the parser's own tell no mend."""

import json

from dashboard.dossier.problems import Problem, shown

_MENDS = {
    "Expecting value": "a value is missing",
    "Expecting property name enclosed in double quotes": "the name of a member is missing, in double quotation marks",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting ',' delimiter": "a comma is missing, or the end of the object or list",
    "Unterminated string starting at": "a text begins that does not end; close it with a double quotation mark",
    "Extra data": "the file goes on after its end; it must hold one object or list",
    "Illegal trailing comma before end of object": "a comma stands before the end of the object; delete it",
    "Illegal trailing comma before end of array": "a comma stands before the end of the list; delete it",
}


def syntax_problem(error: json.JSONDecodeError, *, path: str) -> Problem:
    """Return what is wrong where the parser stopped with *error*, and how to mend it."""
    following, preceding = error.doc[error.pos : error.pos + 1], error.doc[: error.pos].rstrip()[-1:]
    message = next((mend for said, mend in _MENDS.items() if error.msg.startswith(said)), f"no JSON: {error.msg}")
    if not following:
        message = f"the file ends too early: {message}; save or download it again"
    elif following == "'":
        message = "JSON writes text in double quotation marks; replace the single ones"
    elif following == "/":
        message = "JSON has no comments; delete it"
    elif following in "]}" and preceding == ",":
        message = "a comma stands before the end; delete it"
    elif error.msg == "Extra data" and error.doc[: error.pos].endswith("\n") and following in "{[":
        message = "is JSON Lines, a row a line; put commas between the lines, and square brackets about them all"
    elif error.pos == 0:
        message = f"is no JSON: it begins with {shown(error.doc[:20])}"
    if following:
        message += f" (character {error.colno} of the line, at {shown(error.doc[error.pos : error.pos + 20])})"
    return Problem(path, message, row=error.lineno)
