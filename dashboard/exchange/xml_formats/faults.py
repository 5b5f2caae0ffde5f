"""What is wrong with a file that is not well-formed XML: where, what, and how to mend it."""

import re
from collections.abc import Iterator
from xml.parsers.expat import errors
from xml.sax import SAXParseException

from dashboard.dossier.problems import Problem, plain, shown

MOST = 1_000  # of one fault; who has more mends them with one replacement

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff"
_ENTITY = r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)(?:[\w.:-]{1,30};)?"
_SPOT = re.compile(rf"<!--|<!\[CDATA\[|(?P<control>[{_CONTROL}])|(?P<entity>{_ENTITY})")
_CLOSED_BY = {"<!--": "-->", "<![CDATA[": "]]>"}


def doctype_problem(path: str, *, line: int) -> Problem:
    """Return the problem of a file that brings rules of its own for what its words stand for."""
    what = "declares a document type with rules of its own, by which a small file can grow without end: none is read"
    return Problem(path, f"{what}; delete all from <!DOCTYPE to ]>", row=line)


def fault_problems(fault: SAXParseException, text: str, *, path: str, opened: tuple[str, int] | None) -> list[Problem]:
    """Return what keeps *text* from being XML: the *fault* that the parser stopped at, and every other of the kinds
    that can be found without it, which are bare ampersands and control characters.

    *opened* is the innermost element that was open, and its line.
    """
    line, column = fault.getLineNumber() or 1, fault.getColumnNumber() or 0
    others = list(_spots(text, path=path))
    code = errors.codes.get(fault.getMessage(), 0)
    own = _of_kind(code, _around(text, line, column), opened) or f"is not well-formed XML: {fault.getMessage()}"
    explained = code in _BY_SPOTS and any(spot.row == line for spot in others)
    problems = others if explained else [Problem(path, own, row=line), *others]
    return sorted(problems, key=lambda problem: problem.row or 0)


def _of_kind(code: int, around: str, opened: tuple[str, int] | None) -> str:
    """Return the fault of *code* in our words, or nothing where the parser's own are as good."""
    where = f"<{plain(opened[0])}> of line {opened[1]}" if opened else "its first element"
    if code in _CUT_OFF:
        return f"ends before {where} does: it was cut off; export or download it again"
    if code == errors.codes[errors.XML_ERROR_TAG_MISMATCH]:
        return f"closes another element than {where}, which is open, near {shown(around)}; close that first"
    if code == errors.codes[errors.XML_ERROR_DUPLICATE_ATTRIBUTE]:
        return f"has one attribute twice in one element, near {shown(around)}; leave one of them out"
    if code == errors.codes[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]:
        return f"goes on after its end, with {shown(around)}; one file holds one document: delete what follows"
    if code == errors.codes[errors.XML_ERROR_BAD_CHAR_REF]:
        return f"names a character that XML does not allow, near {shown(around)}; delete it"
    if code in _BY_SPOTS:
        return f"is not well-formed XML near {shown(around)}; are < and & written as &lt; and &amp;, and values quoted?"
    return ""


_CUT_OFF = {
    errors.codes[word]
    for word in (errors.XML_ERROR_NO_ELEMENTS, errors.XML_ERROR_UNCLOSED_TOKEN, errors.XML_ERROR_UNCLOSED_CDATA_SECTION)
}
_BY_SPOTS = {errors.codes[word] for word in (errors.XML_ERROR_INVALID_TOKEN, errors.XML_ERROR_UNDEFINED_ENTITY)}


def _spots(text: str, *, path: str) -> Iterator[Problem]:
    """Yield a problem for each character of *text* that cannot stand where it does, comments and CDATA aside."""
    position, line, counted, found = 0, 1, 0, 0
    while (match := _SPOT.search(text, position)) and found < MOST:
        position = match.end()
        if closing := _CLOSED_BY.get(match[0]):
            position = text.find(closing, position)
            if position < 0:
                return
            continue
        line += text.count("\n", counted, match.start())
        counted, found = match.start(), found + 1
        yield Problem(path, _spot(match, text), row=line)
    if found == MOST and match:
        yield Problem(path, f"has more of the same after these {MOST:,}; replace them all at once", row=line)


def _spot(match: re.Match[str], text: str) -> str:
    around = shown(text[max(0, match.start() - 15) : match.end() + 15].replace("\n", " "))
    if match["control"]:
        return f"holds the control character {ord(match[0]):#04x}, which XML does not allow, in {around}; delete it"
    if len(match[0]) > 1:
        return f"holds {match[0]}, which HTML knows and XML does not, in {around}; write the character itself"
    return f"holds a bare & in {around}; write &amp;"


def _around(text: str, line: int, column: int) -> str:
    """Return the text about a place, as much as a message repeats."""
    lines = re.split(r"\r\n|\r|\n", text, maxsplit=line)
    return lines[line - 1][max(0, column - 15) : column + 25] if line <= len(lines) else ""
