"""Whatever keeps the page from being served ends the command with one line."""

from pathlib import Path

import pytest

from dashboard.cli.listening import PortTakenError
from dashboard.cli.main import main
from dashboard.server.errors import CommandError


@pytest.mark.parametrize("error", [PortTakenError, CommandError])
def test_every_reason_is_one_that_the_command_line_prints(error: type[Exception]) -> None:
    assert issubclass(error, CommandError)


def test_the_command_line_prints_the_reason_and_returns_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("app.py: ") and said.err.endswith("\n") and said.err.count("\n") == 1
