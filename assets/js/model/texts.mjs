/* What a reader writes on a picture, as it is printed: one line of plain text each, of as many letters as Python
   allows. */

import { keys } from "./record.mjs";

/** @import { PictureText, Scene, View } from "../scene.js" */

/** @type {Record<PictureText, string>} */
const UNWRITTEN = { headline: "", note: "", credit: "" };

/**
 * Return the letters of *text* as a reader sees them, none of them apart from its marks.
 * @param {string} text
 */
const lettersOf = (text) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

/**
 * Return *text* in at most *most* units of UTF-16, with an ellipsis where that is not all of it.
 * @param {string} text
 * @param {number} most
 * @returns {string}
 */
function shortened(text, most) {
  if (text.length <= most) return text;
  let kept = "";
  for (const letter of lettersOf(text)) {
    if (kept.length + letter.length >= most) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

// what turns the direction of all that follows it, or has no sign of its own: the line that is printed is ours
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Return *text* in one line: line breaks and signs that nobody sees are blanks, and blanks are one.
 * @param {string} text
 */
const plain = (text) => text.toWellFormed().replace(INVISIBLE, " ").replace(/\s+/g, " ").trim();

/**
 * Return what the reader of *view* wrote on its picture, as it is printed; what is empty is not written.
 * @param {Scene} scene
 * @param {Pick<View, PictureText>} view
 * @returns {Record<PictureText, string>}
 */
const written = (scene, view) =>
  /** @type {Record<PictureText, string>} */ (
    Object.fromEntries(keys(UNWRITTEN).map((name) => [name, shortened(plain(view[name]), scene.limits.texts[name])]))
  );

/**
 * Return the credit that a picture has where its reader writes none.
 * @param {Scene} scene
 */
const credit = (scene) => `Record ${scene.licence}, as of ${scene.asOf} · made with At the Table`;

export { written, credit, plain, shortened, lettersOf, UNWRITTEN };
