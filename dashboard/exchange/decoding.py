"""Bytes of other programs' text files to text: UTF-8, or what their byte-order mark says, or a noted guess."""

from dataclasses import replace

from dashboard.dossier.problems import DossierError, Problem
from dashboard.exchange.old_encodings import guessed

_MARKS = (  # the longer ones first: they begin with the shorter
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_AGAIN = "save the file again as UTF-8"
_HEAD = 2_000  # bytes from which it is told that a text is in UTF-16


def decoded(data: bytes, *, path: str, guess: bool) -> tuple[str, list[Problem]]:
    """Return the text of *data* with line ends as LF, and notes on how it was read.

    What is not UTF-8 and has no byte-order mark is read as UTF-16 where its zeros tell so; else as Windows-1252 where
    *guess* allows it, or as what its letters are likelier to be in, and is refused where not.
    """
    mark, encoding = next((one for one in _MARKS if data.startswith(one[0])), (b"", "utf-8"))
    notes = [Problem(path, "the byte-order mark at its start was passed over", row=1)] if mark else []
    if encoding != "utf-8":
        notes = [Problem(path, f"is in {encoding[:6].upper()}, as its byte-order mark says, and was read so", row=1)]
    elif not mark and (encoding := unmarked_encoding(data) or encoding) != "utf-8":
        notes = [Problem(path, "is in UTF-16 without a byte-order mark, and was read so", row=1)]
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        problem = _undecodable(body, error, encoding, path=path)
        if not guess or encoding != "utf-8":
            raise DossierError(problem) from None
        text, name = guessed(body) or ("", "")
        if not name:
            message = f"{problem.message.partition(';')[0]}, nor surely in any encoding that is known here; {_AGAIN}"
            raise DossierError(replace(problem, message=message)) from None
        message = f"is not in UTF-8; read as {name}: check the letters beyond ASCII, and if they are wrong, {_AGAIN}"
        notes.append(replace(problem, message=message))
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def unmarked_encoding(data: bytes) -> str:
    """Return the kind of UTF-16 that *data* is in without saying so, or nothing: every other byte of ASCII is zero."""
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) < 4 or max(even, odd) < len(head) / 8 or min(even, odd) > max(even, odd) / 20:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _undecodable(body: bytes, error: UnicodeDecodeError, encoding: str, *, path: str) -> Problem:
    if encoding != "utf-8":
        message = f"is not the {encoding[:6].upper()} that its byte-order mark says; {_AGAIN}"
        return Problem(path, message)
    line = 1 + body.count(b"\n", 0, error.start)
    message = f"is not in UTF-8: byte {body[error.start]:#04x} at offset {error.start:,}; {_AGAIN}"
    return Problem(path, message, row=line)
