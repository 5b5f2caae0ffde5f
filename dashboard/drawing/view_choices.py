"""The choices of a view that are one of several, said once: for page, address, scene and command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dashboard.dossier.words import Group
from dashboard.drawing.theme import ARRANGEMENT_WORDS, GROUP_WORDS

LONGEST_SEARCH = 200  # letters of a search that the page looks at
LONGEST_ALTERNATIVE = 300  # letters of an alternative text: a screen reader says it in one breath
OFFERED = (Group.AT_THE_TABLE, Group.INVOLVED, Group.LEFT_OUT)  # groups that a control highlights


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewChoice:
    """One choice. Its control, its key in the address and its part of the view are all called by its key in the table.

    *options* are what the control offers, value by label; the first is the usual one, which an address leaves out.
    *besides* are values that an address may have and no control offers. *former* are words of old addresses, by which
    value they are now. *noun* is what messages call a value.
    """

    label: str
    noun: str
    options: Mapping[str, str]
    besides: tuple[str, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)

    @property
    def values(self) -> tuple[str, ...]:
        """All that an address may have, the usual one first."""
        return (*self.options, *self.besides)


VIEW_CHOICES: Mapping[str, ViewChoice] = {
    "highlight": ViewChoice(
        label="Highlight",
        noun="highlight",
        options={"everyone": "Everyone", **{str(group): GROUP_WORDS[group] for group in OFFERED}},
        besides=tuple(str(group) for group in Group if group not in OFFERED),
        former={"around-the-table": str(Group.INVOLVED)},
    ),
    "arrange": ViewChoice(
        label="Arrange",
        noun="arrangement",
        options={str(name): words for name, words in ARRANGEMENT_WORDS.items()},
    ),
    "ties": ViewChoice(label="Ties", noun="ties", options={"all": "All", "between": "Between sides", "none": "None"}),
    "names": ViewChoice(label="Names", noun="names", options={"english": "English", "own": "Own language"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureText:
    """A text that a reader writes on a picture: its *label*, and its *longest* length in letters.

    Its part of the view and its key in the address are called by its key in the table. An empty one leaves what the
    page itself writes there. An address holds it only where its reader asks for that.
    """

    label: str
    longest: int


PICTURE_TEXTS: Mapping[Literal["headline", "note", "credit"], PictureText] = {
    "headline": PictureText(label="Headline", longest=140),
    "note": PictureText(label="Note", longest=280),
    "credit": PictureText(label="Credit", longest=140),
}


def present(name: str, word: str) -> str:
    """Return what *word* of the choice *name* is called today; any other key's word is itself."""
    return VIEW_CHOICES[name].former.get(word, word) if name in VIEW_CHOICES else word
