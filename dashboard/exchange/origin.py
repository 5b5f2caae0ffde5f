"""The file that something came from: what a dossier that is made of it says of it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from dashboard.dossier.model import Source
from dashboard.exchange import naming


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A file: its name, its SHA-256, and the day as of which a record stands that does not say so itself.

    *name* is what a dossier made of it is called, where its name without suffix is not.
    """

    file: str
    digest: str
    as_of: str
    name: str = ""

    @property
    def stem(self) -> str:
        """What it is called: its name without its suffix, unless it has another."""
        return self.name or self.file.rpartition(".")[0].strip() or self.file

    @property
    def id(self) -> str:
        """The id of a dossier that is made of it."""
        return naming.slug(self.stem) or "file"

    @property
    def source(self) -> Source:
        """The file as the source of what it says."""
        return Source(id="file", title=self.file, publisher=self.file, note=f"The file itself; SHA-256 {self.digest}")


def today() -> str:
    """Return the day on which a file is opened: as of then it is known to say what it says."""
    return datetime.now(UTC).date().isoformat()
