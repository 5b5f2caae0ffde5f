"""A reader of the page: finds every control by its role and name, as people and assistive technology do."""

import re
import time
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, ViewportSize, expect

from dashboard.drawing.view_choices import VIEW_CHOICES
from tests.browser.conftest import listen

PAINTED = 'html[data-ready]:not(:has([aria-busy="true"]))'
PLACES = {  # where a control is to be sought that does not lie open on the page
    "Names": "Options",
    "Theme": "Options",
    "Ties": "Options",
    **dict.fromkeys(
        (
            "Headline", "Note", "Credit", "Keep these texts in the link", "With what is at stake", "Shape", "Size",
            "Picture theme", "Picture ties", "Download SVG", "Print picture", "Copy alt text", "Copy roll call",
            "Plotly figure",
        ),
        "Picture",
    ),
    **dict.fromkeys(("Format", "Extent", "Download data"), "Data"),
}  # fmt: skip
NAMED = 'text.name[data-actor="{}"]'
DROP = """([name, text]) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const carried = new DataTransfer();
  carried.items.add(new File([bytes], name));
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
}"""
FOLLOW = """(search) => {
  history.pushState(null, "", search);
  window.dispatchEvent(new PopStateEvent("popstate"));
}"""
FOLLOWED = """async (search) => {
  const { parse, same } = await modules("state/view");
  const { scene, view } = await shown();
  const dossier = new URLSearchParams(search).get("dossier") ?? scene.served.first;
  if (scene.id !== dossier || document.documentElement.dataset.ready !== dossier) return false;
  const panels = ["count", "actors"].map((id) => window.dash_component_api.getLayout(id).props.view);
  return [view, ...panels].every((one) => same(parse(search, scene).view, one));
}"""  # the panels follow a frame or two after the view
OPEN = """() => [...document.querySelectorAll("dialog.sheet[open], details.disclosure[open]")]
  .map((one) => one.querySelector("h2, summary").textContent)"""
EMPTY_SPOT = """() => {
  const stage = document.getElementById("stage").getBoundingClientRect();
  const taken = [...document.querySelectorAll("#stage path.point")].map((mark) => mark.getBoundingClientRect())
    .map((box) => [box.x + box.width / 2, box.y + box.height / 2]);
  for (const tie of document.querySelectorAll("#stage path.tie")) {
    const at = tie.getScreenCTM();
    for (let share = 0; share <= 1; share += 0.04) {
      const point = tie.getPointAtLength(share * tie.getTotalLength()).matrixTransform(at);
      taken.push([point.x, point.y]);
    }
  }
  let best = null;
  for (let x = stage.left + 12; x < stage.right - 12; x += 16) {
    for (let y = stage.top + 12; y < stage.bottom - 12; y += 16) {
      const room = Math.min(...taken.map(([tx, ty]) => Math.hypot(tx - x, ty - y)));
      if (!best || room > best.room) best = { x, y, room };
    }
  }
  return best;
}"""


def value_of(choice: str, name: str) -> str:
    """Return the value that the address has for what a reader chooses as *name* of a *choice* of the view."""
    [value] = [value for value, shown in VIEW_CHOICES[choice].options.items() if shown == name]
    return value


