/* What a reader takes away: a picture, the data, a link. */

import * as snapshot from "./snapshot.mjs";
import * as openedFiles from "../files/opened_files.mjs";
import * as plane from "../layout/plane.mjs";
import * as describe from "../model/describe.mjs";
import { highlightOf } from "../model/highlight.mjs";
import * as undrawn from "../model/undrawn.mjs";
import * as dom from "../render/dom.mjs";
import * as views from "../state/view.mjs";

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  follow(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it after the click
}

function follow(address, name) {
  const anchor = dom.el("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/** Put *text* on the clipboard; resolves to whether it is there. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // no clipboard without https, or not allowed: the old way
    const field = dom.el("textarea", { readonly: true, class: "off-page", "aria-hidden": "true" });
    field.value = text;
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return done;
  }
}

/** Return what a download is told of a view: where everyone is drawn on a wide stage, and who and what is lit. */
function seen(scene, view, lit) {
  const { x, y } = plane.placed(scene, view, { width: 1600, height: 900 }) ?? { x: [], y: [] };
  const positions = scene.actors.map(({ id }, i) => [id, views.moved(view, id) ?? [x[i], y[i]]]);
  const ids = (things, chosen) => things.filter((_, i) => chosen[i]).map(({ id }) => id);
  const seen = { event: view.event, positions: x.length ? Object.fromEntries(positions) : {} };
  if (!lit) return seen;
  const actors = [...ids(scene.actors, lit.actors), ...undrawn.lit(scene, lit)];
  const beyond =
    scene.whole && lit.picked?.tie === undefined ? { either: view.countries.length > 0, pick: view.pick } : undefined;
  return { ...seen, lit: { actors, ties: ids(scene.ties, lit.ties), beyond } };
}

function painted(scene, view) {
  if (!plane.has(scene, view))
    throw new Error("the picture of this event has not come yet; try again when it is there");
}

/** Each takes {scene, view, own, size, shape, theme, form, extent} and resolves to what to tell the reader. */
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
  async data({ scene, view, form, extent }) {
    const lit = extent === "view" ? highlightOf(scene, view) : null;
    const name = lit ? describe.fileName(scene, view, form.slice(1)) : `at-the-table_${scene.id}${form}`;
    const { files = [], mapping } = openedFiles.get(scene.id) ?? {};
    const answer = await openedFiles.send(
      "data",
      { form, dossier: scene.id, mapping, view: seen(scene, view, lit) },
      files,
    );
    if (!answer.ok) throw new Error((await answer.text()).trim());
    save(await answer.blob(), name);
    const losses = JSON.parse(decodeURIComponent(answer.headers.get("At-The-Table-Losses") ?? "[]"));
    return [`Downloaded ${name}`, losses.length && `What this form cannot carry stays behind: ${losses.join(" ")}`]
      .filter(Boolean)
      .join(". ");
  },
  async text({ scene, view }) {
    const words = describe.alternative(scene, view, highlightOf(scene, view));
    return (await copy(words))
      ? "Alternative text copied"
      : `This browser does not let the page copy. The alternative text is: ${words}`;
  },
  async link({ scene, view }) {
    const address = describe.address(scene, view);
    const guest = scene.served?.guest ? ". It opens this view only where the same file is open" : "";
    return (await copy(address))
      ? `Link copied${guest}`
      : `This browser does not let the page copy. The link is ${address}`;
  },
};

export { copy as copyText };
export { ways as actions };
