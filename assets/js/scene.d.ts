/* Made by scripts/scene_types.py, whose docstring says of what. Change that, and make this anew. */

/** The choices of a view that are one of several. */
export interface Choices {
  highlight: "everyone" | "at-the-table" | "involved" | "left-out" | "mentioned" | "no-report";
  arrange: "table" | "network";
  ties: "all" | "between" | "none";
  names: "english" | "own";
}

/** A key that an address may have. */
export type AddressKey =
  | "dossier"
  | "event"
  | "country"
  | "q"
  | "pick"
  | "draw"
  | "with"
  | "at"
  | "highlight"
  | "arrange"
  | "ties"
  | "names"
  | "headline"
  | "note"
  | "credit"
  | "embed";

/** What an actor is; `other` where an imported file does not say. */
export type ActorKind = "person" | "state" | "bloc" | "organisation" | "other";

/** What an event is; a *background* event has no table and is no choice on the page. */
export type EventKind = "talks" | "call" | "meeting" | "visit" | "summit" | "background";

/** Whether an event took place, as its source has it. */
export type EventStatus = "held" | "planned" | "announced" | "not_held";

/** Where a seat stands on the page, from the innermost to the outermost. */
export type Group = "at-the-table" | "involved" | "left-out" | "mentioned" | "no-report";

/** An actor's standing at an event; the page groups them. */
export type Seat =
  | "mediator"
  | "delegate"
  | "staff"
  | "observer"
  | "nearby"
  | "principal"
  | "consulted"
  | "declined"
  | "absent"
  | "left_out"
  | "mentioned"
  | "no_report";

/** What a source is, for whoever weighs it; an empty cell says that it is not stated. */
export type SourceKind =
  | "official_record"
  | "party_statement"
  | "news_report"
  | "state_media"
  | "aggregator"
  | "research"
  | "readers_note";

/** How a tie is known: reported as held, expected or planned, or only said by a party. */
export type TieStatus = "held" | "planned" | "said";

export type Tone = Group | "mediator";

export type Colour =
  | "ground"
  | "table"
  | "around"
  | "out"
  | "ink"
  | "quiet"
  | "line"
  | "tie"
  | "represents"
  | "selected"
  | "mediator"
  | Group;

export type Palette = Record<Colour, string>;

export type CountedKind = ActorKind | "side";

export type Arrangement = "table" | "network";

export type PictureText = "headline" | "note" | "credit";

/** A country or bloc that an actor has. */
export interface Country {
  code: string;
  name: string;
}

/** An actor; *names* are by language tag. *side* is the place of the first whom a person represents, if any. */
export interface Actor {
  id: string;
  name: string;
  short: string;
  kind: ActorKind;
  country: string;
  title: string;
  names: Record<string, string>;
  side: number | null;
  attributes: Record<string, string>;
}

/** A source, and the number of *claims* that rest on it. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  date: string;
  url: string;
  language: string;
  kind: SourceKind | "";
  origin: string;
  note: string;
  claims: number;
}

/** What a source says; what its row leaves empty is left out. *links* are the addresses in *locator*. */
export interface Claim {
  source: number;
  locator?: string;
  text?: string;
  speaker?: string;
  quote?: string;
  firstSeen?: string;
  withdrawn?: string;
  withdrawnNote?: string;
  links?: string[];
}

/** What the row of a claim holds beyond the columns of its table; left out where it holds no more. */
export interface Kept {
  attributes?: Record<string, string>;
}

/**
 * A claim on a seat; *title* is the office at that event.
 *
 * *counts* says as what it is counted, a report where it is left out; *by* whose report it is, if not its publisher's.
 */
export interface SeatClaim {
  source: number;
  locator?: string;
  text?: string;
  speaker?: string;
  quote?: string;
  firstSeen?: string;
  withdrawn?: string;
  withdrawnNote?: string;
  links?: string[];
  attributes?: Record<string, string>;
  seat: Seat;
  group: Group;
  part: string;
  title?: string;
  counts?: "statement" | "note";
  by?: string;
}

