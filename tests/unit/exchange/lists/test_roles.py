"""How the columns of plain lists are called."""

import pytest

from dashboard.exchange.lists.roles import REQUIRED, ROLES, SPELLINGS, UNLIKELY, Role, bare


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("from", "from"),
        ("From_Country", "from country"),
        ("fromCountry", "from country"),
        ("FROM-COUNTRY ", "from country"),
        ("Actor1Name", "actor 1 name"),
        ("SQLDate", "sql date"),
        ("Empfänger", "empfanger"),
        ("日付", "日付"),
        ("От_кого", "от кого"),
        ("إلى", "الى"),
        ("À", "a"),
        ("", ""),
    ],
)
def test_every_way_to_write_a_name_is_one_name(name: str, plain: str) -> None:
    assert bare(name) == plain


def test_every_role_has_names_and_they_are_written_plain() -> None:
    assert {*SPELLINGS} == {*Role}
    assert [name for names in UNLIKELY.values() for name in names if bare(name) != name] == []


def test_a_list_asks_for_what_it_cannot_do_without() -> None:
    assert all({*REQUIRED[kind]} <= {*ROLES[kind]} for kind in REQUIRED)
    assert {role for roles in ROLES.values() for role in roles} == {*Role}
