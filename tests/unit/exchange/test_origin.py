"""The file that a dossier is made of: its own source."""

from datetime import date

from dashboard.exchange.origin import Origin, today

ORIGIN = Origin(file="My talks.v2.gexf", digest="ab12", as_of="2030-05-03")


def test_the_file_is_the_source_of_what_it_says() -> None:
    source = ORIGIN.source
    assert (source.id, source.title, source.publisher, source.url) == (
        "file",
        "My talks.v2.gexf",
        "My talks.v2.gexf",
        "",
    )
    assert source.note == "The file itself; SHA-256 ab12"


def test_id_and_title_are_made_of_its_name() -> None:
    assert (ORIGIN.stem, ORIGIN.id) == ("My talks.v2", "my-talks-v2")
    assert Origin(file="переговоры", digest="", as_of="").id == "file"


def test_today_is_a_day() -> None:
    assert abs((date.fromisoformat(today()) - date.today()).days) <= 1