/** A claim on a tie; *event* is an id, or empty. */
export interface TieClaim {
  source: number;
  locator?: string;
  text?: string;
  speaker?: string;
  quote?: string;
  firstSeen?: string;
  withdrawn?: string;
  withdrawnNote?: string;
  links?: string[];
  attributes?: Record<string, string>;
  status: TieStatus;
  event: string;
  when: string;
}

/** Where an actor stands at an event. *through* are those who give it its seat, *unseen* those who are not drawn. */
export interface Standing {
  seat: Seat;
  group: Group;
  tone: Tone;
  side: number | null;
  part: string;
  contested: boolean;
  reports: number;
  statements: number;
  through: number[];
  unseen?: string[];
  claims: SeatClaim[];
}

/** The ellipses of the Table placement and its strip, in the plane. */
export interface Room {
  cx: number;
  cy: number;
  table_rx: number;
  table_ry: number;
  around_rx: number;
  around_ry: number;
  out_top: number | null;
  out_bottom: number | null;
  strip: number | null;
}

/**
 * Where actors are drawn, in their order, and the room that they are in: those *drawn* at an event, or everyone.
 *
 * *scale* is how many times larger than usual names and marks are. *sides* has a letter for each actor, of the side of
 * its mark on which the name had room: `b` below, `a` above, `r` right, `l` left; where all are below, none.
 */
export interface Placement {
  x: number[];
  y: number[];
  sides: string;
  room: Room | null;
  scale: number;
}

/** A placement for each screen and, of what is not too much for it, for each paper. */
export interface Placements {
  wide: Placement;
  tall: Placement;
  landscape?: Placement;
  square?: Placement;
  portrait?: Placement;
}

/**
 * An event. One with a table has *standings*, one for each actor, and *table*, where those *drawn* there stand.
 *
 * *headline* is empty where it has none; *basis* says how its date is known, where that is not stated. *groups* are
 * the words of groups that are other ones at an event of its kind.
 *
 * Of a large record the event that is shown alone has a *table*, and says who is *drawn*. Ties of *other_times*, by
 * their places, are not drawn in it. What stands for an event where there is none has an empty id.
 */
export interface Event {
  id: string;
  name: string;
  kind: EventKind | "";
  status: EventStatus | "";
  headline: string;
  when: string;
  basis: string;
  day: string;
  place: string;
  claim: Claim | null;
  attributes: Record<string, string>;
  groups: Record<string, string>;
  standings?: (Standing | null)[];
  drawn?: number[];
  other_times?: number[];
  table?: Placements;
}

/** A relation of two actors, with every claim on it. */
export interface Tie {
  from: number;
  to: number;
  id: string;
  words: string;
  represents: boolean;
  status: TieStatus;
  withdrawn: boolean;
  undirected: boolean;
  claims: TieClaim[];
}

/** Whose an issue is. */
export interface DrawnHolder {
  actor: number;
  withdrawn: boolean;
  claims: Claim[];
}

/** Whose an issue is, if it is not drawn: name and group at the event stand for a place. */
export interface UndrawnHolder {
  actor: null;
  name: string;
  group: Group;
  withdrawn: boolean;
  claims: Claim[];
}

export type Holder = DrawnHolder | UndrawnHolder;

/** An issue at an event, and whose it is. */
export interface Stake {
  issue: string;
  holders: Holder[];
}

/** The words of the page for those of a dossier; *counted* has them for one, and for several. */
export interface Words {
  groups: Record<Group, string>;
  seats: Record<Seat, string>;
  kinds: Record<ActorKind, string>;
  counted: Record<CountedKind, string[]>;
  statuses: Record<EventStatus, string>;
  arrangements: Record<Arrangement, string>;
  tieStatuses: Record<TieStatus, string>;
  sourceKinds: Record<SourceKind, string>;
}

