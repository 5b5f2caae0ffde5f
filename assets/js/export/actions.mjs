/* What a reader takes away: a picture, the data, a link. */

import * as snapshot from "./snapshot.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as plane from "../layout/plane.mjs";
import * as printing from "./printing.mjs";
import { rollCall } from "../model/alternative.mjs";
import * as describe from "../model/describe.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as undrawn from "../model/undrawn.mjs";
import { el } from "../render/dom.mjs";
import * as views from "../state/view.mjs";

/** @import { Scene, View } from "../scene.js" */
/** @import { OpenedDossier, Highlight, Paper, Point } from "../types.js" */

/**
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
  const address = URL.createObjectURL(blob);
  follow(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it after the click
}

/**
 * @param {string} address
 * @param {string} name
 */
function follow(address, name) {
  const anchor = el("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/**
 * Put *text* on the clipboard; resolves to whether it is there.
 * @param {string} text
 * @returns {Promise<boolean>}
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // no clipboard without https, or not allowed: the old way
    const field = el("textarea", { readonly: true, class: "off-page", "aria-hidden": "true" });
    field.value = text;
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}

/**
 * Return what a download is told of a view: where everyone is drawn on a wide stage, and who and what is highlighted.
 * @param {Scene} scene
 * @param {View} view
 * @param {Highlight | null} highlight
 */
function seen(scene, view, highlight) {
  const placed = plane.has(scene, view) ? plane.placed(scene, view, { width: 1600, height: 900 }) : null;
  /** @type {[string, Point][]} */
  const positions = (placed ? plane.pointsOf(scene, view, placed) : []).flatMap((point, i) => {
    const { id } = scene.actors[i];
    return point ? [[id, views.moved(view, id) ?? point]] : [];
  });
  /** @type {(things: { id: string }[], chosen: boolean[]) => string[]} */
  const ids = (things, chosen) => things.filter((_, i) => chosen[i]).map(({ id }) => id);
  const seen = { event: view.event, positions: Object.fromEntries(positions) };
  if (!highlight) return seen;
  const actors = [...ids(scene.actors, highlight.actors), ...undrawn.highlighted(scene, highlight)];
  const beyond =
    scene.whole && highlight.picked?.tie === undefined
      ? { join: view.highlight === "left-out" ? "table" : view.countries.length ? "either" : "both", pick: view.pick }
      : undefined;
  return { ...seen, highlighted: { actors, ties: ids(scene.ties, highlight.ties), beyond } };
}

/**
 * @param {Scene} scene
 * @param {View} view
 */
function painted(scene, view) {
  if (!plane.has(scene, view))
    throw new Error("the picture of this event has not come yet; try again when it is there");
}

/**
 * What is taken away: *size* is how much a PNG is enlarged, *form* a format's suffix, *extent* "view" or all of it.
 * @typedef {Paper & { scene: Scene, view: View, size: number, form: string, extent: string }} Order
 */

/**
 * Each resolves to what to tell the reader.
 * @type {Record<"png" | "svg" | "print" | "data" | "text" | "roll" | "link", (order: Order) => Promise<string>>}
 */
const ways = {
  async png({ scene, view, size, ...look }) {
    painted(scene, view);
    const name = describe.fileName(scene, view, "png", [look.shape, look.theme, `${size}x`]);
    save(await snapshot.png(scene, view, { scale: size, ...look }), name);
    return `Downloaded ${name}`;
  },
  async svg({ scene, view, ...look }) {
    painted(scene, view);
    const name = describe.fileName(scene, view, "svg", [look.shape, look.theme]); // it has every size
    const text = await snapshot.svg(scene, view, look);
    save(new Blob([text], { type: "image/svg+xml" }), name);
    return `Downloaded ${name}`;
  },
  async print({ scene, view, ...look }) {
    painted(scene, view);
    await printing.print(await snapshot.drawn(scene, view, look));
    return "Handed to the browser, which prints it or makes a PDF of it";
  },
  async data({ scene, view, form, extent }) {
    const highlight = extent === "view" ? highlightOf(scene, view) : null;
    const name = highlight ? describe.fileName(scene, view, form.slice(1)) : `at-the-table_${scene.id}${form}`;
    /** @type {OpenedDossier | undefined} */
    const opened = openedFiles.get(scene.id);
    const about = { form, dossier: scene.id, mapping: opened?.mapping, view: seen(scene, view, highlight) };
    const answer = await openedFiles.send("data", about, opened?.files ?? []);
    if (!answer.ok) throw new Error((await answer.text()).trim());
    save(await answer.blob(), name);
    /** @type {string[]} */
    const losses = JSON.parse(decodeURIComponent(answer.headers.get("At-The-Table-Losses") ?? "[]"));
    return [`Downloaded ${name}`, losses.length && `What this form cannot carry stays behind: ${losses.join(" ")}`]
      .filter(Boolean)
      .join(". ");
  },
  async text({ scene, view, ...look }) {
    const words = snapshot.said(scene, view, look);
    return (await copy(words))
      ? "Alternative text copied"
      : `This browser does not let the page copy. The alternative text is: ${words}`;
  },
  async roll({ scene, view }) {
    const words = rollCall(scene, view);
    return (await copy(words))
      ? "Roll call copied"
      : `This browser does not let the page copy. The roll call is: ${words}`;
  },
  async link({ scene, view }) {
    const address = describe.address(scene, view);
    const here = scene.served?.opened ? ". It opens this view only where the same file is open" : "";
    return (await copy(address))
      ? `Link copied${here}`
      : `This browser does not let the page copy. The link is ${address}`;
  },
};

export { copy as copyText };
export { ways as actions };
