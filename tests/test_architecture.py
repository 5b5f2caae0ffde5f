"""The house as docs and design draw it: which room imports which, how long things are, what is tested where."""

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from dash import Dash
from dash.development.base_component import Component

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "dashboard"

ROOMS = ("dossier", "exchange", "network", "drawing", "page", "server")  # data walks through them in this order
TOOLS = ("browser", "fonts", "disk_cache")  # know no room, so that any may use them
ABOVE = ("snapshot", "cli")  # like the modules beside the rooms, such as application.py, it puts the rooms together
MAY_IMPORT = {room: (*ROOMS[: place + 1], *TOOLS) for place, room in enumerate(ROOMS)} | dict.fromkeys(TOOLS, TOOLS)
NOT_IN_DOSSIER = {"plotly", "dash", "dash_bootstrap_components"}
LONGEST_FUNCTION = 40  # lines; what we aim at is 30

THIRD_PARTY = re.compile(r"\.min\.(js|css)$|\.(woff2?|ttf|otf|eot)$|(^|/)(node_modules|vendor)/")
NOT_OURS = {".git", ".venv", "__pycache__", "node_modules"}  # where git cannot say what is committed

STEPS_OF_READING = (
    *("addresses", "building", "cells", "checking", "columns", "csvfile", "dates", "decoding", "fitting"),
    *("folder", "front", "heading", "problems", "records", "rowrules", "spelling", "table", "validation"),
)
STEPS_OF_THE_TABLE = (
    *(
        "cost/anchors",
        "cost/cost_terms",
        "cost/soft_constraints",
        "forces/forces",
        "layout_graph",
        "plane",
        "room/ellipse",
    ),
    *("room/room_plan", "room/seat_arcs", "room/seat_positions", "room/seat_rows", "room/zones"),
    *("search/candidates", "search/initial_layouts", "search/search_budget", "table_placement", "table_problem"),
)
STEPS_OF_XML = {
    "gexf": ("gexf_attributes", "gexf_times", "gexf_viz", "gexf_walk", "gexf_writing", "gathering"),
    "graphml": ("graphml_keys", "graphml_walk", "graphml_writing", "yfiles"),
    "safe": ("faults", "text", "writing"),
}
TESTED_ELSEWHERE = {
    "cli/main.py": "the command line as its users have it: tests/unit/cli/test_app.py",
    "cli/serve.py": "the same",
    "cli/interrupt.py": "the same",
    "cli/web_server.py": "the same",
    "browser/__main__.py": "beside what it calls: tests/unit/browser/test_installing.py",
    "dossier/words.py": "closed lists; every test of a dossier uses them",
    "dossier/model.py": "values that tests/unit/dossier/test_reading.py makes",
    **{
        f"network/placement/{step}.py": "a step of the Table placement: tests/unit/network/placement/test_table.py"
        for step in STEPS_OF_THE_TABLE
    },
    **{
        f"network/placement/{step}.py": "a step of the Network placement: tests/unit/network/placement/test_network.py"
        for step in ("forces/stress", "network_placement", "search/annealing")
    },
    "server/routes.py": "doors: tests/unit/server/test_uploads.py and test_downloads.py go through them",
    "exchange/network.py": "values that every reader of a format makes",
    **{
        f"exchange/xml_formats/{step}.py": f"a step of one format: tests/unit/exchange/xml_formats/test_{kind}.py"
        for kind, steps in STEPS_OF_XML.items()
        for step in steps
    },
    **{
        f"dossier/{step}.py": "a step of reading: tests/unit/dossier/test_breakages.py breaks its rules one by one"
        for step in STEPS_OF_READING
    },
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def modules(folder: Path = HOUSE) -> list[Path]:
    found = sorted(folder.rglob("*.py"))
    assert found, f"nothing to check in {folder}"
    return found


def name_of(path: Path) -> str:
    """Return the dotted name of the module at *path*: ``dashboard.network.placement`` for its ``__init__.py``."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Yield every dotted name that the module at *path* imports, wherever in it, relative ones made absolute."""
    package = name_of(path).split(".") if path.name == "__init__.py" else name_of(path).split(".")[:-1]
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def is_within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def offences(paths: list[Path], offends: Callable[[Path], Iterator[str]]) -> list[str]:
    """Return what each of *paths* does wrong, with its place."""
    return [f"{path.relative_to(ROOT).as_posix()}: {what}" for path in paths for what in offends(path)]


def assert_none(found: list[str]) -> None:
    """Fail with every one of *found*, a line each: pytest would show the first only."""
    assert not found, "\n".join(["", *found])


def test_a_room_imports_only_the_rooms_before_it() -> None:
    def later_rooms(path: Path) -> Iterator[str]:
        room = path.relative_to(HOUSE).with_suffix("").parts[0]
        if room not in MAY_IMPORT:
            return
        for name in imports(path):
            if is_within(name, "dashboard") and not any(
                is_within(name, f"dashboard.{one}") for one in MAY_IMPORT[room]
            ):
                yield f"imports {name}"

    assert_none(offences(modules(), later_rooms))


def test_every_folder_of_the_house_has_its_place_in_the_rule() -> None:
    assert_none(
        [path.parent.name for path in HOUSE.glob("*/__init__.py") if path.parent.name not in {*MAY_IMPORT, *ABOVE}]
    )


def test_what_is_known_needs_no_picture_and_no_page() -> None:
    def too_much(path: Path) -> Iterator[str]:
        yield from (name for name in imports(path) if name.split(".")[0] in NOT_IN_DOSSIER)

    assert_none(offences(modules(HOUSE / "dossier"), too_much))


def test_the_page_never_asks_for_a_placement() -> None:
    def placement(path: Path) -> Iterator[str]:
        yield from (name for name in imports(path) if is_within(name, "dashboard.network.placement"))

    assert_none(offences(modules(HOUSE / "page"), placement))


def test_nothing_imports_the_command_line() -> None:
    def command_line(path: Path) -> Iterator[str]:
        yield from (name for name in imports(path) if is_within(name, "app") or is_within(name, "run"))

    assert_none(offences(modules(), command_line))


def test_callbacks_belong_to_an_app_because_those_of_dash_itself_reach_only_the_first() -> None:
    loose = {"callback", "clientside_callback"}

    def of_dash(path: Path) -> Iterator[str]:
        yield from (name for name in imports(path) if name in {f"dash.{word}" for word in loose})
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute) and node.attr in loose and ast.unparse(node.value) == "dash":
                yield f"line {node.lineno}, {ast.unparse(node)}"

    assert_none(offences(modules(), of_dash))