class Reader:
    """Somebody who reads *page*, which is served at *address*."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.status = page.get_by_role("status")
        self.event = self.named_control("combobox", "Event")
        self.search = self.named_control("searchbox", "Find an actor")
        self.actors = self.named_control("list", "Actors")
        self.details = self.named_control("region", "Details")
        self.at_stake = self.named_control("region", "At stake")
        self.sources = self.named_control("region", "Sources")
        self.options = page.locator("details", has=page.get_by_text("Options", exact=True))
        self.stage = page.locator("#stage")
        self.marks = self.stage.locator("path.point")

    def open(self, query: str = "") -> "Reader":
        """Open the view that *query* (``?…``) names, and wait until it is painted."""
        self.page.goto(f"{self.address}/{query}")
        return self.painted()

    def turn(self, query: str) -> "Reader":
        """Go to the view that *query* (``?…``) names within the page, as Back and Forward do: it is not loaded anew."""
        self.page.evaluate(FOLLOW, query)
        self.page.wait_for_function(FOLLOWED, arg=query)
        self.seen("() => {}")
        return self

    def fresh(self) -> "Reader":
        """Give back the opening view as a reader does, who does not load the page anew."""
        self.reset()
        self.expect_query("")
        return self

    def reset(self) -> None:
        """Press Reset view, and wait until it has done its work, also where nothing was to be done."""
        self.page.evaluate("() => history.replaceState(null, '', (location.search || '?') + '&asked')")
        self.button("Reset view").click()
        expect(self.page).not_to_have_url(re.compile("&asked"))  # what no view knows goes from the address last

    def drop(self, name: str, content: str | bytes) -> None:
        """Drop a file of that *name* and *content* onto the page, which no dialog covers."""
        self.leave()
        data = content.encode() if isinstance(content, str) else content
        self.page.evaluate(DROP, [name, b64encode(data).decode()])

    def double_click(self, x: float, y: float) -> None:
        """Click twice within a tenth of a second of the hand's own time, however long the machine takes over it."""
        session, now = self.page.context.new_cdp_session(self.page), time.time()
        for count, when in ((1, now), (2, now + 0.1)):
            for deed, buttons in (("mousePressed", 1), ("mouseReleased", 0)):
                session.send("Input.dispatchMouseEvent", {
                    "type": deed, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": count,
                    "timestamp": when,
                })  # fmt: skip
        session.detach()

    def reload(self) -> "Reader":
        self.page.reload()
        return self.painted()

    def painted(self) -> "Reader":
        """Wait until the picture is painted, and every panel, which follows it, is filled."""
        self.page.locator(PAINTED).wait_for(state="attached", timeout=30_000)  # expect looks now and then
        return self

    def named_control(self, role: Any, name: str, within: Locator | None = None) -> Locator:
        return (within or self.page).get_by_role(role, name=name, exact=True)

    def control(self, role: Any, name: str, within: Locator | None = None) -> Locator:
        """Return the control of that *role* and *name*, where the reader has gone to it.

        What lies in a dialog or behind a word is opened, and what lies over the page is closed.
        """
        place = PLACES.get(name, "")
        if place in ("Picture", "Data"):
            return self.named_control(role, name, self.dialog(place))
        self.leave()
        if place == "Options":
            self.options.locator("summary").click()
        return self.named_control(role, name, within)

    def dialog(self, name: str) -> Locator:
        """Return the dialog *Picture* or *Data*, which is open then."""
        dialog = self.named_control("dialog", name)
        if not dialog.is_visible():
            self.leave()
            self.named_control("button", f"{name} …").click()
            expect(dialog).to_be_visible()
        return dialog

    def leave(self) -> None:
        """Leave the dialogs of the page, and the options, as a reader does who goes on."""
        for name in self.page.evaluate(OPEN):
            if name == "Options":
                self.options.locator("summary").click()
            else:
                dialog = self.named_control("dialog", name)
                self.named_control("button", "Close", dialog).click()
                expect(dialog).to_be_hidden()

    def radio(self, group: str, name: str) -> Locator:
        """Return a choice, be it ticked with a sign of its own or not."""
        self.leave()
        return self.page.get_by_role("radiogroup", name=group).get_by_role("radio", name=re.compile(rf"\b{name}$"))

    def highlight(self, name: str) -> None:
        self.radio("Highlight", name).check()
        self.expect_key("highlight", "" if name == "Everyone" else value_of("highlight", name))

    def arrange(self, name: str) -> None:
        """Choose an arrangement, and wait until it is shown or actors glide to it."""
        self.radio("Arrange", name).check()
        self.expect_key("arrange", "" if name == "Table" else name.lower())

    def country(self, name: str) -> Locator:
        self.leave()
        group = self.page.get_by_role("group", name="Country")
        return group.get_by_role("checkbox", name=re.compile(rf"\b{name}$"))

    def actor(self, name: str) -> Locator:
        """Return the button of an actor in the list, be it marked as picked with a sign of its own or not."""
        self.leave()
        return self.actors.get_by_role("button", name=re.compile(rf"(^|\W){re.escape(name)}$"))

    def pick(self, name: str) -> None:
        self.actor(name).click()

    def button(self, name: str) -> Locator:
        return self.control("button", name)

    def select(self, name: str, option: str) -> None:
        self.control("combobox", name).select_option(label=option)

    def expect_lit(self, names: Iterable[str]) -> None:
        """Wait until the actors of *names* are highlighted in the list, and nobody else."""
        names = set(names)
        expect(self.actors.locator('button[data-lit="true"]')).to_have_count(len(names))
        for name in names:
            expect(self.actor(name), f"{name} is highlighted").to_have_attribute("data-lit", "true")

    def expect_query(self, query: str) -> None:
        """Wait until the address of the page ends in exactly *query*."""
        expect(self.page).to_have_url(f"{self.address}/{query}")

    def seen(self, script: str) -> Any:
        """Return what *script* finds once the browser has laid out and painted whatever has changed until now."""
        self.page.evaluate("() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)))")
        return self.page.evaluate(script)

    def expect_key(self, key: str, value: str | None = None) -> None:
        """Wait until the address gives *key* that *value*, any where it is None, or has no such key where it is empty.

        A choice is shown by then: the page writes the address after the frame that it paints.
        """
        if value == "":
            expect(self.page).not_to_have_url(re.compile(f"[?&]{key}="))
        else:
            given = "" if value is None else f"{re.escape(value)}(&|$)"
            expect(self.page).to_have_url(re.compile(f"[?&]{key}={given}"))

    def named(self) -> set[str]:
        """Return the ids of the actors whose name stands in the picture."""
        names = self.stage.locator("text.name").all()
        return {name.get_attribute("data-actor") or "" for name in names}

    def drawn(self) -> set[str]:
        """Return the ids of the actors that the picture draws: whoever has no report at an event may have no place."""
        found: list[str] = self.page.evaluate("""async () => {
          const { scene } = await shown();
          const { marks } = (await modules("components/picture")).stageOf(document.getElementById("stage")).picture();
          return scene.actors.filter((_, i) => !marks[i].hidden).map((actor) => actor.id);
        }""")
        return set(found)

    def centre(self, place: int) -> tuple[float, float]:
        """Return where on the screen the mark of the actor stands that is at *place* in the dossier."""
        self.stage.scroll_into_view_if_needed()
        box = self.marks.nth(place).bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def ground(self) -> tuple[float, float]:
        """Return a point of the picture that is far from every mark and tie."""
        self.stage.scroll_into_view_if_needed()
        best = self.page.evaluate(EMPTY_SPOT)
        assert best["room"] > 30, "no empty ground in the picture"
        return best["x"], best["y"]


