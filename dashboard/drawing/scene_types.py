"""What a scene is made of: the keys of each of its parts, and what stands there.

``scripts/scene_types.py`` writes them down for the browser, as ``assets/js/scene.d.ts``.  An actor or a source is named
by its place in the scene's list.
"""

from typing import Literal, NotRequired, TypedDict

from dashboard.dossier.words import ActorKind, EventKind, EventStatus, Group, Seat, SourceKind, TieStatus

Tone = Group | Literal["mediator"]
Colour = (
    Literal["ground", "table", "around", "out", "ink", "quiet", "line", "tie", "represents", "selected", "mediator"]
    | Group
)
Palette = dict[Colour, str]
CountedKind = ActorKind | Literal["side"]
Arrangement = Literal["table", "network"]
PictureText = Literal["headline", "note", "credit"]
Attributes = dict[str, str]


class Country(TypedDict):
    """A country or bloc that an actor has."""

    code: str
    name: str


class Actor(TypedDict):
    """An actor; *names* are by language tag. *side* is the place of the first whom a person represents, if any."""

    id: str
    name: str
    short: str
    kind: ActorKind
    country: str
    title: str
    names: dict[str, str]
    side: int | None
    attributes: Attributes


class Source(TypedDict):
    """A source, and the number of *claims* that rest on it."""

    id: str
    title: str
    publisher: str
    date: str
    url: str
    language: str
    kind: SourceKind | Literal[""]
    origin: str
    note: str
    claims: int


class Claim(TypedDict):
    """What a source says; what its row leaves empty is left out. *links* are the addresses in *locator*."""

    source: int
    locator: NotRequired[str]
    text: NotRequired[str]
    speaker: NotRequired[str]
    quote: NotRequired[str]
    firstSeen: NotRequired[str]
    withdrawn: NotRequired[str]
    withdrawnNote: NotRequired[str]
    links: NotRequired[list[str]]


class Kept(TypedDict):
    """What the row of a claim holds beyond the columns of its table; left out where it holds no more."""

    attributes: NotRequired[Attributes]


class SeatClaim(Claim, Kept):
    """A claim on a seat; *title* is the office at that event.

    *counts* says as what it is counted, a report where it is left out; *by* whose report it is, if not its publisher's.
    """

    seat: Seat
    group: Group
    part: str
    title: NotRequired[str]
    counts: NotRequired[Literal["statement", "note"]]
    by: NotRequired[str]


class TieClaim(Claim, Kept):
    """A claim on a tie; *event* is an id, or empty."""

    status: TieStatus
    event: str
    when: str


class Standing(TypedDict):
    """Where an actor stands at an event. *through* are those who give it its seat, *unseen* those who are not drawn."""

    seat: Seat
    group: Group
    tone: Tone
    side: int | None
    part: str
    contested: bool
    reports: int
    statements: int
    through: list[int]
    unseen: NotRequired[list[str]]
    claims: list[SeatClaim]


class Room(TypedDict):
    """The ellipses of the Table placement and its strip, in the plane."""

    cx: float
    cy: float
    table_rx: float
    table_ry: float
    around_rx: float
    around_ry: float
    out_top: float | None
    out_bottom: float | None
    strip: float | None


class Placement(TypedDict):
    """Where actors are drawn, in their order, and the room that they are in: those *drawn* at an event, or everyone.

    *scale* is how many times larger than usual names and marks are. *sides* has a letter for each actor, of the side of
    its mark on which the name had room: ``b`` below, ``a`` above, ``r`` right, ``l`` left; where all are below, none.
    """

    x: list[float]
    y: list[float]
    sides: str
    room: Room | None
    scale: float


class Placements(TypedDict):
    """A placement for each screen and, of what is not too much for it, for each paper."""

    wide: Placement
    tall: Placement
    landscape: NotRequired[Placement]
    square: NotRequired[Placement]
    portrait: NotRequired[Placement]


class Event(TypedDict):
    """An event. One with a table has *standings*, one for each actor, and *table*, where those *drawn* there stand.

    *headline* is empty where it has none; *basis* says how its date is known, where that is not stated. *groups* are
    the words of groups that are other ones at an event of its kind.

    Of a large record the event that is shown alone has a *table*, and says who is *drawn*. Ties of *other_times*, by
    their places, are not drawn in it. What stands for an event where there is none has an empty id.
    """

    id: str
    name: str
    kind: EventKind | Literal[""]
    status: EventStatus | Literal[""]
    headline: str
    when: str
    basis: str
    day: str
    place: str
    claim: Claim | None
    attributes: Attributes
    groups: dict[str, str]
    standings: NotRequired[list[Standing | None]]
    drawn: NotRequired[list[int]]
    other_times: NotRequired[list[int]]
    table: NotRequired[Placements]


