/* The dossiers that a reader opened from files, kept in this tab alone, and how files are sent to be read. */

/** @import { Answer, Mapping, Read } from "../answers.js" */
/** @import { Scene, Served, View } from "../scene.js" */
/** @import { OpenedDossier } from "../types.js" */

const DRAWINGS = 6; // of a large record, kept

const held = /** @type {Map<string, OpenedDossier>} */ (new Map()); // by id
const titles = /** @type {Map<string, string>} */ (new Map()); // of each dossier that was closed, by id

/**
 * Resolve to the server's answer, or throw in words where there is none: a proxy's word for that (502 …) is a page.
 * @param {string} address
 * @param {RequestInit} options
 */
async function ask(address, options) {
  const answer = await fetch(address, options).catch(() => null);
  if (answer && (answer.status < 502 || answer.status > 504)) return answer;
  throw new Error("the server does not answer; try again when it does");
}

/**
 * Send a line of JSON and files to an address of the server; resolves to its answer, or throws in words.
 * @param {string} address
 * @param {object} about
 * @param {File[]} files
 */
function send(address, about, files) {
  const listed = files.map(({ name, size }) => ({ name, size }));
  const body = new Blob([JSON.stringify({ ...about, files: listed }), "\n", ...files]);
  return ask(address, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body });
}

/**
 * Resolve to what the server read in *files*; *more* may say how to read a list, or what is wanted of it.
 * @param {File[]} files
 * @param {object} [more]
 * @returns {Promise<Answer>}
 */
async function read(files, more = {}) {
  const answer = await send("open", more, files);
  if (!answer.headers.get("Content-Type")?.startsWith("application/json"))
    throw new Error((await answer.text()).trim().replace(/\.$/, ""));
  return answer.json();
}

/** @type {Map<string, Read>} */
const drawings = new Map(); // the last few that came, by what they are of, so that going back asks for nothing

/**
 * Resolve to the scene of as much of a large record as *view* wants, or throw in words.
 * @param {Scene} scene
 * @param {Pick<View, "most" | "besides" | "event">} view
 */
async function draw(scene, { most, besides, event }) {
  const opened = held.get(scene.id);
  const about = opened ? { mapping: opened.mapping } : { dossier: scene.id };
  const name = JSON.stringify([scene.id, scene.digest, most, besides, event]);
  const reply = drawings.get(name) ?? (await read(opened?.files ?? [], { ...about, draw: { most, besides, event } }));
  if (reply.kind !== "dossier")
    throw new Error(reply.problems?.[0] ?? "the file could not be read again; open it once more");
  drawings.delete(name);
  drawings.set(name, reply);
  const [oldest] = drawings.keys();
  if (drawings.size > DRAWINGS) drawings.delete(oldest);
  if (opened) add({ command: opened.command, ...reply }, opened.files, opened.mapping);
  return reply;
}

/**
 * Keep a dossier that was read in *files*, in the place of an older one of its id; return that id.
 * @param {Pick<Read, "scene" | "notes" | "command">} read
 * @param {File[]} files
 * @param {Mapping} [mapping]
 */
function add({ scene, notes, command = [] }, files, mapping) {
  held.set(scene.id, { title: scene.title, scene, notes, command, files, mapping });
  titles.delete(scene.id);
  return scene.id;
}

/**
 * Return what the server says of the dossiers that it serves, and the same of those opened here.
 * @param {Served} served
 * @returns {Served}
 */
function known(served) {
  /** @type {[string, string][]} */
  const digests = [...held].map(([id, { scene }]) => [id, scene.digest]);
  return {
    ...served,
    ids: [...served.ids, ...held.keys()],
    digests: { ...served.digests, ...Object.fromEntries(digests) },
  };
}

/** @type {(id: string) => boolean} */
const has = (id) => held.has(id);
/** @type {(id: string) => OpenedDossier | undefined} */
const get = (id) => held.get(id);

/**
 * Close the dossier *id*, which is open.
 * @param {string} id
 */
function remove(id) {
  titles.set(id, /** @type {OpenedDossier} */ (held.get(id)).title);
  held.delete(id);
}

/**
 * Return the title of a dossier that was closed, to which Back may still lead, or undefined.
 * @type {(id: string) => string | undefined}
 */
const closed = (id) => titles.get(id);
const options = () => [...held].map(([value, { title }]) => ({ value, label: `${title} (opened here)` }));

export { ask, send, read, draw, add, known, has, get, remove, closed, options };
