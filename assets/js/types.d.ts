/*
 * What the modules of the page hand to each other. What a scene is made of stands in scene.d.ts.
 *
 * The data flow, in the order in which a click goes through it:
 *
 *   component ── Action ──> reduce ── Shown ──> the store ──> follow ── Props ──> component
 *
 * A component says what its reader did: an `Action`. `reduce` in main.mjs makes of it what is shown now (`Shown`),
 * which the store VIEW holds. `follow` hands each component the parts of it that it asked for (`Props`). Another
 * dossier is asked of the server by `want`, which says so in the store WANTED (`Wanted`).
 */

import type { Mapping } from "./answers.js";
import type { Choices, Colour, Event, Group, Palette, Scene, Served, Standing, View } from "./scene.js";

/** A scene as the page has it, with what its server says of all dossiers. */
export type ServedScene = Scene & { served: Served };

/**
 * What a reader did, by kind.
 *
 * The reducer (`state/reduce.mjs`) answers what changes the view of a dossier. The last five kinds can ask for another
 * dossier, and `state/dossiers.mjs` answers them. Where the dossier stays, the reducer answers *turned* and *reopen*.
 */
export interface Actions {
  change: { changes: Partial<View>; how?: Written };
  /** Select an actor or a tie, or nothing where *id* is empty; *from* is where the reader did. */
  pick: { id: string; toggle?: boolean; from?: Picked["from"] };
  clear: Nothing;
  /** Select the one whom the search found. */
  find: { query: string; id: string };
  highlight: { group: Group };
  /** An actor was moved; *followers* are those who followed it, by id. */
  move: { id: string; point: Point; followers?: { id: string; point: Point }[]; how: Written };
  /** Take the last selection back, as Back of the browser does. */
  back: Nothing;
  reset: Nothing;
  /** Show the event that comes so many after the one that is shown. */
  step: { by: number };
  /** Others of a large record are drawn: *drawing* names the scene, and main.mjs adds it *as* what it is. */
  drawn: { drawing: string; as?: ServedScene };
  /** The reader went back or forward to the address *search*. */
  turned: { search: string };
  /** Show what a snapshot shows. */
  reopen: { dossier: string; search: string; news: string };
  chosen: { dossier: string };
  /** A file was opened as *dossier*. */
  opened: { dossier: string; news: string };
  closed: Nothing;
}

type Nothing = Record<never, never>;

/** What a reader did; of one *Kind*, or of any. */
export type Action<Kind extends keyof Actions = keyof Actions> = { [K in Kind]: { kind: K } & Actions[K] }[Kind];

/** What a component has said last, counted from its start: Dash may hand on several actions at once. */
export interface Said {
  actions: (Action & { number: number })[];
  number: number;
}

/** How an address is written: *push* is one that Back leaves. */
export type Written = "push" | "replace";

/** What a change of the view does to the address; *turned*: the reader went to it, and what waits is left out. */
export type How = Written | "back" | "turned" | "none";

/** Why the view is what it is; *search* is the address, where that says more than the view. */
export interface Cause {
  how: How;
  search?: string;
}

/**
 * An address that the browser is to hold, *number* counted since the page opened. Dash may bring several actions at
 * once, and React hands a component the last of its props alone.
 */
export interface AddressStep {
  number: number;
  how: Exclude<How, "none">;
  search: string;
}

/** Where a reader selected something: a part of the page by its id, or null in the details. */
export interface Picked {
  from: string | null; // the id of an element; null is within the details
  /** Whether the selection was taken back, so that the reader stays there. */
  stays?: boolean;
}

/**
 * A message to the reader; an empty text takes back the last.
 *
 * What *stays* is there until another comes; else the length of the text decides. *number* tells two alike
 * apart.
 */
export interface Message {
  text: string;
  stays?: boolean;
  number?: number;
}

/** What is shown, as the reducer makes it. */
export interface Reduced {
  /** The name of the scene (`state/scenes.mjs`): Dash compares what a store holds, and a scene is long. */
  drawing: string;
  view: View;
  cause: Cause;
  message?: Message;
  picked?: Picked;
  /** Where actors were moved to, by the picture that they stand in. */
  kept: Record<string, View["moved"]>;
  /** What a reader wrote on the picture of each event. */
  texts: Record<string, Pick<View, "headline" | "note" | "credit" | "worded">>;
  /** The number of the last action, click or wish of each component that was heard. */
  heard: Record<string, number>;
}

/** What leads from what is shown to what is shown then. */
export type Step = (before: Reduced | null) => Reduced | null;

/** What is shown, as the store VIEW holds it, with the *trail* of the last addresses. */
export interface Shown extends Reduced {
  trail: AddressStep[];
}

/**
 * Which dossier is wanted, as the store WANTED holds it. Where the server does not answer, that is the one that is
 * shown, and what to say of it.
 */
