"""Claims and sources as the browser gets them."""

from dataclasses import replace

from dashboard.dossier.model import Claim, Dossier
from dashboard.drawing.claims import claim, places, sources

from .conftest import seat, source


def test_actors_and_sources_have_their_places_in_file_order(river: Dossier) -> None:
    at = places(river)
    assert list(at.actors) == list(river.actors)
    assert list(at.actors.values()) == list(range(7))
    assert at.sources == {"gazette": 0, "herald": 1}


def test_a_claim_names_its_source_by_place_and_leaves_out_what_its_row_does(river: Dossier) -> None:
    assert claim(Claim(source="gazette", text="So it was."), places(river)) == {"source": 0, "text": "So it was."}


def test_a_claim_carries_all_that_its_row_says_with_dates_in_words(river: Dossier) -> None:
    cited = Claim(
        source="herald", locator="¶ 3", text="She left.", speaker="sol-reed", quote="farewell", first_seen="2030-05-02",
        withdrawn="2030-05",
    )  # fmt: skip
    assert claim(cited, places(river)) == {
        "source": 1, "locator": "¶ 3", "text": "She left.", "speaker": "sol-reed", "quote": "farewell",
        "firstSeen": "2 May 2030", "withdrawn": "May 2030",
    }  # fmt: skip


def test_a_claim_carries_the_addresses_in_its_locator_that_a_page_may_link_to(river: Dossier) -> None:
    def links(locator: str) -> object:
        return claim(Claim(source="gazette", locator=locator, text="So."), places(river)).get("links")

    assert links("¶ 1") is None
    assert links("https://example.org/a, row 5") == ["https://example.org/a"]
    assert links("(see https://example.org/a_(b)); https://example.org/x?y=1#z.") == [
        "https://example.org/a_(b)",
        "https://example.org/x?y=1#z",
    ]
    assert links("https://ru.example.org/Переговоры") == ["https://ru.example.org/Переговоры"]
    for unsafe in (
        "http://example.org/a",
        "javascript:alert(1)//https:",
        "https://user:word@example.org/",
        "https://localhost/",
        "https:///a",
        "https://example.org/a\u202egro.live",
        "https://" + "a" * 3_000 + ".org",
    ):
        assert links(unsafe) is None


def test_every_source_is_listed_in_file_order_with_all_that_is_known_of_it(river: Dossier) -> None:
    idle = source("idle", language="fr", note="Not yet read.")
    listed = sources(replace(river, sources={**river.sources, "idle": idle}))
    assert [entry["id"] for entry in listed] == ["gazette", "herald", "idle"]
    assert listed[0] | {"claims": 0} == {
        "id": "gazette", "title": "Report of the gazette", "publisher": "Gazette", "date": "2 May 2030",
        "url": "https://example.org/river", "language": "", "kind": "", "origin": "", "note": "", "claims": 0,
    }  # fmt: skip
    assert (listed[2]["language"], listed[2]["note"]) == ("fr", "Not yet read.")


def test_the_rows_of_seats_ties_and_stakes_rest_on_a_source_and_those_of_events_do_not(river: Dossier) -> None:
    assert [entry["claims"] for entry in sources(river)] == [4 + 4 + 3, 1 + 1 + 2]
    assert [entry["claims"] for entry in sources(replace(river, seats=(), ties=(), stakes=()))] == [0, 0]


def test_a_withdrawn_claim_no_longer_rests_on_its_source(river: Dossier) -> None:
    withdrawn = replace(river, seats=(*river.seats, seat("old-ferry", "nearby", withdrawn="2030-05-03")))
    assert sources(withdrawn)[0]["claims"] == sources(river)[0]["claims"]