@contextmanager
def replaced(page: Page, module: str, script: str) -> Iterator[None]:
    """Let *script* stand in for a *module* of the page; it imports the real one as ``./real.mjs``."""

    def real(route: Route) -> None:
        found = re.sub(r"[^/]+$", f"{module.rpartition('/')[2]}.mjs", route.request.url)
        route.fulfill(response=route.fetch(url=found))

    body = f'export * from "./real.mjs";\n{script}'
    stand_in, original = f"**/{module}.mjs", f"**/{module.rpartition('/')[0]}/real.mjs"
    page.route(stand_in, lambda route: route.fulfill(body=body, content_type="text/javascript"))
    page.route(original, real)
    yield
    page.unroute(stand_in)
    page.unroute(original)


@cache
def home(browser: Browser) -> tuple[Page, list[str]]:
    """Return the window in which most readers read, one after the other, and what it did that it should not.

    One for them all: it keeps what Chromium fetched and compiled, which is most of the cost of opening the page.
    """
    return heard(browser.new_context())


def heard(context: BrowserContext) -> tuple[Page, list[str]]:
    """Return a window in *context*, and what any of its windows does that none should, as it happens."""
    noise: list[str] = []
    listen(context, noise)
    return context.new_page(), noise


@contextmanager
def reading(
    browser: Browser, address: str, *, viewport: ViewportSize, color_scheme: Any = "light", **own: Any
) -> Iterator[Reader]:
    """Let somebody read the page through several tests, on a screen of the size of *viewport*.

    Nothing moves in it for show.  Options of Playwright's in *own* give it a context of its own.
    """
    page, noise = heard(browser.new_context(**own)) if own else home(browser)
    page.set_viewport_size(viewport)
    page.emulate_media(media="null", forced_colors="null", reduced_motion="reduce", color_scheme=color_scheme)
    yield Reader(page, address)
    if page.url.startswith(address):
        page.evaluate("localStorage.clear()")  # the next reader has chosen no theme yet
    if own:
        page.context.close()
    said = "\n".join(noise)
    noise.clear()
    assert not said, f"the page must be quiet, and ask no other host:\n{said}"
