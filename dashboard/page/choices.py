"""What the page's controls offer, value by label, for whoever must know it without all of Dash."""

from dashboard.drawing.view_choices import PICTURE_TEXTS, VIEW_CHOICES
from dashboard.page.ids import Ids

THEMES = {"system": "System", "light": "Light", "dark": "Dark"}
PICTURE_THEMES = {name: THEMES[name] for name in ("light", "dark")}  # a picture has no system to follow
SHAPES = {"landscape": "Landscape", "square": "Square", "portrait": "Portrait"}
EXTENTS = {"dossier": "Whole dossier", "view": "Current view"}
SIZES = {"1": "1×", "2": "2×", "4": "4×"}
PICTURE_TIES = "between"  # which ties a picture for paper draws, unless its reader says otherwise
TEXT_BOXES = {"headline": Ids.WRITE_HEADLINE, "note": Ids.WRITE_NOTE, "credit": Ids.WRITE_CREDIT}
CONTROLS = (  # whose values are parts of the view
    Ids.EVENT,
    Ids.COUNTRY,
    Ids.SEARCH,
    *VIEW_CHOICES,
    *TEXT_BOXES.values(),
    Ids.WORDED,
)
KEYS = ("event", "country", "q", "pick", "draw", "with", "at", *VIEW_CHOICES)  # of a view in the address
ADDRESS_KEYS = ("dossier", *KEYS, *PICTURE_TEXTS, "embed")  # all of an address
