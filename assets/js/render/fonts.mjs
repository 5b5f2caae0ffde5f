/* The letters.  The stylesheet under /_font/ offers blocks of them; opening a scene fetches those that its words need
   and withdraws the offer of the rest, so that nothing is fetched while a reader explores, and a picture carries its
   own. */

import * as labelLayout from "../layout/labels.mjs";

const PATIENCE = 3000; // ms that the first picture waits for its letters
const LIMIT = 30_000; // ms that a picture waits for them
const FOLLOWS = /[\p{M}\p{Cf}\p{Cc}]/u; // a mark or a joiner is in many blocks, and stands with the letter before it

/** @typedef {[first: number, last: number]} Span code points */

/**
 * Letters in a file: *range* and *spans* say which, *sample* is one of them, *text* offers them to the page as *rule*
 * does, *data* is the file as a data: address, once it was asked for.
 * @typedef {object} Block
 * @property {string} range
 * @property {Span[]} spans
 * @property {string} sample
 * @property {string} address
 * @property {string} text
 * @property {CSSRule} rule
 * @property {Promise<string> | null} data
 */

/** @typedef {{ sheet: CSSStyleSheet | undefined, family: string, blocks: Block[] }} Offer *family* as CSS writes it */

let coming = /** @type {Promise<unknown>} */ (Promise.resolve()); // the letters of the scene that was opened last
let made = /** @type {Offer | null} */ (null);

/** Return what is offered, by the stylesheet that a page has from its start. */
const offered = () => {
  made ??= offer();
  return made;
};

/** @returns {Offer} */
function offer() {
  const sheet = [...document.styleSheets].find((one) => one.href?.includes("/_font/"));
  const rules = /** @type {CSSFontFaceRule[]} */ ([...(sheet?.cssRules ?? [])]); // it holds no others
  const family = rules[0]?.style.getPropertyValue("font-family") ?? "sans-serif";
  return { sheet, family, blocks: rules.map((rule) => block(rule, sheet?.href ?? "")) };
}

/**
 * Return the block that a *rule* of the stylesheet at *base* offers.
 * @param {CSSFontFaceRule} rule
 * @param {string} base
 * @returns {Block}
 */
function block(rule, base) {
  const range = rule.style.getPropertyValue("unicode-range");
  const found = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)];
  const spans = found.map(
    ([, first, last]) => /** @type {Span} */ ([parseInt(first, 16), parseInt(last ?? first, 16)]),
  );
  const [, file] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src")) ?? ["", ""];
  const address = new URL(file, base).href;
  return { range, spans, sample: sample(spans), address, text: rule.cssText, rule, data: null };
}

/**
 * Return the first letter of some spans of code points: one that leaves ink, unlike a space or an accent alone.
 * @param {Span[]} spans
 */
function sample(spans) {
  for (const [first, last] of spans) {
    for (let point = first; point <= last; point += 1) {
      if (/\p{L}/u.test(String.fromCodePoint(point))) return String.fromCodePoint(point);
    }
  }
  return "";
}

/**
 * Return the code points of *text*, each once: a large record has a million letters.
 * @param {string} text
 */
function pointsOf(text) {
  const seen = new Uint8Array(0x110000);
  const points = [];
  for (let i = 0; i < text.length; i += 1) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i += 1;
    if (!seen[point]) points.push(point);
    seen[point] = 1;
  }
  return points;
}

/**
 * Return the blocks that hold a letter of *text*.
 * @param {string} text
 * @returns {Block[]}
 */
function needed(text) {
  const points = pointsOf(text).filter((point) => !FOLLOWS.test(String.fromCodePoint(point)));
  return offered().blocks.filter(({ spans }) =>
    points.some((point) => spans.some(([first, last]) => point >= first && point <= last)),
  );
}

/**
 * Let the page's stylesheet hold the rules of *wanted* alone; those that stay are not touched, and do not flicker.
 * @param {Block[]} wanted
 */
function keep(wanted) {
  const { sheet, blocks } = offered();
  if (!sheet) return;
  for (const block of blocks) {
    const at = [...sheet.cssRules].indexOf(block.rule);
    if (at >= 0 && !wanted.includes(block)) sheet.deleteRule(at);
    if (at < 0 && wanted.includes(block)) block.rule = sheet.cssRules[sheet.insertRule(block.text)];
  }
}

/**
 * Resolve to a block's file as a data: address, or to "" where it is not to be had: other letters serve as well.
 * @param {Block} block
 * @returns {Promise<string>}
 */
const read = (block) => {
  block.data ??= fetched(block.address).catch(() => {
    block.data = null; // asked again for the next picture
    return "";
  });
  return block.data;
};

/**
 * @param {string} address
 * @returns {Promise<string>}
 */
async function fetched(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(LIMIT) });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  const reader = new FileReader();
  const done = new Promise((resolve, reject) => ([reader.onload, reader.onerror] = [resolve, reject]));
  reader.readAsDataURL(await answer.blob());
  await done;
  return String(reader.result);
}

/**
 * Resolve once the page can write in the letters of *text*, or after PATIENCE: other letters serve until they come.
 * @param {string} text
 * @returns {Promise<unknown>}
 */
function first(text) {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([load(needed(text)), patience]);
}

/**
 * Resolve to whether letters of *blocks* were yet to come for the page to write in; they have, or are not to be had.
 * @param {Block[]} blocks
 */
async function load(blocks) {
  const [font, letters] = [`16px ${family()}`, blocks.map((block) => block.sample).join("")];
  const late = !document.fonts.check(font, letters);
  await document.fonts.load(font, letters).catch(() => {});
  if (late) labelLayout.forget();
  return late;
}

/**
 * Fetch the letters of *text* for the page and for its pictures.  Resolves once they are there; where the page lacked
 * any until then, *late* is called.
 * @param {string} text
 * @param {() => void} late
 */
function prepare(text, late) {
  const wanted = needed(text);
  keep(wanted);
  coming = Promise.all([load(wanted), ...wanted.map(read)]).then(([lacked]) => {
    if (lacked) late();
  });
  return coming;
}

/**
 * Return a letter of each block that *text* needs.
 * @param {string} text
 */
const samples = (text) => needed(text).map((block) => block.sample);

/**
 * Resolve once the letters are there for a picture to be laid out with, however long they take.
 * @returns {Promise<unknown>}
 */
const ready = () => coming;

/**
 * Resolve to the rules, with the letters in them, that let a picture of *text* look the same everywhere.
 * @param {string} text
 */
async function embedded(text) {
  const blocks = needed(text);
  const data = await Promise.all(blocks.map(read));
  return blocks
    .map(
      ({ range }, n) =>
        data[n] &&
        `@font-face{font-family:${family()};font-weight:400 700;` +
          `font-display:block;src:url(${data[n]}) format("woff2");unicode-range:${range}}`,
    )
    .filter(Boolean)
    .join("\n");
}

/** Return the name of the letters, as CSS writes it. */
const family = () => offered().family;

export { first, prepare, ready, embedded, samples, family };
