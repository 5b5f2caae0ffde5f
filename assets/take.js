/* What a reader takes away: a picture, the data, a link. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  function save(blob, name) {
    const address = URL.createObjectURL(blob);
    follow(address, name);
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it after the click
  }

  function follow(address, name) {
    const anchor = atTheTable.dom.el("a", { href: address, download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
  }

  /** Put *text* on the clipboard; resolves to whether it is there. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch { // no clipboard without https, or not allowed: the old way
      const field = atTheTable.dom.el("textarea", { readonly: true, class: "off-page", "aria-hidden": "true" });
      field.value = text;
      const focused = document.activeElement;
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      focused?.focus();
      return done;
    }
  }

  /** Each takes {scene, view, sheet, family, own, size, shape, theme} and resolves to what to tell the reader. */
  const ways = {
    async png({ scene, view, sheet, size, ...look }) {
      const name = atTheTable.describe.fileName(scene, view, "png");
      save(await atTheTable.snapshot.png(sheet, scene, view, { scale: size, ...look }), name);
      return `Downloaded ${name}`;
    },
    async svg({ scene, view, sheet, ...look }) {
      const name = atTheTable.describe.fileName(scene, view, "svg");
      const text = await atTheTable.snapshot.svg(sheet, scene, view, look);
      save(new Blob([text], { type: "image/svg+xml" }), name);
      return `Downloaded ${name}`;
    },
    async data({ scene }) {
      const name = `at-the-table_${scene.id}.zip`;
      follow(scene.served.archive, name);
      return `Downloading ${name}`;
    },
    async text({ scene, view }) {
      const words = atTheTable.describe.alternative(scene, view, atTheTable.lit(scene, view));
      return (await copy(words)) ? "Alternative text copied" : `This browser does not let the page copy. The alternative text is: ${words}`;
    },
    async link({ scene, view }) {
      const address = atTheTable.describe.address(scene, view);
      return (await copy(address)) ? "Link copied" : `This browser does not let the page copy. The link is ${address}`;
    },
  };

  atTheTable.take = ways;
})();
