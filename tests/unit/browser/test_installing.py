"""Getting a browser where none is there."""

import subprocess
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest

from dashboard.browser import __main__, installing
from dashboard.browser.finding import CHOICE, Candidate, NoBrowserError
from dashboard.browser.installing import find_or_install

NONE = NoBrowserError(["one: not there"])
ONE = (Candidate(name="one"), "1.0")
CHROMIUM: Any = SimpleNamespace()


class Machine:
    """What is found each time that somebody looks, and the commands that were run in between, with how each ended."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.found: list[object] = []
        self.ends: dict[str, int] = {}
        self.ran: list[str] = []
        monkeypatch.delenv(CHOICE, raising=False)
        monkeypatch.setattr(installing, "find", self.find)
        monkeypatch.setattr(__main__, "find", self.find)
        driver = nullcontext(SimpleNamespace(chromium=CHROMIUM))  # the browser tests of the same run hold the real one
        monkeypatch.setattr(__main__, "sync_playwright", lambda: driver)
        monkeypatch.setattr(installing, "ways_to_install", lambda: iter([[["a"], ["b"]], [["c"]]]))
        monkeypatch.setattr(installing.subprocess, "run", self.run)

    def find(self, _: object) -> Any:
        found = self.found.pop(0)
        if isinstance(found, Exception):
            raise found
        return found

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        self.ran.append(*command)
        return subprocess.CompletedProcess(command, self.ends.get(*command, 0), b"much\nno network\n")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def test_nothing_is_installed_where_a_browser_is_there(machine: Machine) -> None:
    machine.found = [ONE]
    assert (find_or_install(CHROMIUM), machine.ran) == (ONE, [])


def test_what_one_way_installs_is_used(machine: Machine) -> None:
    machine.found = [NONE, ONE]
    assert (find_or_install(CHROMIUM), machine.ran) == (ONE, ["a", "b"])


def test_a_way_that_fails_ends_there_and_the_next_is_tried(machine: Machine) -> None:
    machine.found, machine.ends = [NONE, ONE], {"a": 1}
    assert (find_or_install(CHROMIUM), machine.ran) == (ONE, ["a", "c"])


def test_where_no_way_works_all_that_was_tried_is_told(machine: Machine) -> None:
    machine.found, machine.ends = [NONE], {"a": 1, "c": 1}
    with pytest.raises(NoBrowserError) as error:
        find_or_install(CHROMIUM)
    assert error.value.tried == ("one: not there", "a: no network", "c: no network")


def test_no_other_is_installed_for_one_that_is_named(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOICE, "/nonexistent")
    machine.found = [NONE]
    with pytest.raises(NoBrowserError):
        find_or_install(CHROMIUM)
    assert not machine.ran


@pytest.mark.parametrize("arguments", [[], ["--install"]])
def test_the_module_itself_names_the_browser(
    machine: Machine, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    machine.found = [ONE]
    assert __main__.main(arguments) == 0
    assert capsys.readouterr().out == "one, version 1.0\n"


def test_the_module_itself_installs_only_when_asked_to(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.found = [NONE]
    assert (__main__.main([]), machine.ran) == (1, [])
    assert "one: not there" in capsys.readouterr().err
