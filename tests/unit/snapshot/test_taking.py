"""How a picture is asked for; that one is made, tests/browser/test_snapshot_command.py shows."""

from dashboard.snapshot.taking import Look


def test_a_look_is_chosen_by_the_labels_of_the_page() -> None:
    look = Look(size="4", shape="square", theme="dark", kind="png")
    assert look.choices == {"Size": "4×", "Shape": "Square", "Theme": "Dark"}
