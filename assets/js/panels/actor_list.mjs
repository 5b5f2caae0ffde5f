/* The list Actors: everyone, by seat group, a button each; the picture's twin for keyboard and screen reader. */

import * as counts from "../model/counts.mjs";
import * as dom from "../render/dom.mjs";
import { nameOf } from "../render/text.mjs";

const STRETCH = 20; // entries that are laid out together; a browser asks of each stretch, in each frame, whether it is in sight

/** Fill the list for the event of *view*; everyone stays listed, and lit() below says who is lit. */
function show(list, scene, view, pick, own) {
  const { el } = dom;
  const event = scene.events.find((one) => one.id === view.event);
  const tallies = counts.at(scene, view);
  const groups = Object.entries(scene.words.groups).map(([group, words]) => {
    const members = scene.actors.map((_, i) => i).filter((i) => (event.standings[i]?.group ?? "no-report") === group);
    return (
      tallies[group].total + tallies[group].sides.total > 0 &&
      el(
        "li",
        { class: "group" },
        el("h3", { class: `tone tone-${group}` }, `${words} (${counts.told(scene, tallies[group])})`),
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
  dom.fill(list, ...groups.filter(Boolean));
}

const stretches = (members) =>
  Array.from({ length: Math.ceil(members.length / STRETCH) }, (_, n) => members.slice(n * STRETCH, (n + 1) * STRETCH));

function entry(scene, event, i, pick, own) {
  const { el } = dom;
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

/** Mark each button as lit or not and as picked or not. */
function light(list, _scene, lit) {
  list.querySelectorAll("button.actor").forEach((button) => {
    const i = Number(button.dataset.place);
    say(button, "data-lit", String(lit.actors[i]));
    say(button, "aria-pressed", String(lit.picked?.actor === i));
  });
}

/** Set an attribute, unless it says so already: a browser looks again at all that is written, be it the same. */
function say(button, name, value) {
  if (button.getAttribute(name) !== value) button.setAttribute(name, value);
}

/**
 * Move the focus by arrow keys: up and down along the list, right and left along the ties of the actor that the walk
 * started from.  Return the words for the tie that was walked, to be said aloud, or "".
 */
function walk(list, scene, from, key) {
  const buttons = [...list.querySelectorAll("button.actor")];
  const here = buttons.indexOf(document.activeElement);
  if (here < 0) return "";
  if (key === "ArrowDown" || key === "ArrowUp") {
    buttons[here + (key === "ArrowDown" ? 1 : -1)]?.focus();
    return "";
  }
  const ends = scene.ties
    .filter((tie) => !tie.withdrawn && (tie.from === from || tie.to === from))
    .map((tie) => ({ tie, end: tie.from === from ? tie.to : tie.from }));
  if (!ends.length) return `${scene.actors[from].name} has no tie.`;
  walk.at = walk.from === from ? walk.at + (key === "ArrowRight" ? 1 : -1) : key === "ArrowRight" ? 0 : -1;
  walk.from = from;
  const { tie, end } = ends[((walk.at % ends.length) + ends.length) % ends.length];
  buttons.find((button) => button.dataset.actor === scene.actors[end].id)?.focus();
  return `${scene.actors[tie.from].name} ${tie.words} ${scene.actors[tie.to].name}`;
}

/** Put the focus on the actor *id*, or on the first of the list where it is nobody's. */
function go(list, id) {
  const buttons = [...list.querySelectorAll("button.actor")];
  (buttons.find((button) => button.dataset.actor === id) ?? buttons[0] ?? list).focus();
}

export { show, light, walk, go };
