"""``dossier.toml``, the front matter of a dossier: six strings, and attributes if need be, read and written."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dashboard.dossier import dates
from dashboard.dossier.cells import WHITE, id_complaint, text_complaint
from dashboard.dossier.columns import ATTRIBUTE, ATTRIBUTES, FRONT, FRONT_KEYS, OWN
from dashboard.dossier.problems import Findings, Problem, plain, shown
from dashboard.dossier.spelling import nearest

MAX_LENGTH = 100_000  # characters; six strings need no more, and a hostile nest of brackets does
MAX_DOTS = 100  # on one line outside of texts; the reader of TOML needs hours for a key of tens of thousands of parts
# Texts and comments. One that does not end goes on as far as it could, so that the search never looks back.
_APART = re.compile(
    r""""{3}(?:\\.|.)*?(?:"{3}|\Z)|'{3}.*?(?:'{3}|\Z)|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|\#[^\n]*""", re.DOTALL
)
_SETS = re.compile(r"[ \t]*\[*[\"']?([^\s\"'.=\[\]#]+)[\"']?[ \t]*[=.\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The keys of ``dossier.toml`` and the lines that set them, as far as both could be found."""

    values: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def problem(self, key: str, message: str) -> Problem:
        """Return a problem with *key*."""
        return Problem(FRONT, message, self.lines.get(key), plain(key))


def parse_front(text: str, *, found: Findings) -> Front:
    """Return what the text of ``dossier.toml`` says; report all that is not as it should be."""
    raw = _toml(text, found=found)
    if raw is None:
        return Front()
    values = {key: value.strip(WHITE) for key, value in raw.items() if key in FRONT_KEYS and isinstance(value, str)}
    front = Front(values=values, attributes=_attributes(raw), lines=_lines(text))
    found.problems.extend(_attribute_problems(front, raw.get(ATTRIBUTES, {})))
    for key in FRONT_KEYS:
        if message := _complaint(key, raw.get(key)):
            found.problems.append(front.problem(key, message))
    for key, value in values.items():
        if value != raw[key]:
            found.notes.append(front.problem(key, "white space about the text was taken away"))
    unknown = [key for key in raw if key not in (*FRONT_KEYS, ATTRIBUTES)]
    hints = nearest(unknown, FRONT_KEYS)
    for key in unknown:
        mend = f"rename it to {hints[key]}, or delete it" if key in hints else "delete it"
        message = f"unknown key {shown(key)}; {mend}: the keys are {', '.join(FRONT_KEYS)}"
        found.problems.append(front.problem(key, message))
    return front


def _toml(text: str, *, found: Findings) -> dict[str, object] | None:
    if len(text) > MAX_LENGTH:
        message = f"is longer than {MAX_LENGTH:,} characters; it needs no more than the keys {', '.join(FRONT_KEYS)}"
        found.problems.append(Problem(FRONT, message))
        return None
    if row := _dotted(text):
        message = f"has more than {MAX_DOTS} dots outside of quotation marks; put the text in them, or delete the line"
        found.problems.append(Problem(FRONT, message, row))
        return None
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of ten thousand digits is a mere ValueError
        reason = str(error).partition(" (at ")
        place = re.search(r"line (\d+)", reason[2])
        row = int(place[1]) if place else text.count("\n") + (not text.endswith("\n"))
        what = "it is nested too deeply" if isinstance(error, RecursionError) else plain(reason[0]).replace(r"\\", "\\")
        message = f'is no valid TOML: {what}; each line is to read key = "text", with \\" for a quotation mark within'
        found.problems.append(Problem(FRONT, message, row))
        return None


def _dotted(text: str) -> int | None:
    """Return the first line of *text* that has too many dots outside of texts and comments."""
    bare = _APART.sub(lambda match: "\n" * match[0].count("\n"), text)
    return next((row for row, line in enumerate(bare.split("\n"), start=1) if line.count(".") > MAX_DOTS), None)


def _complaint(key: str, raw: object) -> str:
    if raw is None:  # TOML has no null
        return f'missing key; add the line {key} = "…"'
    if not isinstance(raw, str):
        return "is no text; put it in quotation marks"
    value = raw.strip(WHITE)
    if not value:
        return "" if key == "opening" else "is empty; fill it in"  # whether it may be empty, the events tell
    if message := text_complaint(value, prose=key == "summary"):
        return message
    if key == "id":
        return id_complaint(value)
    if key == "as_of" and not (dates.is_day(value) and dates.exists(value)):
        return f"{shown(value)} is no day; write the day on which the record was last checked, as in 2025-02-18"
    return ""


def _attributes(raw: Mapping[str, object]) -> dict[str, str]:
    """Return the attributes among *raw* that are text; an empty one says nothing."""
    given = raw.get(ATTRIBUTES)
    texts = given.items() if isinstance(given, dict) else ()
    return {name: text for name, value in texts if isinstance(value, str) and (text := value.strip(WHITE))}


def _attribute_problems(front: Front, given: object) -> Iterator[Problem]:
    if not isinstance(given, dict):
        message = f"is no table; write [{ATTRIBUTES}] on a line of its own, and the texts below it"
        yield front.problem(ATTRIBUTES, message)
        return
    for name, value in given.items():
        if not isinstance(value, str):
            yield front.problem(name, "is no text; put it in quotation marks")
        elif message := text_complaint(value.strip(WHITE), prose=True):
            yield front.problem(name, message)
        if not ATTRIBUTE.fullmatch(OWN + name):
            message = "an attribute needs a name of one line that does not begin with white space"
            yield front.problem(name, f"{message}; rename {shown(name)}")


def _lines(text: str) -> dict[str, int]:
    """Return the line that first sets each key, a table's name included; in one pass, whatever their number."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _SETS.match(line):
            lines.setdefault(match[1], number)
    return lines


def emit_front(front: Mapping[str, str], attributes: Mapping[str, str]) -> str:
    """Return *front* as the text of a ``dossier.toml``, a line for each key in the order of ``FRONT_KEYS``, then the
    *attributes* in theirs. A key that *front* lacks is left out."""
    lines = [f"{key} = {_basic_string(front[key])}" for key in FRONT_KEYS if key in front]
    if attributes:
        lines += ["", f"[{ATTRIBUTES}]"]
        lines += [f"{_basic_string(name)} = {_basic_string(value)}" for name, value in attributes.items()]
    return "".join(f"{line}\n" for line in lines)


def _basic_string(value: str) -> str:
    """Return *value* as a TOML basic string: https://toml.io/en/v1.0.0#string."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + re.sub("[\x00-\x1f\x7f]", lambda match: f"\\u{ord(match[0]):04x}", escaped) + '"'
