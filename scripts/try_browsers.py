"""Ask the main facts of the Riyadh page of the browsers beside Chromium: Firefox, and WebKit as WebKitGTK has it.

    pip install websockets==15.0.1
    apt install firefox-esr webkit2gtk-driver xvfb
    xvfb-run python -m scripts.try_browsers [firefox] [webkit]

Firefox is led by WebDriver BiDi, WebKitGTK by WebDriver through its MiniBrowser. It prints each fact and whether it
holds, and returns 1 where one does not, or where no browser was found.
"""

import itertools
import json
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any

from dashboard.application import create_app
from dashboard.dossier.reading import read
from dashboard.server.serving import served

DATA = Path(__file__).resolve().parents[1] / "data"
PATIENCE = 60  # seconds for a browser to start, and for a fact to come true
KEYS = {"ArrowRight": "\ue014", "ArrowDown": "\ue015", "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c"}
EACH_FRAME = 0.1  # seconds between two looks at the page
LEFT_OUT = ["Volodymyr Zelensky", "Emmanuel Macron", "Ukraine", "France", "Europe"]
HIGHLIGHTED = "[...document.querySelectorAll('#actors button[data-lit=true]')].map((b) => b.textContent)"


class Browser:
    """A browser that can be sent to an address, asked for a value and given keys."""

    name = ""

    def goto(self, address: str) -> None:
        """Open *address*."""
        raise NotImplementedError

    def value(self, expression: str) -> Any:
        """Return what the JavaScript *expression* is worth in the page, as JSON has it."""
        raise NotImplementedError

    def press(self, *keys: str) -> None:
        """Press *keys*, each a character or a name in ``KEYS``."""
        raise NotImplementedError


