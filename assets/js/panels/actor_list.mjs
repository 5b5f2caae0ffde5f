/* The list Actors: everyone, by seat group, a button each; the picture's twin for keyboard and screen reader. */

import * as counts from "../model/counts.mjs";
import { groupWords, shownIn } from "../model/event.mjs";
import { entries } from "../model/record.mjs";
import { el, fill } from "../render/dom.mjs";
import { nameOf } from "../render/text.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { Highlight, Select, ShownEvent } from "../types.js" */

// entries that are laid out together; a browser asks of each stretch, in each frame, whether it is in sight
const STRETCH = 20;

/**
 * Fill the list for the event of *view*; everyone stays listed, and light() below says who is highlighted.
 * @param {HTMLElement} list
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 * @param {Select} pick
 * @param {boolean} own
 */
function show(list, scene, view, pick, own) {
  const event = shownIn(scene, view);
  const tallies = counts.at(scene, view);
  const groups = entries(groupWords(scene, event)).map(([group, words]) => {
    const members = scene.actors.map((_, i) => i).filter((i) => (event.standings[i]?.group ?? "no-report") === group);
    return (
      tallies[group].total + tallies[group].sides.total > 0 &&
      el(
        "li",
        { class: "group" },
        el("h3", { class: `tone tone-${group}` }, `${words}: ${counts.phrase(scene, tallies[group])}`),
        members.length > 0 &&
          el(
            "div",
            { role: "list", "aria-label": words },
            stretches(members).map((some) =>
              el(
                "div",
                { class: members.length > STRETCH ? "stretch" : null },
                some.map((i) => entry(scene, event, i, pick, own)),
              ),
            ),
          ),
      )
    );
  });
  fill(list, ...groups);
}

/** @type {(members: number[]) => number[][]} */
const stretches = (members) =>
  Array.from({ length: Math.ceil(members.length / STRETCH) }, (_, n) => members.slice(n * STRETCH, (n + 1) * STRETCH));

/**
 * @param {Scene} scene
 * @param {ShownEvent} event
 * @param {number} i
 * @param {Select} pick
 * @param {boolean} own
 */
function entry(scene, event, i, pick, own) {
  const actor = scene.actors[i];
  const standing = event.standings[i];
  const said = [
    actor.title,
    standing && scene.words.seats[standing.seat],
    standing?.contested && "contested",
    standing?.part && `present ${standing.part}`,
  ]
    .filter(Boolean)
    .join(", ");
  const [tag] = Object.entries(actor.names).find(([, name]) => own && name) ?? [];
  return el(
    "div",
    { role: "listitem" },
    el(
      "button",
      {
        type: "button",
        class: "actor",
        "data-key": `actor ${actor.id}`,
        "data-actor": actor.id,
        "data-place": i,
        "aria-pressed": "false",
        "data-lit": "true",
        "aria-describedby": said ? `said-${i}` : null,
        lang: tag,
        dir: "auto",
        onclick: ({ currentTarget: from }) => pick(actor.id, { toggle: true, from }),
      },
      nameOf(actor, own),
    ),
    said && el("span", { class: "said", id: `said-${i}` }, said),
  );
}

/** @type {(list: Element) => HTMLButtonElement[]} */
const buttonsIn = (list) => [.../** @type {NodeListOf<HTMLButtonElement>} */ (list.querySelectorAll("button.actor"))];

/**
 * Mark each button as highlighted or not and as picked or not.
 * @param {Element} list
 * @param {Scene} _scene
 * @param {Highlight} highlight
 */
function light(list, _scene, highlight) {
  buttonsIn(list).forEach((button) => {
    const i = Number(button.dataset.place);
    say(button, "data-lit", String(highlight.actors[i]));
    say(button, "aria-pressed", String(highlight.picked?.actor === i));
  });
}

/**
 * Set an attribute, unless it says so already: a browser looks again at all that is written, be it the same.
 * @param {Element} button
 * @param {string} name
 * @param {string} value
 */
function say(button, name, value) {
  if (button.getAttribute(name) !== value) button.setAttribute(name, value);
}

let walked = /** @type {{ from: number, at: number } | null} */ (null); // whose ties, and the how manieth of them

/**
 * Move the focus by arrow keys: up and down along the list, right and left along the ties of the actor that the walk
 * started from.  Return the words for the tie that was walked, to be said aloud, or "".
 * @param {Element} list
 * @param {Scene} scene
 * @param {number} from
 * @param {string} key
 * @returns {string}
 */
function walk(list, scene, from, key) {
  const buttons = buttonsIn(list);
  const { activeElement: focused } = document;
  const here = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
  if (here < 0) return "";
  if (key === "ArrowDown" || key === "ArrowUp") {
    buttons[here + (key === "ArrowDown" ? 1 : -1)]?.focus();
    return "";
  }
  const ends = scene.ties
    .filter((tie) => !tie.withdrawn && (tie.from === from || tie.to === from))
    .map((tie) => ({ tie, end: tie.from === from ? tie.to : tie.from }));
  if (!ends.length) return `${scene.actors[from].name} has no tie.`;
  const right = key === "ArrowRight";
  walked = { from, at: walked?.from === from ? walked.at + (right ? 1 : -1) : right ? 0 : -1 };
  const { tie, end } = ends[((walked.at % ends.length) + ends.length) % ends.length];
  buttons.find((button) => button.dataset.actor === scene.actors[end].id)?.focus();
  return `${scene.actors[tie.from].name} ${tie.words} ${scene.actors[tie.to].name}`;
}

/**
 * Put the focus on the actor *id*, or on the first of the list where it is nobody's.
 * @param {HTMLElement} list
 * @param {string | undefined} id
 */
function go(list, id) {
  const buttons = buttonsIn(list);
  (buttons.find((button) => button.dataset.actor === id) ?? buttons[0] ?? list).focus();
}

export { show, light, walk, go };
