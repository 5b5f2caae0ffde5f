"""Plotly's script: the small build where the set-up could fetch it, and the whole one anywhere else."""

import subprocess
import tarfile
from base64 import b64encode
from hashlib import sha512
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from plotly.offline import get_plotlyjs, get_plotlyjs_version

from dashboard.server.responses import plotly_bundle

SMALL = b"/* a small Plotly */"


@pytest.fixture(autouse=True)
def nothing_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(tmp_path))
    monkeypatch.setattr(plotly_bundle, "which", lambda _: "npm")


def archive() -> bytes:
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as members:
        about = tarfile.TarInfo(plotly_bundle.MEMBER)
        about.size = len(SMALL)
        members.addfile(about, BytesIO(SMALL))
    return packed.getvalue()


def npm(monkeypatch: pytest.MonkeyPatch, content: bytes, *, known: bool = True) -> None:
    def run(command: list[str], *, cwd: str, **_: Any) -> None:
        assert command[:3] == ["npm", "pack", f"{plotly_bundle.PACKAGE}@{plotly_bundle.VERSION}"]
        (Path(cwd) / "fetched.tgz").write_bytes(content)

    monkeypatch.setattr(plotly_bundle.subprocess, "run", run)
    if known:
        monkeypatch.setattr(plotly_bundle, "DIGEST", b64encode(sha512(content).digest()).decode())


def test_the_small_build_is_of_the_version_that_the_wheel_holds() -> None:
    assert get_plotlyjs_version() == plotly_bundle.VERSION


def test_the_small_build_is_sent_once_it_was_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    npm(monkeypatch, archive())
    assert plotly_bundle.fetch() == "Plotly: the small script."
    assert plotly_bundle.script() == SMALL
    assert plotly_bundle.fetch() == "Plotly: the small script is here."


def test_without_npm_the_whole_script_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plotly_bundle, "which", lambda _: None)
    assert "npm, which could fetch the small one, is not on this machine" in plotly_bundle.fetch()
    assert plotly_bundle.script() == get_plotlyjs().encode()


def test_where_npm_fails_nothing_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: Any, **__: Any) -> None:
        raise subprocess.CalledProcessError(1, "npm")

    monkeypatch.setattr(plotly_bundle.subprocess, "run", run)
    assert "npm could not fetch the small one (CalledProcessError)" in plotly_bundle.fetch()
    assert len(plotly_bundle.script()) > len(SMALL)


def test_an_archive_with_another_digest_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    npm(monkeypatch, archive(), known=False)
    assert "is not plotly.js-basic-dist-min 4.1.1" in plotly_bundle.fetch()
    assert plotly_bundle.script() == get_plotlyjs().encode()
