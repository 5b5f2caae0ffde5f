"""Show hostile texts and files in a real browser, take every download, and print what ran, asked elsewhere or was lost.

    python -m scripts.try_payloads [WORD …]

Each text of scripts/payloads.py stands in every field of a dossier at once, and all of them in each form that is read;
WORDs choose among their names. A file may be refused in words: that is a right answer, and is counted.
"""

import io
import socket
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import category

from defusedxml import ElementTree
from playwright.sync_api import Browser, Page

from dashboard.application import create_app
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import Reading, read
from dashboard.exchange.files import File
from dashboard.exchange.formats import written
from dashboard.exchange.forms import SUFFIX_OF
from dashboard.exchange.opening import open_files
from dashboard.server.serving import served
from dashboard.snapshot.taking import browsing
from scripts.hostile import dossier, foreign
from scripts.payloads import FILES, TEXTS
from tests.browser import chunks
from tests.browser.reader import Reader, heard

FORMULAS = ("=", "+", "-", "@", "＝")  # how cells begin that a spreadsheet runs
DATA = Path(__file__).resolve().parents[1] / "data" / "riyadh-2025"
SETTLED = 'dialog.over[open], html[data-ready]:not([data-ready="riyadh-2025"])'
WRONG = """() => {
  const found = window.pwned ? ["it ran"] : [];
  const strange = "script, iframe, object, embed, base, meta, link, form, video, foreignObject, animate, set, img, use";
  for (const one of document.body.querySelectorAll(strange)) {
    const ours = one.localName === "script" && one.parentElement === document.body; // Dash's, which the policy knows
    if (!ours && !one.closest("noscript")) found.push(`an element ${one.localName}`);
  }
  const runs = /^\\s*(java|vb)script:|^data:(?!,|image)/i;
  const asks = /url\\((?!["']?(#|data:))/;
  for (const one of document.body.querySelectorAll("*")) for (const { name, value } of one.attributes) {
    if (/^on/i.test(name)) found.push(`${one.localName} ${name}=${value.slice(0, 60)}`);
    if (/^(xlink:)?(href|src|action|formaction|data)$/.test(name) && runs.test(value)) {
      found.push(`${one.localName} ${name}=${value.slice(0, 60)}`);
    }
    if (name === "style" && asks.test(value)) found.push(`${one.localName} style=${value.slice(0, 60)}`);
  }
  return [...new Set(found)];
}"""
HIDDEN = """async () => {
  const id = document.documentElement.dataset.ready;
  const { scene } = (await modules("files/opened_files")).get(id);
  const said = document.body.textContent;
  const lost = scene.actors.map((one) => one.name).filter((name) => !said.includes(name));
  return lost.length ? [`names not on the page: ${lost.slice(0, 3).map((name) => name.slice(0, 60))}`] : [];
}"""
OFF_PAPER = """(svg) => {
  document.body.innerHTML = svg;
  const paper = document.querySelector("svg").getBoundingClientRect();
  return [...document.querySelectorAll("svg text")].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.width && (box.right > paper.right + 2 || box.left < paper.left - 2 || box.bottom > paper.bottom + 2);
  }).map((text) => text.textContent.slice(0, 50));
}"""


@dataclass
class Trial:
    """A browser at the served page, a second window for pictures, and what was found wrong."""

    reader: Reader
    paper: Page
    noise: list[str]
    came: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def bring(self, what: str, name: str, data: bytes, *, query: str = "") -> bool:
        """Drop a file on the page and look at what comes of it; return whether it was opened."""
        page = self.reader.page
        self.reader.open(query)
        self.reader.drop(name, data)
        page.locator(SETTLED).first.wait_for(state="attached", timeout=60_000)
        answer = page.locator("dialog.over[open]").get_by_role("button", name="Open", exact=True)
        if answer.count():  # a list whose columns it asks about
            self.look(what, WRONG)
            answer.click()
            page.locator(
                "html[data-ready]:not([data-ready='riyadh-2025']), dialog.over[open] .problems, dialog.over[open] li"
            ).first.wait_for(state="attached", timeout=60_000)
        opened = page.locator("html").get_attribute("data-ready") != "riyadh-2025"
        self.came["opened" if opened else "refused"] += 1
        self.look(what, WRONG)
        return opened

    def look(self, what: str, *questions: str) -> None:
        """Ask the page each of *questions*, and take down what it and the browser complain of."""
        for question in questions:
            self.faults += [f"{what}: {one}" for one in self.reader.page.evaluate(question)]
        self.faults += [f"{what}: {one}" for one in self.noise]
        self.noise.clear()

    def read_on(self, what: str) -> None:
        """Pick the first actor, walk through what is shown of it, and download both pictures."""
        reader = self.reader
        reader.actors.get_by_role("button").first.press("Enter")  # a hand may miss a name without end
        self.look(what, WRONG, HIDDEN)
        for kind in ("PNG", "SVG"):
            with reader.page.expect_download(timeout=60_000) as download:
                reader.button(f"Download {kind}").press("Enter")
            data = Path(download.value.path()).read_bytes()
            self.faults += [f"{what}: {kind}: {one}" for one in (png if kind == "PNG" else svg)(data)]
        reader.leave()
        self.faults += [f"{what}: SVG: off the paper: {one}" for one in self.paper.evaluate(OFF_PAPER, data.decode())]
        self.look(what, WRONG)


