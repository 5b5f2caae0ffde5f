"""Bytes of other programs' text files to text: UTF-8, or what their byte-order mark says, or a noted guess."""

from dashboard.dossier.problems import DossierError, Problem

_MARKS = (  # the longer ones first: they begin with the shorter
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decoded(data: bytes, *, path: str, guess: bool) -> tuple[str, list[Problem]]:
    """Return the text of *data* with line ends as LF, and notes on how it was read.

    What is not UTF-8 and has no byte-order mark is read as Windows-1252 where *guess* allows it, and is refused where
    not.
    """
    mark, encoding = next((one for one in _MARKS if data.startswith(one[0])), (b"", "utf-8"))
    notes = [Problem(path, "the byte-order mark at its start was passed over", row=1)] if mark else []
    if encoding != "utf-8":
        notes = [Problem(path, f"is in {encoding[:6].upper()}, as its byte-order mark says, and was read so", row=1)]
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        problem = _undecodable(body, error, encoding, path=path)
        if not guess or encoding != "utf-8":
            raise DossierError(problem) from None
        text, guessed = _guessed(body)
        notes.append(Problem(path, f"is not in UTF-8; read as {guessed}: check the letters with accents", problem.row))
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def _undecodable(body: bytes, error: UnicodeDecodeError, encoding: str, *, path: str) -> Problem:
    if encoding != "utf-8":
        message = f"is not the {encoding[:6].upper()} that its byte-order mark says; save the file again as UTF-8"
        return Problem(path, message)
    line = 1 + body.count(b"\n", 0, error.start)
    message = f"is not in UTF-8: byte {body[error.start]:#04x} at offset {error.start:,}; save the file again as UTF-8"
    return Problem(path, message, row=line)


def _guessed(body: bytes) -> tuple[str, str]:
    try:
        return body.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        return body.decode("latin-1"), "Latin-1"
