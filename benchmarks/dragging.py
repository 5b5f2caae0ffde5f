"""Frames while an actor is dragged: the painter against Plotly's own redraw, in one page of one browser.

    python benchmarks/dragging.py [ACTORS …]

For each size a made-up dossier is served and opened at 1440×900.  Each frame the same actor is moved a little, once as
a hand does (pointer events on the stage) and once by ``Plotly.restyle`` of the figure's coordinates (its marks alone:
the figure holds no ties), FRAMES times each, ROUNDS times in turn.  Prints the median time from frame to frame in ms,
and the ratio.  A browser without a screen paints on the processor; with one it is faster.
"""

import random
import socket
import statistics
import sys
from types import MappingProxyType

from playwright.sync_api import Page

from dashboard.application import create_app
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, TieClaim
from dashboard.dossier.words import ActorKind, EventKind, EventStatus, Seat, TieStatus
from dashboard.server.serving import served
from dashboard.snapshot.taking import browsing

FRAMES, ROUNDS = 60, 3
SEED = 1648
SEATS = (Seat.DELEGATE, Seat.NEARBY, Seat.LEFT_OUT, Seat.MENTIONED, None)
CLAIM = Claim(source="made-up", text="Made up for a measurement.")

BY_HAND = """(frames) => new Promise((done) => {
  const stage = document.getElementById("stage");
  stage.setPointerCapture = () => {};
  const box = document.querySelectorAll(".scatterlayer path.point")[0].getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hand = (kind, n) => stage.dispatchEvent(new PointerEvent(kind, {
    clientX: x + n, clientY: y + (n % 9), pointerId: 1, pointerType: "mouse", button: 0, bubbles: true }));
  hand("pointerdown", 0);
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (times.length > frames) {
      hand("pointerup", times.length);
      done(times.slice(1).map((t, k) => t - times[k]));
      return;
    }
    hand("pointermove", times.length + 6);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""
BY_PLOTLY = """(frames) => new Promise((done) => {
  const graph = document.querySelector(".js-plotly-plot");
  graph.removeAllListeners("plotly_afterplot"); // the painter's, who would paint again after Plotly
  const xs = [...graph.data[0].x];
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (times.length > frames) { done(times.slice(1).map((t, k) => t - times[k])); return; }
    xs[0] += 0.001;
    window.Plotly.restyle(graph, { x: [[...xs]] }, [0]);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""


def dossier_of(count: int) -> Dossier:
    """Return a made-up dossier of *count* actors, an eighth of them states, with twice as many ties."""
    chance = random.Random(SEED)
    states = [f"state-{n}" for n in range(max(2, count // 8))]
    people = [f"person-{n}" for n in range(count - len(states))]
    actors = {
        i: Actor(id=i, name=i.replace("-", " ").title(), kind=_kind(i), names=MappingProxyType({}))
        for i in states + people
    }
    ties = {(person, "represents", chance.choice(states)) for person in people}
    while len(ties) < 2 * count:
        ties.add((chance.choice(people), chance.choice(["met", "telephoned"]), chance.choice(states)))
    seats = [(person, chance.choice(SEATS)) for person in people]
    event = Event(id="talks", name="Talks", kind=EventKind.TALKS, status=EventStatus.HELD, claim=CLAIM)
    return Dossier(
        id=f"made-up-{count}",
        title="Made up",
        summary="Made up.",
        as_of="2026-01-01",
        licence="CC0-1.0",
        opening="talks",
        sources={"made-up": Source(id="made-up", title="Made up", publisher="Nobody")},
        actors=actors,
        events={"talks": event},
        seats=tuple(SeatClaim(event="talks", actor=who, seat=seat, claim=CLAIM) for who, seat in seats if seat),
        ties=tuple(TieClaim(tail=a, tie=t, head=b, status=TieStatus.HELD, claim=CLAIM) for a, t, b in sorted(ties)),
        stakes=(),
    )


def _kind(identifier: str) -> ActorKind:
    return ActorKind.STATE if identifier.startswith("state") else ActorKind.PERSON


def measured(page: Page) -> tuple[float, float]:
    """Return the median ms from frame to frame, dragged by hand and redrawn by Plotly."""
    hand: list[float] = []
    plotly: list[float] = []
    for _ in range(ROUNDS):
        hand += page.evaluate(BY_HAND, FRAMES)
        plotly += page.evaluate(BY_PLOTLY, FRAMES)
    return statistics.median(hand), statistics.median(plotly)


def main(sizes: list[int]) -> int:
    """Measure each size and print a line for it."""
    print("actors  painter ms  Plotly ms  ratio")
    with browsing() as browser:
        for size in sizes:
            app = create_app([dossier_of(size)])
            with socket.create_server(("127.0.0.1", 0)) as listener, served(listener, app.server):
                page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
                page.goto(f"http://127.0.0.1:{listener.getsockname()[1]}/")
                page.locator("html[data-ready]").wait_for(state="attached")
                hand, plotly = measured(page)
                print(f"{size:6}  {hand:10.1f}  {plotly:9.1f}  {plotly / hand:5.1f}")
                page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main([int(argument) for argument in sys.argv[1:]] or [24, 100]))
