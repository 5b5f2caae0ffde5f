/* A dialog over the page, which waits below it undisturbed; the focus returns to where it was. */

import { copyText } from "../export/actions.mjs";
import { el } from "../render/dom.mjs";

/** @import { Child } from "../types.js" */

/** @typedef {[words: string, act?: (close: () => void) => unknown]} Action a button; without *act* it closes */

/**
 * Open a dialog, and return its element and what closes it.
 * @param {string} title
 * @param {Child} content
 * @param {Action[]} actions
 */
function open(title, content, actions) {
  /** @type {NodeListOf<HTMLDialogElement>} */
  const others = document.querySelectorAll("dialog.over[open]");
  others.forEach((other) => other.close());
  /** @type {(action: Action, i: number) => HTMLElement} */
  const button = ([words, act], i) =>
    el(
      "button",
      {
        type: "button",
        class: i ? "clear" : "clear main",
        onclick: () => (act ? act(close) : close()),
      },
      words,
    );
  const element = el(
    "dialog",
    { class: "over", "aria-labelledby": "dialog-title" },
    el("h2", { id: "dialog-title" }, title),
    el("div", { class: "content" }, content),
    el("div", { class: "actions" }, actions.map(button)),
  );
  const close = () => element.close();
  element.addEventListener("close", () => element.remove());
  document.body.append(element);
  element.showModal();
  return { element, close };
}

/**
 * Show texts one below the other, with a way to take them along.
 * @param {string} title
 * @param {string} lead
 * @param {string[]} texts
 */
function list(title, lead, texts) {
  const status = el("p", { role: "status" });
  const copy = async () => {
    const done = await copyText(texts.join("\n"));
    status.textContent = done ? "Copied" : "This browser does not let the page copy; select the lines instead.";
  };
  const lines = el(
    "ol",
    { class: "lines", tabindex: 0, "aria-label": title },
    texts.map((text) => el("li", { dir: "auto" }, text)),
  );
  return open(title, [el("p", {}, lead), lines, status], [["Close"], ["Copy all", copy]]);
}

export { open, list };
