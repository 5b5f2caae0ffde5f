/* Drawing items, [tag, attributes, text], into SVG: elements on the screen, or text for a file. */

/** @import { Attributes, Item } from "../types.js" */

/**
 * @typedef {{ tag: string, attributes: Attributes, text: string | undefined }} Drawn what an element was drawn as
 * @typedef {SVGElement & { drawn?: Drawn, item?: Item }} Painted an element that knows it, and of which item
 */

const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * @template T
 * @param {T} value
 */
const number = (value) => (typeof value === "number" ? String(Math.round(value * 100) / 100) : value);

/**
 * @param {string} tag
 * @returns {Painted}
 */
function make(tag) {
  const element = /** @type {Painted} */ (document.createElementNS(NAMESPACE, tag));
  element.drawn = { tag, attributes: {}, text: undefined };
  return element;
}

/**
 * @param {Painted} element
 * @param {Attributes} attributes
 * @param {string | undefined} text
 */
function refresh(element, attributes, text) {
  const { drawn } = element;
  if (!drawn) return;
  for (const name of Object.keys(drawn.attributes)) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    const written = number(value);
    if (drawn.attributes[name] !== written) element.setAttribute(name, String(written));
    attributes[name] = written;
  }
  if (drawn.text !== text) element.textContent = text ?? "";
  element.drawn = { tag: drawn.tag, attributes, text };
}

/** @type {(element: Painted) => Painted | null} */
const after = (element) => /** @type {Painted | null} */ (element.nextElementSibling);

/**
 * Make *group* hold exactly *items*; what stands there already is kept and only what differs is touched: of the very
 * same item nothing.
 * @param {Element} group
 * @param {Item[]} items
 */
function draw(group, items) {
  let next = /** @type {Painted | null} */ (group.firstElementChild);
  items.forEach((item) => {
    const [tag, attributes, text] = item;
    const there = next;
    if (there?.item === item) {
      next = after(there);
      return;
    }
    const element = there?.drawn?.tag === tag ? there : make(tag);
    if (!there) group.append(element);
    else if (there !== element) there.replaceWith(element);
    refresh(element, { ...attributes }, text);
    element.item = item;
    next = after(element);
  });
  while (group.children.length > items.length) group.lastElementChild?.remove();
}

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file of XML 1.0 with one of them cannot be read
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** @type {(value: unknown) => string} */
const escaped = (value) =>
  String(value)
    .toWellFormed()
    .replace(UNWRITABLE, "\ufffd")
    .replace(/[&<>"]/g, (character) => ENTITIES[character]);

/**
 * Return items as the text of SVG elements.
 * @param {Item[]} items
 * @returns {string}
 */
function write(items) {
  return items
    .map(([tag, attributes, text]) => {
      const spoken = "lang" in attributes ? { "xml:lang": attributes.lang } : {}; // the same, to readers of SVG 1.1
      const written = Object.entries({ ...attributes, ...spoken })
        .map(([name, value]) => ` ${name}="${escaped(number(value))}"`)
        .join("");
      return `<${tag}${written}>${escaped(text ?? "")}</${tag}>`;
    })
    .join("\n");
}

export { draw, write, escaped, NAMESPACE };
