"""The catalogue: every dossier that is served, each made ready once."""

import json
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.writing import digest
from dashboard.drawing.catalogue import Catalogue, catalogue

from .conftest import RIVER


@pytest.fixture(scope="module")
def two(cache: Path) -> Catalogue:
    """The river talks, and the same again under another name."""
    return catalogue([RIVER, replace(RIVER, id="lake-2031", title="The lake")], public_url="https://example.org/table/")


def test_every_dossier_is_served_under_its_id_in_order(two: Catalogue) -> None:
    assert {identifier: shown.dossier.title for identifier, shown in two.dossiers.items()} == {
        "river-2030": "The river talks", "lake-2031": "The lake",
    }  # fmt: skip
    assert [shown.scene["id"] for shown in two.dossiers.values()] == list(two.dossiers)


def test_the_first_dossier_opens(two: Catalogue) -> None:
    assert two.first == "river-2030"


def test_a_scene_knows_what_else_is_served_and_by_what_name(two: Catalogue) -> None:
    served = two.dossiers["lake-2031"].scene["served"]
    assert (served["ids"], served["first"]) == (["river-2030", "lake-2031"], "river-2030")
    assert (served["publicUrl"], served["archive"]) == ("https://example.org/table/", "data/lake-2031.zip")
    assert served["digests"] == {identifier: shown.scene["digest"] for identifier, shown in two.dossiers.items()}


def test_pictures_print_the_address_that_readers_are_given_and_no_other() -> None:
    def printed(**known: Any) -> bool:
        return bool(catalogue([RIVER], **known).served["printed"])

    assert printed(public_url="https://example.org/table/")
    assert not printed()
    assert not printed(public_url="http://127.0.0.1:8050/", printed=False)


def test_a_served_dossier_goes_to_the_browser_as_it_stands(two: Catalogue) -> None:
    for shown in two.dossiers.values():
        assert json.loads(json.dumps(shown.scene, allow_nan=False)) == shown.scene


def test_an_archive_reads_back_as_the_dossier_it_was_made_of(two: Catalogue, tmp_path: Path, river: Dossier) -> None:
    with zipfile.ZipFile(BytesIO(two.dossiers["river-2030"].archive)) as archive:
        archive.extractall(tmp_path)
    assert read(tmp_path).dossier == river
    assert read(tmp_path).notes == ()


def test_the_digest_of_a_scene_is_that_of_the_files_in_its_archive(two: Catalogue, river: Dossier) -> None:
    assert two.dossiers["river-2030"].scene["digest"] == digest(river)


def test_a_catalogue_is_not_spilled_into_a_log(two: Catalogue) -> None:
    assert len(repr(two)) < 200


def test_an_opened_dossier_has_an_id_that_none_of_ours_has_and_is_none_of_ours(two: Catalogue, river: Dossier) -> None:
    seen = two.opened(river)
    assert (seen["id"], seen["digest"]) == ("river-2030-2", digest(river))
    assert seen["served"] == {**two.served, "opened": True}
    assert two.opened(replace(river, id="sea-2032"))["id"] == "sea-2032"
    assert list(two.dossiers) == ["river-2030", "lake-2031"]


def test_an_opened_dossier_without_events_is_drawn_as_a_network(two: Catalogue, river: Dossier) -> None:
    ties = tuple(replace(row, event="") for row in river.ties)
    seen = two.opened(replace(river, id="net", opening="", events={}, seats=(), stakes=(), ties=ties))
    assert seen["arrangements"] == ["network"]


def test_a_served_dossier_is_made_once(two: Catalogue) -> None:
    two.prepare()
    shown = two.dossiers["river-2030"]
    assert shown.scene is shown.scene
    assert {"scene", "archive"} <= vars(shown).keys()
