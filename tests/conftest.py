"""What every test may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from dashboard.dossier.model import Dossier

# derandomised: a red run must be red again on the next machine; no deadline: a slow machine is no fault of a rule
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the project."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the folder where placements are kept during this run: what an older run kept must not answer for it."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AT_THE_TABLE_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def riyadh(root: Path) -> Dossier:
    """Return the dossier of the Riyadh talks as it ships."""
    from dashboard.dossier.reading import read

    return read(root / "data" / "riyadh-2025").dossier
