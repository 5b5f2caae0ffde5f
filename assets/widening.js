/* Widening: where a view of a large record wants others drawn than the scene holds, they are asked of the server, which
   makes the places.  Until they come the page goes on as it is. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  let awaited = ""; // who is on the way

  /** Draw as much of a large record as the view wants, where that is not what the scene holds. */
  async function widen() {
    const { page, undrawn } = atTheTable;
    const { scene, view } = page.now;
    const who = `${scene.drawing} ${view.most} ${view.besides}`;
    if (!undrawn.differs(scene, view) || awaited === who) return;
    awaited = who;
    page.tell(`Drawing ${undrawn.wanted(scene, view)} …`, { stays: true });
    try {
      const told = await atTheTable.guests.draw(scene, view);
      if (awaited === who && page.now.scene === scene) atTheTable.controls.bring(told);
    } catch (error) {
      page.tell(`Not drawn: ${error.message}.`, { stays: true });
    }
    if (awaited === who) awaited = "";
  }

  atTheTable.widen = widen;
})();
