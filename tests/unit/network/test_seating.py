"""Who stands where: the rules of the house, one a test, and the record of Riyadh."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dossier.model import Claim, Dossier, Source
from dashboard.dossier.words import GROUP_OF, Group, Seat, SourceKind
from dashboard.network.seating import Standing, standings

from .conftest import Make, made


def stand(dossier: Dossier, actor: str = "ann") -> Standing:
    return standings(dossier, "talks")[actor]


def group_of(dossier: Dossier, group: Group, event: str) -> set[str]:
    return {actor for actor, standing in standings(dossier, event).items() if standing.group is group}


def test_silence_is_no_report_and_never_left_out(make: Make) -> None:
    assert stand(make(["ann"])) == Standing(actor="ann", seat=Seat.NO_REPORT, group=Group.NO_REPORT)


@pytest.mark.parametrize("seat", [seat for seat in Seat if seat is not Seat.NO_REPORT])
def test_one_claim_seats_an_actor_in_the_group_of_that_seat(make: Make, seat: Seat) -> None:
    standing = stand(make(["ann"], seats=[("ann", seat)]))
    assert (standing.seat, standing.group, standing.contested) == (seat, GROUP_OF[seat], False)


def test_reports_count_publishers_and_not_claims(make: Make) -> None:
    rows = [("ann", "delegate", "herald/1"), ("ann", "delegate", "herald/2"), ("ann", "observer", "tribune")]
    standing = stand(make(["ann"], seats=rows))
    assert (standing.reports, standing.seat, standing.contested) == (2, Seat.DELEGATE, False)


def told(source: Source, *, speaker: str = "") -> tuple[int, int]:
    """Return the reports and statements of two delegates' claims, one of the press, one of *source*."""
    dossier = made(["ann"], seats=[("ann", "delegate", "press"), ("ann", "delegate", "other")])
    sources = {**dossier.sources, "other": replace(source, id="other", title="A paper")}
    seats = (dossier.seats[0], replace(dossier.seats[1], claim=Claim(source="other", speaker=speaker)))
    standing = stand(replace(dossier, sources=sources, seats=seats))
    return standing.reports, standing.statements


def of(publisher: str, kind: SourceKind | None = None, origin: str = "") -> Source:
    return Source(id="", title="", publisher=publisher, kind=kind, origin=origin)


@pytest.mark.parametrize(
    ("source", "speaker", "counts"),
    [
        (of("tribune"), "", (2, 0)),
        (of("tribune", origin="press"), "", (1, 0)),
        (of("tribune"), "Cara Lind", (1, 1)),
        (of("tribune", SourceKind.PARTY_STATEMENT), "", (1, 1)),
        (of("tribune", SourceKind.STATE_MEDIA), "", (2, 0)),
        (of("tribune", SourceKind.READERS_NOTE), "", (1, 0)),
    ],
)
def test_a_report_counts_by_its_origin_a_statement_by_its_speaker_and_a_note_for_nothing(
    source: Source, speaker: str, counts: tuple[int, int]
) -> None:
    assert told(source, speaker=speaker) == counts


def test_claims_in_several_groups_contest_and_the_outermost_is_drawn(make: Make) -> None:
    rows = [("ann", "delegate", "a"), ("ann", "delegate", "b"), ("ann", "declined", "c"), ("ann", "nearby", "d")]
    standing = stand(make(["ann"], seats=rows))
    assert (standing.group, standing.seat, standing.contested) == (Group.INVOLVED, Seat.DECLINED, True)
    assert standing.reports == 2, "of the group drawn: c and d"


def test_a_mention_contests_nothing(make: Make) -> None:
    standing = stand(make(["ann"], seats=[("ann", "mentioned", "a"), ("ann", "delegate", "b")]))
    assert (standing.group, standing.contested, standing.reports) == (Group.AT_THE_TABLE, False, 1)


def test_presence_for_a_part_contests_nothing(make: Make) -> None:
    standing = stand(make(["ann"], seats=[("ann", "nearby", "a"), ("ann", "delegate", "b", "", "the first hour")]))
    assert (standing.group, standing.contested) == (Group.INVOLVED, False)


def test_presence_for_parts_only_seats_at_the_table(make: Make) -> None:
    rows = [("ann", "nearby", "a", "", "before noon"), ("ann", "delegate", "b", "", "after noon")]
    standing = stand(make(["ann"], seats=rows))
    assert (standing.group, standing.part, standing.contested) == (Group.AT_THE_TABLE, "after noon", False)


