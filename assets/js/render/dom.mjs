/* Elements of the page.  Text goes in as text and addresses are checked, whatever a dossier holds. */

/** Return an element; children are elements, strings, or nothing; a property named on… listens. */
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(
    ...children
      .flat(Infinity)
      .filter((child) => child !== undefined && child !== null && child !== false && child !== ""),
  );
  return element;
}

/** Return a link to a source's address, which only https may be, or plain text where it has none. */
function link(address, text) {
  if (!/^https:\/\/[^\s]+$/i.test(address ?? "")) return el("span", { dir: "auto" }, text);
  return el("a", { href: address, dir: "auto", target: "_blank", rel: "noopener noreferrer" }, text);
}

/** Put the focus on a part of the page that is no control, or on the first about it that shows: nobody is left nowhere. */
function stay(part) {
  while (!part.checkVisibility()) part = part.parentElement;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** Fill *container* anew; a reader who was in it keeps the focus on the element with the same data-key, or else on it. */
function fill(container, ...children) {
  const within = container.contains(document.activeElement) && document.activeElement;
  container.replaceChildren(...children.filter(Boolean));
  if (!within || within === container) return;
  const same = within.dataset.key && container.querySelector(`[data-key="${CSS.escape(within.dataset.key)}"]`);
  if (same) same.focus({ preventScroll: true });
  else stay(container);
}

/** Hide *element*, or show it; a reader who was in it is then beside it. */
function hide(element, hidden) {
  const within = hidden && element.contains(document.activeElement);
  element.hidden = hidden;
  if (within) stay(element);
}

export { el, link, fill, hide, stay };
