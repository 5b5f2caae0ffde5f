"""A small dossier on disk, whole and ready to be broken."""

from dataclasses import dataclass
from pathlib import Path

import pytest

WHOLE = {
    "dossier.toml": """\
id = "river-2030"
title = "The river talks"
summary = "Northland and Southland share out the river. Eastland was not asked."
as_of = "2030-05-03"
licence = "CC0-1.0"
opening = "talks"
""",
    "sources.csv": """\
id,title,publisher,date,url,language,note
gazette,Two to share the river,Valley Gazette,2030-05-02,https://example.org/river,en,
herald,An envoy in the room,Harbour Herald,2030-05,,en,No address is known.
""",
    "actors.csv": """\
id,name,short,kind,country,title,name_ar
northland,Northland,,state,NTH,,
eastland,Eastland,,state,EST,,
anna-marsh,Anna Marsh,Marsh,person,NTH,Minister of Water,آنا مارش
river-union,River Union,,organisation,,,
""",
    "events.csv": """\
id,name,kind,status,start,end,date_basis,place,country,source,locator,claim
talks,The river talks,talks,held,2030-05-02,2030-05-03,stated,Mill Bridge,NTH,gazette,¶ 1,They met at Mill Bridge.
visit,Marsh's visit,visit,planned,,,unknown,,,herald,¶ 4,She is to visit the East.
flood,The great flood,background,held,2014,,inferred,,,gazette,¶ 7,The river rose.
""",
    "seats.csv": """\
event,actor,seat,side,part,source,locator,claim,speaker,quote,first_seen,withdrawn
talks,anna-marsh,delegate,northland,,gazette,¶ 1,Marsh spoke for Northland.,,,,
talks,anna-marsh,observer,northland,at the end,herald,¶ 3,Marsh only listened.,,,2030-05-02,2030-05-03
talks,eastland,left_out,,,gazette,¶ 6,Eastland had no invitation.,Anna Marsh,not this time,,
""",
    "ties.csv": """\
from,to,tie,event,date,date_basis,status,source,locator,claim
anna-marsh,northland,represents,,,,held,gazette,¶ 1,Marsh is its minister.
northland,river-union,represents,,,,held,gazette,¶ 2,Northland presides over it.
eastland,northland,objects to the dam of,talks,2030-05-02,inferred,said,herald,¶ 5,Eastland objects.
""",
    "stakes.csv": """\
issue,actor,event,source,locator,claim
Water in summer,eastland,talks,gazette,¶ 6,What is left reaches Eastland.
""",
}


@dataclass(frozen=True)
class Small:
    """The dossier in *folder*, with ways to change its files."""

    folder: Path

    def text(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def put(self, name: str, text: str | bytes) -> None:
        (self.folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    def swap(self, name: str, old: str, new: str) -> None:
        """Replace the first *old* in the file *name*; it must be there, or the test would test nothing."""
        text = self.text(name)
        assert old in text
        self.put(name, text.replace(old, new, 1))

    def add(self, name: str, row: str) -> None:
        self.put(name, self.text(name) + row + "\n")


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """The river talks: 2 sources, 4 actors, 3 events, 3 seats, 3 ties, 1 stake; no problem, no note."""
    folder = tmp_path / "river-2030"
    folder.mkdir()
    dossier = Small(folder)
    for name, text in WHOLE.items():
        dossier.put(name, text)
    return dossier
