"""``python app.py --debug`` as a developer runs it; its page is in tests/browser/test_debug.py."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import pytest

from dashboard.cli.arguments import FAILED
from dashboard.cli.main import main

browser = build_opener(ProxyHandler({}))


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """Return a copy of the project with one small dossier."""
    shutil.copy(root / "app.py", tmp_path)
    for name in ("dashboard", "assets", "data/reykjavik-1986"):
        shutil.copytree(root / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@contextmanager
def debugging(project: Path, *arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run the server, and give it with the address that it prints first."""
    command = [sys.executable, "app.py", "--debug", "--port", "0", *arguments]
    pipe = subprocess.PIPE
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=project, env=env, stdout=pipe, stderr=pipe, encoding="utf-8") as process:
        watchdog = threading.Timer(120, process.kill)
        watchdog.start()
        try:
            assert process.stdout
            yield process, process.stdout.readline().split()[3]
        finally:
            watchdog.cancel()
            process.kill()


def said(process: "subprocess.Popen[str]", line: str) -> None:
    """Wait until *process* says *line* on its error stream."""
    assert process.stderr
    assert line in iter(process.stderr.readline, "")


@pytest.mark.parametrize("host", ["0.0.0.0", "localhost", "::1", "192.0.2.1"])
def test_any_other_host_is_refused(
    host: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.cli.interrupt.signal.signal", lambda *_: None)
    assert main(["--debug", "--host", host]) == FAILED
    told = capsys.readouterr().err
    assert told == "app.py: --debug is for whoever works on the page, on 127.0.0.1 alone; leave out --host.\n"


def test_a_mistake_in_a_file_is_told_and_waited_for_and_the_port_is_kept(project: Path) -> None:
    ids = project / "dashboard" / "page" / "ids.py"
    whole = ids.read_text("utf-8")
    with debugging(project) as (process, address):
        first = browser.open(f"{address}_reload-hash").read()
        ids.write_text(f"{whole}\nunfinished = (\n", "utf-8")
        said(process, "ids.py has changed; the page is made anew.\n")
        said(process, "SyntaxError: '(' was never closed\n")
        said(process, "The page is not served; change a file and it is tried again.\n")
        ids.write_text(whole, "utf-8")
        said(process, "ids.py has changed; the page is made anew.\n")
        assert process.stdout and process.stdout.readline().split()[3] == address
        assert browser.open(f"{address}_reload-hash").read() != first


def test_a_broken_dossier_is_told_and_waited_for(project: Path) -> None:
    seats = project / "data" / "reykjavik-1986" / "seats.csv"
    whole = seats.read_text("utf-8")
    with debugging(project) as (process, address):
        seats.write_text(whole.replace(",delegate,", ",throne,"), "utf-8")
        said(process, "The page is not served; change a file and it is tried again.\n")
        seats.write_text(whole, "utf-8")
        assert process.stdout and process.stdout.readline().split()[3] == address


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_that_serves_when_it_ends(project: Path, end: signal.Signals) -> None:
    with debugging(project) as (process, address):
        process.send_signal(end)
        assert process.communicate(timeout=20) == ("", "")  # whoever serves has these pipes too
        assert process.returncode == (0 if end == signal.SIGTERM else -end)
        with pytest.raises(URLError, match="refused"):
            browser.open(f"{address}health")


@pytest.mark.parametrize("said", [("--public-url", "https://evil.example/"), ("--embed-on", "https://evil.example")])
def test_it_answers_to_no_other_name_and_stands_in_no_frame(
    said: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--debug", *said]) == FAILED
    assert "leave out --public-url and --embed-on" in capsys.readouterr().err
