"""Files to a dossier where there is nobody to ask: a list is read as its columns are guessed."""

import shlex
from collections.abc import Sequence
from dataclasses import replace

from dashboard.dossier.problems import DossierError, Problem, plain, shown
from dashboard.dossier.reading import Reading
from dashboard.dossier.seat_check import CHOICE_EXPLAINED
from dashboard.exchange import naming
from dashboard.exchange.files import File
from dashboard.exchange.lists.choices import COLUMNS, LEAVE_OUT, NONE, NOTHING, VALUES, Choices
from dashboard.exchange.lists.leaving_out import UnusableRowsError
from dashboard.exchange.lists.mapping import ListMapping, Wanted
from dashboard.exchange.lists.roles import ROLES, ListKind
from dashboard.exchange.lists.seating import Word
from dashboard.exchange.opening import open_files, take_list

_EXAMPLES = 3  # words in the message that says how to tell of them


def open_guessing(
    files: Sequence[File], *, day: str = "", leave_out: bool = False, choices: Choices = NOTHING
) -> Reading:
    """Return the dossier in *files*, as :func:`open_files` does; a list is read as guessed, which is noted.

    *leave_out* leaves out those rows of it that cannot be used, which are noted as well. *choices* come before guesses.
    """
    opened = open_files(files, day=day)
    if isinstance(opened, Reading):
        return opened
    mapping = choices.mapping(opened)
    if mapping is None:
        raise DossierError(_unclear(opened, choices))
    try:
        reading = take_list(opened.listing, replace(mapping, leave_out=leave_out), opened.notes, day=day)
    except UnusableRowsError as error:
        how = [*([_unusable(opened, len(error.rows))] if error.rows else []), *error.problems]
        raise DossierError([*how, *([_unknown(opened, error.words)] if error.words else [])]) from None
    return replace(reading, notes=(_guessed(opened.path, mapping, choices), *reading.notes))


def _unclear(asked: Wanted, choices: Choices) -> Problem:
    if not any({*choices.columns} <= {*ROLES[kind]} for kind in ListKind):
        ties, seats = (", ".join(roles) for roles in ROLES.values())
        message = f"{COLUMNS} names columns of two kinds of lists; give those of ties ({ties}) or of seats ({seats})"
        return Problem(asked.path, message)
    mend = "call those of a list of ties from and to, those of a list of who was where event and actor"
    columns = ", ".join(map(shown, asked.columns[:10]))
    return Problem(asked.path, f"does not tell what its columns mean ({columns}); {mend}, or choose them on the page")


def _unusable(asked: Wanted, count: int) -> Problem:
    message = f"{naming.counted(count, 'row')} cannot be used, for the reasons below; mend what is wrong, or leave out"
    return Problem(asked.path, f"{message} such rows with {LEAVE_OUT}")


def _unknown(asked: Wanted, words: Sequence[Word]) -> Problem:
    said = " ".join(shlex.quote(f"{VALUES}={plain(word)}=SEAT") for word, _ in words[:_EXAMPLES])
    message = f"say what such words mean, as {said}, where SEAT is {NONE} or one of these: {CHOICE_EXPLAINED}"
    return Problem(asked.path, message)


def _guessed(path: str, mapping: ListMapping, choices: Choices) -> Problem:
    said = ", ".join(f"{shown(name)} as {role}" for role, name in mapping.columns.items())
    how = f"as {COLUMNS} has them, and else as guessed" if choices.columns else "if that is wrong, rename them"
    return Problem(path, f"was read as a list of {mapping.kind}, the columns {said}; {how}")
