/* Who follows the actor that a hand moves in a Network, and where to: springs, in steps of equal time.  The one place
   where the browser computes places; the others come from Python
   (docs/decisions/0027-neighbours-follow-the-hand.md). */

/** @import { Tie } from "../scene.js" */
/** @import { Box, Point } from "../types.js" */

/**
 * What moves, in px of the screen, across and up.
 * @typedef {object} Springs
 * @property {readonly Follower[]} followers in the order in which they were given
 * @property {Point} hand where the carried actor was at last
 * @property {readonly Point[]} others where those stand who stay
 * @property {number} owed ms that have passed and are less than a step
 */

/**
 * Who follows: *at* moves with *speed*, px a second, which the last step changed by *change*, px per s²; *home* is
 * where it stood at first, *rest* how far that was from the hand, *apart* how near it may come to the hand, to each
 * follower and to each of the others, *bounds* what it never leaves.
 * @typedef {object} Follower
 * @property {Point} at
 * @property {Point} speed
 * @property {number} change
 * @property {Point} home
 * @property {number} rest
 * @property {Apart} apart
 * @property {Box} bounds
 */

/** @typedef {{ hand: number, followers: number[], others: number[] }} Apart distances, px */

const MOST = 30; // who follow one hand
const STEP = 4; // ms: far less than any of these springs needs, so none can swing itself up
const LONGEST = 100; // ms of one frame that count: a page that was hidden does not fling anybody
const TIE = 120; // per s², the pull of a tie for each px that it is longer than at the start
const HOME = 30; // per s², towards where the actor stood: for its ties to everyone who stays
const PUSH = 600; // per s², for each px that two actors are too near to each other
const DAMPING = 18; // per s, of the speed: nobody swings about where it comes to stand
const GAP = 60; // px from mark to mark, with some room for a name; who stood nearer may stay so
const EDGE = 20; // px from the edge of the stage to the middle of a mark, so that none is cut; or as it stood
const FASTEST = 4000; // px a second
const STILL = 0.5; // px a second: less is not seen
const CALM = 15; // px per s²: who turns round is still for a moment, and not at rest
const SETTLED = 5000; // ms in which every spring comes to rest

/**
 * Return whom the carried *actor* takes along: whoever has a drawn tie with it, at most MOST.  Those with most such
 * ties come first, for they are bound most; among equals the order of *ties* decides, so that it is the same each time.
 * @param {readonly Pick<Tie, "from" | "to" | "withdrawn">[]} ties
 * @param {readonly boolean[]} drawn for each tie whether the view draws it
 * @param {number} actor its place in the scene, as *from* and *to* are
 * @returns {number[]}
 */
function followersOf(ties, drawn, actor) {
  const counts = /** @type {Map<number, number>} */ (new Map());
  ties.forEach(({ from, to, withdrawn }, t) => {
    if (!drawn[t] || withdrawn || from === to || (from !== actor && to !== actor)) return;
    const other = from === actor ? to : from;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  });
  const bound = [...counts].sort(([, one], [, other]) => other - one);
  return bound.slice(0, MOST).map(([other]) => other);
}

/** @type {(one: Point, other: Point) => number} */
const distance = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);

/**
 * Return *followers*, *others* and the *hand* at rest: wherever they stand, every spring is as long as it wants to be.
 * They stay within *bounds*, whose top is the greater.
 * @param {{ hand: Point, followers: Point[], others: Point[], bounds: Box }} start
 * @returns {Springs}
 */
function begun({ hand, followers, others, bounds }) {
  /** @type {(from: Point, to: Point) => number} */
  const apart = (from, to) => Math.min(GAP, distance(from, to));
  return {
    followers: followers.map((home) => ({
      at: home,
      speed: [0, 0],
      change: 0,
      home,
      rest: distance(home, hand),
      apart: {
        hand: apart(home, hand),
        followers: followers.map((other) => apart(home, other)),
        others: others.map((other) => apart(home, other)),
      },
      bounds: {
        left: Math.min(home[0], bounds.left + EDGE),
        right: Math.max(home[0], bounds.right - EDGE),
        top: Math.max(home[1], bounds.top - EDGE),
        bottom: Math.min(home[1], bounds.bottom + EDGE),
      },
    })),
    hand,
    others,
    owed: 0,
  };
}

