"""Zip archives: what is in them, and everything that keeps them from being unpacked."""

import io
import stat
import zipfile
from collections.abc import Callable
from time import process_time

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange import archives
from dashboard.exchange.archives import unpacked
from dashboard.exchange.files import File

Fill = Callable[[zipfile.ZipFile], object]


def packed(fill: Fill, how: int = zipfile.ZIP_DEFLATED) -> File:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", how) as archive:
        fill(archive)
    return File(name="a.zip", data=raw.getvalue())


def holding(**files: bytes) -> File:
    return packed(lambda archive: [archive.writestr(name.replace("_S_", "/"), data) for name, data in files.items()])


def named(*names: str) -> File:
    return packed(lambda archive: [archive.writestr(name, b"x") for name in names])


def problems(file: File) -> list[str]:
    with pytest.raises(DossierError) as error:
        unpacked(file, found=Findings())
    return [str(problem) for problem in error.value.problems]


def notes(file: File) -> list[str]:
    found = Findings()
    unpacked(file, found=found)
    return [str(note) for note in found.notes]


def test_the_files_come_with_their_names_and_bytes_and_folders_are_no_matter() -> None:
    file = packed(
        lambda archive: [archive.mkdir("empty"), archive.writestr("a.csv", b"x"), archive.writestr("b/c", b"y")]
    )
    assert unpacked(file, found=Findings()) == [File(name="a.csv", data=b"x"), File(name="b/c", data=b"y")]
    assert notes(file) == []


def test_a_folder_that_all_lie_in_is_taken_off_with_a_note() -> None:
    file = named("river/in/a.csv", "river/in/b.csv", "river/in/more/c.csv")
    assert [one.name for one in unpacked(file, found=Findings())] == ["a.csv", "b.csv", "more/c.csv"]
    assert notes(file) == ["a.zip: its files lie in the folder 'river/in/', and were taken from there"]


def test_what_a_computer_leaves_beside_others_is_passed_over_with_a_note() -> None:
    file = named("a.csv", "__MACOSX/._a.csv", ".DS_Store", "b/._c", "Thumbs.db")
    assert [one.name for one in unpacked(file, found=Findings())] == ["a.csv"]
    assert notes(file) == [
        "a.zip: 4 files that a computer leaves beside others were passed over, such as '__MACOSX/._a.csv'"
    ]


@pytest.mark.parametrize("name", ["../a.csv", "/etc/passwd", "b/../../a", "C:\\a.csv", "..\\a.csv"])
def test_a_name_that_leads_out_of_the_archive_is_refused(name: str) -> None:
    (told,) = problems(named(name))
    assert told.endswith("has a name that leads out of the archive; pack it under a plain name")


def test_every_problem_of_an_archive_is_told_at_once() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        file = named("../a.csv", "b.csv", "b.csv")
    assert [told.partition(": ")[2] for told in problems(file)] == [
        "its file '../a.csv' has a name that leads out of the archive; pack it under a plain name",
        "its file 'b.csv' is in it twice; pack it once",
    ]


def test_an_encrypted_file_is_refused() -> None:
    data = bytearray(named("a.csv").data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    (told,) = problems(File(name="a.zip", data=bytes(data)))
    assert told == "a.zip: its file 'a.csv' is encrypted; pack it without a password"


def test_a_link_is_refused() -> None:
    def fill(archive: zipfile.ZipFile) -> None:
        entry = zipfile.ZipInfo("a.csv")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")

    assert problems(packed(fill)) == ["a.zip: its file 'a.csv' is a link; pack the file itself"]


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_unusual_packing_is_refused(how: int) -> None:
    (told,) = problems(packed(lambda archive: archive.writestr("a.csv", b"x" * 99), how))
    assert told.endswith("is packed in an unusual way; pack it as an ordinary zip archive")


def test_an_archive_that_says_that_it_unpacks_to_too_much_is_refused_unread() -> None:
    bomb = packed(lambda archive: archive.writestr("a.csv", bytes(archives.MAX_EXPANDED + 1)))
    start = process_time()
    assert problems(bomb) == ["a.zip: holds more than 100 MB when unpacked; leave out what is not needed"]
    assert process_time() - start < 0.5


def test_an_archive_that_unpacks_to_more_than_it_says_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_EXPANDED", 100_000)
    data = bytearray(packed(lambda archive: archive.writestr("a.csv", bytes(1_000_000))).data)
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    (told,) = problems(File(name="a.zip", data=bytes(data)))
    assert "more than 0 MB" in told or "is no whole zip archive" in told


def test_too_many_files_are_refused() -> None:
    (told,) = problems(named(*(f"{number}.csv" for number in range(1_001))))
    assert told == "a.zip: holds 1,001 files; 1,000 are the most: pack only those of one dossier"


def test_an_archive_without_files_is_refused() -> None:
    assert (
        problems(named("__MACOSX/._a"))
        == problems(holding())
        == ["a.zip: holds no file; pack the files of a dossier, or one file with a network or a list"]
    )


@pytest.mark.parametrize(
    "break_it",
    [
        lambda data: data[: len(data) // 2],
        lambda data: b"PK\x03\x04" + bytes(100),
        lambda data: data[:40] + b"\xff\xff\xff" + data[43:],
    ],
    ids=["cut off", "nothing but a beginning", "spoilt"],
)
def test_a_broken_archive_is_one_problem(break_it: Callable[[bytes], bytes]) -> None:
    data = holding(a=b"some text that is packed, some text that is packed" * 9).data
    (told,) = problems(File(name="a.zip", data=break_it(data)))
    assert told.startswith("a.zip: is no whole zip archive (")
    assert told.endswith("); download it again, or pack its files anew")
