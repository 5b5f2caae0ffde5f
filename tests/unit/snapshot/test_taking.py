"""How a picture is asked for; that one is made, tests/browser/test_snapshot_command.py shows."""

from dashboard.snapshot.taking import Look

PLAIN = {"size": "4", "shape": "square", "theme": "dark", "ties": "none", "kind": "png"}


def test_a_look_is_chosen_by_the_labels_of_the_page() -> None:
    assert Look(**PLAIN).choices == {
        "Size": "4×",
        "Shape": "Square",
        "Picture theme": "Dark",
        "Picture ties": "None",
    }


def test_what_is_written_is_written_by_the_labels_of_the_page_and_nothing_else_is_touched() -> None:
    assert Look(**PLAIN).written == {}
    texts = {"headline": "They met", "note": "", "credit": "A. B."}
    assert Look(**PLAIN, texts=texts).written == {"Headline": "They met", "Credit": "A. B."}
