"""Making the fonts ahead of their first use."""

from dashboard.disk_cache.store import folder
from dashboard.fonts import __main__
from dashboard.fonts.blocks import BLOCKS
from dashboard.fonts.subsetting import address


def test_what_is_made_ahead_is_kept_and_its_size_is_told(monkeypatch, capsys):
    few = [block for block in BLOCKS if block.name == "latin-ext"]
    monkeypatch.setattr(__main__, "BLOCKS", few)
    assert __main__.main() == 0
    assert capsys.readouterr().out == "Fonts ready: 11 kB.\n"
    assert (folder() / "fonts" / address(few[0])).exists()
