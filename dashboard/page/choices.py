"""What the page's controls offer, value by label, for whoever must know it without all of Dash."""

from dashboard.drawing.view_choices import VIEW_CHOICES
from dashboard.page.ids import Ids

THEMES = {"system": "System", "light": "Light", "dark": "Dark"}
SHAPES = {"landscape": "Landscape", "square": "Square", "portrait": "Portrait"}
EXTENTS = {"dossier": "Whole dossier", "view": "Current view"}
SIZES = {"1": "1×", "2": "2×", "4": "4×"}
CONTROLS = (Ids.EVENT, Ids.COUNTRY, Ids.SEARCH, *VIEW_CHOICES)  # whose values are parts of the view
KEYS = ("event", "country", "q", "pick", "draw", "with", "at", *VIEW_CHOICES)  # of a view in the address
ADDRESS_KEYS = ("dossier", *KEYS, "embed")  # all of an address