export interface Wanted {
  dossier: string;
  /** The address that its view is read from, how it is written, and what is said with it. */
  search?: string;
  how?: How;
  news?: string;
  /** Whether it is another than before under the same id. */
  anew?: boolean;
  /** Whether it is shown already. */
  here?: boolean;
  /** Whether the page has it, so that no server is asked. */
  held?: boolean;
  /** What tells a wish from the same one before. */
  number?: number;
  message?: Message;
}

/** What a part of the page shows just now; before the first view that is nothing. */
export type Now = { scene: ServedScene; view: View } | { scene: null; view: null };

/** What a button asks of the camera; *number* tells two alike apart. */
export interface Turn {
  act: "nearer" | "farther" | "fit";
  number: number;
}

/** What a component can be handed: the parts of a view, and these. */
export interface Props extends View {
  scene: ServedScene;
  view: View;
  trail: AddressStep[];
  picked?: Picked;
  camera: Turn;
  message: Message;
  paper: Paper;
}

/** How a reader wants a picture for paper; *staked*: with what is at stake. */
export interface Paper {
  shape: "landscape" | "square" | "portrait";
  theme: "light" | "dark";
  ties: Choices["ties"];
  staked: boolean;
}

/** The props of these names, which come together: before anything is shown there is none of them. */
export type Given<Names extends keyof Props> = Pick<Props, Names> | { [Name in Names]?: undefined };

/** What a component says that its reader did. */
export type Act = (action: Action) => void;

/** Shows the reader a message of a component. */
export type Notify = (message: Message) => void;

/**
 * A component: it is given its element once, and returns what is called at first and whenever a prop has changed.
 *
 * *Follows* and *More* are those of its class in `dashboard/page/components.py`: what it follows, and what else it has.
 * assets/boot.js calls it.
 */
export type Mount<Follows extends keyof Props = never, More extends keyof Props = never> = (
  element: HTMLElement,
  act: Act,
  notify: Notify,
) => Update<Follows, More>;

/** What a component does with all its props. */
export type Update<Follows extends keyof Props = never, More extends keyof Props = never> = (
  props: Given<Follows> & Partial<Pick<Props, More>>,
) => void;

/** A prop of a component or control, as Dash names it in a call. */
export interface Prop {
  id: string;
  property: string;
  value?: unknown;
}

/** Dash's context of a call: what it was made for, and what goes in and comes out. */
export interface Context {
  triggered: { prop_id: string; value: unknown }[];
  inputs_list: Prop[];
  states_list: Prop[];
  outputs_list: Prop | Prop[];
}

/** What a call was made for: the prop of *id* that has changed. */
export type Trigger =
  | { id: string; property: "n_clicks"; value: number | undefined }
  | { id: string; property: "action"; value: Said }
  | { id: string; property: "message"; value: Message | undefined }
  | { id: string; property: "data"; value: { message?: Message; number?: number } | null | undefined }
  | { id: string; property: "value"; value: unknown };

/** An event that has a table: the only kind that a view shows. */
export type ShownEvent = Event & { standings: (Standing | null)[] };

/** Across and down in px, or across and up in the plane. */
export type Point = [x: number, y: number];

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Width and height in px. */
export interface Size {
  width: number;
  height: number;
}

/** Where a picture is drawn, in px; no name leaves its *bounds*. */
export interface Stage extends Size {
  left: number;
  top: number;
  bounds: Box;
  paper?: "landscape" | "square" | "portrait";
}

/** What of the plane is on the stage: how much enlarged, and moved by how many px. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve in px. *angle* is the way on which it ends, *scale* how much larger than usual it is drawn. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
  middle: Point;
  length: number;
  angle: number;
  scale: number;
}

/** A place for words: a point on a curve, the way on which they lie beside it (of length 1, or 0), how many px off. */
export type Place = [x: number, y: number, aside?: number, down?: number, off?: number];

export interface Ellipse {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
}

