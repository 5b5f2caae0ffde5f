"""Make the requirements files anew: every package that our own bring, each with the digest of every file it comes in.

    python -m scripts.pins [--upgrade]

Needs ``uv`` on the PATH. What is pinned stays as it is where the ``.in`` files allow it; with --upgrade, only what they
pin does.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MADE = {  # by name of the file in requirements/: the file that is made, and those whose packages it builds on
    "run": ("requirements.txt", ()),
    "serve": ("requirements-serve.txt", ("run",)),
    "dev": ("requirements-dev.txt", ("serve",)),
}
HEAD = "# Made by scripts/pins.py from requirements/{name}.in. Change that, and renew this as CONTRIBUTING.md says.\n"
ENTRY = re.compile(r"^(?P<name>[a-z0-9.-]+)==.*\n(?: {4}.*\n)*", re.M)


def main() -> int:
    """Make every file, and return 0."""
    parser = argparse.ArgumentParser(description="Make the requirements files anew, with digests.")
    parser.add_argument("--upgrade", action="store_true", help="renew what the packages bring")
    upgrade = parser.parse_args().upgrade
    known: set[str] = set()
    for name, (made, bases) in MADE.items():
        entries = {match["name"]: match[0] for match in ENTRY.finditer(compiled(name, upgrade=upgrade))}
        text = HEAD.format(name=name) + "".join(f"-r {MADE[base][0]}\n" for base in bases)
        text += "".join(entry for package, entry in entries.items() if package not in known)
        (ROOT / made).write_text(text, "utf-8", newline="\n")
        known |= entries.keys()
        sys.stdout.write(f"{made}: {len(entries)} packages with what it builds on.\n")
    return 0


def compiled(name: str, *, upgrade: bool) -> str:
    """Return what uv makes of the file *name* and of those that it builds on."""
    pins = [] if upgrade else [argument for one in MADE for argument in kept(one)]
    inputs = [f"requirements/{one}.in" for one in MADE if one == name or one in lower(name)]
    command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
    command += ["--no-header", "--no-annotate", "--no-emit-index-url", *pins, *inputs]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def kept(name: str) -> list[str]:
    """Return the arguments that hold uv to what the file made of *name* pins today, if it is there."""
    file = ROOT / MADE[name][0]
    return ["--constraint", file.name] if file.exists() else []


def lower(name: str) -> set[str]:
    """Return the files that *name* builds on, and those that these build on."""
    return {other for base in MADE[name][1] for other in {base, *lower(base)}}


if __name__ == "__main__":
    sys.exit(main())
