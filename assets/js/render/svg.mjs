/* Drawing items, [tag, attributes, text], into SVG: elements on the screen, or text for a file. */

const NAMESPACE = "http://www.w3.org/2000/svg";

const number = (value) => (typeof value === "number" ? String(Math.round(value * 100) / 100) : value);

function make(tag) {
  const element = document.createElementNS(NAMESPACE, tag);
  element.drawn = { tag, attributes: {}, text: undefined };
  return element;
}

function refresh(element, attributes, text) {
  const { drawn } = element;
  for (const name of Object.keys(drawn.attributes)) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    const written = number(value);
    if (drawn.attributes[name] !== written) element.setAttribute(name, written);
    attributes[name] = written;
  }
  if (drawn.text !== text) element.textContent = text ?? "";
  element.drawn = { tag: drawn.tag, attributes, text };
}

/** Make *group* hold exactly *items*; what stands there already is kept and only what differs is touched: of the very
    same item nothing. */
function draw(group, items) {
  let next = group.firstElementChild;
  items.forEach((item) => {
    const [tag, attributes, text] = item;
    let element = next;
    if (element?.item === item) {
      next = element.nextElementSibling;
      return;
    }
    if (element?.drawn?.tag !== tag) {
      const fresh = make(tag);
      if (element) element.replaceWith(fresh);
      else group.append(fresh);
      element = fresh;
    }
    refresh(element, { ...attributes }, text);
    element.item = item;
    next = element.nextElementSibling;
  });
  while (group.children.length > items.length) group.lastElementChild.remove();
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file of XML 1.0 with one of them cannot be read
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escaped = (value) =>
  String(value)
    .toWellFormed()
    .replace(UNWRITABLE, "\ufffd")
    .replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** Return items as the text of SVG elements. */
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
