"""A list of who was where, by event and by actor."""

from dashboard.dossier.problems import Findings
from dashboard.exchange.lists.attendance import Attendance, attendance
from dashboard.exchange.lists.entries import entries
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.mapping import wanted
from dashboard.exchange.texts import Texts

ROWS = """\
event,date,actor,url,born,note
Talks,2030-05-02,Anna,https://example.org/1,1970,late
Talks,2030-05-02,Ben,https://example.org/1,1980,
Talks,2030-06-01,Anna,https://example.org/2,1970,
"""


def whole(text: str = ROWS) -> Attendance:
    found = from_text(text.encode(), path="a.csv", found=Findings())
    mapping = wanted(found, ()).mapping
    assert mapping is not None
    return attendance(entries(found, mapping, Texts("a.csv")))


def test_an_event_is_a_name_on_a_date() -> None:
    assert whole().keys == {("Talks", "2030-05-02", ""): "talks", ("Talks", "2030-06-01", ""): "talks-2"}
    assert [*whole().events] == ["talks", "talks", "talks-2"]


def test_events_of_one_name_whose_dates_cannot_be_read_are_one_only_where_their_cells_agree() -> None:
    for column in ("date", "Datum"):
        dates = ("02/05/2030", "02/05/2030", "01/06/2030", "")
        rows = "".join(f"Talks,{text},Anna\n" for text in dates)
        assert [*whole(f"event,{column},actor\n{rows}").events] == ["talks", "talks", "talks-2", "talks-3"]


def test_an_actor_is_a_name() -> None:
    assert whole().actors == {"Anna": "anna", "Ben": "ben"}
    assert [*whole().people] == ["anna", "ben", "anna"]


def test_what_all_rows_of_an_event_or_an_actor_say_is_theirs() -> None:
    assert whole().of_events == {"talks": {"url": "https://example.org/1"}, "talks-2": {"url": "https://example.org/2"}}
    assert whole().of_people == {"anna": {"born": "1970"}, "ben": {"born": "1980"}}


def test_where_nothing_comes_twice_everything_is_the_rows_own() -> None:
    single = whole("\n".join(ROWS.splitlines()[:2]))
    assert (single.of_events, single.of_people) == ({"talks": {}}, {"anna": {}})
