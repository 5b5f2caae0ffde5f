"""The requirements files: exact, and whole, so that every machine runs the same set."""

import ast
import re
import sys
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


def pinned(name: str) -> dict[str, Requirement]:
    """Return the requirements of the file *name* by package, each checked to be exact."""
    lines = [line.split(" #")[0].strip() for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    found = [Requirement(line) for line in lines if line and not line.startswith(("#", "-r"))]
    assert [str(one) for one in found if [pin.operator for pin in one.specifier] != ["=="]] == []
    return {canonical(one.name): one for one in found}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_the_project_imports_is_pinned() -> None:
    ours = [path for folder in ("dashboard", "tests") for path in (ROOT / folder).rglob("*.py")]
    imported = {name.split(".")[0] for path in ours for name in imports(path)}
    here = {"", "_typeshed", "dashboard", "tests", "scripts", "benchmarks", "app", "run"}
    from_elsewhere = imported - sys.stdlib_module_names - here
    sold_as = metadata.packages_distributions()
    pins = pinned("requirements.txt")
    assert [
        name for name in from_elsewhere if not {canonical(one) for one in sold_as.get(name, [])} & pins.keys()
    ] == []


def imports(path: Path) -> list[str]:
    """Return every name that the file at *path* imports, "" for those from its own package."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return plain + ["" if node.level else node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]


def test_every_package_that_a_pin_brings_is_pinned_too() -> None:
    pins = pinned("requirements.txt")
    here = {name: pin for name, pin in pins.items() if pin.marker is None or pin.marker.evaluate()}
    brought = [Requirement(text) for name in here for text in metadata.requires(name) or []]
    needed = [one for one in brought if one.marker is None or one.marker.evaluate({"extra": ""})]
    assert [str(one) for one in needed if canonical(one.name) not in here] == []
    versions = {name: next(iter(pin.specifier)).version for name, pin in here.items()}
    assert [str(one) for one in needed if not one.specifier.contains(versions[canonical(one.name)])] == []


def test_what_only_the_checks_need_is_pinned_and_not_pinned_twice() -> None:
    assert not pinned("requirements.txt").keys() & pinned("requirements-dev.txt").keys()
