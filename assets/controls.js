/* Dash's side of the page: its controls tell the page what was chosen, and show what the page has.  Nothing here decides. */
(() => {
  "use strict";
  const atTheTable = (window.atTheTable ??= {});

  const keys = { event: "event", highlight: "highlight", country: "countries", search: "query", arrange: "arrange", names: "names" };
  const empty = { country: [], search: "" };
  let codes = []; // the countries on offer, in their order: a view names them in no other
  const set = (id, properties) => window.dash_clientside.set_props(id, properties);

  /** Let a control show *properties*, as far as it does not: whatever is set, all of Dash is told of it. */
  function show(id, properties) {
    const has = window.dash_component_api.getLayout(id).props;
    const news = Object.entries(properties).filter(([name, value]) => JSON.stringify(has[name]) !== JSON.stringify(value));
    if (news.length) set(id, Object.fromEntries(news));
  }

  /** Give the controls the choices of a scene, and what a view has chosen of them. */
  function offer(scene, view) {
    const events = scene.events.filter((event) => event.standings);
    codes = scene.countries.map((country) => country.code);
    show("dossier", { options: [...titles(scene), ...atTheTable.guests.options()], value: scene.id });
    show("event", { options: events.map((event) => ({ value: event.id, label: label(event) })), value: view.event });
    document.getElementById("event-choice").hidden = events.length < 2;
    document.getElementById("dossier-choice").hidden = atTheTable.guests.known(scene.served).ids.length < 2;
    document.getElementById("country-choice").hidden = !scene.countries.length;
    show("country", {
      options: scene.countries.map(({ code, name }) => ({ value: code, label: name })), value: view.countries,
    });
    show("highlight", { value: view.highlight });
    show("search", { value: view.query });
    show("arrange", { options: arrangements(scene), value: view.arrange });
    show("names", { value: view.names });
    show("theme", { value: atTheTable.theme.chosen() });
  }

  const titles = ({ served }) => Object.entries(served.titles).map(([value, title]) => ({ value, label: title }));

  const arrangements = ({ words, arrangements: offered }) => Object.entries(words.arrangements).map(([value, text]) =>
    ({ value, label: text, disabled: !offered.includes(value) }));

  const label = (event) => [event.name, event.day].filter(Boolean).join(", ");

  const triggered = () => window.dash_clientside.callback_context.triggered.map(({ prop_id: at, value }) =>
    [at.slice(0, at.lastIndexOf(".")), value]);

  const none = () => window.dash_clientside.no_update;

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    atTheTable: {
      open(scene) {
        if (scene) atTheTable.visit.open(scene);
        return none();
      },

      turn(dossier) {
        if (dossier) atTheTable.visit.turn(dossier);
        return none();
      },

      choose() {
        const before = atTheTable.page.now.view;
        if (!before) return none();
        for (const [id, given] of triggered()) {
          const value = given ?? empty[id];
          if (value === undefined) continue;
          const chosen = id === "country" ? codes.filter((code) => value.includes(code)) : value;
          if (atTheTable.view.same(chosen, before[keys[id]])) continue;
          atTheTable.page.change({ [keys[id]]: chosen }, { history: id === "search" ? "replace" : "push" });
        }
        return none();
      },

      take(...given) {
        const [size, shape, theme, form, extent] = given.slice(-5);
        const look = { size: Number(size), shape, theme: theme === "dark" ? "dark" : "light", form, extent };
        for (const [id, clicks] of triggered()) if (clicks) atTheTable.page.take(id.replace("take-", ""), look);
        return none();
      },

      move() {
        for (const [id, clicks] of triggered()) {
          if (!clicks) continue;
          ({
            "zoom-in": () => atTheTable.page.now.stage?.zoom(1.4), "zoom-out": () => atTheTable.page.now.stage?.zoom(1 / 1.4),
            fit: () => atTheTable.page.now.stage?.fit(), reset: () => atTheTable.page.reset(), "reset-empty": () => atTheTable.page.reset(),
          })[id]();
        }
        return none();
      },

      askForFigure(clicks) {
        return clicks ? atTheTable.figureDialog.ask(atTheTable.page.now, clicks) : [none(), none()];
      },

      leaveFigure(copied, closed, line) {
        const [[id] = []] = triggered();
        if (id === "copy-python" && copied) return atTheTable.figureDialog.copied(line);
        if (id === "close-figure" && closed) atTheTable.figureDialog.close();
        return "";
      },

      theme(theme) {
        if (theme) atTheTable.theme.choose(theme);
        return none();
      },
    },
  });

  let asked = 0; // of the server; so that asking twice for the same is asking

  atTheTable.controls = {
    offer,
    askFor: (dossier) => set("asked", { data: { dossier, number: (asked += 1) } }),
    bring({ figure, scene }) {
      set("graph", { figure });
      set("scene", { data: scene });
    },
  };
})();
