/* What the server answers to files that a reader opens (dashboard/server/uploads.py), and what it is told of a list. */

import type { EventKind } from "./scene.js";
import type { ServedScene } from "./types.js";

/** What the rows of a list are. */
export type ListKind = "ties" | "attendance";

/** The name of the column of each role; all other columns are kept as attributes. */
export type Columns = Record<string, string>;

/** What a column can mean, in *words* for readers. */
export interface Role {
  role: string;
  words: string;
  required: boolean;
}

/** What the columns of a list can mean if its rows are of a kind, and which of them the server guesses to mean it. */
export interface Reading {
  kind: ListKind;
  words: string;
  roles: Role[];
  guess: Columns;
}

/**
 * How a list is read: which column means what, and what holds where no column says it. *values* are the seats of words
 * that no table knows; *leaveOut* leaves out the rows that cannot be used.
 */
export interface Mapping {
  kind: ListKind;
  columns: Columns;
  headed: boolean;
  seat: string;
  eventKind: string;
  words: string;
  values: Record<string, string>;
  leaveOut: boolean;
}

/** A word that says no seat that is known, and the number of its rows. */
export interface UnknownWord {
  word: string;
  rows: number;
}

/** A dossier that was read; *command* is what reads a list so from the command line. */
export interface Read {
  kind: "dossier";
  scene: ServedScene;
  notes: string[];
  command?: string[];
  problems?: undefined;
}

/**
 * A list whose reader is to say what its columns mean: the first of its rows, and the *count* of all. *seats* are
 * words for readers by seat; *noSeat* stands for no claim.
 */
export interface Question {
  kind: "list";
  path: string;
  columns: string[];
  rows: string[][];
  count: number;
  headed: boolean;
  likely: ListKind;
  lists: Reading[];
  seats: Record<string, string>;
  noSeat: string;
  eventKinds: EventKind[];
  notes: string[];
  problems?: undefined;
}

/** Why files cannot be read; *rows* is how many rows could be left out, *words* those that say no seat. */
export interface Refusal {
  kind: "problems";
  problems: string[];
  rows?: number;
  words?: UnknownWord[];
}

/** The Plotly figure of a view of what was read, as Dash's component. */
export interface Figure {
  kind: "figure";
  graph: object;
  problems?: undefined;
}

export type Answer = Read | Question | Refusal | Figure;
