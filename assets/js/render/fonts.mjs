/* The letters.  The stylesheet under /_font/ offers blocks of them; opening a scene fetches those that its words need and
   withdraws the offer of the rest, so that nothing is fetched while a reader explores, and a picture carries its own. */

import * as labelLayout from "../layout/labels.mjs";

const FAMILY = "Noto Sans";
const PATIENCE = 3000; // ms that the first picture waits for its letters
const LIMIT = 30_000; // ms that a picture waits for them
const FOLLOWS = /[\p{M}\p{Cf}\p{Cc}]/u; // a mark or a joiner is in many blocks, and stands with the letter before it

let coming = Promise.resolve(); // the letters of the scene that was opened last
let offered = null; // {sheet, blocks: [{range, spans, sample, address, text, rule, data}]}

function offer() {
  const sheet = [...document.styleSheets].find((one) => one.href?.includes("/_font/"));
  const blocks = [...(sheet?.cssRules ?? [])].map((rule) => {
    const range = rule.style.getPropertyValue("unicode-range");
    const spans = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first, last]) => [
      parseInt(first, 16),
      parseInt(last ?? first, 16),
    ]);
    const [, file] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"));
    return {
      range,
      spans,
      sample: sample(spans),
      address: new URL(file, sheet.href).href,
      text: rule.cssText,
      rule,
      data: null,
    };
  });
  return { sheet, blocks };
}

/** Return the first letter of some spans of code points: one that leaves ink, unlike a space or an accent alone. */
function sample(spans) {
  for (const [first, last] of spans) {
    for (let point = first; point <= last; point += 1) {
      if (/\p{L}/u.test(String.fromCodePoint(point))) return String.fromCodePoint(point);
    }
  }
  return "";
}

/** Return the code points of *text*, each once: a large record has a million letters. */
function pointsOf(text) {
  const seen = new Uint8Array(0x110000);
  const points = [];
  for (let i = 0; i < text.length; i += 1) {
    const point = text.codePointAt(i);
    if (point > 0xffff) i += 1;
    if (!seen[point]) points.push(point);
    seen[point] = 1;
  }
  return points;
}

/** Return the blocks that hold a letter of *text*. */
function needed(text) {
  offered ??= offer();
  const points = pointsOf(text).filter((point) => !FOLLOWS.test(String.fromCodePoint(point)));
  return offered.blocks.filter(({ spans }) =>
    points.some((point) => spans.some(([first, last]) => point >= first && point <= last)),
  );
}

/** Let the page's stylesheet hold the rules of *wanted* alone; those that stay are not touched, and do not flicker. */
function keep(wanted) {
  for (const block of offered.blocks) {
    const at = [...offered.sheet.cssRules].indexOf(block.rule);
    if (at >= 0 && !wanted.includes(block)) offered.sheet.deleteRule(at);
    if (at < 0 && wanted.includes(block)) block.rule = offered.sheet.cssRules[offered.sheet.insertRule(block.text)];
  }
}

/** Resolve to a block's file as a data: address, or to "" where it is not to be had: other letters serve as well. */
const read = (block) =>
  (block.data ??= fetched(block.address).catch(() => {
    block.data = null; // asked again for the next picture
    return "";
  }));

async function fetched(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(LIMIT) });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  const reader = new FileReader();
  const done = new Promise((resolve, reject) => ([reader.onload, reader.onerror] = [resolve, reject]));
  reader.readAsDataURL(await answer.blob());
  await done;
  return reader.result;
}

/** Resolve once the page can write in the letters of *text*, or after PATIENCE: other letters serve until they come. */
function first(text) {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([load(needed(text)), patience]);
}

/** Resolve to whether letters of *blocks* were yet to come for the page to write in; they have, or are not to be had. */
async function load(blocks) {
  const [font, letters] = [`16px "${FAMILY}"`, blocks.map((block) => block.sample).join("")];
  const late = !document.fonts.check(font, letters);
  await document.fonts.load(font, letters).catch(() => {});
  if (late) labelLayout.forget();
  return late;
}

/** Fetch the letters of *text* for the page and for its pictures.  Resolves once they are there; where the page lacked any
    until then, *late* is called. */
function prepare(text, late) {
  const wanted = needed(text);
  keep(wanted);
  coming = Promise.all([load(wanted), ...wanted.map(read)]).then(([lacked]) => {
    if (lacked) late();
  });
  return coming;
}

/** Return a letter of each block that *text* needs. */
const samples = (text) => needed(text).map((block) => block.sample);

/** Resolve once the letters are there for a picture to be laid out with, however long they take. */
const ready = () => coming;

/** Resolve to the rules, with the letters in them, that let a picture of *text* look the same everywhere. */
async function embedded(text) {
  const blocks = needed(text);
  const data = await Promise.all(blocks.map(read));
  return blocks
    .map(
      ({ range }, n) =>
        data[n] &&
        `@font-face{font-family:"${FAMILY}";font-weight:400 700;` +
          `font-display:block;src:url(${data[n]}) format("woff2");unicode-range:${range}}`,
    )
    .filter(Boolean)
    .join("\n");
}

export { first, prepare, ready, embedded, samples, FAMILY };
