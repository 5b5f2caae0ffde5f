/* Dash's side of the page: its controls tell the page what was chosen, and show what the page has.  Nothing here decides. */

import * as openedFiles from "../files/opened_files.mjs";
import * as theme from "../render/theme.mjs";

export const keys = {
  event: "event",
  highlight: "highlight",
  country: "countries",
  search: "query",
  arrange: "arrange",
  names: "names",
};
export const empty = { country: [], search: "" };
let codes = []; // the countries on offer, in their order: a view names them in no other
const set = (id, properties) => window.dash_clientside.set_props(id, properties);

/** Let a control show *properties*, as far as it does not: whatever is set, all of Dash is told of it. */
function show(id, properties) {
  const has = window.dash_component_api.getLayout(id).props;
  const news = Object.entries(properties).filter(
    ([name, value]) => JSON.stringify(has[name]) !== JSON.stringify(value),
  );
  if (news.length) set(id, Object.fromEntries(news));
}

/** Give the controls the choices of a scene, and what a view has chosen of them. */
function offer(scene, view) {
  const events = scene.events.filter((event) => event.standings);
  codes = scene.countries.map((country) => country.code);
  show("dossier", { options: [...titles(scene), ...openedFiles.options()], value: scene.id });
  show("event", { options: events.map((event) => ({ value: event.id, label: label(event) })), value: view.event });
  document.getElementById("event-choice").hidden = events.length < 2;
  document.getElementById("dossier-choice").hidden = openedFiles.known(scene.served).ids.length < 2;
  document.getElementById("country-choice").hidden = !scene.countries.length;
  show("country", {
    options: scene.countries.map(({ code, name }) => ({ value: code, label: name })),
    value: view.countries,
  });
  show("highlight", { value: view.highlight });
  show("search", { value: view.query });
  show("arrange", { options: arrangements(scene), value: view.arrange });
  show("names", { value: view.names });
  show("theme", { value: theme.chosen() });
}

const titles = ({ served }) => Object.entries(served.titles).map(([value, title]) => ({ value, label: title }));

const arrangements = ({ words, arrangements: offered }) =>
  Object.entries(words.arrangements).map(([value, text]) => ({
    value,
    label: text,
    disabled: !offered.includes(value),
  }));

const label = (event) => [event.name, event.day].filter(Boolean).join(", ");

let asked = 0; // of the server; so that asking twice for the same is asking

const askFor = (dossier) => set("asked", { data: { dossier, number: (asked += 1) } });
function bring({ figure, scene }) {
  set("graph", { figure });
  set("scene", { data: scene });
}

const order = (chosen) => codes.filter((code) => chosen.includes(code));

export { order, offer, askFor, bring };
