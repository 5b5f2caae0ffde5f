"""Every request has a name that is safe to write down."""

import pytest

from dashboard.server.monitoring import request_id


@pytest.mark.parametrize("asked", ["a", "7f3e-1.2_B", "x" * 64])
def test_a_well_formed_name_is_taken_over(asked: str) -> None:
    assert request_id.begin(asked) == asked
    assert request_id.current() == asked
    request_id.end()
    assert request_id.current() == ""


@pytest.mark.parametrize("asked", ["", "x" * 65, "a b", 'a"b', "a\nb", "é", "a\n", "<script>", "٣"])
def test_any_other_is_replaced(asked: str) -> None:
    name = request_id.begin(asked)
    assert name != asked
    assert request_id.WELL_FORMED.fullmatch(name)
    assert request_id.begin(asked) != name
    request_id.end()
