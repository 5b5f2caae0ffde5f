"""Texts beside a network or a list."""

from dashboard.exchange.files import File
from dashboard.exchange.readmes import without_prose
from dashboard.exchange.sniffing import Content, Kind

NETWORK, LIST = Content(Kind.NETWORK, "GML"), Content(Kind.LIST)


def kinds(**told: Content) -> list[Kind]:
    files = [(File(name=name.replace("_", "."), data=b"x"), content) for name, content in told.items()]
    return [content.kind for _, content in without_prose(files)]


def test_what_comes_with_a_network_is_a_text() -> None:
    assert kinds(a_gml=NETWORK, a_txt=LIST, LICENSE=LIST) == [Kind.NETWORK, Kind.OTHER, Kind.OTHER]


def test_a_list_that_comes_with_a_network_is_still_one() -> None:
    assert kinds(a_gml=NETWORK, b_csv=LIST) == [Kind.NETWORK, Kind.LIST]


def test_a_text_about_a_list_is_told_by_its_name() -> None:
    assert kinds(out_a=LIST, README=LIST, meta_a=LIST) == [Kind.LIST, Kind.OTHER, Kind.OTHER]
    assert kinds(a_txt=LIST, b_txt=LIST) == [Kind.LIST, Kind.LIST]


def test_a_text_alone_is_a_list() -> None:
    assert kinds(readme_txt=LIST) == [Kind.LIST]
