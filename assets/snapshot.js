/* A snapshot: the view as a reader would print it, as SVG text or as a PNG. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  const PAPERS = {
    landscape: { width: 1600, height: 900 }, square: { width: 1080, height: 1080 }, portrait: { width: 1080, height: 1350 },
  };

  const TYPE = 14; // px of a name, so that it is still read where the picture is printed a column wide

  /** Return a promise of the snapshot of *view* as the text of an SVG file, its letters inside; *theme* is light or dark, *shape* a paper's name. */
  async function svg(sheet, scene, view, { theme, family, own, shape }) {
    await atTheTable.fonts.ready();
    const paper = PAPERS[shape];
    const look = { palette: scene.palettes[theme], family, own };
    const lit = atTheTable.lit(scene, view);
    const { items, stage } = atTheTable.frame(scene, view, paper, look);
    const picture = atTheTable.compose(scene, view, lit, { ...look, type: TYPE, stage, camera: atTheTable.plane.FITTED });
    const { write, escape, NAMESPACE } = atTheTable.svg;
    const { width, height } = paper;
    const drawn = [...picture.under, ...atTheTable.sheet.marksOf(sheet, picture), ...picture.over, ...items];
    const letters = await atTheTable.fonts.embedded(drawn.map(([, , text]) => text).join(""));
    return [
      `<svg xmlns="${NAMESPACE}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="en" xml:lang="en">`,
      `<title>${escape(scene.events.find((one) => one.id === view.event).name)}</title>`,
      `<desc>${escape(atTheTable.describe.alternative(scene, view, lit))}</desc>`,
      `<metadata>${escape(JSON.stringify(origin(scene, view)))}</metadata>`,
      `<style>${letters}</style>`,
      write([["rect", { width, height, fill: look.palette.ground }]]),
      `<g font-family="${escape(family)}">`,
      write(drawn),
      "</g></svg>",
    ].join("\n");
  }

  /** Return a promise of the snapshot as a PNG, *scale* times the size of its paper, with its metadata inside. */
  async function png(sheet, scene, view, { scale, ...look }) {
    const text = await svg(sheet, scene, view, look);
    const canvas = await atTheTable.raster(text, PAPERS[look.shape], scale);
    const plain = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!plain) throw new Error("this browser could not make a picture of that size; choose a smaller Size");
    const bytes = atTheTable.png.annotate(new Uint8Array(await plain.arrayBuffer()), metadata(scene, view));
    return new Blob([bytes], { type: "image/png" });
  }

  /** Return what a picture is of, from which its view can be opened again. */
  function origin(scene, view) {
    const { credits, address } = atTheTable.describe;
    return {
      Source: credits(scene, view).join("; "),
      URL: address(scene, view),
      Software: "At the Table",
      "Dossier-SHA256": scene.digest,
    };
  }

  function metadata(scene, view) {
    const event = scene.events.find((one) => one.id === view.event);
    return {
      Title: `${event.name} (${scene.title})`,
      Description: atTheTable.describe.alternative(scene, view, atTheTable.lit(scene, view)),
      "Creation Time": new Date().toISOString(),
      ...origin(scene, view),
    };
  }

  atTheTable.snapshot = { svg, png };
})();
