/* The question that a plain list raises: which of its columns means what, asked over a preview of its rows. */

import * as valueMeanings from "./value_meanings.mjs";
import * as dialogs from "../panels/dialog.mjs";
import * as dom from "../render/dom.mjs";

/** @import { Columns, Mapping, Question, Reading, UnknownWord } from "../answers.js" */

/**
 * What the dialog offers while its answer is carried out: a way to close it, one to say what is wrong, and how many
 * rows are *left* out.
 * @typedef {object} Asked
 * @property {() => void} close
 * @property {(texts: string[], rows?: number, words?: UnknownWord[]) => void} refuse
 * @property {number} left
 */

/**
 * Ask about *list*; open(mapping, dialog) is called with the answer, again(headed) to read it anew.
 * @param {Question} list
 * @param {(mapping: Mapping, dialog: Asked) => void} open
 * @param {(headed: boolean) => void} again
 */
function ask(list, open, again) {
  const { el } = dom;
  const now = {
    kind: list.likely,
    columns: /** @type {Record<string, Columns>} */ (
      Object.fromEntries(list.lists.map(({ kind, guess }) => [kind, { ...guess }]))
    ),
  };
  const roles = el("div", { class: "roles" });
  const preview = el("div", { class: "wide", tabindex: 0, role: "group", "aria-label": "Preview of the first rows" });
  const problems = el("ol", { class: "lines problems", "aria-label": "Problems" });
  const less = el("p", {});
  const defaults = { seat: "delegate", eventKind: "meeting", words: "" };
  const meanings = valueMeanings.step(list.seats, list.noSeat);
  let left = 0; // rows that cannot be used and that the reader leaves out
  const asked = () => /** @type {Reading} */ (list.lists.find(({ kind }) => kind === now.kind));

  /** @type {(label: string, options: string[][], value: string, change: (value: string) => void) => HTMLElement} */
  const choice = (label, options, value, change) => {
    /** @type {HTMLSelectElement} */
    const select = el(
      "select",
      { class: "form-select form-select-sm", "aria-label": label, onchange: () => change(select.value) },
      options.map(([worth, words]) => el("option", { value: worth, selected: worth === value }, words)),
    );
    return el("label", { class: "choice" }, el("span", { class: "form-label" }, label), select);
  };

  function refill() {
    const columns = now.columns[now.kind];
    const chosen = asked().roles.map(({ role, words, required }) =>
      choice(
        words,
        [["", required ? "choose a column" : "no column"], ...list.columns.map((name) => [name, name])],
        columns[role] ?? "",
        (name) => {
          if (name) columns[role] = name;
          else delete columns[role];
          show();
        },
      ),
    );
    const more =
      now.kind === "attendance"
        ? [
            choice("Seat where no column says it", Object.entries(list.seats), defaults.seat, (seat) => {
              defaults.seat = seat;
            }),
            choice(
              "Kind of the events",
              list.eventKinds.map((kind) => [kind, kind]),
              defaults.eventKind,
              (kind) => {
                defaults.eventKind = kind;
              },
            ),
          ]
        : [words()];
    roles.replaceChildren(...chosen, ...more);
    show();
  }

  function words() {
    const field = el("input", {
      class: "form-control form-control-sm",
      "aria-label": "Words of a tie where no column has them",
      value: defaults.words,
      placeholder: "tied to",
      oninput: () => {
        defaults.words = field.value;
      },
    });
    return el(
      "label",
      { class: "choice" },
      el("span", { class: "form-label" }, "Words of a tie where no column has them"),
      field,
    );
  }

  function show() {
    const columns = now.columns[now.kind];
    /** @type {(name: string) => string} */
    const meaning = (name) =>
      asked()
        .roles.filter(({ role }) => columns[role] === name)
        .map(({ words: text }) => text)
        .join(", ");
    preview.replaceChildren(
      el(
        "table",
        { class: "table" },
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            list.columns.map((name) =>
              el(
                "th",
                { scope: "col" },
                el("bdi", {}, name),
                el("span", { class: "meaning" }, meaning(name) || "kept as an attribute"),
              ),
            ),
          ),
        ),
        el(
          "tbody",
          {},
          list.rows.map((row) =>
            el(
              "tr",
              {},
              row.map((cell) => el("td", { dir: "auto" }, cell)),
            ),
          ),
        ),
      ),
    );
    const missing = asked().roles.filter(({ role, required }) => required && !columns[role]);
    less.replaceChildren();
    meanings.forget();
    left = 0;
    delete problems.dataset.from;
    problems.replaceChildren(...missing.map(({ words: text }) => el("li", {}, `Choose the column for “${text}”.`)));
  }

  /** @type {() => Mapping} */
  const mapping = () => ({
    kind: now.kind,
    columns: now.columns[now.kind],
    headed: list.headed,
    ...defaults,
    values: meanings.values(),
    leaveOut: left > 0,
  });
  const kinds = list.lists.map(({ kind, words: text }) =>
    el(
      "label",
      {},
      el("input", {
        type: "radio",
        name: "list-kind",
        value: kind,
        checked: kind === now.kind,
        onchange: () => {
          now.kind = kind;
          refill();
        },
      }),
      ` ${text}`,
    ),
  );
  const headed = el(
    "label",
    {},
    el("input", { type: "checkbox", checked: list.headed, onchange: () => again(!list.headed) }),
    " The first row names the columns",
  );
  const count = `${list.count.toLocaleString("en")} ${list.count === 1 ? "row" : "rows"}`;
  const rows = `${count}; the first ${list.rows.length} are shown.`;
  const content = [
    el("p", {}, `${list.path} is a list of ${rows} Say what its columns mean; all others are kept as attributes.`),
    list.notes.length > 0 &&
      el(
        "ul",
        { class: "lines", "aria-label": "Notes" },
        list.notes.map((note) => el("li", { dir: "auto" }, note)),
      ),
    el(
      "div",
      { class: "kinds", role: "radiogroup", "aria-label": "Each row is" },
      el("span", {}, "Each row is: "),
      kinds,
      headed,
    ),
    roles,
    el("div", { role: "alert" }, less, problems),
    meanings.element,
    preview,
  ];
  refill();
  const dialog = dialogs.open(`Open ${list.path}`, content, [
    [
      "Open",
      () => {
        if (problems.childElementCount && problems.dataset.from !== "server") return;
        const unsaid = meanings.missing();
        if (unsaid.length) return warn(unsaid.map((word) => `Choose a seat, or no claim, for “${word}”.`));
        go();
      },
    ],
    ["Cancel"],
  ]);
  function go() {
    busy(true);
    open(mapping(), { ...dialog, refuse, left });
  }
  /** @param {boolean} on */
  function busy(on) {
    const button = /** @type {HTMLButtonElement} */ (dialog.element.querySelector(".main"));
    button.disabled = on;
    button.textContent = on ? "Reading …" : "Open";
  }
  /** @param {string[]} texts */
  function warn(texts) {
    problems.dataset.from = "server";
    problems.replaceChildren(...texts.map((text) => el("li", { dir: "auto" }, text)));
  }
  /**
   * Show what is wrong; where that is only some *rows* of the list, offer to do without them; where *words*, ask about
   * them.
   * @type {Asked["refuse"]}
   */
  function refuse(texts, rows = 0, words = []) {
    busy(false);
    warn(texts);
    if (words.length) meanings.ask(words);
    const label =
      rows === 1 ? "Leave out this row and open" : `Leave out these ${rows.toLocaleString("en")} rows and open`;
    less.replaceChildren(
      ...(rows
        ? [
            el(
              "button",
              {
                type: "button",
                class: "clear",
                onclick: () => {
                  left = rows;
                  go();
                },
              },
              label,
            ),
          ]
        : []),
    );
    problems.parentElement?.scrollIntoView?.({ block: "start" });
  }
}

export { ask };