def test_a_module_has_one_job_and_says_which() -> None:
    def speechless(path: Path) -> Iterator[str]:
        if not ast.get_docstring(parsed(path)):
            yield "has no docstring"

    assert_none(offences([*modules(), ROOT / "app.py", ROOT / "run.py"], speechless))


def test_no_function_outgrows_a_glance() -> None:
    def too_long(path: Path) -> Iterator[str]:
        for node in ast.walk(parsed(path)):
            if isinstance(node, Function) and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION:
                yield f"{node.name} has {lines} lines"

    assert_none(offences([*modules(), ROOT / "app.py", ROOT / "run.py"], too_long))


def test_what_is_private_to_dash_is_named_in_one_module() -> None:
    known = [*vars(Dash), *vars(Dash("any", assets_folder="")), *vars(Component), *Component.__annotations__]
    private = {name for name in known if name.startswith("_") and not name.endswith("__")}

    def named(path: Path) -> Iterator[str]:
        yield from (
            f"imports {name}" for name in imports(path) if is_within(name, "dash") and re.search(r"\._(?!_)", name)
        )
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute) and node.attr in private:
                yield f"line {node.lineno}, {node.attr}"
            for part in node.body if isinstance(node, ast.ClassDef) else ():
                yield from (f"line {part.lineno}, {name}" for name in names_of(part) if name in private)

    others = [path for path in [*modules(), *modules(ROOT / "tests")] if path != HOUSE / "page" / "dash_internals.py"]
    assert {"_prop_names", "_traverse", "_config", "_dev_tools"} <= private
    assert_none(offences(others, named))


def names_of(part: ast.stmt) -> list[str]:
    """Return the names that *part* of a class gives it."""
    if isinstance(part, Function):
        return [part.name]
    targets = part.targets if isinstance(part, ast.Assign) else [getattr(part, "target", None)]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def test_ids_stand_in_one_enumeration() -> None:
    def enumerations(path: Path) -> Iterator[str]:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ClassDef) and "StrEnum" in map(ast.unparse, node.bases):
                yield node.name

    assert offences(modules(HOUSE / "page"), enumerations) == ["dashboard/page/ids.py: Ids"]


def test_no_id_is_written_out_where_it_is_used() -> None:
    def written_out(path: Path) -> Iterator[str]:
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.Call) or ast.unparse(node.func).endswith(".format"):
                continue
            given = [keyword.value for keyword in node.keywords if keyword.arg in {"id", "component_id"}]
            if ast.unparse(node.func).split(".")[-1] in {"Input", "Output", "State"}:
                given += node.args[:1]
            literal = [ast.unparse(value) for value in given if isinstance(value, ast.Constant | ast.JoinedStr)]
            yield from (f"line {node.lineno}, {text}" for text in literal)

    assert_none(offences(modules(HOUSE / "page"), written_out))


def test_no_third_party_file_is_committed() -> None:
    assert_none([name for name in committed() if THIRD_PARTY.search(name)])


def committed() -> list[str]:
    """Return the paths that git has or would take, or, where git cannot tell, all that lie here but what is made."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
        return [name for name in listed.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        here = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
        return [path.as_posix() for path in here if not NOT_OURS & set(path.parts)]


def has_test(path: Path) -> bool:
    """Tell whether the module at *path* in the house has a test file at the same place in tests/unit."""
    inside = path.relative_to(HOUSE)
    return (ROOT / "tests" / "unit" / inside.with_name(f"test_{inside.name}")).exists()


def test_tests_mirror_the_house() -> None:
    def untested(path: Path) -> Iterator[str]:
        inside = path.relative_to(HOUSE).as_posix()
        if path.name != "__init__.py" and inside not in TESTED_ELSEWHERE and not has_test(path):
            yield "has no test of its own, and no reason in TESTED_ELSEWHERE"

    assert_none(offences(modules(), untested))


def test_a_reason_for_having_no_test_is_still_needed() -> None:
    assert_none([name for name in TESTED_ELSEWHERE if not (HOUSE / name).exists() or has_test(HOUSE / name)])


def test_no_test_sleeps_or_looks_away() -> None:
    skips = {"pytest.mark.skip", "pytest.mark.skipif", "pytest.mark.xfail", "pytest.importorskip", "pytest.xfail"}
    # a plain pytest, where there is no browser, or what requirements-serve.txt alone installs
    may_skip = {ROOT / "tests" / "browser" / "conftest.py", ROOT / "tests" / "needs.py"}

    def lazy(path: Path) -> Iterator[str]:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in {"sleep", "wait_for_timeout"}:
                yield f"line {node.lineno} sleeps"
            if isinstance(node, ast.Attribute):
                word = ast.unparse(node)
                if word in skips or (word == "pytest.skip" and path not in may_skip):
                    yield f"line {node.lineno}, {word}"

    assert_none(offences(modules(ROOT / "tests"), lazy))
