/* A crowd: boxes in a grid, so that a thousand names do not each ask a thousand others whether they are in the way. */

const ACROSS = 2 ** 20; // more cells than any picture has in a row
const CELL = 64; // px

const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Return an empty crowd: add(box), and hits(box, but) tells whether a box overlaps one of them, other than that of the mark *but*. */
function make() {
  const cells = new Map();
  const each = (box, visit) => {
    for (let i = Math.floor(box.left / CELL); i <= Math.floor(box.right / CELL); i += 1) {
      for (let j = Math.floor(box.top / CELL); j <= Math.floor(box.bottom / CELL); j += 1) {
        if (visit(i * ACROSS + j)) return true;
      }
    }
    return false;
  };
  return {
    add: (box) =>
      each(box, (key) => {
        (cells.get(key) ?? cells.set(key, []).get(key)).push(box);
      }),
    hits: (box, but) =>
      each(box, (key) =>
        cells.get(key)?.some((other) => overlaps(box, other) && (but === undefined || other.of !== but)),
      ),
  };
}

const KEPT = 2; // crowds of marks: names keep farther from some of them than words do
let kept = [];

/** Return the crowd of *marks*, [{x, y, radius}]: the very same where nobody has moved, for a highlight moves nobody. */
function of(marks) {
  const stands = (one, i) => one.x === marks[i].x && one.y === marks[i].y && one.radius === marks[i].radius;
  const known = kept.find((one) => one.marks.length === marks.length && one.marks.every(stands));
  if (known) return known.crowd;
  const crowd = make();
  marks.forEach(({ x, y, radius }, of) =>
    crowd.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, of }),
  );
  kept = [{ marks: marks.map(({ x, y, radius }) => ({ x, y, radius })), crowd }, ...kept].slice(0, KEPT);
  return crowd;
}

export { make, of };
