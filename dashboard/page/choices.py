"""What the page's controls offer, value by label, for whoever must know it without all of Dash."""

from dashboard.dossier.words import Group
from dashboard.drawing.theme import ARRANGEMENT_WORDS, GROUP_WORDS
from dashboard.page.ids import Ids

HIGHLIGHTS = {
    "everyone": "Everyone",
    **{str(group): GROUP_WORDS[group] for group in (Group.AT_THE_TABLE, Group.AROUND_THE_TABLE, Group.LEFT_OUT)},
}
ARRANGEMENTS = {str(name): words for name, words in ARRANGEMENT_WORDS.items()}
THEMES = {"system": "System", "light": "Light", "dark": "Dark"}
NAMES = {"english": "English", "own": "Own language"}
SHAPES = {"landscape": "Landscape", "square": "Square", "portrait": "Portrait"}
EXTENTS = {"dossier": "Whole dossier", "view": "Current view"}
SIZES = {"1": "1×", "2": "2×", "4": "4×"}
CONTROLS = (Ids.EVENT, Ids.HIGHLIGHT, Ids.COUNTRY, Ids.SEARCH, Ids.ARRANGE, Ids.NAMES)  # whose values are the view's
KEYS = ("event", "highlight", "country", "q", "pick", "arrange", "draw", "with", "at")  # of a view in the address
