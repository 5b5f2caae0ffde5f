"""A file as a reader hands it over: its name and its bytes, and no place on any disk."""

import hashlib
from dataclasses import dataclass

from dashboard.exchange.naming import line

LONGEST = 120  # characters of a name that a page has room for


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file. *name* is as its sender gives it, with folders or without, and may hold anything."""

    name: str
    data: bytes

    @property
    def path(self) -> str:
        """The name without its folders and without what could disturb a page or a terminal."""
        bare = line(self.name.replace("\\", "/").rstrip("/").rpartition("/")[2])
        return bare[-LONGEST:] or "a file without a name"

    @property
    def suffix(self) -> str:
        """The end of its name from the last dot on, in small letters, or nothing."""
        stem, dot, end = self.path.rpartition(".")
        return f".{end.casefold()}" if dot and stem else ""

    @property
    def stem(self) -> str:
        """Its name without suffix and folders."""
        return self.path[: -len(self.suffix)] if self.suffix else self.path

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()
