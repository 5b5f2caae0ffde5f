/* What is made once and then remembered. */

/**
 * Return what *map* has under *key*, made the first time that it is asked for.
 * @template K
 * @template V
 * @param {{ get: (key: K) => V | undefined, set: (key: K, value: V) => unknown }} map
 * @param {K} key
 * @param {() => V} make
 */
function kept(map, key, make) {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

export { kept };
