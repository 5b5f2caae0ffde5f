"""Make the pictures of the documentation anew: ``python scripts/pictures.py [NAME …]``.

Each is what ``python app.py snapshot`` makes of a dossier that ships, so that none shows what the page does not.
``tests/browser/test_documents.py`` fails where one is out of date. A PNG holds the moment at which it was made: only a
picture that has changed to the eye is worth committing.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PICTURES = {  # file in docs/ → arguments of the command
    "riyadh-2025.png": ["riyadh-2025", "--size", "1"],
    "riyadh-2025-left-out.png": ["riyadh-2025", "--highlight", "left-out", "--size", "1"],
    "riyadh-2025-network-dark.png": ["riyadh-2025", "--arrange", "network", "--theme", "dark", "--size", "1"],
    "reykjavik-1986.png": ["reykjavik-1986", "--size", "1"],
}


def main(names: list[str]) -> int:
    """Make the pictures *names*, or all of them; return 0 only if each was made."""
    if strangers := [name for name in names if name not in PICTURES]:
        print(f"no such picture: {', '.join(strangers)}; there are {', '.join(PICTURES)}", file=sys.stderr)
        return 2
    DOCS.mkdir(exist_ok=True)
    made = [make(name) for name in names or PICTURES]
    return 0 if all(made) else 1


def make(name: str, folder: Path = DOCS) -> bool:
    """Make the picture *name* in *folder* and return whether that worked; the command says the rest."""
    command = [sys.executable, "app.py", "snapshot", *PICTURES[name], "-o", str(folder / name)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
