"""Plotly's script: its small build, where the set-up could fetch that from npm; else the whole one of the wheel.

The page asks for it when a reader asks for a Plotly figure, and draws its own picture without it.  A figure has
scatters alone, which the basic build draws with a quarter of the bytes.  Which of the two is there changes nothing that
is seen.
"""

import subprocess
import tarfile
from base64 import b64encode
from hashlib import sha512
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from dashboard.disk_cache import store

PACKAGE, VERSION = "plotly.js-basic-dist-min", "4.1.1"  # of the plotly.js in the wheel that is pinned
DIGEST = "1oNF8PeQx2hv/y7tqEVWKD3JGwn/MGEMQ8mL9HUwsaqG9FGy/OU5FHUHvzqbqxN4mnwZGI9abTiE775C4kkjMQ=="  # SHA-512, as npm's
MEMBER = "package/plotly-basic.min.js"
KEPT = f"plotly/{PACKAGE}-{VERSION}.js"
QUICK = ("--silent", "--ignore-scripts", "--fetch-retries=0", "--fetch-timeout=20000")  # ms
PATIENCE = 60  # seconds
WHOLE = "Plotly: the whole script, four times as long to send"


def script() -> bytes:
    """Return the script that the page sends."""
    return store.found(KEPT) or (files("plotly") / "package_data" / "plotly.min.js").read_bytes()


def fetch() -> str:
    """Fetch the small build, unless it is here, and return what came of it in words; without it nothing fails."""
    if store.found(KEPT):
        return "Plotly: the small script is here."
    npm = which("npm")
    if npm is None:
        return f"{WHOLE}; npm, which could fetch the small one, is not on this machine."
    try:
        archive = _packed(npm)
    except (OSError, subprocess.SubprocessError) as error:
        return f"{WHOLE}; npm could not fetch the small one ({type(error).__name__})."
    if b64encode(sha512(archive).digest()).decode() != DIGEST:
        return f"{WHOLE}; what npm fetched is not {PACKAGE} {VERSION}."
    with tarfile.open(fileobj=BytesIO(archive)) as members:
        member = members.extractfile(MEMBER)
        content = member.read() if member else b""
    store.kept(KEPT, lambda: content)
    return "Plotly: the small script."


def _packed(npm: str) -> bytes:
    with TemporaryDirectory() as folder:
        subprocess.run(
            [npm, "pack", f"{PACKAGE}@{VERSION}", *QUICK],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=True,
        )
        return next(Path(folder).glob("*.tgz"), Path(folder) / "nothing.tgz").read_bytes()