def test_a_withdrawn_claim_counts_for_nothing_and_stays(make: Make) -> None:
    rows = [("ann", "delegate", "a", "", "", "2025-01-02"), ("ann", "left_out", "b")]
    standing = stand(make(["ann"], seats=rows))
    assert (standing.group, standing.contested, standing.reports) == (Group.LEFT_OUT, False, 1)
    assert [row.seat for row in standing.claims] == [Seat.DELEGATE, Seat.LEFT_OUT]


def test_only_withdrawn_claims_leave_no_report(make: Make) -> None:
    standing = stand(make(["ann"], seats=[("ann", "delegate", "a", "", "", "2025-01-02")]))
    assert (standing.group, len(standing.claims)) == (Group.NO_REPORT, 1)


def test_a_state_sits_where_its_people_sit(make: Make) -> None:
    rows = [
        ("bob", "delegate", "a", "state-x"),
        ("ann", "mediator", "a", "state-x"),
        ("cid", "delegate", "b", "state-x"),
    ]
    rows += [("cid", "delegate", "c"), ("dan", "principal", "a")]
    ties = [(who, "represents", "state-x") for who in ("ann", "bob", "cid", "dan")]
    standing = stand(make(["ann", "bob", "cid", "dan", "state-x"], seats=rows, ties=ties), "state-x")
    assert standing == Standing(
        actor="state-x", seat=Seat.MEDIATOR, group=Group.AT_THE_TABLE, side="state-x", reports=2,
        through=("ann", "bob", "cid"),
    )  # fmt: skip


def test_a_state_without_anyone_at_the_table_stands_in_the_innermost_group(make: Make) -> None:
    ties = [(who, "represents", "state-x") for who in ("ann", "bob")]
    rows = [("ann", "left_out"), ("bob", "nearby")]
    standing = stand(make(["ann", "bob", "state-x"], seats=rows, ties=ties), "state-x")
    assert (standing.seat, standing.through) == (Seat.NEARBY, ("bob",))


def test_a_contested_person_seats_their_state_where_they_are_drawn(make: Make) -> None:
    rows = [("ann", "delegate", "a"), ("ann", "nearby", "b")]
    standing = stand(make(["ann", "state-x"], seats=rows, ties=[("ann", "represents", "state-x")]), "state-x")
    assert (standing.group, standing.contested) == (Group.INVOLVED, False)


def test_a_state_that_the_record_seats_stands_there(make: Make) -> None:
    rows = [("ann", "delegate"), ("state-x", "left_out")]
    standing = stand(make(["ann", "state-x"], seats=rows, ties=[("ann", "represents", "state-x")]), "state-x")
    assert (standing.group, standing.through) == (Group.LEFT_OUT, ())


def test_a_mentioned_state_sits_through_its_people(make: Make) -> None:
    rows = [("ann", "delegate"), ("state-x", "mentioned")]
    standing = stand(make(["ann", "state-x"], seats=rows, ties=[("ann", "represents", "state-x")]), "state-x")
    assert (standing.group, standing.through) == (Group.AT_THE_TABLE, ("ann",))


@pytest.mark.parametrize(("rows", "group"), [([], Group.NO_REPORT), ([("state-x", "mentioned")], Group.MENTIONED)])
def test_people_who_are_only_mentioned_seat_nobody(make: Make, rows: list[tuple[str, str]], group: Group) -> None:
    seats = [("ann", "mentioned"), *rows]
    dossier = make(
        ["ann", "bob", "state-x"], seats=seats, ties=[(who, "represents", "state-x") for who in ("ann", "bob")]
    )
    assert stand(dossier, "state-x").group is group


def test_who_represents_is_followed_through_bodies_and_circles(make: Make) -> None:
    ties = [("ann", "represents", "state-x"), ("state-x", "represents", "bloc-y"), ("bloc-y", "represents", "state-x")]
    seats = [("ann", "observer", "a", "state-x")]
    standing = stand(make(["ann", "state-x", "bloc-y"], seats=seats, ties=ties), "bloc-y")
    assert (standing.seat, standing.through, standing.side) == (Seat.OBSERVER, ("ann",), "state-x")


def test_a_withdrawn_mandate_seats_nobody(make: Make) -> None:
    dossier = make(["ann", "state-x"], seats=[("ann", "delegate")], ties=[("ann", "-represents", "state-x")])
    assert stand(dossier, "state-x").group is Group.NO_REPORT


def test_nobody_sits_through_another_person(make: Make) -> None:
    dossier = make(["ann", "bob"], seats=[("ann", "delegate")], ties=[("ann", "represents", "bob")])
    assert stand(dossier, "bob").group is Group.NO_REPORT


def test_an_unknown_event_is_named_with_those_that_exist(make: Make) -> None:
    with pytest.raises(ValueError, match="no event 'party'; choose one of talks"):
        standings(make(["ann"]), "party")


