"""What is said of a word that is no seat of a dossier: the seat that it means, or all of them with their meanings."""

from dashboard.dossier.problems import shown
from dashboard.dossier.seat_words import NO_CLAIM, meaning
from dashboard.dossier.spelling import misspelt
from dashboard.dossier.words import CLAIMABLE_SEATS, GROUP_OF, MEANING, Seat

CHOICE = ", ".join(CLAIMABLE_SEATS)
CHOICE_EXPLAINED = "; ".join(f"{seat} (they {MEANING[seat]})" for seat in CLAIMABLE_SEATS)


def unknown_seat(word: str) -> str:
    """Return that *word* is no seat, and how to mend it.

    None is recommended but the one that the word is misspelt for, or that the table of words gives for it.
    """
    if slip := _misspelt(word):
        if slip is Seat.NO_REPORT:
            return f"{shown(word)} is no seat: it is what follows where no row speaks; delete the row"
        return f"unknown seat {shown(word)}; write {slip}; the choice is {CHOICE}"
    said = meaning(word)
    if said is NO_CLAIM:
        return f"{shown(word)} claims no seat; delete the row, or choose what the source says: {CHOICE_EXPLAINED}"
    if said:
        return f"unknown seat {shown(word)}; write {said} where they {MEANING[said]}; the choice is {CHOICE}"
    return f"unknown seat {shown(word)}; choose what the source says: {CHOICE_EXPLAINED}"


def _misspelt(word: str) -> Seat | None:
    """Return the seat that *word* is two letters from at most, unless another group has one as near."""
    near = misspelt(word, Seat)
    groups = {GROUP_OF[Seat(seat)] for seat in near}
    return Seat(min(near, key=near.__getitem__)) if len(groups) == 1 else None
