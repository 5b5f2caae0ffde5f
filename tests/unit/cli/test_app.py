"""``python app.py`` as a newcomer runs it, and ``app.server`` as a WSGI server asks for it."""

import importlib
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn
from urllib.request import urlopen

import pytest

from dashboard.cli.listening import PORT, TRIES
from dashboard.cli.main import main

TABLES = {
    "dossier.toml": 'id = "river"\ntitle = "The river talks"\nsummary = "Two people met."\nas_of = "2030-01-01"\n'
    'licence = "CC0-1.0"\nopening = "talks"\n',
    "sources.csv": "id,title,publisher,date,url\ngazette,They met,Gazette,2030,https://example.org/\n",
    "actors.csv": "id,name,kind,country,name_ru\nanna,Anna,person,,Анна\nboris,Boris,person,,Борис\n",
    "events.csv": "id,name,kind,status,start,date_basis,place,country,source,locator,claim\n"
    "talks,Talks,talks,held,2030,stated,,,gazette,,They met.\n",
    "seats.csv": "event,actor,seat,source,locator,claim\n"
    "talks,anna,delegate,gazette,,She came.\ntalks,boris,delegate,gazette,,He came.\n",
    "ties.csv": "from,to,tie,status,source,locator,claim\n",
    "stakes.csv": "issue,actor,event,source,locator,claim\n",
}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Return the folder of a small dossier."""
    folder = tmp_path / "river"
    folder.mkdir()
    for name, text in TABLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def broken(record: Path) -> Path:
    """Return the folder of a dossier with two problems, one of them with a name in another script."""
    for name, right, wrong in (("seats.csv", "delegate", "делегат"), ("actors.csv", "person", "persona")):
        (record / name).write_text(TABLES[name].replace(right, wrong, 1), "utf-8")
    return record


def command(root: Path, *arguments: str | Path) -> list[str]:
    return [sys.executable, str(root / "app.py"), *map(str, arguments)]


def run(root: Path, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command(root, *arguments), capture_output=True, encoding="utf-8", timeout=60, check=False)


@contextmanager
def serving(root: Path, *arguments: str | Path) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run the server, and give it with the line that it prints."""
    pipe = subprocess.PIPE
    with subprocess.Popen(command(root, *arguments), stdout=pipe, stderr=pipe, encoding="utf-8") as process:
        watchdog = threading.Timer(60, process.kill)
        watchdog.start()
        try:
            assert process.stdout
            yield process, process.stdout.readline()
        finally:
            watchdog.cancel()
            process.kill()


def test_it_prints_one_line_when_it_answers_and_stops_quietly(root: Path, record: Path) -> None:
    with serving(root, "--data", record, "--port", "0") as (process, line):
        printed = re.fullmatch(r"At the Table: (http://127\.0\.0\.1:\d+/) \(Ctrl\+C stops\)\n", line)
        assert printed
        with urlopen(printed[1]) as page:
            assert page.status == 200
            assert page.headers["Server"] == "At the Table"
        process.send_signal(signal.SIGTERM)
        assert process.communicate(timeout=20) == ("", "")
        assert process.returncode == 0


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let programs hear Ctrl+C even where whatever runs the tests does not, as a job in the background of a shell."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_the_default_port_in_use_gives_the_next_free_one_and_ctrl_c_stops_it(root: Path, record: Path) -> None:
    with occupied(PORT), serving(root, "--data", record) as (process, line):
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=20)[1]
        port = int(line.split(":")[3].split("/")[0])
        assert PORT < port <= PORT + TRIES
        assert said == f"Port {PORT} is taken; {port} is the next free one.\n"
        assert process.returncode == 0


def test_a_host_that_others_can_reach_is_served_with_a_warning(root: Path, record: Path) -> None:
    with serving(root, "--data", record, "--host", "0.0.0.0", "--port", "0") as (process, line):
        process.send_signal(signal.SIGTERM)
        said = process.communicate(timeout=20)[1]
        assert line.startswith("At the Table: http://127.0.0.1:")
        assert said.count("\n") == 1 and said.startswith("Warning: 0.0.0.0 ") and "WSGI" in said


