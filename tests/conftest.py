"""What every test may ask for."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

from dashboard.disk_cache import store
from dashboard.dossier.model import Dossier

# derandomised: a red run must be red again on the next machine; no deadline: a slow machine is no fault of a rule
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_report_header() -> str:
    """Say what a green pytest does not tell."""
    return "JavaScript is checked by `python3 run.py test`, and by pytest only as far as a browser runs it"


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the project."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the folder where fonts and placements are kept during this run, a copy of what the set-up made ahead.

    Their names change with the code that makes them, so that no older code answers for this one.
    """
    folder = tmp_path_factory.mktemp("cache") / "kept"
    with suppress(OSError, RuntimeError):
        shutil.copytree(store.folder(), folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AT_THE_TABLE_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def riyadh(root: Path) -> Dossier:
    """Return the dossier of the Riyadh talks as it ships."""
    from dashboard.dossier.reading import read

    return read(root / "data" / "riyadh-2025").dossier
