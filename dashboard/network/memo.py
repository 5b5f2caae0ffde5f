"""What follows from a dossier follows once: dossiers never change, and many ask the same of one."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from dashboard.dossier.model import Dossier

Asked = ParamSpec("Asked")
Found = TypeVar("Found")


def once(
    function: Callable[Concatenate[Dossier, Asked], Found],
) -> Callable[Concatenate[Dossier, Asked], Found]:
    """Let *function* of a dossier, and of what can be hashed, be worked out once; nobody may change what it returns."""

    @wraps(function)
    def asked(dossier: Dossier, /, *others: Asked.args, **named: Asked.kwargs) -> Found:
        key = (function, others, tuple(sorted(named.items())))
        if key not in dossier.derived:
            dossier.derived[key] = function(dossier, *others, **named)
        return cast(Found, dossier.derived[key])

    return asked
