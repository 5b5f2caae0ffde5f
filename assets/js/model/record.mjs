/* The entries of a record, whose keys a scene's types know. TypeScript itself calls any key a string, for a record
   might have more keys than its type says; those of a scene never have (tests/unit/drawing/test_scene_types.py). */

/**
 * @template {string} K
 * @template V
 * @param {Record<K, V>} record
 */
const entries = (record) => /** @type {[K, V][]} */ (Object.entries(record));

/**
 * @template {string} K
 * @param {Record<K, unknown>} record
 */
const keys = (record) => /** @type {K[]} */ (Object.keys(record));

export { entries, keys };
