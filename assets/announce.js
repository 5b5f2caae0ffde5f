/* What the status says, politely: how many actors the view counts, who is picked, and what was not understood. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  /** Return the count, and the selection, in words. */
  function count(scene, view, lit) {
    const event = scene.events.find((one) => one.id === view.event);
    const words = [atTheTable.everyone.counted(scene, lit)];
    if (lit.picked?.actor !== undefined) {
      const standing = event.standings[lit.picked.actor];
      const where = scene.words.groups[standing?.group ?? "no-report"].toLowerCase();
      words.push(`${scene.actors[lit.picked.actor].name} selected, ${where}${standing?.contested ? ", contested" : ""}`);
    } else if (lit.picked) {
      const tie = scene.ties[lit.picked.tie];
      words.push(`${scene.actors[tie.from].name} ${tie.words} ${scene.actors[tie.to].name}: selected`);
    }
    return [words.join(". "), atTheTable.nobody.told(scene, view, lit)].filter(Boolean).join(". ");
  }

  /** Say *text* in *container*, once: the same words again are not said again. */
  function say(container, text) {
    if (container.textContent !== text) container.textContent = text;
  }

  atTheTable.announce = { count, say };
})();
