"""Get a browser where none is there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import BrowserType

from dashboard.browser.finding import Candidate, NoBrowserError, chosen, find

Command = list[str]


def find_or_install(chromium: BrowserType) -> tuple[Candidate, str]:
    """Return a browser and its version, getting one if none is there; raise NoBrowserError with all that was tried."""
    failed = []
    for commands in [[], *ways_to_install()]:
        if trouble := install(commands):
            failed.append(trouble)
            continue
        try:
            return find(chromium)
        except NoBrowserError as error:
            missing = error
            if chosen():  # another browser than the one that is named would be no help
                raise
    raise NoBrowserError([*missing.tried, *failed])


def ways_to_install() -> Iterator[list[Command]]:
    """Yield the ways to get a browser, each as the commands to run one after the other."""
    if Path("/etc/debian_version").exists() and os.geteuid() == 0 and shutil.which("apt-get"):
        yield [["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]]
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]


def install(commands: list[Command]) -> str:
    """Run *commands* until one fails; return what failed and how, or nothing."""
    for command in commands:
        print(f"No browser yet: {' '.join(command)}", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=quiet, check=False)
        if done.returncode:
            said = done.stdout.decode(errors="replace").strip().splitlines() or ["said nothing"]
            return f"{' '.join(command)}: {said[-1].strip()}"
    return ""
