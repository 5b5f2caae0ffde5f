/* Small scenes and views, as Python makes them, for the tests of the modules.  The page is not served this folder. */

const GROUPS = {
  delegate: "at-the-table",
  principal: "involved",
  left_out: "left-out",
  mentioned: "mentioned",
};

/** Return an actor of a scene, a person unless *more* otherwise. */
function actor(id, more = {}) {
  const name = more.name ?? id;
  return { id, name, short: name, kind: "person", country: "", title: "", names: {}, ...more };
}

/** Return a tie of a scene between the actors at two places. */
function tie(from, to, words = "meets", more = {}) {
  const plain = { id: `${from}~${words}~${to}`, from, to, words, represents: false };
  return { ...plain, status: "held", withdrawn: false, claims: [], ...more };
}

/**
 * Return a scene with the events `talks`, `summit` and, without a table, `war`.
 *
 * *seats* are those of the actors at the talks, in their order; an empty word is no report. At the summit nobody's seat
 * is known.
 */
function scene(actors, { ties = [], countries = [], seats = [] } = {}) {
  const standing = (seat) => (seat ? { seat, group: GROUPS[seat], tone: GROUPS[seat] } : null);
  return {
    id: "small",
    opening: "talks",
    limits: {
      unreported: 40,
      besides: 200,
      search: 200,
      worded: 80,
      texts: { headline: 40, note: 60, credit: 40 },
      alternative: 300,
    },
    choices: {
      highlight: ["everyone", "at-the-table", "involved", "left-out", "mentioned", "no-report"],
      arrange: ["table", "network"],
      ties: ["all", "between", "none"],
      names: ["english", "own"],
    },
    former: { highlight: { "around-the-table": "involved" } },
    arrangements: ["table", "network"],
    actors,
    ties,
    countries: countries.map(([code, name]) => ({ code, name })),
    events: [
      { id: "talks", name: "Talks", standings: actors.map((_, i) => standing(seats[i])) },
      { id: "summit", name: "Summit", standings: actors.map(() => null) },
      { id: "war", name: "War" },
    ],
    served: { ids: ["small"], first: "small", publicUrl: "" },
  };
}

/** Return the view of such a scene that nothing was chosen in, but for *chosen*. */
function view(chosen = {}) {
  const choices = { highlight: "everyone", arrange: "table", ties: "all", names: "english" };
  const opening = { dossier: "small", event: "talks", ...choices, countries: [], query: "", pick: "" };
  const texts = { headline: "", note: "", credit: "", worded: false };
  return { ...opening, embed: false, moved: {}, most: 0, besides: [], ...texts, ...chosen };
}

export { actor, scene, tie, view };
