/* What the modules of the picture hand to each other. What a scene is made of stands in scene.d.ts. */

import type { Mapping } from "./answers.js";
import type { Colour, Event, Palette, Scene, Standing, View } from "./scene.js";

/** An event that has a table: the only kind that a view shows. */
export type Shown = Event & { standings: (Standing | null)[] };

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
}

/** What of the plane is on the stage: how much enlarged, and moved by how many px. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve in px. *angle* is the way on which it ends. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
  middle: Point;
  length: number;
  angle: number;
}

/** A place for words: a point on a curve, the way on which they lie beside it (of length 1, or 0), how many px off. */
export type Place = [x: number, y: number, aside?: number, down?: number, off?: number];

export interface Ellipse {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
}

/** Where a name may stand, in px: within one ellipse and without another, between *top* and *bottom*. */
export interface Zone {
  readonly within: Ellipse | null;
  readonly without: Ellipse | null;
  readonly top: number;
  readonly bottom: number;
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
 * *must* show does, over others if need be.
 */
interface Wanted {
  texts: string[];
  size: number;
  weight: number;
  rank: number;
  must: boolean;
  rows?: number[];
  zone?: Zone | null;
  tight?: boolean | null;
}

/** A wish for a name: beside the mark *i*, which no other mark is as near as. */
export interface NameWish extends Wanted, Disc {
  i: number;
  along?: undefined;
}

/** A wish for the words of a tie, in one of the places along it. */
export interface WordsWish extends Wanted {
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

/** What is drawn: an SVG element, its text, and what it is where others are lit and it is not. */
export type Item = [tag: string, attributes: Attributes, text?: string, dim?: Item];

/** How an actor is drawn; what the parts say stands at `compose`. */
export interface Mark extends Disc {
  fill: string;
  stroke: string;
  opacity: number;
  dimmed: number | null;
  pale: string;
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
  untold: number;
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
  points?: Point[] | null;
  pointed?: Thing | null;
  carried?: { actor: number; picture: Picture } | null;
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

/** What a picture is painted on; *dim* is the item of each mark when it is not lit. */
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
  lit: Highlight;
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
export interface Guest {
  title: string;
  scene: Scene;
  files: File[];
  mapping?: Mapping;
  notes: string[];
  command: string[];
}
