/* What the page says of itself in words: politely, how many actors the view counts, who is picked, which event is
   shown; and its title. */

import * as counts from "../model/counts.mjs";
import * as describe from "../model/describe.mjs";
import { groupWords, shownIn } from "../model/event.mjs";
import * as noMatch from "./no_match.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Highlight } from "../types.js" */

/**
 * Return the count, and the selection, in words.
 * @param {Scene} scene
 * @param {Pick<View, "event" | "highlight" | "countries" | "query">} view
 * @param {Highlight} highlight
 */
function count(scene, view, highlight) {
  const event = shownIn(scene, view);
  const words = [counts.counted(scene, highlight)];
  if (highlight.picked?.actor !== undefined) {
    const standing = event.standings[highlight.picked.actor];
    const where = groupWords(scene, event)[standing?.group ?? "no-report"].toLowerCase();
    words.push(
      `${scene.actors[highlight.picked.actor].name} selected, ${where}${standing?.contested ? ", contested" : ""}`,
    );
  } else if (highlight.picked) {
    const tie = scene.ties[highlight.picked.tie];
    words.push(`${scene.actors[tie.from].name} ${tie.words} ${scene.actors[tie.to].name}: selected`);
  }
  return [words.join(". "), noMatch.reasons(scene, view, highlight)].filter(Boolean).join(". ");
}

/**
 * Return which event is shown, in words.
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 */
function event(scene, view) {
  const shown = shownIn(scene, view);
  return [`Event: ${shown.name}`, describe.where(shown)].filter(Boolean).join(", ");
}

/**
 * Return the title of the page: what tells it from others comes first.
 * @param {Scene} scene
 * @param {View} view
 */
function title(scene, view) {
  const shown = shownIn(scene, view).name;
  const parts = [describe.selection(scene, view), shown, scene.title, "At the Table"];
  return [...new Set(parts)].filter(Boolean).join(" · ");
}

/**
 * Say *text* in *container*, once: the same words again are not said again.
 * @param {Element} container
 * @param {string} text
 */
function say(container, text) {
  if (container.textContent !== text) container.textContent = text;
}

export { count, event, title, say };
