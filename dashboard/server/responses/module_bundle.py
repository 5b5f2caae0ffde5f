"""The modules of the page in one file: over a slow line, seventy requests take longer than all that is in them.

Each module becomes a function that runs once, after those that it imports, and whose exports are found under its path:

    const modules = {};
    modules["layout/plane.mjs"] = (() => { …; return { placed, has }; })();

What modules may do is narrow, and anything else is refused: paths that are relative, no circle, no binding that is
exported and later set anew. Comments that begin a line stay behind, which are a quarter of what would be sent; no text
of a module may have a line that begins like one. ``--debug`` serves the modules themselves.
"""

import re
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from posixpath import dirname, join, normpath

IMPORT = re.compile(r'^import (?:(?P<what>[^"]+?) from )?"(?P<path>[^"]+)";\n', re.MULTILINE)
LIST = re.compile(r"^export \{(?P<names>[^}]*)\};\n", re.MULTILINE)
DEFAULT = re.compile(r"^export default (?:(?P<named>(?:async )?function (?P<name>\w+))|)", re.MULTILINE)
DECLARED = re.compile(r"^export (?P<kind>const|let|(?:async )?function|class) (?P<name>\w+)", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/[ \t]*|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
UNNAMED = "exportedAsDefault"


class BundleError(ValueError):
    """A module that does what a bundle cannot hold; the message names it."""


def bundled(modules: Mapping[str, str]) -> str:
    """Return one module that exports ``modules``: of each of *modules*, text by path, what it exports, by its path."""
    needs = {path: {_target(path, found["path"]) for found in IMPORT.finditer(text)} for path, text in modules.items()}
    if missing := {(path, one) for path, wanted in needs.items() for one in wanted - modules.keys()}:
        raise BundleError("; ".join(f"{path} imports {one}, which is not there" for path, one in sorted(missing)))
    try:
        order = list(TopologicalSorter({path: sorted(wanted) for path, wanted in needs.items()}).static_order())
    except CycleError as error:
        raise BundleError(f"modules import one another in a circle: {' → '.join(error.args[1])}") from error
    parts = [f'modules["{path}"] = (() => {{\n{_body(path, modules[path])}}})();\n' for path in order]
    return "\n".join(["const modules = {};\n", *parts, "export { modules };\n"])


def _target(path: str, imported: str) -> str:
    if not imported.startswith("."):
        raise BundleError(f"{path} imports {imported!r}; a path begins with a dot")
    return normpath(join(dirname(path), imported))


def _body(path: str, text: str) -> str:
    """Return the text of a module as the body of a function that returns its exports."""
    text = COMMENT.sub("", text)
    exported = [name for found in LIST.finditer(text) for name in _names(found["names"], " as ")]
    exported += [f"{found['name']}: {found['name']}" for found in DECLARED.finditer(text)]
    exported += [f"default: {found['name'] or UNNAMED}" for found in DEFAULT.finditer(text)]
    for name in (one.rpartition(": ")[2] for one in exported):
        if re.search(rf"^(?:export )?let {name}\b", text, re.MULTILINE):
            raise BundleError(f"{path} exports {name}, which is set anew; export a function that returns it")
    text = IMPORT.sub(lambda found: _imported(found["what"], _target(path, found["path"])), text)
    text = DEFAULT.sub(lambda found: found["named"] or f"const {UNNAMED} = ", LIST.sub("", text))
    text = DECLARED.sub(lambda found: f"{found['kind']} {found['name']}", text)
    if left := LEFT.search(text):
        raise BundleError(f"{path}: {left[0]!r} is no import or export that a bundle can hold")
    return f"{text}\nreturn {{ {', '.join(exported)} }};\n"


def _imported(what: str | None, path: str) -> str:
    if what is None:
        return ""  # for what it does, which is done by then
    star = re.fullmatch(r"\* as (\w+)", what)
    names = star[1] if star else f"{{ {', '.join(_names(what.strip('{} '), ' as ', turned=True))} }}"
    return f'const {names} = modules["{path}"];\n'


def _names(listed: str, between: str, *, turned: bool = False) -> list[str]:
    """Return ``there: here`` for each of some names *listed* as ``here as there``, or *turned* the other way."""
    found = []
    for one in filter(None, (part.strip() for part in listed.split(","))):
        here, _, there = one.partition(between)
        found.append(f"{here}: {there or here}" if turned else f"{there or here}: {here}")
    return found
