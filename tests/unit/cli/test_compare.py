"""``python app.py compare`` says who stayed, came, went and changed seat."""

from pathlib import Path

import pytest

from dashboard.cli.main import main


def said(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> tuple[int, str, str]:
    code = main(["compare", *arguments, "--data", str(root / "data")])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_it_tells_who_is_at_both_and_at_one(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    code, out, _ = said(capsys, root, "ukraine-talks", "geneva-1123", "hallandale-1130")
    assert code == 0
    lines = dict(line.split(": ", 1) for line in out.splitlines() if ": " in line)
    assert "Rustem Umerov" in lines["At both tables"]
    assert "Andriy Yermak" in lines["Only at the first"]
    assert "Andrii Sybiha" in lines["Only at the second"]
    assert "23 November 2025" in out.splitlines()[0]
    assert out.splitlines()[-1].endswith("No report is not absence.")


def test_another_seat_is_told_with_both(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    _, out, _ = said(capsys, root, "ukraine-talks", "riyadh-0218", "washington-0818")
    assert "On another seat: Vladimir Putin (principal, away, then consulted)" in out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("riyadh-2025", "talks", "paris"), "paris-meeting"),
        (("riyadh-2025", "talks", "talks"), "both events are the same; give two"),
        (("riyad", "talks", "paris-meeting"), "did you mean riyadh-2025?"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(
    capsys: pytest.CaptureFixture[str], root: Path, arguments: tuple[str, ...], message: str
) -> None:
    code, out, err = said(capsys, root, *arguments)
    assert (code, out) == (2, "")
    assert message in err
