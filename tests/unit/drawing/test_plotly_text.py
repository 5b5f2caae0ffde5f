"""Texts of a record in a Plotly figure."""

from dashboard.drawing.plotly_text import MOST, plain


def test_markup_is_shown_and_not_read() -> None:
    assert plain('<a href="x">A & B</a>') == '&lt;a href="x"&gt;A &amp; B&lt;/a&gt;'


def test_a_long_text_is_cut_before_it_is_escaped() -> None:
    assert plain("&" * 4_000) == "&amp;" * (MOST - 1) + "…"
    assert plain("x" * MOST) == "x" * MOST
