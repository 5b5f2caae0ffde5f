"""Texts of a record in a Plotly figure, which reads markup: escaped, and short enough to be repeated."""

from html import escape

MOST = 120  # letters: a name stands in the hover text of every tie of its actor, and may have thousands


def plain(text: str) -> str:
    """Return *text* as Plotly shows it letter for letter, cut where it is longer than anybody reads beside a pointer.

    Quotation marks stay, for Plotly shows ``&quot;`` as it stands.
    """
    return escape(text if len(text) <= MOST else f"{text[: MOST - 1]}…", quote=False)
