"""The JSON in which a network carries rows."""

import pytest

from dashboard.exchange.marks import packed, unpacked


def test_what_is_packed_is_unpacked_on_one_line_in_its_own_letters() -> None:
    value = [{"row": 2, "claim": 'Лавров "said"\nso'}]
    assert unpacked(packed(value)) == value
    assert packed(value) == '[{"row":2,"claim":"Лавров \\"said\\"\\nso"}]'


@pytest.mark.parametrize("text", ["{", "[" * 100_000, '"\\ud800"', "1" * 5_000, ""])
def test_what_is_no_json_or_cannot_be_written_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpacked(text)


def test_more_values_than_are_read_anywhere_are_a_value_error() -> None:
    with pytest.raises(ValueError, match="more than 1,500,000 values"):
        unpacked("[" + "{}," * 800_000 + "{}]")
