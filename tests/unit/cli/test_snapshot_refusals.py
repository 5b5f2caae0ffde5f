"""``python app.py snapshot``: what is told before a browser starts."""

from pathlib import Path

import pytest

from dashboard.cli.main import main
from dashboard.snapshot import taking


@pytest.fixture(autouse=True)
def nobody_browses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail the test if it comes as far as a browser."""
    monkeypatch.setattr(taking, "browsing", lambda: pytest.fail("a browser would have been started"))


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what the command says as it gives up, in one line and with exit code 2."""
    try:
        code = main(["snapshot", *arguments])
    except SystemExit as end:
        code = end.code
    said = capsys.readouterr()
    assert (code, said.out, said.err.count("\n")) == (2, "", 1)
    return said.err.removeprefix("app.py: ").removesuffix("\n")


@pytest.mark.parametrize(
    ("option", "word", "message"),
    [
        ("--event", "tlaks", "--event: unknown event 'tlaks'; did you mean talks?"),
        ("--event", "Trump–Putin summit", "unknown event 'Trump–Putin summit'; did you mean trump-putin-summit?"),
        ("--event", "crimea", "--event: 'crimea' is background: it had no table; choose another event"),
        ("--highlight", "left_out", "--highlight: unknown highlight 'left_out'; did you mean left-out?"),
        ("--country", "UKR,Frankreich", "--country: unknown country 'Frankreich'"),
        ("--country", "ukr", "unknown country 'ukr'; did you mean UKR?"),
        ("--pick", "Lavrov", "--pick: unknown actor 'Lavrov'; did you mean sergey-lavrov?"),
        ("--pick", "russia~annexd-crimea~ukraine", "did you mean russia~annexed-crimea-from~ukraine?"),
        ("--arrange", "graph", "--arrange: unknown arrangement 'graph'; there are table, network"),
        ("--at", "ukrane:0:0", "--at: unknown actor 'ukrane'; did you mean ukraine?"),
        (
            "--at",
            "ukraine:0:1001",
            "'ukraine:0:1001' is no ID:X:Y with X and Y in whole thousandths from -1000 to 1000",
        ),
        ("--at", "ukraine:0", "'ukraine:0' is no ID:X:Y"),
        ("--at", "ukraine:0:x", "'ukraine:0:x' is no ID:X:Y"),
        ("--q", "x" * 201, "--q: 201 characters; the page searches for 200 at most"),
    ],
)
def test_what_the_dossier_does_not_have_is_refused_with_the_nearest_that_it_has(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, option: str, word: str, message: str
) -> None:
    file = tmp_path / "picture.png"
    assert message in refused(capsys, "riyadh-2025", option, word, "-o", str(file))
    assert not list(tmp_path.iterdir())


def test_a_word_like_no_other_is_answered_with_those_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "riyadh-2025", "--event", "zzz", "-o", "x.png")
    assert "there are trump-putin-call, paris-meeting, talks," in said


def test_an_unknown_tie_is_answered_with_the_ties_that_share_an_end_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "riyadh-2025", "--pick", "nobody~zzz~nato", "-o", "x.png")
    assert said.endswith("there are ukraine~hopes-to-join~nato")


@pytest.mark.parametrize(
    ("dossier", "message"),
    [
        ("riyad", "unknown dossier 'riyad'; did you mean riyadh-2025? (or give a dossier's folder or a file)"),
        ("zzz", "there are riyadh-2025, kissinger-1973-75, reykjavik-1986, ukraine-talks (or give a dossier's folder"),
        ("./nowhere", "nowhere: no such file or folder"),
        ("docs/", "docs"),
    ],
)
def test_a_dossier_that_is_not_there_is_refused(
    capsys: pytest.CaptureFixture[str], root: Path, monkeypatch: pytest.MonkeyPatch, dossier: str, message: str
) -> None:
    monkeypatch.chdir(root)
    assert message in refused(capsys, dossier, "-o", "x.png")


def test_a_folder_means_the_dossier_in_it(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    said = refused(capsys, str(root / "data" / "reykjavik-1986"), "--event", "sesion-1", "-o", "x.png")
    assert "did you mean session-1?" in said


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("picture.gif", "ends in none of .png, .svg and .pdf, and the ending says which picture is meant"),
        ("picture", "ends in none of .png, .svg and .pdf"),
        ("none/picture.png", "there is no folder none; make it, or name another file"),
        ("folder.png", "folder.png is a folder; name a file in it"),
    ],
)
def test_a_file_that_no_picture_can_go_to_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.png").mkdir()
    assert message in refused(capsys, "riyadh-2025", "-o", file)


def test_a_file_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "riyadh-2025")
    assert said == "the following arguments are required: -o/--output; see python app.py snapshot --help"
