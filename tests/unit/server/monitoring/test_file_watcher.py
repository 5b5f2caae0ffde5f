"""What becomes of a dossier on the disk is said in the log, and changes nothing of what is served."""

import os
import shutil
from pathlib import Path

import pytest

from dashboard.cli.load_dossiers import open_dossier
from dashboard.server.monitoring.file_watcher import STAYS, Watched
from tests.workers import gunicorn, opener


@pytest.fixture
def record(root: Path, tmp_path: Path) -> Path:
    return shutil.copytree(root / "data" / "riyadh-2025", tmp_path / "riyadh-2025")


def lines(watched: Watched) -> list[str]:
    return [line for _, line in watched.changes()]


def test_a_dossier_that_changes_is_told_once(record: Path) -> None:
    watched = Watched([record], open_dossier)
    assert lines(watched) == []
    before = (record / "seats.csv").read_bytes()
    (record / "seats.csv").write_bytes(before + b"nonsense\n")
    (line,) = lines(watched)
    assert STAYS in line
    assert "It cannot be read now" in line and "seats.csv" in line
    assert lines(watched) == []
    (record / "seats.csv").write_bytes(before)
    (line,) = lines(watched)
    assert line.endswith("It can be read: start the server again to show it.")


def test_a_dossier_that_is_gone_is_told_and_so_is_its_return(record: Path) -> None:
    watched = Watched([record], open_dossier)
    aside = record.rename(record.with_name("aside"))
    assert "It cannot be read now" in lines(watched)[0]
    aside.rename(record)
    assert lines(watched) == ["is again as it was when it was read."]


def test_the_last_good_dossier_is_served_though_it_breaks_and_the_workers_die(record: Path) -> None:
    with gunicorn(f"app:wsgi({str(record)!r})", "--preload") as serving:
        pids = [int(serving.heard(r"Booting worker with pid: (\d+)")[1]) for _ in range(2)]
        page = opener.open(f"{serving.address}/_dash-layout").read()
        (record / "dossier.toml").write_text("nonsense", "utf-8")
        assert "has changed on the disk" in serving.heard(r"dossier\.toml.*$").string
        for pid in pids:
            os.kill(pid, 9)
            serving.heard("Booting worker")
        assert opener.open(f"{serving.address}/_dash-layout").read() == page
