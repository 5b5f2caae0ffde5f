"""Files on their way in: counted, weighed and unpacked."""

import io
import zipfile

from dashboard.dossier.model import Dossier
from dashboard.dossier.writing import archive, files, zipped
from dashboard.exchange.files import File
from tests.unit.exchange.test_opening import problems, text


def test_no_file_too_many_files_empty_and_large_ones_are_refused() -> None:
    assert problems() == ["these files: are 0; choose at least one and at most 1,000"]
    assert problems(*[text("a,b")] * 1_001) == ["these files: are 1,001; choose at least one and at most 1,000"]
    assert problems(text("", "a.csv"), File(name="b", data=bytes(20_000_001))) == [
        "a.csv: is an empty file; choose another, or save it again",
        "b: has 20.0 MB; 20 MB are the most that can be read: split it, or leave out what is not needed",
    ]


def test_an_archive_in_an_archive_and_a_large_file_in_one_are_refused(riyadh: Dossier) -> None:
    inner = {"a.zip": zipped(riyadh), "b.csv": b"from,to\n" + b"a,b\n" * 5_000_001}
    assert problems(File(name="r.zip", data=archive(inner))) == [
        "r.zip: its file 'a.zip' is an archive itself; pack what is in it, without it",
        "r.zip: its file 'b.csv' has 20.0 MB unpacked; 20 MB are the most that can be read",
    ]


def test_a_hostile_archive_is_one_problem() -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as packed:
        packed.writestr("../../x.csv", "a")
    assert problems(File(name="a.zip", data=raw.getvalue()))[0].endswith("pack it under a plain name")


def test_an_archive_of_two_dossiers_says_so_in_one_line(riyadh: Dossier) -> None:
    packed = archive({f"{folder}/{name}": data for folder in ("one", "two") for name, data in files(riyadh).items()})
    assert problems(File(name="both.zip", data=packed)) == [
        "both.zip: holds 2 dossiers, in the folders 'one', 'two'; unpack it and open one at a time"
    ]
