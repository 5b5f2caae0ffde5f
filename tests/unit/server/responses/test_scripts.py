"""The scripts of the page: few, each kept by the browser for a year, and none fetched late."""

import json
import re
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.server.dash_app import ASSETS
from dashboard.server.responses import plotly_bundle
from dashboard.server.responses.scripts import serve_modules

BESIDE = ["layout/plane.test.mjs", "testing/scenes.mjs"]  # the modules, for those who test them


@pytest.fixture
def scripts(stranger: FlaskClient) -> list[str]:
    return re.findall(r'<script src="([^"]+)"', stranger.get("/").text)


@pytest.fixture
def modules(stranger: FlaskClient) -> list[str]:
    return re.findall(r'<link rel="modulepreload" href="([^"]+)"', stranger.get("/").text)


@pytest.fixture
def root(modules: list[str]) -> str:
    """Return the folder that the modules are served in, which the relative paths of their imports need."""
    return modules[0].removesuffix("bundle.mjs")


def test_every_script_has_a_fingerprint_and_is_kept_for_a_year(
    scripts: list[str], modules: list[str], stranger: FlaskClient
) -> None:
    for path in [*scripts, *modules]:
        with stranger.get(path) as answer:
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable", path
            assert answer.mimetype == "text/javascript", path


def test_what_paints_no_flash_comes_first_and_what_takes_dashs_calls_before_dash(scripts: list[str]) -> None:
    ours = [path for path in scripts if not path.startswith("/_dash-component-suites/")]
    assert ours == scripts[:2]
    assert [re.sub(r"-[0-9a-f]{12}\.js$", "", path) for path in ours] == ["/_script/theme", "/_script/boot"]


def test_all_modules_are_fetched_ahead_in_one_file_and_can_be_had_each_by_itself(
    modules: list[str], root: str, stranger: FlaskClient
) -> None:
    assert re.fullmatch(r"/_js/[0-9a-f]{12}/", root)
    assert f'data-modules="{modules[0]}"' in stranger.get("/").text
    assert modules == [root + "bundle.mjs"]
    assert stranger.get(root + "layout/plane.mjs").data == (ASSETS / "js" / "layout" / "plane.mjs").read_bytes()


def test_where_they_go_out_each_by_itself_the_first_is_that_which_boot_starts() -> None:
    served = [path.relative_to(ASSETS / "js").as_posix() for path in (ASSETS / "js").rglob("*.mjs")]
    wanted = [name for name in served if not name.endswith(".test.mjs") and not name.startswith("testing/")]
    paths = [re.sub("^_js/[0-9a-f]{12}/", "", path) for path in serve_modules(Dash(), ASSETS / "js", bundle=False)]
    assert paths[0] == "main.mjs"
    assert sorted(paths) == sorted(wanted)


@pytest.mark.parametrize("name", [*BESIDE, "layout/nothing.mjs", "../style.css", ""])
def test_what_is_no_module_of_the_page_is_not_served(name: str, root: str, stranger: FlaskClient) -> None:
    assert stranger.get(root + name).status_code == 404


@pytest.mark.parametrize("name", [*BESIDE, "main.mjs"])
def test_no_module_has_a_second_address(name: str, stranger: FlaskClient) -> None:
    assert (ASSETS / "js" / name).exists()
    for path in (f"/assets/js/{name}", f"/assets/./js/{name}", f"/assets/x/../js/{name}"):
        assert stranger.get(path).status_code == 404


def test_an_address_of_modules_changes_with_what_is_in_any_of_them(tmp_path: Path) -> None:
    def paths(**content: str) -> list[str]:
        for name, text in content.items():
            (tmp_path / f"{name}.mjs").write_text(text, "utf-8")
        return serve_modules(Dash(), tmp_path, bundle=False)

    before = paths(main="1", other="2")
    assert [path.rpartition("/")[2] for path in before] == ["main.mjs", "other.mjs"]
    assert paths(main="1", other="2") == before
    assert not {*paths(other="3")} & {*before}
    assert len(paths(**{"other.test": "4"})) == 2


def test_nothing_waits_for_plotly(stranger: FlaskClient) -> None:
    tags = re.findall("<(?:script|link)[^>]*>", stranger.get("/").text)
    assert [tag for tag in tags if re.search(r"plotly[\w.-]*\.js", tag)] == []


def test_dash_is_told_of_a_plotly_that_is_kept_for_a_year(stranger: FlaskClient) -> None:
    told = json.loads(re.findall(r'<script id="_dash-config"[^>]*>(.*?)</script>', stranger.get("/").text)[0])
    assert told["serve_locally"] is False, "else Dash asks for one of its own, whole and anew"
    with stranger.get(told["plotlyjs_url"]) as answer:
        assert answer.data == plotly_bundle.script()
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
