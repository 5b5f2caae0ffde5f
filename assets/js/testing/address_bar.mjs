/* What modules that read the address ask of a browser.  A test imports this before them: they ask as they load. */

const location = { search: "" };

Object.assign(globalThis, { document: { addEventListener() {} }, window: { location } });

/** Let the address be one with *search*. */
function visit(search) {
  location.search = search;
}

export { visit };