_Ends = TypedDict("_Ends", {"from": int, "to": int})  # a class cannot call a key "from"


class Tie(_Ends):
    """A relation of two actors, with every claim on it."""

    id: str
    words: str
    represents: bool
    status: TieStatus
    withdrawn: bool
    undirected: bool
    claims: list[TieClaim]


class DrawnHolder(TypedDict):
    """Whose an issue is."""

    actor: int
    withdrawn: bool
    claims: list[Claim]


class UndrawnHolder(TypedDict):
    """Whose an issue is, if it is not drawn: name and group at the event stand for a place."""

    actor: None
    name: str
    group: Group
    withdrawn: bool
    claims: list[Claim]


Holder = DrawnHolder | UndrawnHolder


class Stake(TypedDict):
    """An issue at an event, and whose it is."""

    issue: str
    holders: list[Holder]


class Words(TypedDict):
    """The words of the page for those of a dossier; *counted* has them for one, and for several."""

    groups: dict[Group, str]
    seats: dict[Seat, str]
    kinds: dict[ActorKind, str]
    counted: dict[CountedKind, list[str]]
    statuses: dict[EventStatus, str]
    arrangements: dict[Arrangement, str]
    tieStatuses: dict[TieStatus, str]
    sourceKinds: dict[SourceKind, str]


class Rest(TypedDict):
    """Those who are not drawn, as columns; *also* are their other names, a line each."""

    id: list[str]
    name: list[str]
    also: list[str]
    title: list[str]
    country: list[str]
    kind: list[CountedKind]


class Unseen(TypedDict):
    """Those not drawn at an event, by their places: of each group with any, the mediators, and the sources for that."""

    groups: dict[str, list[int]]
    mediators: list[int]
    sources: list[int]


class Whole(TypedDict):
    """A large record: how many there are, how many are drawn, and who is not (``rest`` in ``rest.py``)."""

    actors: int
    ties: int
    most: int
    usual: int
    event: str
    besides: list[str]
    steps: list[int]
    rest: Rest
    tied: list[list[int]]
    standings: dict[str, Unseen]
    sides: list[int]


class Served(TypedDict):
    """What the server says of all its dossiers; *archive* is where this one's files are, *opened* one of a reader."""

    ids: list[str]
    titles: dict[str, str]
    digests: dict[str, str]
    first: str
    publicUrl: str
    printed: bool
    archive: NotRequired[str]
    opened: NotRequired[bool]


class Palettes(TypedDict):
    """The colours of both looks."""

    light: Palette
    dark: Palette


class Paper(TypedDict):
    """The size of a snapshot, px."""

    width: int
    height: int


class Opacity(TypedDict):
    """The opacity of a mark outside the view, of one tied to the view under a filter, and of a tie outside the view."""

    dimmed: float
    beside: float
    tie: float


class MarkLook(TypedDict):
    """How a mark is drawn: *filled* or hollow, its outline's *width*, px, and *dash*, its *size* against others'.

    *sign* is what lies on it: a light "centre", a "bar" across, or nothing.
    """

    filled: bool
    width: float
    dash: str
    size: float
    sign: Literal["centre", "bar", ""]


class Look(TypedDict):
    """Of each kind of mark the radius that is its own, px; of each tone how its marks are drawn; of ties the dash; the
    order of tones; fonts; papers, px."""

    radii: dict[ActorKind, float]
    marks: dict[Tone, MarkLook]
    dashes: dict[TieStatus, str]
    tones: list[Tone]
    opacity: Opacity
    family: str
    papers: dict[str, Paper]


class Limits(TypedDict):
    """Up to how many *unreported* are treated like others, how many may be added *besides*, letters of a *search*.

    *worded* is up to how many highlighted ties have their words in the picture. *texts* are letters of what a reader
    writes on a picture, *alternative* those of an alternative text.
    """

    unreported: int
    besides: int
    search: int
    worded: int
    texts: dict[PictureText, int]
    alternative: int


class Scene(TypedDict):
    """Everything that the browser needs of one dossier; *served* is there where a server sends it.

    *former* are words that old addresses have for a choice of a view, by which value they are now.
    """

    id: str
    title: str
    summary: str
    asOf: str
    licence: str
    opening: str
    digest: str
    drawing: str
    whole: Whole | None
    attributes: Attributes
    words: Words
    palettes: Palettes
    outlines: dict[ActorKind, str]
    look: Look
    limits: Limits
    countries: list[Country]
    actors: list[Actor]
    events: list[Event]
    choices: dict[str, list[str]]
    former: dict[str, dict[str, str]]
    arrangements: list[Arrangement]
    network: Placements
    ties: list[Tie]
    stakes: dict[str, list[Stake]]
    sources: list[Source]
    served: NotRequired[Served]
