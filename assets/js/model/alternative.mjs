/* The picture for those who do not see it: an alternative text that says the point first, and the roll call, everyone
   by group. */

import * as counts from "./counts.mjs";
import * as describe from "./describe.mjs";
import { groupWords, shownIn } from "./event.mjs";
import { entries } from "./record.mjs";
import * as texts from "./texts.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Highlight } from "../types.js" */

/** @typedef {{ words: string, rank: number, cut?: boolean }} Sentence one of the lowest *rank* is the last to go */

const LEAST = 40; // letters of a sentence that is cut: of less nothing is learned

/**
 * Return *sentences* in their order as one text of at most *most* letters.  What has no room is left out, the highest
 * rank first; one that may be *cut* ends where the room does.
 * @param {Sentence[]} sentences
 * @param {number} most
 * @returns {string}
 */
function fitted(sentences, most) {
  let room = most;
  const kept = /** @type {Map<Sentence, string>} */ (new Map());
  for (const sentence of sentences.filter(({ words }) => words).sort((one, other) => one.rank - other.rank)) {
    const { words, cut } = sentence;
    const before = kept.size ? 1 : 0; // a blank
    const whole = words.length + before <= room;
    if (!whole && !(cut && room - before >= LEAST)) continue;
    const fits = whole ? words : texts.shortened(words, room - before);
    kept.set(sentence, fits);
    room -= fits.length + before;
  }
  return sentences.flatMap((sentence) => kept.get(sentence) ?? []).join(" ");
}

/** @type {(words: string) => string} */
const stopped = (words) => (!words || /[.!?…]$/.test(words) ? words : `${words}.`);

/** @type {Record<string, number>} */
const RANKS = { "at-the-table": 2, "left-out": 2, involved: 3, mentioned: 8, "no-report": 9 };

/**
 * Return the alternative text of a view: who met and who was left out, what and where that was, how many stood where,
 * and what the view is narrowed to; and of a picture for paper what its reader wrote on it, and what is at stake.
 * @param {Scene} scene
 * @param {View} view
 * @param {Highlight} highlight
 * @param {{ written?: boolean, staked?: boolean }} [paper]
 * @returns {string}
 */
function alternative(scene, view, highlight, { written = false, staked = false } = {}) {
  const event = shownIn(scene, view);
  const own = written ? texts.written(scene, view) : texts.UNWRITTEN;
  const headline = own.headline || event.headline || event.name;
  const status = event.status && event.status !== "held" ? scene.words.statuses[event.status] : "";
  const facts = [headline === event.name ? "" : event.name, describe.where(event), status].filter(Boolean);
  const tallies = counts.at(scene, view);
  const groups = entries(groupWords(scene, event)).map(([group, words]) => ({
    words:
      tallies[group].total + tallies[group].sides.total ? `${words}: ${counts.phrase(scene, tallies[group])}.` : "",
    rank: RANKS[group],
  }));
  return fitted(
    [
      { words: stopped(headline), rank: 0, cut: true },
      { words: stopped(facts.join(", ")), rank: 1, cut: true },
      ...groups,
      { words: describe.shown(scene, view, highlight), rank: 4, cut: true },
      { words: stopped(own.note), rank: 5, cut: true },
      { words: staked ? stopped(stakes(scene, view)) : "", rank: 6, cut: true },
      { words: stopped(own.credit), rank: 7, cut: true },
    ],
    scene.limits.alternative,
  );
}

/** @type {(scene: Scene, view: View) => string} */
function stakes(scene, view) {
  const issues = describe.stakes(scene, shownIn(scene, view)).map(({ issue }) => issue);
  return issues.length ? `At stake: ${issues.join("; ")}` : "";
}

/**
 * Return everyone at the event of a view by group, in plain words.
 * @param {Scene} scene
 * @param {View} view
 * @returns {string}
 */
function rollCall(scene, view) {
  const event = shownIn(scene, view);
  const tallies = scene.whole && counts.at(scene, view); // of a record that is drawn whole the names are count enough
  const groups = entries(groupWords(scene, event)).map(([group, words]) => {
    const members = scene.actors.flatMap((actor, i) =>
      (event.standings[i]?.group ?? "no-report") !== group
        ? []
        : [actor.name + (event.standings[i]?.contested ? " (contested)" : "")],
    );
    if (!tallies) return members.length && `${words}: ${members.join(", ")}.`;
    const { total, drawn, sides } = tallies[group];
    const unseen = total - drawn + sides.total - sides.drawn;
    const more = unseen > 0 && `${counts.number(unseen)} who are not drawn`;
    return (
      total + sides.total > 0 &&
      `${words}, ${counts.phrase(scene, tallies[group])}: ${[members.join(", "), more].filter(Boolean).join(", and ")}.`
    );
  });
  return [stopped([event.name, describe.where(event)].filter(Boolean).join(", ")), ...groups].filter(Boolean).join(" ");
}

export { alternative, rollCall, fitted };