/** Those who are not drawn, as columns; *also* are their other names, a line each. */
export interface Rest {
  id: string[];
  name: string[];
  also: string[];
  title: string[];
  country: string[];
  kind: CountedKind[];
}

/** Those not drawn at an event, by their places: of each group with any, the mediators, and the sources for that. */
export interface Unseen {
  groups: Record<string, number[]>;
  mediators: number[];
  sources: number[];
}

/** A large record: how many there are, how many are drawn, and who is not (`rest` in `rest.py`). */
export interface Whole {
  actors: number;
  ties: number;
  most: number;
  usual: number;
  event: string;
  besides: string[];
  steps: number[];
  rest: Rest;
  tied: number[][];
  standings: Record<string, Unseen>;
  sides: number[];
}

/** What the server says of all its dossiers; *archive* is where this one's files are, *opened* one of a reader. */
export interface Served {
  ids: string[];
  titles: Record<string, string>;
  digests: Record<string, string>;
  first: string;
  publicUrl: string;
  printed: boolean;
  archive?: string;
  opened?: boolean;
}

/** The colours of both looks. */
export interface Palettes {
  light: Palette;
  dark: Palette;
}

/** The size of a snapshot, px. */
export interface Paper {
  width: number;
  height: number;
}

/** The opacity of a mark outside the view, of one tied to the view under a filter, and of a tie outside the view. */
export interface Opacity {
  dimmed: number;
  beside: number;
  tie: number;
}

/**
 * How a mark is drawn: *filled* or hollow, its outline's *width*, px, and *dash*, its *size* against others'.
 *
 * *sign* is what lies on it: a light "centre", a "bar" across, or nothing.
 */
export interface MarkLook {
  filled: boolean;
  width: number;
  dash: string;
  size: number;
  sign: "centre" | "bar" | "";
}

/**
 * Of each kind of mark the radius that is its own, px; of each tone how its marks are drawn; of ties the dash; the
 * order of tones; fonts; papers, px.
 */
export interface Look {
  radii: Record<ActorKind, number>;
  marks: Record<Tone, MarkLook>;
  dashes: Record<TieStatus, string>;
  tones: Tone[];
  opacity: Opacity;
  family: string;
  papers: Record<string, Paper>;
}

/**
 * Up to how many *unreported* are treated like others, how many may be added *besides*, letters of a *search*.
 *
 * *worded* is up to how many highlighted ties have their words in the picture. *texts* are letters of what a reader
 * writes on a picture, *alternative* those of an alternative text.
 */
export interface Limits {
  unreported: number;
  besides: number;
  search: number;
  worded: number;
  texts: Record<PictureText, number>;
  alternative: number;
}

/**
 * Everything that the browser needs of one dossier; *served* is there where a server sends it.
 *
 * *former* are words that old addresses have for a choice of a view, by which value they are now.
 */
export interface Scene {
  id: string;
  title: string;
  summary: string;
  asOf: string;
  licence: string;
  opening: string;
  digest: string;
  drawing: string;
  whole: Whole | null;
  attributes: Record<string, string>;
  words: Words;
  palettes: Palettes;
  outlines: Record<ActorKind, string>;
  look: Look;
  limits: Limits;
  countries: Country[];
  actors: Actor[];
  events: Event[];
  choices: Record<string, string[]>;
  former: Record<string, Record<string, string>>;
  arrangements: Arrangement[];
  network: Placements;
  ties: Tie[];
  stakes: Record<string, Stake[]>;
  sources: Source[];
  served?: Served;
}

/**
 * What a reader chose, and each of `VIEW_CHOICES`. *moved* is by id, in the plane; *most* are the drawn.
 *
 * *headline*, *note* and *credit* are what a reader wrote on the picture of this event; *worded*: the link holds them.
 */
export interface View extends Choices {
  dossier: string;
  event: string;
  countries: string[];
  query: string;
  pick: string;
  embed: boolean;
  moved: Record<string, [number, number]>;
  most: number;
  besides: string[];
  headline: string;
  note: string;
  credit: string;
  worded: boolean;
}
