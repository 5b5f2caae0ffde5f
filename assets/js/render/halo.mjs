/* The halo of a text: the same letters, drawn thick in the colour of the ground, below it.  They are a text of their
   own, for only some programs know an order in which one text is first stroked and then filled; in others its letters
   would vanish. */

/** @import { Attributes, Item } from "../types.js" */

/**
 * Return the halo, *wide* px in all, of *text* with the attributes *letters*, as a drawing item.
 * @param {Attributes} letters
 * @param {string} text
 * @param {string} ground
 * @param {number} wide
 * @returns {Item}
 */
export const halo = (letters, text, ground, wide) => [
  "text",
  {
    ...letters,
    fill: "none",
    stroke: ground,
    "stroke-width": wide,
    "stroke-linejoin": "round",
    class: "halo",
    "aria-hidden": "true",
  },
  text,
];
