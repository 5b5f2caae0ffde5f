"""The archives: each dossier's files at the address that its scene names."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.dossier.reading import read
from dashboard.drawing.catalogue import Catalogue

from .conftest import LAKE


def test_the_address_in_the_scene_gives_the_archive_and_it_reads_back(
    visitor: FlaskClient, two: Catalogue, tmp_path: Path
) -> None:
    answer = visitor.get("/" + two.dossiers["lake-2031"].scene["served"]["archive"])
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    with zipfile.ZipFile(BytesIO(answer.data)) as archive:
        archive.extractall(tmp_path)
    assert read(tmp_path).dossier == LAKE


def test_an_archive_is_saved_under_the_name_of_its_dossier(visitor: FlaskClient) -> None:
    header = visitor.get("/data/river-2030.zip").headers["Content-Disposition"]
    assert header == 'attachment; filename="at-the-table_river-2030.zip"'


@pytest.mark.parametrize("address", ["/data/moon-1969.zip", "/data/river-2030", "/data/", "/data/..%2Fapp.zip"])
def test_any_other_address_is_not_found(visitor: FlaskClient, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_an_archive_that_is_known_is_not_sent_again(visitor: FlaskClient) -> None:
    known = visitor.get("/data/river-2030.zip")
    again = visitor.get("/data/river-2030.zip", headers={"If-None-Match": known.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_an_archive_is_asked_after_each_time_so_that_a_correction_reaches_its_readers(visitor: FlaskClient) -> None:
    assert visitor.get("/data/river-2030.zip").cache_control.no_cache


def test_the_mark_of_an_archive_is_the_digest_of_its_dossier(visitor: FlaskClient, two: Catalogue) -> None:
    mark, weak = visitor.get("/data/river-2030.zip").get_etag()
    assert (mark, weak) == (two.dossiers["river-2030"].scene["digest"], False)
