"""The choices of a view that are one of several, said once: for page, address, scene and command line."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.dossier.words import Group
from dashboard.drawing.theme import ARRANGEMENT_WORDS, GROUP_WORDS

LONGEST_SEARCH = 200  # letters of a search that the page looks at
OFFERED = (Group.AT_THE_TABLE, Group.AROUND_THE_TABLE, Group.LEFT_OUT)  # groups that a control highlights


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewChoice:
    """One choice. Its control, its key in the address and its part of the view are all called by its key in the table.

    *options* are what the control offers, value by label; the first is the usual one, which an address leaves out.
    *besides* are values that an address may have and no control offers. *noun* is what messages call a value.
    """

    label: str
    noun: str
    options: Mapping[str, str]
    besides: tuple[str, ...] = ()

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
    ),
    "arrange": ViewChoice(
        label="Arrange",
        noun="arrangement",
        options={str(name): words for name, words in ARRANGEMENT_WORDS.items()},
    ),
    "names": ViewChoice(label="Names", noun="names", options={"english": "English", "own": "Own language"}),
}
