"""Places in words."""

from dashboard.exchange.places import Spot, in_words, way_in_words


def test_a_place_is_said_as_its_reader_counts() -> None:
    assert in_words(Spot("nodes.csv", 3)) == "row 3"
    assert in_words(7) == "line 7"
    assert in_words(("elements", "nodes", 3)) == way_in_words(("elements", "nodes", 3)) == "elements.nodes[3]"
    assert way_in_words((2, "nodes", 0)) == "[2].nodes[0]"
