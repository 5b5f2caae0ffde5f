/* The regions that follow the event alone: what is at stake, the sources, the headline. */

import * as describe from "../model/describe.mjs";
import * as claimList from "./claim_list.mjs";
import * as dom from "../render/dom.mjs";

/** Fill At stake: each issue, whose it is, and which of them are at this table. */
function stakes(container, scene, view) {
  const { el } = dom;
  const event = scene.events.find((one) => one.id === view.event);
  const issues = describe.stakes(scene, event);
  if (!issues.length) {
    dom.fill(
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
  const drawn = (holder) => holder.actor !== null;
  const seated = (holder) => (drawn(holder) ? event.standings[holder.actor]?.group : holder.group) === "at-the-table";
  const nameOf = (holder) => (drawn(holder) ? scene.actors[holder.actor].name : holder.name);
  const unseen = (text) => el("span", { class: "visually-hidden" }, text); // to see, it stands at the head of the row
  const names = (holders) => holders.map(nameOf).join(", ") || "none of them";
  const row = ({ issue, holders: all }) => {
    const holders = all.filter((holder) => !holder.withdrawn);
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
  dom.fill(
    container,
    el(
      "div",
      { class: "wide", tabindex: 0, role: "group", "aria-label": "Table of what is at stake" },
      el(
        "table",
        { class: "table", role: "table" }, // said again, for a table that is laid out as blocks is none to some browsers
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

/** Fill Sources: every source, and how much rests on it. */
function sources(container, scene) {
  const { el, link } = dom;
  const item = (source) =>
    el(
      "li",
      {},
      link(source.url, source.title),
      `, ${source.publisher}`,
      source.date && `, ${source.date}`,
      ". ",
      el("b", {}, source.claims === 1 ? "1 claim rests on it." : `${source.claims} claims rest on it.`),
      !source.url && " No public address is known.",
      source.note && el("span", { class: "note" }, ` ${source.note}`),
    );
  dom.fill(container, el("ol", { class: "sources" }, scene.sources.map(item)));
}

/** Fill the headline: the event, when and where. */
function headline(container, scene, view) {
  const event = scene.events.find((one) => one.id === view.event);
  const { el } = dom;
  const told = [event.place, event.when, event.status === "held" ? "" : scene.words.statuses[event.status]];
  dom.fill(container, el("h2", {}, event.name), el("p", {}, told.filter(Boolean).join(" · ")));
}

export { stakes, sources, headline };
