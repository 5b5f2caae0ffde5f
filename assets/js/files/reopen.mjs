/* A snapshot given back to the page, dropped or chosen, reopens the view that it shows. */

import * as pngChunks from "../export/png.mjs";
import * as views from "../state/view.mjs";

/** @import { Served } from "../scene.js" */

const MOST = 64 * 1024 * 1024; // bytes; the largest snapshot that the page makes is a tenth of it

/**
 * Resolve to {dossier, search, changed} of a snapshot: which dossier of *served* it shows, the view as an address has
 * it, and whether the dossier has changed since.  Throws an Error in words where it shows none.
 * @param {File} file
 * @param {Served} served
 */
async function read(file, served) {
  if (file.size > MOST) throw new Error("this file is too large to be a snapshot");
  const texts = (await isPng(file))
    ? pngChunks.texts(new Uint8Array(await file.arrayBuffer()))
    : metadata(await file.text());
  const digest = texts["Dossier-SHA256"];
  if (!digest || !texts.URL || !URL.canParse(texts.URL))
    throw new Error("this picture is no snapshot of At the Table: it does not say which view it shows");
  if (texts.URL.length > views.LONGEST) throw new Error("the address in this picture is too long to be that of a view");
  const keys = new URLSearchParams(new URL(texts.URL).search);
  const named = keys.get("dossier") ?? served.first;
  const same = [named, ...served.ids].find((id) => Object.hasOwn(served.digests, id) && served.digests[id] === digest);
  const dossier = same ?? named; // what the picture was made of counts, whatever it is called here
  if (!served.ids.includes(dossier))
    throw new Error(`this snapshot shows the dossier “${views.cut(named)}”, which is not served here`);
  keys.delete("dossier");
  const rest = views.searchOf(keys).slice(1);
  const search = [dossier === served.first ? "" : `dossier=${dossier}`, rest].filter(Boolean).join("&");
  return { dossier, search: search && `?${search}`, changed: !same };
}

const START = 1000; // bytes in which an SVG shows what it is
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]; // PNG 3rd edition, 5.2

/** @param {File} file */
async function isPng(file) {
  const bytes = new Uint8Array(await file.slice(0, SIGNATURE.length).arrayBuffer());
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Resolve to whether *file* is a PNG or an SVG, whatever it is called.
 * @type {(file: File) => Promise<boolean>}
 */
const isPicture = async (file) =>
  (await isPng(file)) ||
  /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<svg[\s>]/.test(await file.slice(0, START).text());

/**
 * @param {[string, unknown]} entry
 * @returns {entry is [string, string]}
 */
const isText = (entry) => typeof entry[1] === "string";

/**
 * Return what an SVG says of itself, as the page writes it; nothing of one that has a DTD, for entities can grow
 * without end.
 * @param {string} text
 * @returns {Record<string, string>}
 */
function metadata(text) {
  if (/<!DOCTYPE/i.test(text)) return {};
  try {
    const element = new DOMParser().parseFromString(text, "image/svg+xml").querySelector("metadata");
    /** @type {Record<string, unknown>} */
    const found = JSON.parse(element?.textContent ?? "");
    return Object.fromEntries(Object.entries(found).filter(isText));
  } catch {
    // no such element, or of another program
    return {};
  }
}

export { read, isPicture };