class Firefox(Browser):
    """Firefox, through WebDriver BiDi."""

    def __init__(self, connection: Any) -> None:
        """Begin a session on *connection*."""
        self.connection = connection
        self.numbers = itertools.count(1)
        self.name = "Firefox " + self._ask("session.new", capabilities={})["capabilities"]["browserVersion"]
        self.context = self._ask("browsingContext.getTree")["contexts"][0]["context"]
        viewport = {"width": 1440, "height": 900}
        self._ask("browsingContext.setViewport", context=self.context, viewport=viewport)

    def _ask(self, method: str, **params: Any) -> Any:
        number = next(self.numbers)
        self.connection.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.connection.recv(timeout=PATIENCE))
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}: {answer.get('message')}")
                return answer["result"]

    def goto(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self.context, url=address, wait="interactive")

    def value(self, expression: str) -> Any:
        code = f"JSON.stringify({expression}) ?? 'null'"
        told = self._ask("script.evaluate", expression=code, target={"context": self.context}, awaitPromise=True)
        if told["type"] == "exception":
            raise RuntimeError(told["exceptionDetails"]["text"])
        return json.loads(told["result"]["value"])

    def press(self, *keys: str) -> None:
        strokes = [{"type": way, "value": KEYS.get(key, key)} for key in keys for way in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": strokes}]
        self._ask("input.performActions", context=self.context, actions=actions)


class WebKit(Browser):
    """WebKitGTK's MiniBrowser, through WebDriver."""

    def __init__(self, port: int) -> None:
        """Begin a session with the driver at *port*."""
        self.port = port
        self.session = ""
        options = {"binary": minibrowser(), "args": ["--automation"]}
        told = self._ask("", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        self.session = "/" + told["sessionId"]
        self.name = "WebKitGTK " + told["capabilities"]["browserVersion"]
        self._ask("/window/rect", {"width": 1440, "height": 900})

    def _ask(self, path: str, body: dict[str, Any]) -> Any:
        address = f"http://127.0.0.1:{self.port}/session{self.session}{path}"
        asked = urllib.request.Request(address, json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]

    def goto(self, address: str) -> None:
        self._ask("/url", {"url": address})

    def value(self, expression: str) -> Any:
        code = f"return JSON.stringify({expression}) ?? 'null'"
        return json.loads(self._ask("/execute/sync", {"script": code, "args": []}))

    def press(self, *keys: str) -> None:
        strokes = [{"type": way, "value": KEYS.get(key, key)} for key in keys for way in ("keyDown", "keyUp")]
        self._ask("/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})


def minibrowser() -> str:
    """Return the path of WebKitGTK's MiniBrowser."""
    found = sorted(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"))
    if not found:
        raise FileNotFoundError("WebKitGTK's MiniBrowser is not here; apt install webkit2gtk-driver brings it")
    return str(found[-1])


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def soon(ask: Callable[[], Any]) -> Any:
    """Return what *ask* returns once it raises nothing any more."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return ask()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(EACH_FRAME)


@contextmanager
def firefox() -> Iterator[Browser]:
    """Give Firefox while the block runs."""
    from websockets.sync.client import connect  # of these scripts alone

    program = which("firefox-esr") or which("firefox")
    if not program:
        raise FileNotFoundError("Firefox is not here; apt install firefox-esr brings it")
    port = free_port()
    with tempfile.TemporaryDirectory() as profile:
        command = [program, "--headless", "--no-remote", "--profile", profile, f"--remote-debugging-port={port}"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                address = f"ws://127.0.0.1:{port}/session"
                with soon(lambda: connect(address, max_size=None, ping_interval=None)) as connection:
                    yield Firefox(connection)
            finally:
                process.terminate()


@contextmanager
def webkit() -> Iterator[Browser]:
    """Give WebKitGTK while the block runs."""
    program = which("WebKitWebDriver")
    if not program:
        raise FileNotFoundError("WebKitWebDriver is not here; apt install webkit2gtk-driver brings it")
    port = free_port()
    with subprocess.Popen([program, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield soon(lambda: WebKit(port))
        finally:
            process.terminate()


BROWSERS = {"firefox": firefox, "webkit": webkit}


class Facts:
    """The facts that are asked of a *browser* that shows the page at *address*."""

    def __init__(self, browser: Browser, address: str) -> None:
        """Begin with none."""
        self.browser = browser
        self.address = address
        self.failed = 0

    def tell(self, fact: str, expression: str, expected: Any) -> None:
        """Wait until *expression* is worth what is *expected*, and print whether it came to that."""
        end = time.monotonic() + PATIENCE
        found = self.browser.value(expression)
        while found != expected and time.monotonic() < end:
            time.sleep(EACH_FRAME)
            found = self.browser.value(expression)
        holds = found == expected
        self.failed += not holds
        sys.stdout.write(f"{'ok  ' if holds else 'FAIL'} {fact}\n" + ("" if holds else f"     found {found!r}\n"))
        sys.stdout.flush()

    def open(self, search: str = "") -> None:
        """Open the page on the view that *search* says, and wait until it stands."""
        self.browser.goto("about:blank")
        self.browser.goto(self.address + search)
        self.tell(f"the page stands{' on ' + search if search else ''}", "document.documentElement.dataset.ready",
                  "riyadh-2025")  # fmt: skip


def ask_all(facts: Facts) -> None:
    """Ask everything."""
    press = facts.browser.press
    facts.browser.goto(facts.address)
    facts.browser.value("(window.addEventListener('error', (e) => { (window.failures ??= []).push(e.message); }), 1)")
    facts.open()
    facts.tell("all 23 actors are counted", "document.getElementById('count').textContent", "23 of 23 actors")
    facts.tell("all 23 have a mark in the picture", "document.querySelectorAll('#stage .point').length", 23)
    facts.tell(
        "ten are at the table",
        "document.querySelectorAll('#actors [role=list]')[0].querySelectorAll('button').length",
        10,
    )
    facts.open("?highlight=left-out")
    facts.tell("the five left out are highlighted", f"{HIGHLIGHTED}.sort()", sorted(LEFT_OUT))
    facts.open()
    facts.browser.value("(document.querySelector('input[type=radio][value=everyone]').focus(), 1)")
    press("ArrowRight")
    facts.tell("an arrow chooses the next highlight", "window.location.search", "?highlight=at-the-table")
    press("Tab")
    facts.tell("Tab goes on to Arrange", "document.activeElement.value", "table")
    press("ArrowRight")
    facts.tell(
        "an arrow there chooses the Network", "window.location.search", "?highlight=at-the-table&arrange=network"
    )
    facts.open()
    press("/", *"lavrov", "Enter")
    facts.tell("a search and Enter select Lavrov", "new URLSearchParams(window.location.search).get('pick')",
               "sergey-lavrov")  # fmt: skip
    facts.tell(
        "Details tell of him", "document.querySelector('#details h3').textContent.includes('Sergey Lavrov')", True
    )
    facts.browser.value("(history.back(), 1)")
    facts.open("?event=paris-meeting&pick=emmanuel-macron")
    facts.tell("another event is shown", "document.querySelector('h2').textContent.includes('Emergency')", True)
    facts.browser.value("(document.querySelector('#actors button').focus(), 1)")
    before = facts.browser.value("window.location.search")
    press(*["ArrowDown"] * 3)
    facts.tell("arrows walk the list and leave the address", "window.location.search", before)
    facts.open()
    facts.browser.value("(document.getElementById('take-png').click(), 1)")
    facts.tell("a PNG is made", "/^Downloaded .*png/.test(document.getElementById('notice').textContent)", True)
    facts.browser.value("(document.getElementById('open-picture').click(), 1)")
    facts.tell("the dialog Picture opens", "document.getElementById('picture-dialog').open", True)
    facts.browser.value("(document.getElementById('picture-svg').click(), 1)")
    facts.tell("an SVG is made", "/^Downloaded .*svg/.test(document.getElementById('picture-said').textContent)", True)
    facts.browser.value("(document.getElementById('close-picture').click(), 1)")
    for n in range(130):  # WebKit takes no more than 100 in ten seconds
        facts.browser.value(f"(document.querySelectorAll('#actors button')[{n % 2}].click(), 1)")
    last = "document.querySelector('#actors button[aria-pressed=true]')?.dataset.actor ?? ''"
    facts.tell("after 130 quick choices the address names the last", f"({last}) === "
               "(new URLSearchParams(window.location.search).get('pick') ?? '')", True)  # fmt: skip
    facts.tell("nothing failed", "window.failures ?? []", [])


def main(words: list[str]) -> int:
    """Ask the browsers that *words* name, or all, and return 1 where a fact did not hold."""
    failed = 0
    listener = socket.create_server(("127.0.0.1", 0))
    app = create_app([read(DATA / "riyadh-2025").dossier])
    with served(listener, app.server):
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        for name in words or list(BROWSERS):
            try:
                with BROWSERS[name]() as browser:
                    sys.stdout.write(f"--- {browser.name}\n")
                    facts = Facts(browser, address)
                    ask_all(facts)
                    failed += facts.failed
            except (FileNotFoundError, ImportError) as error:
                sys.stdout.write(f"--- {name}: {error}\n")
                failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main([word for word in sys.argv[1:] if re.fullmatch("|".join(BROWSERS), word)]))
