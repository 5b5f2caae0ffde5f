/* The words of a list of which nobody knows what seat they say: each with its count, and a seat or no claim to choose
   for it. */

import * as dom from "../render/dom.mjs";

/** @import { UnknownWord } from "../answers.js" */

/**
 * Return a step that asks about such words; *seats* are words for readers by seat, *none* stands for no claim.
 * @param {Record<string, string>} seats
 * @param {string} none
 */
function step(seats, none) {
  const { el } = dom;
  const element = el("fieldset", { class: "meanings", hidden: true });
  /** @type {[value: string, words: string][]} */
  const options = [["", "choose"], ...Object.entries(seats), [none, "no claim"]];
  /** @type {Map<string, string>} */
  let chosen = new Map(); // word → seat, or "" where the reader has still to choose

  /** @type {(rows: number) => string} */
  const counted = (rows) => `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`;

  /** @param {UnknownWord} word */
  function choice({ word, rows }) {
    const label = `${word} (${counted(rows)})`;
    /** @type {HTMLSelectElement} */
    const select = el(
      "select",
      { class: "form-select form-select-sm", "aria-label": label, onchange: () => chosen.set(word, select.value) },
      options.map(([value, words]) => el("option", { value, selected: value === (chosen.get(word) ?? "") }, words)),
    );
    return el(
      "label",
      { class: "choice" },
      el("span", { class: "form-label" }, el("bdi", {}, word), ` (${counted(rows)})`),
      select,
    );
  }

  /**
   * Ask about *words*, beside those that were answered before.
   * @param {UnknownWord[]} words
   */
  function ask(words) {
    /** @type {[string, string][]} */
    const unsaid = words.map(({ word }) => [word, ""]);
    chosen = new Map([...[...chosen].filter(([, seat]) => seat), ...unsaid]);
    element.hidden = words.length === 0;
    element.replaceChildren(
      el("legend", { class: "fs-6 fw-semibold mb-1" }, "Words that say no seat that is known"),
      el("p", {}, "They seat nobody by themselves. Choose a seat for each, or no claim."),
      el("div", { class: "roles" }, words.map(choice)),
    );
  }

  function forget() {
    chosen = new Map();
    element.hidden = true;
    element.replaceChildren();
  }

  return {
    element,
    ask,
    forget,
    values: () => Object.fromEntries([...chosen].filter(([, seat]) => seat)),
    missing: () => [...chosen.keys()].filter((word) => !chosen.get(word)),
  };
}

export { step };
