"""A path on this machine to the dossier there."""

import os
from pathlib import Path

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import Reading
from dashboard.dossier.writing import zipped
from dashboard.exchange.disk import file_at, reading_at
from dashboard.exchange.limits import MAX_BYTES


def test_a_folder_and_a_file_are_the_dossier_that_they_hold(riyadh: Dossier, root: Path, tmp_path: Path) -> None:
    (tmp_path / "r.zip").write_bytes(zipped(riyadh))
    assert reading_at(root / "data" / "riyadh-2025") == Reading(dossier=riyadh, notes=())
    assert reading_at(tmp_path / "r.zip") == Reading(dossier=riyadh, notes=())


def test_the_first_note_on_a_list_says_how_its_columns_were_guessed(tmp_path: Path) -> None:
    (tmp_path / "deals.csv").write_text("from,to\nAnna,Boris\n")
    assert reading_at(tmp_path / "deals.csv").notes[0].message.startswith("was read as a list of ties")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "big.gml").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was read"))
    with pytest.raises(DossierError, match=r"big\.gml: has 20\.0 MB; 20 MB are the most"):
        file_at(tmp_path / "big.gml")


def test_a_pipe_is_refused_at_once() -> None:
    with pytest.raises(DossierError, match="is no plain file"):
        reading_at(Path(os.devnull))


def test_a_file_that_cannot_be_read_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "net.gml").write_text("graph []")
    monkeypatch.setattr(Path, "open", refuse)  # whoever runs the tests may be root, who may read it
    with pytest.raises(DossierError, match=r"net\.gml: cannot be read \(permission denied\); check its permissions"):
        file_at(tmp_path / "net.gml")


def test_nothing_there_is_told_as_for_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="there is no such folder"):
        reading_at(tmp_path / "nowhere")


@pytest.mark.parametrize("given", [".", "talks_nodes.csv", "talks_edges.csv"])
def test_either_half_of_a_network_and_their_folder_are_the_whole_of_it(tmp_path: Path, given: str) -> None:
    (tmp_path / "talks_nodes.csv").write_text("id,label\n1,Anna\n2,Ben\n3,Cara\n")
    (tmp_path / "talks_edges.csv").write_text("source,target\n1,2\n")
    reading = reading_at(tmp_path / given)
    assert (reading.dossier.id, len(reading.dossier.actors)) == ("talks", 3)
    assert "was read together with talks_" in reading.notes[0].message
