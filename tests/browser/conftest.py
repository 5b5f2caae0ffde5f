"""A browser, the app that it visits, and an ear for what a page must never do.

``page``, ``context`` and ``new_context`` are pytest-playwright's. Every context that a test gets from them is
listened to: an error in the console, an exception, or a request to another host fails the test.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    WebError,
    WebSocket,
    expect,
)

from benchmarks.pages import serving
from dashboard.application import create_app
from dashboard.browser.finding import NoBrowserError, find, launch_options
from dashboard.dossier.reading import read

REQUIRED = "AT_THE_TABLE_BROWSER_REQUIRED"  # set by `run.py test`: there, no browser is a failure and no skip
HERE = {"127.0.0.1", "localhost", "::1"}
WITHIN = {"about", "blob", "data"}  # schemes that reach no host
expect.set_options(
    timeout=15_000
)  # ms, thrice the usual: a machine may be slow, and a state that never comes is missed
PATIENCE, PAUSE = 60.0, 0.05  # seconds that app.py has to answer, and between two questions

MODULES = """
window.modules = async (name) => {
  const address = document.querySelector('link[rel="modulepreload"]').href; // of the bundle, or of main.mjs
  const { modules } = await import(address);
  return modules?.[`${name}.mjs`] ?? import(new URL(`${name}.mjs`, address));
};
window.shown = async () => {
  const { drawing, view } = window.dash_component_api.getLayout("view").props.data;
  return { scene: (await modules("state/scenes")).named(drawing), view };
};
window.act = (id, action) =>
  window.dash_clientside.set_props(id, { action: { actions: [{ ...action, number: Date.now() }] } });
"""
APP_SAYS = pytest.StashKey[Path]()


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], pytestconfig: pytest.Config, playwright: Playwright
) -> dict[str, Any]:
    """Return how to launch the first browser that starts, unless an option of pytest names one."""
    if pytestconfig.getoption("--browser") or pytestconfig.getoption("--browser-channel"):
        return browser_type_launch_args
    try:
        candidate, _ = find(playwright.chromium)
    except NoBrowserError as error:
        none = str(error)
    else:
        return {**browser_type_launch_args, **launch_options(candidate)}
    if os.environ.get(REQUIRED) == "1":
        pytest.fail(none, pytrace=False)
    pytest.skip(none)


@pytest.fixture
def noise() -> list[str]:
    """Return what the pages of this test did that none should; a test that provokes some asserts and clears it."""
    return []


@pytest.fixture
def new_context(
    new_context: Callable[..., BrowserContext], noise: list[str]
) -> Iterator[Callable[..., BrowserContext]]:
    """Make contexts that are listened to, and fail the test if any made a noise."""

    made = []

    def make(**options: Any) -> BrowserContext:
        context = new_context(**options)
        listen(context, noise)
        made.append(context)
        return context

    yield make
    for context in made:
        with suppress(Error):  # closed by the test itself
            context.cookies()  # an answer from the browser comes after all that it had to say before
    assert not noise, "the page must be quiet, and ask no other host:\n" + "\n".join(noise)


@pytest.fixture
def quiet_page(page: Page) -> Page:
    """Return ``page``, by a name that says what every page is held to."""
    return page


def listen(context: BrowserContext, noise: list[str]) -> None:
    """Add to *noise* each console error, exception and request to another host in *context*, as it happens.

    Its pages have ``modules(name)``, which resolves to a module of ``assets/js``, named without its end, ``shown()``,
    which resolves to scene and view, and ``act(id, action)``, which does what a reader does with a component.
    """
    context.add_init_script(MODULES)

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            noise.append(f"console: {message.text} ({message.location.get('url', '')})")

    def exception(error: WebError) -> None:
        noise.append(f"exception: {error.error}")

    def request(asked: Request | WebSocket) -> None:
        address = urlsplit(asked.url)
        if address.scheme not in WITHIN and address.hostname not in HERE:
            noise.append(f"request to another host: {asked.url}")

    context.on("console", console)
    context.on("weberror", exception)
    context.on("request", request)
    context.on("page", lambda page: page.on("websocket", request))


@pytest.fixture(scope="session")
def unbundled(cache: Path, root: Path) -> Iterator[str]:
    """Return the address of the app on Riyadh whose modules go out each by itself: another can stand in for one."""
    with serving(create_app([read(root / "data" / "riyadh-2025").dossier], bundle=False)) as address:
        yield address


@pytest.fixture(scope="session")
def address(
    root: Path, cache: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[str]:
    """Return the address, without a slash at its end, of the real app, which serves until the last test has ended."""
    says = request.session.stash[APP_SAYS] = tmp_path_factory.mktemp("app") / "says.txt"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "app.py", "--port", str(port)]
    env = {**os.environ, "AT_THE_TABLE_CACHE": str(cache), "PYTHONUNBUFFERED": "1"}
    if os.environ.get(REQUIRED) != "1":  # else `run.py test` has done what the set-up does, and the app starts as usual
        prepared = [sys.executable, "-m", "dashboard.cli.prepare"]
        subprocess.run(prepared, cwd=root, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    with (
        says.open("wb") as output,
        subprocess.Popen(
            command, cwd=root, env=env, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            wait_for(f"http://127.0.0.1:{port}", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Return once the app at *address* is healthy; fail if it ends or never is."""
    nowhere_else = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with nowhere_else.open(f"{address}/health", timeout=PATIENCE / 10):
                return
        except OSError:  # refused, reset, or an answer that is not yet 200
            pass
        try:
            process.wait(PAUSE)
            break
        except subprocess.TimeoutExpired:
            pass
    ended = process.poll()
    how = f"did not answer within {PATIENCE:.0f} s" if ended is None else f"ended with exit code {ended}"
    pytest.fail(f"app.py {how}", pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Show what app.py said beside the failure of a test that visited it."""
    report = yield
    says = item.session.stash.get(APP_SAYS, None)
    if report.failed and says and "address" in getattr(item, "fixturenames", ()):
        report.sections.append(("app.py said", says.read_text(errors="replace")[-4000:]))
    return report