claims = st.tuples(
    st.sampled_from(["ann", "bob", "state-x", "bloc-y"]),
    st.sampled_from([seat for seat in Seat if seat is not Seat.NO_REPORT]),
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["", "state-x"]),
    st.sampled_from(["", "the first hour"]),
    st.sampled_from(["", "2025-01-02"]),
)


@given(st.lists(claims, max_size=8))
def test_a_seat_always_belongs_to_its_group_and_to_a_claim(rows: list[tuple[str, ...]]) -> None:
    ties = [("ann", "represents", "state-x"), ("bob", "represents", "bloc-y")]
    for standing in standings(made(["ann", "bob", "state-x", "bloc-y"], seats=rows, ties=ties), "talks").values():
        live = {row.seat for row in standing.claims if not row.claim.withdrawn}
        assert GROUP_OF[standing.seat] is standing.group
        assert standing.through or standing.seat in (live or {Seat.NO_REPORT})
        assert (standing.reports + standing.statements > 0) == (standing.group is not Group.NO_REPORT)
        assert not standing.contested or len({GROUP_OF[seat] for seat in live}) > 1


def test_in_riyadh_ten_sat_four_stood_around_and_five_were_left_out(riyadh: Dossier) -> None:
    assert group_of(riyadh, Group.AT_THE_TABLE, "talks") == {
        "faisal-bin-farhan", "musaad-al-aiban", "marco-rubio", "mike-waltz", "steve-witkoff", "sergey-lavrov",
        "yuri-ushakov", "united-states", "russia", "saudi-arabia",
    }  # fmt: skip
    around = {"donald-trump", "vladimir-putin", "mohammed-bin-salman", "kirill-dmitriev"}
    assert group_of(riyadh, Group.INVOLVED, "talks") == around
    left_out = {"ukraine", "volodymyr-zelensky", "europe", "emmanuel-macron", "france"}
    assert group_of(riyadh, Group.LEFT_OUT, "talks") == left_out
    assert group_of(riyadh, Group.MENTIONED, "talks") == {"nato", "dmitry-peskov", "keith-kellogg"}
    assert group_of(riyadh, Group.NO_REPORT, "talks") == {"sovereign-wealth-fund"}


def test_dmitriev_alone_is_contested_in_riyadh(riyadh: Dossier) -> None:
    contested = [standing for standing in standings(riyadh, "talks").values() if standing.contested]
    assert [(standing.actor, standing.seat) for standing in contested] == [("kirill-dmitriev", Seat.NEARBY)]


def test_the_exclusion_of_ukraine_and_of_europe_rests_on_several_reports_and_statements(riyadh: Dossier) -> None:
    talks = standings(riyadh, "talks")
    assert (talks["ukraine"].reports, talks["ukraine"].statements) == (5, 2)
    assert (talks["europe"].reports, talks["europe"].statements) == (3, 2)
    assert (talks["marco-rubio"].reports, talks["marco-rubio"].statements) == (4, 0)


def test_saudi_arabia_mediates_through_its_two_men(riyadh: Dossier) -> None:
    standing = standings(riyadh, "talks")["saudi-arabia"]
    assert (standing.seat, standing.side) == (Seat.MEDIATOR, "saudi-arabia")
    assert standing.through == ("faisal-bin-farhan", "musaad-al-aiban")


def test_in_paris_france_sits_through_macron_and_nobody_is_left_out(riyadh: Dossier) -> None:
    paris = standings(riyadh, "paris-meeting")
    assert group_of(riyadh, Group.AT_THE_TABLE, "paris-meeting") == {"emmanuel-macron", "france", "europe"}
    assert paris["france"].through == ("emmanuel-macron",)
    assert {standing.group for standing in paris.values()} == {Group.AT_THE_TABLE, Group.NO_REPORT}


def test_the_six_tables_of_reykjavik_seat_as_many_people_as_their_record(reykjavik: Dossier) -> None:
    people = [
        sum(
            1 for actor in group_of(reykjavik, Group.AT_THE_TABLE, event.id) if reykjavik.actors[actor].kind == "person"
        )
        for event in reykjavik.tables
    ]
    assert people == [7, 8, 12, 8, 10, 8]


def test_five_thousand_people_are_weighed_with_a_thousand_bodies_in_a_part_of_a_second(make: Make) -> None:
    people, bodies = [f"p{n}" for n in range(5_000)], [f"state-{n}" for n in range(1_000)]
    ties = [(person, "represents", bodies[number % 1_000]) for number, person in enumerate(people)]
    dossier = make([*people, *bodies], seats=[(person, "delegate") for person in people], ties=ties)
    began = time.process_time()
    assert stand(dossier, "state-7").through == ("p7", "p1007", "p2007", "p3007", "p4007")
    assert time.process_time() - began < 0.7
