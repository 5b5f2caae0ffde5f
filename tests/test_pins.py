"""The requirements files: exact, and whole, so that every machine runs the same set."""

import ast
import json
import re
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


FILES = ("requirements.txt", "requirements-serve.txt", "requirements-dev.txt")
ENTRY = re.compile(r"^([a-z0-9][^\\\n]*?)(?: \\\n((?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)|\n)", re.M)


def entries(name: str) -> dict[str, str]:
    """Return the digests of each requirement of the file *name*, as they stand there."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = {match[1]: match[2] or "" for match in ENTRY.finditer(text)}
    assert found
    return found


def pinned(*names: str) -> dict[str, Requirement]:
    """Return the requirements of the files *names* by package, each checked to be exact."""
    found = [Requirement(line) for name in names for line in entries(name)]
    assert [str(one) for one in found if [pin.operator for pin in one.specifier] != ["=="]] == []
    return {canonical(one.name): one for one in found}


def wanted(name: str) -> dict[str, Requirement]:
    """Return the requirements of the file *name* in requirements/, which people write, by package."""
    lines = [line.split(" #")[0].strip() for line in (ROOT / "requirements" / name).read_text("utf-8").splitlines()]
    return {canonical(one.name): one for one in (Requirement(line) for line in lines if line and line[0] != "#")}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_the_project_imports_is_pinned() -> None:
    ours = [path for folder in ("dashboard", "tests") for path in (ROOT / folder).rglob("*.py")]
    imported = {name.split(".")[0] for path in ours for name in imports(path)}
    here = {"", "_typeshed", "dashboard", "tests", "scripts", "benchmarks", "examples", "app", "run"}
    from_elsewhere = imported - sys.stdlib_module_names - here
    sold_as = metadata.packages_distributions()
    pins = wanted("run.in") | wanted("serve.in") | brought_by_what_we_import()
    assert [
        name for name in from_elsewhere if not {canonical(one) for one in sold_as.get(name, [])} & pins.keys()
    ] == []


def imports(path: Path) -> list[str]:
    """Return every name that the file at *path* imports, "" for those from its own package."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return plain + ["" if node.level else node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]


def brought_by_what_we_import() -> dict[str, Requirement]:
    """Return what we import and leave to dash to choose: its own server, and what that is made of."""
    return {name: pin for name, pin in pinned("requirements.txt").items() if name in {"flask", "werkzeug", "packaging"}}


def test_every_package_that_a_pin_brings_is_pinned_too() -> None:
    pins = pinned(*FILES)
    here = {name: pin for name, pin in pins.items() if pin.marker is None or pin.marker.evaluate()}
    brought = [Requirement(text) for name in here for text in metadata.requires(name) or []]
    needed = [one for one in brought if one.marker is None or one.marker.evaluate({"extra": ""})]
    assert [str(one) for one in needed if canonical(one.name) not in here] == []
    versions = {name: next(iter(pin.specifier)).version for name, pin in here.items()}
    assert [str(one) for one in needed if not one.specifier.contains(versions[canonical(one.name)])] == []


def test_every_pin_has_the_digests_of_its_files_so_that_no_other_file_is_taken_for_one() -> None:
    assert [f"{name}: {pin}" for name in FILES for pin, digests in entries(name).items() if not digests] == []


@pytest.mark.parametrize(("written", "made"), [("run.in", FILES[:1]), ("serve.in", FILES[:2]), ("dev.in", FILES)])
def test_what_we_ask_for_is_what_is_pinned(written: str, made: tuple[str, ...]) -> None:
    pins = pinned(*made)
    assert [str(one) for name, one in wanted(written).items() if pins[name].specifier != one.specifier] == []


def test_nothing_is_pinned_twice_and_each_file_brings_what_it_builds_on() -> None:
    assert len(pinned(*FILES)) == sum(len(entries(name)) for name in FILES)
    for above, below in zip(FILES[1:], FILES, strict=False):
        assert f"\n-r {below}\n" in (ROOT / above).read_text("utf-8")


def test_no_file_of_pins_names_an_index() -> None:
    assert [name for name in FILES if re.search(r"://|index-url|find-links", (ROOT / name).read_text("utf-8"))] == []


def packages() -> dict[str, dict[str, str]]:
    """Return what package-lock.json holds of each package, by its place in node_modules."""
    found: dict[str, dict[str, str]] = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    return {place: about for place, about in found.items() if place}


def test_what_checks_the_javascript_is_pinned_as_it_is_asked_for_and_is_nothing_the_page_needs() -> None:
    asked = json.loads((ROOT / "package.json").read_text("utf-8"))
    versions = {place.removeprefix("node_modules/"): about["version"] for place, about in packages().items()}
    assert asked["devDependencies"].items() <= versions.items()
    assert "dependencies" not in asked


def test_every_package_that_checks_the_javascript_has_its_digest_and_no_registry() -> None:
    assert [place for place, about in packages().items() if not about["integrity"].startswith("sha512-")] == []
    assert [place for place, about in packages().items() if "resolved" in about] == []
