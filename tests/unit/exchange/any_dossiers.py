"""Dossiers that break no rule, with any text wherever text may stand: what a round trip must not change."""

from typing import Any

from hypothesis import strategies as st

from dashboard.dossier.cells import invisible
from dashboard.dossier.columns import ATTRIBUTE, OWN
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, StakeClaim, TieClaim
from dashboard.dossier.words import CLAIMABLE_SEATS, ActorKind, DateBasis, EventKind, EventStatus, TieStatus

LETTERS = "abcéłпривمرحباשל汉🙂 .,;:|\"'’“»\\#=+-@＝/%()[]{}<>&_x000D_0\u200f"
PLAIN = st.text(LETTERS, max_size=20).map(str.strip).filter(
    lambda text: not text or not invisible(text)
) | st.sampled_from(["=1+1", "'=1", "-5", "+x", "@SUM(A1)", "true"])
LINE = PLAIN.filter(bool)
PROSE = st.text(LETTERS + "\n", max_size=40).map(str.strip).filter(lambda text: not invisible(text))
NAMES = PLAIN.filter(lambda name: bool(ATTRIBUTE.fullmatch(OWN + name)))
ATTRIBUTES = st.dictionaries(NAMES | st.sampled_from(["kind", "status", "weight", "label", "id"]), PROSE, max_size=3)
CLAIMS = st.builds(
    lambda said, **rest: Claim(speaker=said[0], quote=said[1], **rest),
    source=st.sampled_from(["s-0", "s-1"]),
    said=st.tuples(LINE, st.lists(st.text("aпم,;\"'", min_size=1), max_size=4).map(" ".join)) | st.just(("", "")),
    text=PROSE,
    locator=PLAIN,
    first_seen=st.sampled_from(["", "2030-05"]),
    withdrawn=st.sampled_from(["", "2031-01-02T10:40+03:00"]),
)
DATED = st.sampled_from([("", DateBasis.UNKNOWN), ("2030-05-02", DateBasis.STATED), ("2014", DateBasis.INFERRED)])
TABLED = st.sampled_from([kind for kind in EventKind if kind is not EventKind.BACKGROUND])
NO_PERSON = st.sampled_from([kind for kind in ActorKind if kind is not ActorKind.PERSON])  # anyone may be a side


def tie(at: tuple[str, DateBasis], ends: list[str], **rest: Any) -> TieClaim:
    return TieClaim(date=at[0], date_basis=at[1], tail=ends[0], head=ends[1], **rest)


def event(at: tuple[str, DateBasis], **rest: Any) -> Event:
    return Event(start=at[0], end=at[0], date_basis=at[1], **rest)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Return a dossier, of no event now and then."""
    actors = [f"a-{number}" for number in range(draw(st.integers(2, 4)))]
    events = [f"e-{number}" for number in range(draw(st.integers(0, 2)))]
    an_actor, an_event = st.sampled_from(actors), st.sampled_from(events or [""])
    seats = st.builds(SeatClaim, event=an_event, actor=an_actor, seat=st.sampled_from(CLAIMABLE_SEATS),
                      side=st.just("") | an_actor, part=PLAIN, claim=CLAIMS, attributes=ATTRIBUTES)  # fmt: skip
    ties = st.builds(tie, at=DATED, ends=st.permutations(actors), tie=LINE, status=st.sampled_from(TieStatus),
                     event=st.just("") | an_event, claim=CLAIMS, attributes=ATTRIBUTES)  # fmt: skip
    stakes = st.builds(StakeClaim, issue=LINE, actor=an_actor, event=an_event, claim=CLAIMS)
    return Dossier(
        id="any-dossier",
        title=draw(LINE),
        summary=draw(PROSE),
        as_of="2030-05-03",
        licence=draw(LINE),
        opening=events[0] if events else "",
        sources={
            name: Source(id=name, title=draw(LINE), publisher=draw(LINE), note=draw(PROSE), language=draw(PLAIN))
            for name in ("s-1", "s-0")
        },
        actors={
            name: Actor(id=name, name=draw(LINE), kind=draw(NO_PERSON), short=draw(PLAIN), title=draw(PLAIN),
                        country=draw(st.sampled_from(["", "UKR"])), attributes=draw(ATTRIBUTES),
                        names=draw(st.dictionaries(st.sampled_from(["ar", "sr-Latn"]), LINE)))
            for name in reversed(actors)
        },
        events={
            name: draw(st.builds(event, at=DATED, id=st.just(name), name=LINE, kind=TABLED, place=PLAIN, claim=CLAIMS,
                                 status=st.sampled_from(EventStatus), attributes=ATTRIBUTES))
            for name in events
        },
        seats=tuple(draw(st.lists(seats, unique=True, max_size=3))) if events else (),
        ties=tuple(draw(st.lists(ties, unique=True, max_size=4))),
        stakes=tuple(draw(st.lists(stakes, unique=True, max_size=2))) if events else (),
        attributes=draw(ATTRIBUTES),
    )  # fmt: skip