@contextmanager
def occupied(port: int) -> Iterator[int]:
    """See to it that *port* is in use, and give it; 0 stands for any."""
    try:
        other = socket.create_server(("127.0.0.1", port))
    except OSError:  # somebody else has it, which will do
        yield port
    else:
        with other:
            yield other.getsockname()[1]


def test_a_port_that_was_asked_for_and_is_in_use_ends_it(root: Path, record: Path) -> None:
    with occupied(0) as port:
        done = run(root, "--data", record, "--port", str(port))
    assert_refused(done, f"Port {port} of 127.0.0.1 is in use")


def test_a_folder_that_is_not_there_ends_it(root: Path, tmp_path: Path) -> None:
    assert_refused(run(root, "--data", tmp_path / "nowhere", "--port", "0"), "nowhere: no such file or folder")


def test_a_broken_dossier_ends_it_and_names_the_command_that_tells_more(root: Path, broken: Path) -> None:
    done = run(root, "--data", broken, "--port", "0")
    assert_refused(done, "river: 2 problems; the first: ")
    assert done.stderr.endswith(f"python app.py check {broken}\n")


def assert_refused(done: "subprocess.CompletedProcess[str]", words: str) -> None:
    """Assert that the command ended with one line on the error stream and the exit code 2."""
    assert done.returncode == 2
    assert done.stdout == ""
    assert words in done.stderr
    assert done.stderr.startswith("app.py: ") and done.stderr.count("\n") == 1


def test_check_prints_every_problem_on_a_line_and_exits_with_1(root: Path, broken: Path) -> None:
    done = run(root, "check", broken)
    assert done.returncode == 1
    assert done.stderr == ""
    assert sorted(line.split(",")[0] for line in done.stdout.splitlines()) == ["actors.csv", "seats.csv"]


def test_check_sums_up_a_whole_dossier_and_exits_with_0(root: Path) -> None:
    done = run(root, "check", root / "data" / "riyadh-2025")
    assert done.returncode == 0
    assert done.stdout.startswith("23 actors, 7 events, 15 sources, ")
    assert done.stderr == ""


def test_check_of_a_folder_that_is_not_there_exits_with_2(root: Path, tmp_path: Path) -> None:
    assert_refused(run(root, "check", tmp_path / "nowhere"), "no such file or folder")


def test_bad_rows_of_a_list_are_problems_unless_they_are_to_be_left_out(root: Path, tmp_path: Path) -> None:
    (tmp_path / "deals.csv").write_text("from,to\nAnna,Boris\nClara,\n")
    done = run(root, "check", tmp_path / "deals.csv")
    assert (done.returncode, "deals.csv, row 3, column to: is empty" in done.stdout) == (1, True)
    done = run(root, "check", "--leave-out-bad-rows", tmp_path / "deals.csv")
    assert (done.returncode, "row 3, column to: is empty; the row was left out" in done.stdout) == (0, True)
    out = tmp_path / "deals.gml"
    assert run(root, "convert", tmp_path / "deals.csv", out).returncode == 1
    assert run(root, "convert", tmp_path / "deals.csv", out, "--leave-out-bad-rows").returncode == 0


def test_check_reads_a_file_of_another_form(root: Path, tmp_path: Path) -> None:
    (tmp_path / "deals.csv").write_text("from,to\nAnna,Boris\n", "utf-8")
    done = run(root, "check", tmp_path / "deals.csv")
    assert done.returncode == 0
    assert done.stdout.startswith("2 actors, 0 events, ")


def test_a_new_dossier_is_whole_and_is_not_written_over(root: Path, tmp_path: Path) -> None:
    done = run(root, "new", tmp_path / "mine")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"python app.py check {tmp_path / 'mine'}" in done.stdout
    assert run(root, "check", tmp_path / "mine").returncode == 0
    assert_refused(run(root, "new", tmp_path / "mine"), "mine: is not empty")


