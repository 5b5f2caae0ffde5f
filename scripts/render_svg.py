"""Draw an SVG with every program that is here, and compare each with Chromium's.

    python -m scripts.render_svg FILE.svg …

CairoSVG, rsvg-convert and Inkscape are tried; none of them is needed by the project, and one that is missing is named.
Each leaves ``FILE.PROGRAM.png`` beside the file.  Of each is told the mean difference of a pixel from Chromium's, 0 to
255, and how many of the texts it has drawn: those in whose box LEAST of Chromium's pixels in the colour of the letters
are there.  Exits with 1 where a program has not drawn a text that Chromium has.  Run by hand.
"""

import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dashboard.snapshot.taking import browsing

LEAST = 0.3  # of Chromium's ink: another font is thinner, and of a covered letter a few points are left
NEAR = 60  # of 441: as far may the colour of a pixel be from that of the letters
SECONDS = 120

# Given the file and the pictures as data: addresses, by program; Chromium's first.
COMPARE = """async ([text, pictures, least, near]) => {
  document.body.innerHTML = text;
  const svg = document.querySelector("svg");
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const corner = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].filter((at) => getComputedStyle(at).fill !== "none").map((at) => {
    const { left, top, width, height } = at.getBoundingClientRect();
    const box = [left - corner.left, top - corner.top, width, height].map(Math.round);
    return { says: at.textContent, box, colour: getComputedStyle(at).fill.match(/\\d+/g).slice(0, 3).map(Number) };
  });
  const drawn = {};
  for (const [program, address] of Object.entries(pictures)) {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.drawImage(image, 0, 0, width, height);
    drawn[program] = pen.getImageData(0, 0, width, height).data;
  }
  const ink = (data, { box: [left, top, wide, high], colour }) => {
    let count = 0;
    for (let y = Math.max(0, top); y < Math.min(height, top + high); y += 1) {
      for (let x = Math.max(0, left); x < Math.min(width, left + wide); x += 1) {
        const at = 4 * (y * width + x);
        if (Math.hypot(...colour.map((part, n) => part - data[at + n])) < near) count += 1;
      }
    }
    return count;
  };
  const [first, ...others] = Object.keys(drawn);
  return Object.fromEntries(others.map((program) => {
    let sum = 0;
    drawn[program].forEach((value, at) => { sum += Math.abs(value - drawn[first][at]); });
    const covered = (text) => ink(drawn[program], text) < least * ink(drawn[first], text);
    const lost = texts.filter(covered).map((text) => text.says);
    return [program, { mean: sum / drawn[first].length, texts: texts.length, lost }];
  }));
}"""


def by_cairosvg(source: Path, out: Path) -> None:
    import cairosvg

    cairosvg.svg2png(url=str(source), write_to=str(out))


def command(*words: str) -> Callable[[Path, Path], None]:
    """Return how the program of *words* draws: ``{out}`` and ``{source}`` stand for the files."""

    def draw(source: Path, out: Path) -> None:
        if shutil.which(words[0]) is None:
            raise ImportError(words[0])
        told = [word.format(source=source, out=out) for word in words]
        subprocess.run(told, check=True, capture_output=True, timeout=SECONDS)

    return draw


PROGRAMS: dict[str, Callable[[Path, Path], None]] = {
    "cairosvg": by_cairosvg,
    "rsvg-convert": command("rsvg-convert", "-o", "{out}", "{source}"),
    "inkscape": command("inkscape", "--export-type=png", "--export-filename={out}", "{source}"),
}


def drawn(source: Path) -> dict[str, Path]:
    """Draw *source* with each program that is here; return what they made, and print which is missing."""
    made: dict[str, Path] = {}
    for program, draw in PROGRAMS.items():
        out = source.with_suffix(f".{program}.png")
        try:
            draw(source, out)
        except ImportError:
            print(f"{program}: is not here")
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            print(f"{program}: failed: {error}")
        else:
            made[program] = out
    return made


def compared(source: Path, made: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """Return how each picture of *made* differs from Chromium's, which is made here as well."""
    text, own = source.read_text("utf-8"), source.with_suffix(".chromium.png")
    with browsing() as browser:
        page = browser.new_page(viewport={"width": 1600, "height": 1400})
        page.set_content(f"<body style='margin: 0'>{text}</body>")
        page.evaluate("() => document.fonts.ready")
        page.locator("svg").first.screenshot(path=own)
        address = {
            name: f"data:image/png;base64,{b64encode(path.read_bytes()).decode()}"
            for name, path in {"chromium": own, **made}.items()
        }
        found: dict[str, dict[str, Any]] = page.evaluate(COMPARE, [text, address, LEAST, NEAR])
        return found


def main(names: list[str]) -> int:
    """Draw and compare each file of *names*; return 0 only if no program lost a text."""
    if not names:
        print("python -m scripts.render_svg FILE.svg …", file=sys.stderr)
        return 2
    lost = False
    for source in map(Path, names):
        for program, told in compared(source, drawn(source)).items():
            kept = told["texts"] - len(told["lost"])
            print(
                f"{source.name}, {program}: differs by {told['mean']:.1f} of 255; {kept} of {told['texts']} texts drawn"
            )
            lost = lost or bool(told["lost"])
            if told["lost"]:
                print(f"  lost: {', '.join(told['lost'][:12])}")
    return int(lost)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
