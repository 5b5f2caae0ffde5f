"""A process that is started again whenever a file has changed."""

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.cli import restarting
from dashboard.cli.restarting import keep_running, named, next_change, state


class Process:
    """A process that is made for show, and says what happened to it."""

    def __init__(self, *, lives: bool = True) -> None:
        self.lives, self.told = lives, ""

    def start(self) -> None:
        self.told += f"start {'deaf' if signal.getsignal(signal.SIGINT) is signal.SIG_IGN else 'listening'};"

    def is_alive(self) -> bool:
        return self.lives

    def terminate(self) -> None:
        self.told += "terminate;"

    def join(self) -> None:
        self.told += "join;"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "folder" / "module.py"
    file.parent.mkdir()
    file.write_text("before")
    return file


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Return a list of what happens in the pauses between two looks, one after the other; then Ctrl+C is pressed."""
    happens: list[Any] = []

    def pause(_: float) -> None:
        if not happens:
            raise KeyboardInterrupt
        happens.pop(0)()

    monkeypatch.setattr(restarting, "sleep", pause)
    yield happens


def nothing() -> None:
    """Let a pause go by."""


def test_it_is_started_again_when_a_file_has_changed_and_ended_by_ctrl_c(
    file: Path, pauses: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    before = signal.getsignal(signal.SIGINT)
    made: list[Any] = []
    pauses += [nothing, lambda: file.write_text("after, longer"), nothing]
    with pytest.raises(KeyboardInterrupt):
        keep_running(lambda: made.append(Process()) or made[-1], [file.parent])
    assert [one.told for one in made] == ["start deaf;terminate;join;"] * 2
    assert capsys.readouterr().err == "module.py has changed; the page is made anew.\n"
    assert signal.getsignal(signal.SIGINT) is before


def test_a_change_counts_once_nobody_goes_on_writing(file: Path, pauses: list[Any]) -> None:
    other = file.with_name("other.py")
    pauses += [lambda: file.write_text("longer"), lambda: other.write_text("x"), nothing]
    before = state([file.parent])
    assert next_change([file.parent], before, Process()) == [file, other]  # type: ignore[arg-type]
    assert pauses == []


def test_a_file_that_goes_has_changed(file: Path, pauses: list[Any]) -> None:
    before = state([file.parent])
    file.unlink()
    pauses += [nothing]
    assert next_change([file.parent], before, Process()) == [file]  # type: ignore[arg-type]


def test_a_process_that_ended_by_itself_is_told_of_once_and_waits_for_a_change(
    file: Path, pauses: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    pauses += [nothing, nothing, lambda: file.write_text("mended"), nothing]
    before = state([file])
    assert next_change([file], before, Process(lives=False)) == [file]  # type: ignore[arg-type]
    assert capsys.readouterr().err == "The page is not served; change a file and it is tried again.\n"


def test_what_python_and_editors_write_by_the_way_is_passed_over(file: Path) -> None:
    before = state([file.parent])
    (file.parent / "__pycache__").mkdir()
    (file.parent / "__pycache__" / "module.pyc").write_text("x")
    (file.parent / ".module.py.swp").write_text("x")
    assert state([file.parent]) == before


def test_what_is_not_there_has_no_state(tmp_path: Path) -> None:
    assert state([tmp_path / "nothing"]) == {}


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "a0.py has"), (2, "a0.py, a1.py have"), (3, "a0.py, a1.py, a2.py have"), (4, "4 files have")],
)
def test_few_files_are_named_and_many_are_counted(number: int, words: str) -> None:
    assert named([Path("x") / f"a{place}.py" for place in range(number)]) == words