/**
 * Return *springs* after *ms*, during which the carried actor is where the *hand* is.  It goes by whole steps and owes
 * the rest to the next frame, so that quick and slow screens show the same way.
 * @param {Springs} springs
 * @param {Point} hand
 * @param {number} ms since the last frame, of which LONGEST count
 * @returns {Springs}
 */
function advanced(springs, hand, ms) {
  const due = springs.owed + Math.min(LONGEST, Math.max(0, ms));
  const steps = Math.floor(due / STEP);
  let { followers } = springs;
  for (let n = 0; n < steps; n += 1) followers = stepped({ ...springs, hand, followers });
  return { ...springs, hand, followers, owed: due - steps * STEP };
}

/**
 * Return *springs* as they come to rest while the *hand* stays where it is.
 * @param {Springs} springs
 * @param {Point} hand
 * @returns {Springs}
 */
function settled(springs, hand) {
  let now = advanced(springs, hand, LONGEST);
  for (let passed = LONGEST; passed < SETTLED && !resting(now); passed += LONGEST) now = advanced(now, hand, LONGEST);
  return now;
}

/**
 * Return whether nobody moves any more, or is about to, so that an eye could follow.
 * @param {Springs} springs
 */
const resting = ({ followers }) =>
  followers.every(({ speed, change }) => Math.hypot(...speed) < STILL && change < CALM);

/**
 * Return the followers a step later: the speed first, then the place by that speed, which keeps springs from gaining.
 * @param {Springs} springs
 * @returns {Follower[]}
 */
function stepped(springs) {
  const { hand, followers, others } = springs;
  const seconds = STEP / 1000;
  const points = followers.map(({ at }) => at);
  return followers.map((one, k) => {
    const { at, speed, home, rest, apart } = one;
    const pull = TIE * Math.max(0, distance(at, hand) - rest); // never a push: two can be brought together
    const [tx, ty] = away(hand, at, k);
    let x = HOME * (home[0] - at[0]) + pull * tx - DAMPING * speed[0];
    let y = HOME * (home[1] - at[1]) + pull * ty - DAMPING * speed[1];
    /** @type {(other: Point, near: number) => void} */
    const push = (other, near) => {
      const [dx, dy] = [at[0] - other[0], at[1] - other[1]];
      if (dx >= near || -dx >= near || dy >= near || -dy >= near) return; // most are far away
      const short = near - Math.hypot(dx, dy);
      if (short <= 0) return;
      const [px, py] = away(at, other, k);
      x += PUSH * short * px;
      y += PUSH * short * py;
    };
    push(hand, apart.hand);
    for (let n = 0; n < points.length; n += 1) if (n !== k) push(points[n], apart.followers[n]);
    for (let n = 0; n < others.length; n += 1) push(others[n], apart.others[n]);
    const next = held([speed[0] + x * seconds, speed[1] + y * seconds]);
    const to = /** @type {Point} */ ([at[0] + next[0] * seconds, at[1] + next[1] * seconds]);
    const inside = within(to, one.bounds);
    // a wall takes the speed towards it, so that who stands there rests
    const left = /** @type {Point} */ ([inside[0] === to[0] ? next[0] : 0, inside[1] === to[1] ? next[1] : 0]);
    return { ...one, at: inside, speed: left, change: distance(left, speed) / seconds };
  });
}

const TURN = Math.PI * (3 - Math.sqrt(5)); // sends each of any number off another way

/**
 * Return the way from *other* to *point*, of length 1; where they are the same, one that only *k* decides.
 * @param {Point} point
 * @param {Point} other
 * @param {number} k
 * @returns {Point}
 */
function away(point, other, k) {
  const far = distance(point, other);
  if (far === 0) return [Math.cos(k * TURN), Math.sin(k * TURN)];
  return [(point[0] - other[0]) / far, (point[1] - other[1]) / far];
}

/**
 * @param {Point} speed
 * @returns {Point}
 */
function held(speed) {
  const fast = Math.hypot(...speed);
  return fast > FASTEST ? [(speed[0] / fast) * FASTEST, (speed[1] / fast) * FASTEST] : speed;
}

/**
 * @param {Point} point
 * @param {Box} bounds
 * @returns {Point}
 */
const within = ([x, y], { left, right, top, bottom }) => [
  Math.min(right, Math.max(left, x)),
  Math.min(top, Math.max(bottom, y)),
];

export { MOST, followersOf, begun, advanced, settled, resting };
