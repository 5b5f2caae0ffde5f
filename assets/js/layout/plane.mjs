/* The plane, [-1, 1] both ways and y up, and the stage, pixels and y down: from the one to the other and back. */

const FITTED = Object.freeze({ zoom: 1, x: 0, y: 0 });
const NEAREST = 8;

const ROOMY = { width: 700, height: 450 }; // px: on less, a wide placement has no room for its names

/** Return which of the two placements suits a stage: the tall one is made for a small one, too. */
const shapeOf = (stage) =>
  stage.width >= Math.max(stage.height, ROOMY.width) && stage.height >= ROOMY.height ? "wide" : "tall";

/** Return the placement of *view*: columns x and y in the order of the actors, and its room or null. */
function placed(scene, view, stage) {
  const event = scene.events.find((one) => one.id === view.event);
  const shapes = view.arrange === "table" ? event.table : scene.network;
  return shapes[shapeOf(stage)];
}

/** Return whether there are places for *view*: of a large record each event's are asked for when it is shown. */
const has = (scene, view) =>
  view.arrange !== "table" || Boolean(scene.events.find((one) => one.id === view.event).table);

/** Return the pixels of a point of the plane; stage: {left, top, width, height}, camera: {zoom, x, y} in pixels. */
function toStage([x, y], stage, camera) {
  return [
    stage.left + camera.zoom * ((x + 1) / 2) * stage.width + camera.x,
    stage.top + camera.zoom * ((1 - y) / 2) * stage.height + camera.y,
  ];
}

function toPlane([px, py], stage, camera) {
  return [
    (2 * (px - stage.left - camera.x)) / (camera.zoom * stage.width) - 1,
    1 - (2 * (py - stage.top - camera.y)) / (camera.zoom * stage.height),
  ];
}

/** Return the camera after zooming by *factor* about a pixel, which stays where it is. */
function zoomed(camera, factor, [px, py], stage) {
  const zoom = Math.min(NEAREST, Math.max(1, camera.zoom * factor));
  const real = zoom / camera.zoom;
  const [fx, fy] = [px - stage.left, py - stage.top];
  return held({ zoom, x: fx - (fx - camera.x) * real, y: fy - (fy - camera.y) * real }, stage);
}

/** Return the camera kept where the plane still fills at least half the stage: a picture cannot be lost. */
function held(camera, stage) {
  const keep = (offset, size) => {
    const slack = size * (camera.zoom === 1 ? 0.35 : 0.5);
    return Math.min(slack, Math.max(size * (1 - camera.zoom) - slack, offset));
  };
  return { zoom: camera.zoom, x: keep(camera.x, stage.width), y: keep(camera.y, stage.height) };
}

export { FITTED, shapeOf, placed, has, toStage, toPlane, zoomed, held };
