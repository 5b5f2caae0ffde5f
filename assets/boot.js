/* Dash looks up what its callbacks call before module scripts have run: this hands each call on to js/main.mjs. */
(() => {
  let main = null;
  const coming = import(document.currentScript.dataset.main).then((module) => {
    main = module;
  });

  /** Call *name* of the modules with Dash's context of this call, which Dash takes back as soon as this returns. */
  const handOn =
    (name) =>
    (...given) => {
      const context = window.dash_clientside.callback_context;
      return main ? main[name](context, ...given) : coming.then(() => main[name](context, ...given));
    };

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    at_the_table: new Proxy({}, { get: (_, name) => handOn(name) }),
  });
})();
