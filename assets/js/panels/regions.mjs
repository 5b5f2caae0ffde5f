/* The regions that follow the event alone: what is at stake, the sources, the headline. */

import * as describe from "../model/describe.mjs";
import { shownIn } from "../model/event.mjs";
import * as claimList from "./claim_list.mjs";
import { el, fill, link } from "../render/dom.mjs";

/** @import { Holder, Scene, Source, Stake, View } from "../scene.js" */
/** @import { Child } from "../types.js" */

/**
 * Fill At stake: each issue, whose it is, and which of them are at this table.
 * @param {HTMLElement} container
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 */
function stakes(container, scene, view) {
  const event = shownIn(scene, view);
  const issues = describe.stakes(scene, event);
  if (!issues.length) {
    fill(
      container,
      el(
        "p",
        {},
        event.id
          ? `No source of this dossier says what is at stake at ${event.name}.`
          : "This dossier names no event at which anything could be at stake.",
      ),
    );
    return;
  }
  const heads = ["Issue", "Whose it is", "At this table", "Not at this table", "How that is known"];
  /** @type {(holder: Holder) => boolean} */
  const seated = (holder) => describe.seated(event, holder);
  /** @type {(holder: Holder) => string} */
  const nameOf = (holder) => describe.holderName(scene, holder);
  /** @type {(text: string) => HTMLElement} */
  const unseen = (text) => el("span", { class: "visually-hidden" }, text); // to see, it stands at the head of the row
  /** @type {(holders: Holder[]) => string} */
  const names = (holders) => holders.map(nameOf).join(", ") || "none of them";
  /** @type {(stake: Stake) => HTMLElement} */
  const row = ({ issue, holders: all }) => {
    const holders = all.filter((holder) => !holder.withdrawn);
    /** @type {(n: number, content: Child, name?: string) => HTMLElement} */
    const cell = (n, content, name) => el("td", { role: "cell", class: name, "data-head": n < 4 && heads[n] }, content);
    return el(
      "tr",
      { role: "row" },
      el("th", { scope: "row", role: "rowheader" }, issue),
      cell(1, names(holders)),
      cell(2, names(holders.filter(seated))),
      cell(3, names(holders.filter((holder) => !seated(holder))), holders.every(seated) ? "" : "missing"),
      cell(
        4,
        el(
          "details",
          {},
          el("summary", {}, `Claims (${all.flatMap((holder) => holder.claims).length})`, unseen(` on ${issue}`)),
          all.map((holder) => [
            el("h3", { class: "holder" }, nameOf(holder), unseen(`, on ${issue}`)),
            claimList.list(scene, holder.claims),
          ]),
        ),
      ),
    );
  };
  fill(
    container,
    el(
      "div",
      { class: "wide", tabindex: 0, role: "group", "aria-label": "Table of what is at stake" },
      el(
        "table",
        // the role is said again, for a table that is laid out as blocks is none to some browsers
        { class: "table", role: "table" },
        el(
          "thead",
          { role: "rowgroup" },
          el(
            "tr",
            { role: "row" },
            heads.map((head) => el("th", { scope: "col", role: "columnheader" }, head)),
          ),
        ),
        el("tbody", { role: "rowgroup" }, issues.map(row)),
      ),
    ),
  );
}

/**
 * Fill Sources: every source, and how much rests on it.
 * @param {HTMLElement} container
 * @param {Scene} scene
 */
function sources(container, scene) {
  /** @type {(source: Source) => HTMLElement} */
  const item = (source) =>
    el(
      "li",
      {},
      link(source.url, source.title),
      `, ${source.publisher}`,
      claimList.kindOf(scene, source),
      source.date && `, ${source.date}`,
      ". ",
      el("b", {}, source.claims === 1 ? "1 claim rests on it." : `${source.claims} claims rest on it.`),
      !source.url && " No public address is known.",
      source.note && el("span", { class: "note" }, ` ${source.note}`),
    );
  fill(container, el("ol", { class: "sources" }, scene.sources.map(item)));
}

/**
 * Fill the headline: who met and who was left out; and which event that was, when and where.
 * @param {HTMLElement} container
 * @param {Scene} scene
 * @param {Pick<View, "event">} view
 */
function headline(container, scene, view) {
  const event = shownIn(scene, view);
  const status = event.status === "held" || event.status === "" ? "" : scene.words.statuses[event.status];
  const facts = [event.headline && event.name, event.place, event.when, status];
  fill(container, el("h2", {}, event.headline || event.name), el("p", {}, facts.filter(Boolean).join(" · ")));
}

export { stakes, sources, headline };