def test_convert_writes_what_is_then_served_beside_the_dossier_that_it_came_from(
    root: Path, record: Path, tmp_path: Path
) -> None:
    done = run(root, "convert", record, tmp_path / "river.graphml")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{tmp_path / 'river.graphml'}\n", "")
    assert_refused(run(root, "convert", record, tmp_path / "river.graphml"), "is there already")
    with serving(root, "--data", tmp_path / "river.graphml", record, "--port", "0") as (process, line):
        with urlopen(line.split()[3] + "_dash-layout") as page:
            assert "The river talks (2)" in page.read().decode()
        process.send_signal(signal.SIGTERM)
        told = f"WARNING: {tmp_path / 'river.graphml'}: is served as river-2, because {record} is river\n"
        assert process.communicate(timeout=20)[1] == told


def test_convert_of_a_broken_dossier_prints_every_problem_and_exits_with_1(
    root: Path, broken: Path, tmp_path: Path
) -> None:
    done = run(root, "convert", broken, tmp_path / "river.zip")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 2)
    assert [path.name for path in tmp_path.iterdir()] == ["river"]


def test_convert_that_is_interrupted_leaves_nothing_and_does_not_exit_with_0(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Path, **__: bool) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("dashboard.exchange.disk.reading_at", interrupted)
    monkeypatch.setattr("dashboard.cli.interrupt.signal.signal", lambda *_: None)
    assert main(["convert", str(record), str(tmp_path / "river.zip")]) == 130
    assert [path.name for path in tmp_path.iterdir()] == ["river"]


def test_a_broken_file_ends_it_with_its_place(root: Path, tmp_path: Path) -> None:
    (tmp_path / "net.gexf").write_text("<gexf><graph>", "utf-8")
    assert_refused(run(root, "--data", tmp_path / "net.gexf", "--port", "0"), f"{tmp_path / 'net.gexf'}, row 1: ")


def test_importing_it_reads_no_dossier(root: Path) -> None:
    code = "import sys, app; sys.exit('dash' in sys.modules or 'pandas' in sys.modules or hasattr(app, 'nothing'))"
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False, timeout=60).returncode == 0


def test_a_wsgi_server_finds_the_same_page_under_server(
    root: Path, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(root)
    app = importlib.import_module("app")
    monkeypatch.setattr("dashboard.cli.web_server.DATA", record.parent)
    server = app.server
    monkeypatch.delattr(app, "server")
    assert "At the Table" in server.test_client().get("/", headers={"Host": "any.example"}).text


def test_a_wsgi_server_that_finds_a_broken_dossier_says_so_at_its_start(root: Path, broken: Path) -> None:
    code = f"import app; app.wsgi({str(broken)!r})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 1
    assert "river: 2 problems" in done.stderr.splitlines()[-1]


def test_words_and_columns_of_a_list_are_said_on_the_command_line(root: Path, tmp_path: Path) -> None:
    (tmp_path / "who.csv").write_text("Meeting,Name,Status\nM,Anna,third party\nM,Ben,present\n", "utf-8")
    done = run(root, "check", tmp_path / "who.csv")
    assert (done.returncode, "'third party' (1 row)" in done.stdout) == (1, True)
    told = ("--values", "third party=mediator", "--columns", "event=Meeting,actor=Name")
    assert run(root, "check", tmp_path / "who.csv", *told).returncode == 0
    assert run(root, "convert", tmp_path / "who.csv", tmp_path / "who.zip", *told).returncode == 0
    assert run(root, "check", tmp_path / "who.zip").stdout.startswith("2 actors, 1 event, 1 source, 2 seats, ")
    assert_refused(run(root, "check", tmp_path / "who.csv", "--values", "tbc=throne"), "says no seat of a word")