def png(data: bytes) -> Iterator[str]:
    """Yield what is wrong with a picture."""
    if chunks.size(data) != (3200, 1800):
        yield f"is {chunks.size(data)}"
    if any(ord(letter) < 32 and letter not in "\n\t" for text in chunks.texts(data).values() for letter in text):
        yield "a control character in its words"


def svg(data: bytes) -> Iterator[str]:
    """Yield what in a picture could run or ask elsewhere."""
    for one in ElementTree.fromstring(data).iter():
        tag = one.tag.rpartition("}")[2]
        if tag in ("script", "foreignObject", "a", "image", "use", "animate", "set", "iframe"):
            yield f"an element {tag}"
        for name, value in one.attrib.items():
            if name.lower().startswith("on") or "href" in name.lower() or "url(http" in value.lower():
                yield f"{tag} {name}={value[:60]}"
        if tag == "style" and "http" in (one.text or "").replace("http://www.w3.org", ""):
            yield f"a style that asks elsewhere: {one.text}"


def downloads(given: Dossier) -> Iterator[str]:
    """Yield what is wrong with each form in which *given* is handed out."""
    for form in SUFFIX_OF:
        file = written(given, form)
        if form == "Pajek":
            continue
        try:
            again = open_files([File(name=f"hostile{file.suffix}", data=file.data)])
        except DossierError as error:
            yield f"{form} is not read again: {error.problems[0]}"
            continue
        if not isinstance(again, Reading) or again.dossier.actors != given.actors:
            yield f"{form} comes back with other actors"
        yield from (f"{form}: {one}" for one in formulas(file.data, form))


def begins(cell: str) -> str:
    """Return the first letter of *cell* that is seen: what reads a table may drop those before it."""
    unseen = {"Cc", "Cf", "Zs", "Zl", "Zp", "Cn"}
    return next((letter for letter in cell if category(letter) not in unseen), "")


def formulas(data: bytes, form: str) -> Iterator[str]:
    """Yield cells of a spreadsheet that it would run."""
    import csv

    if form not in ("zipped CSV", "Excel workbook"):
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8-sig")
            if name.endswith(".csv"):
                cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
                yield from (f"{name}: {cell[:40]}" for cell in cells if begins(cell) in FORMULAS)
            elif "<f>" in text or "<f " in text:
                yield f"{name} holds a formula"


@contextmanager
def trying(browser: Browser) -> Iterator[Trial]:
    """Give a browser window at a page that is served meanwhile."""
    listener = socket.create_server(("127.0.0.1", 0))
    app = create_app([read(DATA).dossier])
    with listener, served(listener, app.server):
        context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
        page, noise = heard(context)
        page.on("dialog", lambda dialog: (noise.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
        paper = browser.new_context(viewport={"width": 1700, "height": 1000}).new_page()
        yield Trial(Reader(page, f"http://127.0.0.1:{listener.getsockname()[1]}"), paper, noise)
        context.close()


def try_text(trial: Trial, name: str, text: str) -> None:
    """Try *text* in every field of a dossier, in the address, and in every download."""
    from urllib.parse import quote

    shown = text.encode("utf-8", "replace").decode()
    packed = written(dossier([f"{shown} 1", f"{shown} 2"]), "zipped CSV").data
    asked = "&".join(
        f"{key}={quote(shown[:1_000])}" for key in ("q", "pick", "event", "highlight", "names", "at", "country", "odd")
    )
    if trial.bring(name, "hostile.zip", packed, query=f"?{asked}"):
        trial.read_on(name)
        opened = open_files([File(name="hostile.zip", data=packed)])
        if isinstance(opened, Reading):
            trial.faults += [f"{name}: {one}" for one in downloads(opened.dossier)]


def try_forms(trial: Trial, texts: Sequence[str]) -> None:
    """Try *texts* together in each form that is read."""
    for name, data in foreign(texts):
        if trial.bring(name, name, data):
            trial.read_on(name)


def main(words: list[str]) -> int:
    """Try all, print what was found, and return 1 where something was wrong."""
    chosen = {name: text for name, text in TEXTS.items() if not words or any(word in name for word in words)}
    with browsing() as browser, trying(browser) as trial:
        for name, text in chosen.items():
            try_text(trial, name, text)
        for name, (file, data) in FILES.items():
            if not words or any(word in name for word in words):
                trial.bring(name, file, data)
        if not words:
            try_forms(trial, [text for name, text in TEXTS.items() if "enormous" not in name])
    print(f"{len(chosen)} texts in {sum(trial.came.values())} files: {dict(trial.came)}; {len(trial.faults)} faults.")
    print(*trial.faults, sep="\n")
    return 1 if trial.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
