"""One block as a WOFF2 file: cut from the whole font, in every weight from regular to bold."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from threading import Lock

from dashboard.disk_cache.store import kept
from dashboard.fonts.blocks import Block

AXES: dict[str, float | tuple[float, float]] = {"wdth": 100, "wght": (400, 700)}
FEATURES = (  # what Arabic is joined by, marks are placed by, a language's own forms are chosen by; and kerning
    *("init", "medi", "fina", "isol", "rlig", "liga", "calt", "rclt", "curs"),
    *("ccmp", "mark", "mkmk", "locl", "kern"),
)
NAMES = (0, 1, 2, 13, 14)  # copyright, family, style, licence and its address: they travel with every copy
RECIPE = 1  # raise it when this module comes to make other bytes of the same letters

alone = Lock()  # making takes a second of one core; two requests for one block must not make it twice


def address(block: Block) -> str:
    """Return the name of *block*'s file, which changes with whatever its bytes depend on."""
    means = (block, AXES, FEATURES, NAMES, RECIPE, *tools())
    mark = sha256(repr(means).encode() + source_digest(block.font)).hexdigest()
    return f"noto-sans-{block.name}-{mark[:12]}.woff2"


@cache  # to look one up takes some milliseconds, and the first page waits for eight blocks
def tools() -> tuple[str, ...]:
    """Return the versions of what makes the fonts."""
    return version("fonttools"), version("brotli")


def woff2(block: Block) -> bytes:
    """Return the file of *block*; made at its first use on this machine, which takes a second or two, and then kept."""
    with alone:
        return at_hand(block)


@cache
def at_hand(block: Block) -> bytes:
    return kept(f"fonts/{address(block)}", lambda: cut(block))


@cache
def source_digest(font: tuple[str, str]) -> bytes:
    return sha256(source(font)).digest()


def source(font: tuple[str, str]) -> bytes:
    """Return the whole font, as its package has it."""
    package, name = font
    return (files(package) / "files" / name).read_bytes()


def cut(block: Block) -> bytes:
    """Return *block* as WOFF2: its letters, what Arabic and accents need to be shaped, weights 400 to 700, no hints.

    Always the same bytes: the font keeps the date that its makers gave it.
    """
    from fontTools.subset import Options, Subsetter  # not before it is needed: a start that finds all kept is quicker
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(BytesIO(source(block.font)), recalcTimestamp=False, lazy=True)  # lazy: half the time
    wishes = Options(hinting=False, layout_features=list(FEATURES), name_IDs=list(NAMES), notdef_outline=True)
    subsetter = Subsetter(wishes)
    subsetter.populate(unicodes=list(block.characters()))
    subsetter.subset(font)
    instantiateVariableFont(font, AXES, inplace=True)
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()
