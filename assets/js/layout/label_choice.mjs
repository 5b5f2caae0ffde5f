/* Which place each of a few names takes: together they cost least, by the ties that run through them and by how far
   each is from where a reader looks first.  Many names take what is free, one after another (labels.mjs). */

import * as curves from "./curves.mjs";

/** @import { Box, Curve } from "../types.js" */

/**
 * A place that a name could take, and what that costs.
 * @template {Box} Place
 * @typedef {{ place: Place, cost: number }} Candidate
 */

const MOST = 40; // places of a name that are compared
const LATER = 0.45; // what a place costs for each better one before it
const FAR = 0.4; // what each px between a mark and its name costs
const THROUGH = 14; // what a tie through a name costs
const MISSING = 1000; // what it costs that a name has no place; more for the important
const ROUNDS = 6;
const AIR = 2; // px kept free about a name

/** @type {(a: Box, b: Box) => boolean} */
const overlap = (a, b) => a.left - AIR < b.right && b.left - AIR < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Return the best of *places*, which come best first, each with its cost; *gap* says how far a place is from its mark.
 * @template {Box} Place
 * @param {Place[]} places
 * @param {Curve[]} ties
 * @param {(place: Place) => number} [gap] in px
 * @returns {Candidate<Place>[]}
 */
function candidates(places, ties, gap = () => 0) {
  const found = places.map((place, n) => ({
    place,
    cost: LATER * n + FAR * gap(place) + THROUGH * ties.filter((tie) => curves.meets(tie, place)).length,
  }));
  return found.sort((a, b) => a.cost - b.cost).slice(0, MOST);
}

/**
 * Return for each name its place, or null: no two overlap, and all together cost little.  *weights* say how much more
 * it costs that a name is missing.
 * @template {Box} Place
 * @param {Candidate<Place>[][]} names
 * @param {number[]} weights
 * @returns {(Place | null)[]}
 */
function choose(names, weights) {
  const chosen = /** @type {(Candidate<Place> | null)[]} */ (new Array(names.length).fill(null));
  /** @type {(n: number) => number} */
  const costOf = (n) => chosen[n]?.cost ?? MISSING * weights[n];
  /** @type {(place: Place, but: number) => number[]} */
  const inTheWay = (place, but) =>
    chosen.flatMap((one, n) => (n !== but && one && overlap(one.place, place) ? [n] : []));
  /** @type {(n: number, taken?: Place) => Candidate<Place> | undefined} */
  const best = (n, taken) =>
    names[n].find(({ place }) => !inTheWay(place, n).length && !(taken && overlap(taken, place)));
  for (let round = 0; round < ROUNDS; round += 1) {
    let gained = false;
    for (let n = 0; n < names.length; n += 1) gained = improve(n) || gained;
    if (!gained) break;
  }
  return chosen.map((one) => one?.place ?? null);

  /**
   * Give name *n* a better place, if need be one that another name leaves for the next best of its own.
   * @param {number} n
   */
  function improve(n) {
    const now = costOf(n);
    for (const candidate of names[n]) {
      if (candidate.cost >= now) return false; // they come best first
      const others = inTheWay(candidate.place, n);
      if (!others.length) {
        chosen[n] = candidate;
        return true;
      }
      if (others.length > 1) continue;
      const [other] = others;
      const before = chosen[n];
      chosen[n] = null;
      const next = best(other, candidate.place);
      const lost = (next?.cost ?? MISSING * weights[other]) - costOf(other);
      if (lost < now - candidate.cost) {
        chosen[other] = next ?? null;
        chosen[n] = candidate;
        return true;
      }
      chosen[n] = before;
    }
    return false;
  }
}

export { candidates, choose };
