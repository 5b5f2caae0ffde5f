/* Elements of the page.  Text goes in as text and addresses are checked, whatever a dossier holds. */

/** @import { Child, Properties } from "../types.js" */

/**
 * Return an element; children are elements, strings, or nothing; a property named on… listens.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Properties} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...flat(children));
  return element;
}

/**
 * Return what is there of *children*, wherever it lies in them.
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
const flat = (children) => children.flatMap((child) => (Array.isArray(child) ? flat(child) : child ? [child] : []));

/**
 * Return a link to a source's address, which only https may be, or plain text where it has none.
 * @param {string | undefined} address
 * @param {string} text
 * @returns {HTMLElement}
 */
function link(address, text) {
  if (!/^https:\/\/[^\s]+$/i.test(address ?? "")) return el("span", { dir: "auto" }, text);
  return el("a", { href: address, dir: "auto", target: "_blank", rel: "noopener noreferrer" }, text);
}

/**
 * Put the focus on a part of the page that is no control, or on the first about it that shows: nobody is left nowhere.
 * @param {HTMLElement} part
 */
function stay(part) {
  while (!part.checkVisibility() && part.parentElement) part = part.parentElement;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/**
 * Fill *container* anew; a reader who was in it keeps the focus on the element with the same data-key, or else on it.
 * @param {HTMLElement} container
 * @param {...Child} children
 */
function fill(container, ...children) {
  const active = document.activeElement;
  const within = active instanceof HTMLElement && container.contains(active) && active;
  container.replaceChildren(...flat(children));
  if (!within || within === container) return;
  const { key } = within.dataset;
  const same = key && container.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (same instanceof HTMLElement) same.focus({ preventScroll: true });
  else stay(container);
}

/**
 * Hide *element*, or show it; a reader who was in it is then beside it.
 * @param {HTMLElement} element
 * @param {boolean} hidden
 */
function hide(element, hidden) {
  const within = hidden && element.contains(document.activeElement);
  element.hidden = hidden;
  if (within) stay(element);
}

export { el, link, fill, hide, stay };