/** Where a name may stand, in px: within one ellipse and without another, and within a box. */
export interface Zone {
  readonly within: Ellipse | null;
  readonly without: Ellipse | null;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What no name may cover. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

export type Anchor = "start" | "middle" | "end";

/** A box that text fills, written from its *anchor*. */
export interface Spot extends Box {
  anchor: Anchor;
}

/**
 * What is to be written: the first of *texts* that has room, on one of as many *rows*, the lowest *rank* first. What
 * *must* show does, over others if need be. One that stands *aside* is to the right of its mark rather than below, on
 * one line; *side* is where it was given room, as a placement has it, and is tried first. One that is *whole* is
 * neither shortened nor made smaller.
 */
interface Lettering {
  texts: string[];
  size: number;
  weight: number;
  rank: number;
  must: boolean;
  rows?: number[];
  zone?: Zone | null;
  tight?: boolean | null;
  aside?: boolean;
  side?: string;
  whole?: boolean;
  scale?: number;
}

/** A wish for a name: beside the mark *i*, which no other mark is as near as. */
export interface NameWish extends Lettering, Disc {
  i: number;
  along?: undefined;
}

/** A wish for the words of a tie, in one of the places along it. */
export interface WordsWish extends Lettering {
  i?: undefined;
  along: Place[];
}

export type Wish = NameWish | WordsWish;

/** A name or words that have their room; *items* are kept with them once they are drawn. */
export interface Label extends Spot {
  lines: string[];
  size: number;
  weight: number;
  items?: Item[];
}

/** The attributes of an SVG element; those with which canvases draw have their types. */
export interface Attributes {
  d?: string;
  x?: number;
  y?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
  cx?: number;
  cy?: number;
  rx?: number;
  ry?: number;
  width?: number;
  height?: number;
  fill?: string;
  stroke?: string;
  transform?: string;
  opacity?: number;
  "fill-opacity"?: number;
  "stroke-opacity"?: number;
  "stroke-width"?: number;
  "stroke-dasharray"?: string;
  [name: string]: string | number | undefined;
}

/** What is drawn: an SVG element, its text, and what it is where others are highlighted and it is not. */
export type Item = [tag: string, attributes: Attributes, text?: string, dim?: Item];

/** How an actor is drawn; what the parts say stands at `compose`. */
export interface Mark extends Disc {
  fill: string;
  stroke: string;
  opacity: number;
  dimmed: number | null;
  pale: string;
  width: number;
  dash: string;
  scale: number;
  hidden: boolean;
}

/** An actor or a tie, by its place in the scene's list. */
export type Thing = { actor: number; tie?: undefined } | { tie: number; actor?: undefined };

/** What a view highlights; what the parts say stands at `highlightOf`. */
export interface Highlight {
  count: number;
  chosen: boolean[];
  rest: number[];
  actors: boolean[];
  ties: boolean[];
  named: boolean[];
  picked: Thing | null;
  narrowed: boolean;
}

/** The ground of the Table placement, its captions, and the boxes that these take. */
export interface Ground {
  items: Item[];
  captions: Item[];
  taken: Box[];
}

/** A picture, as plain data; what the parts say stands at `compose`. */
export interface Picture {
  under: Item[];
  marks: Mark[];
  over: Item[];
  ties: Curve[];
  tieItems: Item[][];
  open: boolean[];
  room: Ground;
  labels: Map<number, Label | null>;
  waiting: number;
  unworded: number;
}

/** In which letters and colours a picture is drawn; *own*: with names in the actors' own languages. */
export interface Look {
  palette: Palette;
  family: string;
  own: boolean;
}

/** How a picture is drawn; what the parts say stands at `compose`. */
export interface Drawing extends Look {
  stage: Stage;
  camera: Camera;
  type: number;
  scale?: number;
  ties?: Choices["ties"];
  points?: (Point | null)[] | null;
  pointed?: Thing | null;
  carried?: { actor: number; followers: ReadonlySet<number>; picture: Picture } | null;
}

/** One canvas, and what lies on it. */
export interface Layer {
  canvas: HTMLCanvasElement;
  items: Item[];
}

/** The canvases below a drawing, for what stays and for what moves, *of* a width, a height and a scale. */
export interface Lines {
  still: Layer;
  moving: Layer;
  of: number[];
}

/** The element of a mark, which keeps what it was painted as. */
export type MarkElement = SVGElement & { mark?: Mark | null };

/** What a picture is painted on; *dim* is the item of each mark when it is not highlighted. */
export interface Sheet {
  scene: Scene;
  svg: SVGElement;
  marks: MarkElement[];
  under: SVGElement;
  over: SVGElement;
  lines: Lines;
  dim: Item[];
}

/** What a stage shows. */
export interface Showing {
  scene: Scene;
  view: View;
  highlight: Highlight;
  own: boolean;
}

/** A change of a view, and how a reader makes it. */
export type Change = (changes: Partial<View>) => void;

/** What selects the actor or tie of an id, or nothing. */
export type Select = (id: string, how?: { toggle?: boolean; from?: HTMLElement | null }) => void;

/** What a mark says beside colour and shape. */
export type Sign = "contested" | "part" | "confirmed";

/** What listens to an event of an element, which knows the element that it listens on. */
type Listeners = {
  [Name in keyof HTMLElementEventMap as `on${Name}`]?: (
    event: HTMLElementEventMap[Name] & { currentTarget: HTMLElement },
  ) => unknown;
};

/** The attributes of an element of the page, of which nothing, null and false are left out, and what listens to it. */
export interface Properties extends Listeners {
  [name: string]: string | number | boolean | null | undefined | ((event: never) => unknown);
}

/** What is put into an element; what is nothing, or false, is left out. */
export type Child = Node | string | false | null | undefined | Child[];

/** A dossier that a reader opened from *files*, and the *mapping* by which a list among them was read. */
export interface OpenedDossier {
  title: string;
  scene: ServedScene;
  files: File[];
  mapping?: Mapping;
  notes: string[];
  command: string[];
}
