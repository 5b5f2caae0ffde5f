"""Every state of the page that a reader can bring about, and every way to look at it, for tests and for scripts."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.reader import Reader, reading

PAIR = ("pair.gml", 'graph [ node [ id 1 label "Anna" ] node [ id 2 ] edge [ source 1 target 2 ] ]')
BROKEN = ("bad.gml", "graph [ node [ id 1 ] edge [ source 1 target 2 ] edge [ source 3 target 1 ] ]")
LIST = ("ties.csv", "from,to,since\nAnna,Boris,2020\n")
GAPPED = ("ties.csv", "from,to,since\nAnna,Boris,2020\n,Boris,2021\n")
NOTED = ("noted.csv", b"from;to;tie\r\nAnna;Boris;meets\r\nAnna;Andr\xe9;meets\r\n")
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""  # WCAG 2.2, 1.4.12


@dataclass(frozen=True, kw_only=True)
class Look:
    """A way to look at the page: the screen, options of Playwright's context, media, styles, what the address adds."""

    screen: tuple[int, int] = (1280, 800)
    context: Mapping[str, Any] = field(default_factory=dict)
    dark: bool = False
    printed: bool = False
    css: str = ""
    query: str = ""


LOOKS = {
    "wide, light": Look(),
    "wide, dark": Look(dark=True),
    "390 px, light": Look(screen=(390, 844), context={"has_touch": True, "is_mobile": True}),
    "390 px, dark": Look(screen=(390, 844), context={"has_touch": True, "is_mobile": True}, dark=True),
    "400 % zoom": Look(screen=(320, 256), context={"device_scale_factor": 4}),
    "forced colours": Look(context={"forced_colors": "active"}),
    "with motion": Look(context={"reduced_motion": "no-preference"}),
    "text spaced": Look(css=SPACED),
    "text spaced, 390 px": Look(screen=(390, 844), css=SPACED),
    "on paper": Look(printed=True),
    "in a frame": Look(screen=(700, 500), query="embed=1"),
    "Reykjavik": Look(query="dossier=reykjavik-1986"),
    "Kissinger": Look(query="dossier=kissinger-1973-75"),
}


def _tie(reader: Reader) -> None:
    reader.actors.get_by_role("button").first.click()
    reader.details.get_by_role("button", name="show this tie").first.click()
    expect(reader.details.get_by_text("Tie ·")).to_be_visible()


def _dialog(reader: Reader, name: str) -> None:
    expect(reader.dialog(name)).to_be_visible()
    if name == "Picture":
        expect(reader.dialog(name).get_by_role("img")).to_have_attribute("data-shape", "landscape")


def _another_event(reader: Reader) -> None:
    other = reader.event.locator("option:enabled:not(:checked)").first.get_attribute("value")
    reader.event.select_option(value=other)


def _dropped(file: tuple[str, str | bytes], then: str | None = None) -> Callable[[Reader], None]:
    """Return a deed: drop *file*, and press the button *then* of what comes of it."""

    def drop(reader: Reader) -> None:
        reader.drop(*file)
        expect(reader.page.get_by_role("dialog").or_(reader.button("Close file"))).to_be_visible(timeout=30_000)
        if then:
            reader.page.get_by_role("dialog").get_by_role("button", name=then, exact=True).click()

    return drop


def _refused(reader: Reader) -> None:
    _dropped(GAPPED, "Open")(reader)
    expect(reader.page.get_by_role("button", name="Leave out this row")).to_be_visible()


def _unmapped(reader: Reader) -> None:
    _dropped(LIST)(reader)
    dialog = reader.page.get_by_role("dialog")
    dialog.get_by_role("combobox").first.select_option(index=0)
    expect(dialog.get_by_text("Choose the column")).to_be_visible()


def _noted(reader: Reader) -> None:
    _dropped(NOTED)(reader)
    if reader.page.get_by_role("dialog").is_visible():
        reader.page.get_by_role("dialog").get_by_role("button", name="Open", exact=True).click()
    reader.page.get_by_role("button", name="Notes (").click()
    expect(reader.page.get_by_role("dialog")).to_be_visible()


def _highlit(name: str) -> Callable[[Reader], None]:
    return lambda reader: reader.highlight(name)


