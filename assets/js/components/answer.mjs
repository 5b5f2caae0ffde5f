/* The answer at the lower edge of a telephone.  It comes when a reader picks something outside of Details, and what was
   picked stays in sight above it. */

import { changes } from "./component.mjs";
import { stageOf } from "./picture.mjs";
import { pickedIn } from "../model/highlight.mjs";
import * as answer from "../panels/answer.mjs";
import * as reveal from "../panels/reveal.mjs";

/** @import { Mount, Thing } from "../types.js" */

const ROOM = 24; // px between what was picked and the answer

/** @type {Mount<"scene" | "event" | "pick" | "picked">} */
export default function mount(element) {
  const asked = changes(({ picked }) => [picked]);
  const other = changes(({ scene, event, pick }) => [scene, event, pick]);
  let from = /** @type {HTMLElement | null} */ (null); // where the reader picked what is told
  let waiting = 0;
  const close = () => {
    clearTimeout(waiting);
    element.hidden = true;
  };

  function all() {
    const details = document.getElementById("details");
    close();
    if (details) reveal.lead(details, from);
  }

  return (props) => {
    const { scene, event, pick, picked } = props;
    if (!scene) return;
    const news = asked(props) && picked && !picked.stays && picked.from !== null;
    const changed = other(props);
    const thing = pick ? pickedIn(scene, pick) : null;
    if (!thing) close();
    else if (news) {
      from = reveal.whence(picked.from);
      element.hidden = !reveal.near();
      clearTimeout(waiting);
      // a second tap may follow, which takes the selection back
      if (!element.hidden) waiting = setTimeout(uncover, reveal.TWICE, element, thing, from);
    }
    if (thing && (news || (changed && !element.hidden))) answer.show(element, scene, { event }, thing, { all, close });
  };
}

/**
 * Scroll the page so far that what was picked is in sight above *answer*.
 * @param {HTMLElement} answer
 * @param {Thing} thing
 * @param {HTMLElement | null} from
 */
function uncover(answer, thing, from) {
  const low = lowest(thing, from);
  const hidden = low + ROOM - answer.getBoundingClientRect().top;
  if (!answer.hidden && hidden > 0)
    window.scrollBy({ top: hidden, behavior: reveal.calm.matches ? "instant" : "smooth" });
}

/**
 * Return how far down the screen what was picked reaches, px: in the picture, or where the reader picked it.
 * @param {Thing} thing
 * @param {HTMLElement | null} from
 */
function lowest(thing, from) {
  const stage = document.getElementById("stage");
  const picture = stage && stageOf(stage)?.picture();
  if (from !== stage || !picture || !stage) return from?.getBoundingClientRect().bottom ?? 0;
  const { top } = stage.getBoundingClientRect();
  const mark = thing.tie === undefined ? picture.marks[thing.actor] : null;
  return top + (mark ? mark.y + mark.radius : picture.ties[thing.tie ?? 0].middle[1]);
}
