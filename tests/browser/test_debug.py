"""``python app.py --debug`` in a browser: Dash's developer tools, and a page that follows the files."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .reader import Reader

SLOW = 30_000  # ms: another process is started, and Dash's scripts for developers are large
NODES = (
    """(place) => [...place.querySelectorAll("*")].find((one) => one._cyreg)._cyreg.cy.nodes('[type = "callback"]')"""
)
NAMED = NODES + ".map((node) => node.id())"
PLACE = f"""([place, name]) => ({NODES})(place).filter((node) => node.id() === name).renderedPosition()"""
DECLARED = """async () => {
  const all = await (await fetch("_dash-dependencies")).json();
  return all.map((one) => [one.clientside_function?.function_name ?? "", one.output]);
}"""


@dataclass(frozen=True)
class Project:
    """A copy of the project that a developer works on, and the address of its page without a slash at the end."""

    folder: Path
    address: str

    def change(self, name: str, change: Callable[[str], str]) -> None:
        path = self.folder / name
        before = path.read_text("utf-8")
        assert change(before) != before
        path.write_text(change(before), "utf-8")


@pytest.fixture(scope="module")
def project(root: Path, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    folder = tmp_path_factory.mktemp("project")
    shutil.copy(root / "app.py", folder)
    for name in ("dashboard", "assets", "data"):
        shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "app.py", "--debug", "--port", "0"]
    env = {**os.environ, "AT_THE_TABLE_CACHE": str(cache)}
    says = folder / "says.txt"
    with (
        says.open("w") as errors,
        subprocess.Popen(
            command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=errors, encoding="utf-8"
        ) as process,
    ):
        watchdog = threading.Timer(120, process.kill)
        watchdog.start()
        assert process.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        watchdog.cancel()
        assert found, says.read_text()
        yield Project(folder, found[0])
        process.terminate()


@pytest.fixture
def developer(page: Page, project: Project) -> Reader:
    """Return whoever has opened the page, which knows by now which process answers."""
    reader = Reader(page, project.address)
    with page.expect_response("**/_reload-hash", timeout=SLOW):
        reader.open()
    return reader


def tool(page: Page, name: str) -> Locator:
    """Return a button of the tools; Dash adds the number of errors to the name of one, where there are any."""
    return page.get_by_role("button", name=name, exact=True)


def test_the_tools_report_no_error_while_a_reader_explores(developer: Reader) -> None:
    expect(tool(developer.page, "Errors")).to_be_visible()
    developer.highlight("Left out")
    expect(developer.status).to_have_text("5 of 23 actors")
    developer.pick("Ukraine")
    developer.event.select_option(value="paris-meeting")
    developer.reset()
    developer.select("Dossier", "Reykjavik summit 1986")
    expect(developer.page.locator("html")).to_have_attribute("data-ready", "reykjavik-1986")
    expect(tool(developer.page, "Errors")).to_be_visible()


def test_the_tools_count_the_error_of_a_callback(developer: Reader, noise: list[str]) -> None:
    developer.page.route("**/_dash-update-component", lambda route: route.fulfill(status=500, body="It went wrong."))
    developer.select("Dossier", "Reykjavik summit 1986")
    expect(tool(developer.page, "Errors 1")).to_be_visible()
    expect(developer.page.get_by_text("Callback error updating scene.data")).to_be_visible()
    developer.page.context.cookies()  # the browser answers after all that it had to say before
    assert [line.partition("(")[0] for line in noise] == [
        "console: Failed to load resource: the server responded with a status of 500 ",
        "console: {message: Callback error updating scene.data, html: It went wrong.} ",
    ]
    noise.clear()


def test_the_graph_of_callbacks_shows_each_of_ours_and_how_often_it_ran(developer: Reader, noise: list[str]) -> None:
    page = developer.page
    developer.highlight("Left out")
    tool(page, "Callbacks").click()
    graph = page.locator(".dash-callback-dag--container")
    expect(graph.locator("canvas").first).to_be_visible()
    declared = page.evaluate(DECLARED)
    drawn = graph.evaluate(NAMED)
    assert {function for function, _ in declared} >= {"reduce", "follow", "want", "offer", ""}
    assert sorted(drawn) == sorted(f"__dash_callback__.{output}" for _, output in declared)
    (reducing,) = [f"__dash_callback__.{output}" for function, output in declared if function == "reduce"]
    place: Any = page.evaluate(PLACE, [graph.element_handle(), reducing])
    graph.click(position={"x": place["x"], "y": place["y"]})
    expect(graph.get_by_text("call count")).to_be_visible()
    page.context.cookies()  # the browser answers after all that it had to say before
    assert all("defaultProps" in line and "JSONTree" in line for line in noise)  # React of what Dash draws it with
    noise.clear()


def test_the_page_offers_no_console_of_the_server_and_asks_no_other_host(developer: Reader) -> None:
    page = developer.page
    expect(page.get_by_text("Server", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("plotly", re.I))).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("cloud", re.I))).to_have_count(0)
    for asked in ("?__debugger__=yes&cmd=resource&f=debugger.js", "console"):
        assert "Werkzeug" not in page.request.get(f"{developer.address}/{asked}").text()


@pytest.mark.parametrize(
    ("name", "change", "seen"),
    [
        (
            "dashboard/page/layout.py",
            lambda text: text.replace('H1("At the Table")', 'H1("At the Desk")'),
            lambda page: expect(page.get_by_role("heading", level=1)).to_have_text("At the Desk"),
        ),
        (
            "data/riyadh-2025/dossier.toml",
            lambda text: re.sub(r'(?m)^title = ".*"$', 'title = "Riyadh anew"', text),
            lambda page: expect(page.get_by_role("option", name="Riyadh anew")).to_have_count(1),
        ),
        (
            "assets/style.css",
            lambda text: f"{text}\nh1 {{ text-transform: uppercase; }}\n",
            lambda page: expect(page.get_by_role("heading", level=1)).to_have_css("text-transform", "uppercase"),
        ),
        (
            "assets/js/main.mjs",
            lambda text: f"{text}\ndocument.body.title = 'changed';\n",
            lambda page: expect(page.get_by_title("changed")).to_have_count(1),
        ),
    ],
    ids=["a module of Python", "a dossier", "the stylesheet", "a module of the browser"],
)
def test_the_page_loads_itself_anew_at_the_same_port_when_a_file_changes(
    developer: Reader, project: Project, name: str, change: Callable[[str], str], seen: Callable[[Page], None]
) -> None:
    developer.highlight("Left out")
    with developer.page.expect_event("load", timeout=SLOW):
        project.change(name, change)
    developer.painted()
    seen(developer.page)
    developer.expect_query("?highlight=left-out")
    expect(tool(developer.page, "Errors")).to_be_visible()
