"""What a reader sees when the server goes away under an open page, and comes back."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import wait_for
from tests.browser.reader import Reader

FILE = "from,to\nAnna,Boris\nBoris,Clara\n"
NO_ANSWER = "Not opened: the server does not answer; try again when it does."


class Server:
    """The real app on one port, which can be killed and started again."""

    def __init__(self, root: Path, cache: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.root, self.env = root, {**os.environ, "AT_THE_TABLE_CACHE": str(cache)}
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        command = [sys.executable, "app.py", "--port", str(self.port)]
        silent = subprocess.DEVNULL
        self.process = subprocess.Popen(command, cwd=self.root, env=self.env, stdout=silent, stderr=silent)
        wait_for(self.address, self.process)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def server(root: Path, cache: Path) -> Iterator[Server]:
    server = Server(root, cache)
    yield server
    server.kill()


def told(reader: Reader, words: str) -> None:
    expect(reader.page.get_by_text(words, exact=True).first).to_be_visible()


def test_a_server_that_restarts_is_missed_by_uploads_alone_and_they_can_be_sent_again(
    quiet_page: Page, server: Server, noise: list[str]
) -> None:
    reader = Reader(quiet_page, server.address).open()
    server.kill()
    reader.highlight("Left out")
    reader.expect_query("?highlight=left-out")
    reader.search.fill("Zelensky")
    reader.expect_lit({"Volodymyr Zelensky"})
    reader.drop("ties.csv", FILE)
    told(reader, NO_ANSWER)
    server.start()
    reader.drop("ties.csv", FILE)
    reader.button("Open").click()
    expect(reader.page.locator('html[data-ready="ties"]')).to_be_attached()
    refused = [line for line in noise if "ERR_CONNECTION_REFUSED" in line]
    assert noise == refused  # the browser's own word for it
    noise.clear()


def test_a_dossier_that_cannot_be_fetched_is_said_and_the_page_stays(
    quiet_page: Page, address: str, noise: list[str]
) -> None:
    reader = Reader(quiet_page, address).open("?highlight=left-out")
    quiet_page.context.set_offline(True)
    dossier = reader.control("combobox", "Dossier")
    before = dossier.input_value()
    dossier.select_option(value="reykjavik-1986")
    told(reader, NO_ANSWER)
    expect(dossier).to_have_value(before)
    reader.expect_query("?highlight=left-out")
    quiet_page.context.set_offline(False)
    dossier.select_option(value="reykjavik-1986")
    expect(quiet_page.locator('html[data-ready="reykjavik-1986"]')).to_be_attached()
    assert all("ERR_INTERNET_DISCONNECTED" in line for line in noise)
    noise.clear()


@pytest.mark.parametrize("status", [502, 503, 504])
def test_what_a_proxy_says_of_a_server_that_is_gone_is_not_shown_as_it_is(
    status: int, quiet_page: Page, address: str, noise: list[str]
) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=status, content_type="text/html", body="<h1>Bad Gateway</h1>")

    reader = Reader(quiet_page, address).open()
    quiet_page.route("**/open", refuse)
    reader.drop("ties.csv", FILE)
    told(reader, NO_ANSWER)
    assert all(re.search(r"50[234]", line) for line in noise)
    noise.clear()


def test_two_servers_serve_one_reader_in_turn(browser: Browser, server: Server, address: str) -> None:
    """Every second request of the page goes to the other server, as behind a balancer."""
    turn = iter(range(10_000))
    asked: list[str] = []

    def balance(route: Route) -> None:
        there = server.address if next(turn) % 2 else address
        asked.append(there)
        route.fulfill(response=route.fetch(url=route.request.url.replace(address, there)))

    context = browser.new_context()
    page = context.new_page()
    page.route(f"{address}/**", balance)
    reader = Reader(page, address).open()
    reader.control("combobox", "Dossier").select_option(value="reykjavik-1986")
    expect(page.locator('html[data-ready="reykjavik-1986"]')).to_be_attached()
    for name in ("one", "two"):
        reader.drop(f"{name}.csv", FILE)
        reader.button("Open").click()
        expect(page.locator(f'html[data-ready="{name}"]')).to_be_attached()
        with page.expect_download() as download:
            reader.button("Download data").click()
        assert Path(download.value.path()).stat().st_size > 1_000
    assert {server.address, address} == set(asked)
    context.close()
