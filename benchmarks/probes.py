"""What is asked of a page while it is measured: JavaScript, each a function that resolves to milliseconds.

*Painted* is the second animation frame after the page has drawn what was asked for: Chromium begins no new frame while
it still paints an earlier one.
"""

PAINTED = """const painted = () => new Promise((r) =>
    requestAnimationFrame(() => requestAnimationFrame(() => r(performance.now()))));"""
CY = """const cy = [...document.querySelectorAll("#cy, #cy *")].find((one) => one._cyreg)._cyreg.cy;"""

# Our page: the radio button of a highlight is pressed; drawn when the marks have changed.
OUR_CLICK = f"""async (group) => {{
  {PAINTED}
  const marks = document.querySelector("#stage path.point").parentElement;
  const drawn = new Promise((r) => new MutationObserver((_, me) => {{ me.disconnect(); r(); }})
    .observe(marks, {{ attributes: true, subtree: true }}));
  const button = [...document.querySelectorAll("#highlight input")].find((one) => one.value === group)
    ?? [...document.querySelectorAll("#highlight label")].find((one) => one.textContent === group);
  const begun = performance.now();
  button.click();
  await drawn;
  return await painted() - begun;
}}"""
THEIR_CLICK = f"""async () => {{
  {PAINTED}
  {CY}
  const opacity = () => cy.nodes('[id ^= "state"]')[0].style("opacity");
  const before = opacity();
  const drawn = new Promise((r) => {{
    const look = () => {{ if (opacity() !== before) {{ cy.off("render", look); r(); }} }};
    cy.on("render", look);
  }});
  const begun = performance.now();
  document.getElementById("press").click();
  await drawn;
  return await painted() - begun;
}}"""

# A new picture from data that the page has already; drawn when ours says so, and when cytoscape has rendered.
OUR_PICTURE = f"""async (id) => {{
  {PAINTED}
  const ready = new Promise((r) => new MutationObserver((_, me) => {{
    if (document.documentElement.dataset.ready === id) {{ me.disconnect(); r(); }}
  }}).observe(document.documentElement, {{ attributes: true }}));
  window.history.replaceState(null, "", `/?dossier=${{id}}`);
  const begun = performance.now();
  window.dash_clientside.set_props("scene", {{ data: window.brought }});
  await ready;
  return await painted() - begun;
}}"""
THEIR_PICTURE = f"""async (count) => {{
  {PAINTED}
  {CY}
  const drawn = new Promise((r) => {{
    const look = () => {{ if (cy.nodes().length === count) {{ cy.off("render", look); r(); }} }};
    cy.on("render", look);
  }});
  const begun = performance.now();
  window.dash_clientside.set_props("cy", {{ elements: window.brought }});
  await drawn;
  return await painted() - begun;
}}"""

# Frames while a hand works on the stage: the kind of gesture, and how many frames; ms from each to the next.
FRAMES = """([kind, frames, selector]) => new Promise((done) => {
  const stage = document.querySelector(selector);
  stage.setPointerCapture = () => {};
  const box = stage.getBoundingClientRect();
  const mark = kind === "drag" ? document.querySelector("#stage path.point").getBoundingClientRect() : null;
  const [x, y] = mark ? [mark.x + mark.width / 2, mark.y + mark.height / 2] : [box.x + 8, box.y + 8];
  const hand = (type, n) => stage.dispatchEvent(new PointerEvent(type, {
    clientX: x + n, clientY: y + (n % 9), pointerId: 1, pointerType: "mouse", button: 0, buttons: 1, bubbles: true }));
  const wheel = (n) => stage.dispatchEvent(new WheelEvent("wheel", {
    clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, deltaY: n % 40 < 20 ? -20 : 20,
    bubbles: true, cancelable: true }));
  if (kind !== "zoom") hand("pointerdown", 0);
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (times.length > frames) {
      if (kind !== "zoom") hand("pointerup", times.length);
      done(times.slice(1).map((t, k) => t - times[k]));
      return;
    }
    if (kind === "zoom") wheel(times.length);
    else hand("pointermove", times.length + 6);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""
CY_FRAMES = """([kind, frames]) => new Promise((done) => {
  CY
  const node = cy.nodes()[0];
  const times = [];
  const frame = (now) => {
    times.push(now);
    if (times.length > frames) { done(times.slice(1).map((t, k) => t - times[k])); return; }
    const n = times.length;
    const level = cy.zoom() * (n % 40 < 20 ? 1.04 : 1 / 1.04);
    if (kind === "zoom") cy.zoom({ level, renderedPosition: { x: 530, y: 330 } });
    else if (kind === "pan") cy.panBy({ x: 1, y: n % 9 - 4 });
    else node.position({ x: node.position("x") + 1, y: node.position("y") + (n % 9) - 4 });
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})""".replace("CY", CY)
