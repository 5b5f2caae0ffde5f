"""assets/view.js: an address to a view and back, whatever a stranger wrote there."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.bench import Bench, actor, bench, scene, tie, view

SMALL = scene(
    [actor("anna"), actor("boris"), actor("west", kind="state")],
    ties=[tie(0, 1, id="anna~meets~boris"), tie(0, 2, id="anna~встречает~west")],
    countries=[("AAA", "Aland"), ("BBB", "Bland"), ("EU", "Europe")],
)
NOT_DRAWN = {"id": ["clara", "dora"], "name": ["Clara", "Dora"], "title": ["", ""], "country": ["", ""]}
LARGE = SMALL | {
    "whole": {"actors": 900, "most": 300, "usual": 300, "besides": [], "rest": NOT_DRAWN, "tied": [[], [], []]}
}
JS_WHITE = " \t\n\v\f\r\u00a0\ufeff\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
STARTS = [
    "",
    "?",
    *(
        f"?{key}="
        for key in ("dossier", "event", "highlight", "country", "q", "pick", "arrange", "names", "draw", "with", "at")
    ),
]
FEW = settings(max_examples=12)  # of lists: each costs a turn of the browser

coordinates = st.integers(-1000, 1000).map(lambda thousandths: thousandths / 1000)
views = st.builds(
    view,
    event=st.sampled_from(["talks", "summit"]),
    highlight=st.sampled_from(["everyone", "at-the-table", "around-the-table", "left-out"]),
    countries=st.sets(st.sampled_from(["AAA", "BBB", "EU"])).map(sorted),
    query=st.text(max_size=60).map(lambda text: text.strip(JS_WHITE)),
    pick=st.sampled_from(["", "anna", "west", "anna~meets~boris", "anna~встречает~west"]),
    arrange=st.sampled_from(["table", "network"]),
    names=st.sampled_from(["english", "own"]),
    moved=st.dictionaries(st.sampled_from(["anna", "boris", "west"]), st.tuples(coordinates, coordinates).map(list)),
)


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "undrawn", "view") as call:
        yield call


@FEW
@given(chosen=st.lists(views, min_size=1, max_size=30))
def test_every_view_survives_the_way_into_an_address_and_back(call, chosen):
    addresses = call.each("view.format", [[one, SMALL] for one in chosen])
    read = call.each("view.parse", [[address, SMALL] for address in addresses])
    assert read == [{"view": one, "ignored": []} for one in chosen]


@pytest.mark.parametrize(
    ("chosen", "address"),
    [({}, ""), ({"most": 900}, "?draw=900"), ({"besides": ["clara", "anna"]}, "?with=clara,anna")],
)
def test_an_address_holds_how_much_of_a_large_record_is_drawn(call, chosen, address):
    wide = view(**{"most": 300, **chosen})
    assert call("view.format", wide, LARGE) == address
    assert call("view.parse", address, LARGE) == {"view": wide, "ignored": []}


def test_who_is_picked_is_drawn(call):
    read = call("view.parse", "?pick=clara&with=dora", LARGE)
    assert read == {"view": view(most=300, pick="clara", besides=["dora", "clara"]), "ignored": []}


@pytest.mark.parametrize("address", ["?draw=0", "?draw=-3", "?draw=1e9", "?draw=9999999999", "?draw=", "?with=eve"])
def test_what_cannot_be_drawn_is_ignored(call, address):
    read = call("view.parse", address, LARGE)
    assert (read["view"], len(read["ignored"])) == (view(most=300), 1)


def test_no_more_than_there_are_can_be_drawn(call):
    assert call("view.parse", "?draw=99999", LARGE)["view"]["most"] == 900


def test_a_small_record_is_drawn_whole_whatever_an_address_says(call):
    assert call("view.parse", "?draw=2&with=anna", SMALL) == {"view": view(), "ignored": ["draw=2", "with=anna"]}


def test_the_opening_view_has_an_empty_address(call):
    assert call("view.format", view(), SMALL) == ""
    assert call("view.parse", "", SMALL) == {"view": view(), "ignored": []}


@pytest.mark.parametrize(
    ("chosen", "address"),
    [
        ({"event": "summit"}, "?event=summit"),
        ({"highlight": "left-out"}, "?highlight=left-out"),
        ({"countries": ["AAA", "EU"]}, "?country=AAA,EU"),
        ({"query": "anna b"}, "?q=anna+b"),
        ({"pick": "anna"}, "?pick=anna"),
        ({"embed": True}, "?embed=1"),
        ({"pick": "anna~meets~boris"}, "?pick=anna~meets~boris"),
        ({"arrange": "network"}, "?arrange=network"),
        ({"names": "own"}, "?names=own"),
        ({"moved": {"anna": [0.25, -1]}}, "?at=anna:250:-1000"),
    ],
)
def test_an_address_holds_what_was_chosen_and_leaves_defaults_out(call, chosen, address):
    assert call("view.format", view(**chosen), SMALL) == address


def test_the_dossier_that_opens_first_is_left_out_and_another_is_named(call):
    served = {"ids": ["first", "small"], "first": "first", "publicUrl": ""}
    assert call("view.format", view(), SMALL | {"served": served}) == "?dossier=small"
    assert call("view.parse", "?dossier=small", SMALL | {"served": served})["ignored"] == []


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("?utm_source=post", "utm_source"),
        ("?Highlight=left-out", "Highlight"),
        ("?highlight=outside", "outside"),
        ("?highlight=", "highlight"),
        ("?event=war", "war"),
        ("?event=nowhere", "nowhere"),
        ("?dossier=other", "other"),
        ("?arrange=circle", "circle"),
        ("?names=klingon", "klingon"),
        ("?pick=nobody", "nobody"),
        ("?embed=yes", "embed=yes"),
        ("?pick=anna~meets", "anna~meets"),
        ("?country=AAA,ZZZ", "ZZZ"),
        ("?at=nobody:1:1", "nobody:1:1"),
        ("?at=anna:2000:0", "anna:2000:0"),
        ("?at=anna:1", "anna:1"),
        ("?%20constructor=1", " constructor"),
        ("?at=anna:x:y", "anna:x:y"),
        ("?highlight=left-out&highlight=outside", "outside"),
    ],
)
def test_an_unknown_key_or_value_is_named_among_what_was_ignored(call, address, named):
    assert any(named in part for part in call("view.parse", address, SMALL)["ignored"])


def test_what_is_known_beside_an_unknown_value_still_holds(call):
    read = call("view.parse", "?country=AAA,ZZZ&highlight=outside&at=anna:500:0,nobody:1:1&colour=red", SMALL)
    assert read["view"] == view(countries=["AAA"], moved={"anna": [0.5, 0]})
    assert len(read["ignored"]) == 4


def test_countries_come_in_the_order_of_the_scene_however_they_were_asked_for(call):
    assert call("view.parse", "?country=EU,AAA", SMALL)["view"]["countries"] == ["AAA", "EU"]


@pytest.mark.parametrize(
    ("address", "ignored"),
    [
        ("?country=ZZZ,AAA,YYY", ["country=ZZZ,YYY"]),
        ("?at=anna:500:0,nobody:1:1", ["at=nobody:1:1"]),
        ("?&&&==&=&%20=1", []),
    ],
)
def test_of_what_is_asked_only_that_is_named_which_is_unknown(call, address, ignored):
    assert call("view.parse", address, SMALL)["ignored"] == ignored


def test_ids_that_every_object_of_the_browser_has_are_ids_like_others(call):
    plain = scene([actor("constructor"), actor("anna")])
    assert call("view.moved", view(), "constructor") is None
    read = call("view.parse", "?at=constructor:500:0&pick=constructor", plain)
    assert read == {"view": view(moved={"constructor": [0.5, 0]}, pick="constructor"), "ignored": []}
    assert call("view.moved", read["view"], "constructor") == [0.5, 0]
    assert call("view.parse", "?at=anna:0:0", plain)["view"]["moved"] == {"anna": [0, 0]}


def test_no_letter_of_a_long_search_is_cut_in_half(call):
    assert call("view.parse", f"?q=a{'💩' * 300}", SMALL)["view"]["query"] == "a" + "💩" * 199


@pytest.mark.parametrize(
    "address",
    [
        "?%", "?%ff%fe", "?=&=&&", "?at=:::,,,::", "?at=__proto__:1:1", "?pick=constructor", "?event=__proto__",
        "?country=" + "AAA," * 4000, "?q=" + "%F0%9F%92%A9" * 2000, "?" + "&".join(f"k{n}=1" for n in range(500)),
        "?at=anna:Infinity:NaN", "?at=anna:1e999:0", "?pick=%00", "?highlight[]=left-out", "?q=<script>",
    ],
)  # fmt: skip
def test_a_hostile_address_opens_a_view_that_can_be_written_again(call, address):
    read = call("view.parse", address, SMALL)
    again = call("view.parse", call("view.format", read["view"], SMALL), SMALL)
    assert again["view"]["countries"] == read["view"]["countries"]
    assert again["ignored"] == []
    assert read["view"]["moved"] == {}
    assert read["view"]["pick"] == ""


@FEW
@given(addresses=st.lists(st.tuples(st.sampled_from(STARTS), st.text(max_size=80)), min_size=1, max_size=30))
def test_no_address_makes_the_page_fail(call, addresses):
    for read in call.each("view.parse", [[start + rest, SMALL] for start, rest in addresses]):
        assert read["view"]["event"] in {"talks", "summit"}
        assert set(read["view"]) == set(view())