STATES: dict[str, Callable[[Reader], None]] = {
    "opening": lambda reader: None,
    "at the table": _highlit("At the table"),
    "around the table": _highlit("Involved, not present"),
    "left out": _highlit("Left out"),
    "no report": lambda reader: reader.page.locator("#legend button.key").last.click(),
    "network": lambda reader: reader.arrange("Network"),
    "another event": _another_event,
    "own names": lambda reader: reader.select("Names", "Own language"),
    "a country": lambda reader: reader.page.get_by_role("group", name="Country").get_by_role("checkbox").nth(1).check(),
    "an actor picked": lambda reader: reader.actors.get_by_role("button").first.click(),
    "a tie picked": _tie,
    "a contested seat picked": lambda reader: reader.pick("Kirill Dmitriev"),
    "searching": lambda reader: reader.search.fill("a"),
    "nobody found": lambda reader: reader.search.fill("nobody of that name"),
    "claims of a stake": lambda reader: reader.at_stake.locator("details:not([open]) > summary").first.click(),
    "a notice": lambda reader: reader.actors.get_by_role("button").first.press("Shift+ArrowUp"),
    "pointed at": lambda reader: reader.page.mouse.move(*reader.centre(3)),
    "files over the page": lambda reader: reader.page.evaluate("document.body.classList.add('receiving')"),
    "the dialog Picture": lambda reader: _dialog(reader, "Picture"),
    "the dialog Data": lambda reader: _dialog(reader, "Data"),
    "options": lambda reader: reader.control("combobox", "Names").focus(),
    "zoomed in": lambda reader: reader.button("Zoom in").click(),
    "a list asked about": _dropped(LIST),
    "a list without a column": _unmapped,
    "a list with a bad row": _refused,
    "a file with problems": _dropped(BROKEN),
    "a file opened": _dropped(PAIR),
    "notes of a file": _noted,
}  # fmt: skip
BY_ADDRESS = {  # what a page without controls can show
    "opening": "", "left out": "highlight=left-out", "an actor picked": "pick=marco-rubio",
    "network": "arrange=network", "nobody found": "q=nobody", "own names": "names=own", "a notice": "nonsense=1",
}  # fmt: skip
KEPT = {  # the key that the address has once the page shows the state
    "another event": "event", "own names": "names", "a country": "country", "no report": "highlight", "searching": "q",
    "nobody found": "q", "a notice": "at", "an actor picked": "pick", "a tie picked": "pick",
    "a contested seat picked": "pick",
}  # fmt: skip
ONLY_RIYADH = {"a contested seat picked", "claims of a stake"}


def states_of(look: Look) -> tuple[str, ...]:
    """Return the names of the states that a reader can bring about in *look*."""
    if "embed" in look.query:
        return tuple(BY_ADDRESS)
    return tuple(name for name in STATES if not (look.query and name in ONLY_RIYADH))


def bring_about(reader: Reader, look: Look, state: str) -> None:
    """Lead the page, wherever it is, to *state* as *look* has it."""
    reader.page.emulate_media(media="screen")
    query = [look.query, BY_ADDRESS.get(state, "") if "embed" in look.query else ""]
    reader.page.mouse.move(0, 0)
    reader.open("?" + "&".join(filter(None, query)))
    if look.css:
        reader.page.add_style_tag(content=look.css)
    if "embed" not in look.query:
        STATES[state](reader)
        if state in KEPT:
            reader.expect_key(KEPT[state])
    expect(reader.page.locator("#stage[data-gliding=true]")).to_have_count(0)
    if look.printed:
        reader.page.emulate_media(media="print")


@contextmanager
def looking(browser: Browser, address: str, look: Look) -> Iterator[Reader]:
    """Give somebody who sees the page in *look*."""
    width, height = look.screen
    screen: ViewportSize = {"width": width, "height": height}
    own = {key: value for key, value in look.context.items() if key != "reduced_motion"}
    scheme = "dark" if look.dark else "light"
    with reading(browser, address, viewport=screen, color_scheme=scheme, **own) as reader:
        if "reduced_motion" in look.context:
            reader.page.emulate_media(reduced_motion="no-preference")
        yield reader
        reader.page.emulate_media(media="screen")
