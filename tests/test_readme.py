"""README's promises, held against the code."""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.cli.main import parser
from dashboard.drawing.view_choices import PICTURE_TEXTS
from dashboard.page.choices import KEYS


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def test_readme_shows_the_help_as_the_program_prints_it(readme: str, root: Path) -> None:
    env = {**os.environ, "COLUMNS": "80"}
    helped = subprocess.run(
        [sys.executable, "app.py", "--help"], cwd=root, env=env, capture_output=True, text=True, check=True
    )
    assert helped.stdout.rstrip() in readme


def test_every_command_that_readme_shows_is_one_that_the_program_takes(readme: str, root: Path) -> None:
    shown = [line for block in re.findall(r"```\n(.*?)```", readme, re.S) for line in block.splitlines()]
    commands = [line.split()[2:] for line in shown if line.startswith("python app.py ")]
    assert len(commands) >= 3
    for arguments in commands:
        try:
            parser().parse_args(arguments)
        except SystemExit as error:  # argparse's way of refusing
            pytest.fail(f"python app.py {' '.join(arguments)} exits with {error.code}")


def test_every_command_of_the_program_stands_in_readme(readme: str) -> None:
    groups = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    names = [name for group in groups for name in group.choices]
    assert {"check", "snapshot"} <= set(names)
    assert [name for name in names if f"app.py {name}" not in readme] == []


def test_every_file_that_readme_links_is_there(readme: str, root: Path) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", readme) if "://" not in link]
    assert links
    assert [link for link in links if not (root / link).exists()] == []


def test_the_two_commands_are_those_of_run_py_and_of_ci(readme: str, root: Path) -> None:
    assert "\npython3 run.py\n" in readme
    assert "\npython3 run.py test\n" in readme
    assert "python3 run.py test" in (root / ".ci" / "run").read_text(encoding="utf-8")


def test_every_key_of_an_address_stands_in_readme(readme: str) -> None:
    table = readme[readme.index("| `dossier`") :].partition("\n\n")[0]
    assert {*KEYS, *PICTURE_TEXTS} <= {*re.findall(r"`([a-z]+)`", table)}
