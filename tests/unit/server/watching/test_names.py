"""Every request has a name that is safe to write down."""

import pytest

from dashboard.server.watching import names


@pytest.mark.parametrize("asked", ["a", "7f3e-1.2_B", "x" * 64])
def test_a_well_formed_name_is_taken_over(asked: str) -> None:
    assert names.begin(asked) == asked
    assert names.current() == asked
    names.end()
    assert names.current() == ""


@pytest.mark.parametrize("asked", ["", "x" * 65, "a b", 'a"b', "a\nb", "é", "a\n", "<script>", "٣"])
def test_any_other_is_replaced(asked: str) -> None:
    name = names.begin(asked)
    assert name != asked
    assert names.WELL_FORMED.fullmatch(name)
    assert names.begin(asked) != name
    names.end()
