/* Dash looks up its components and what its callbacks call before module scripts have run.  This registers both: a
   component draws an empty element and hands its props on to the module of its name in js/components/, a call goes to
   js/main.mjs. */
(() => {
  const address = new URL(document.currentScript.dataset.modules, window.location.href);
  const whole = import(address);
  let main = null;

  /** Resolve to the module at *path* in js/: it is in the bundle, or a file beside the one that was loaded. */
  const load = (path) => whole.then(({ modules }) => modules?.[path] ?? import(new URL(path, address)));

  const coming = load("main.mjs").then((module) => {
    main = module;
  });

  /** Call *name* of main.mjs with Dash's context of this call, which Dash takes back as soon as this returns. */
  const handOn =
    (name) =>
    (...given) => {
      const context = { ...window.dash_clientside.callback_context };
      return main ? main[name](context, ...given) : coming.then(() => main[name](context, ...given));
    };

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    at_the_table: new Proxy({}, { get: (_, name) => handOn(name) }),
  });

  const isAttribute = (name) => /^(id|className|role|tabIndex|hidden|(aria|data)-.+)$/.test(name);
  const KEPT = 20; // actions of a component: Dash may hand on several at once, and then only the last of a prop
  const SAID = ["action", "setProps"]; // what a component does itself is no news to it
  const news = (props, before) =>
    Object.keys(props).some((name) => props[name] !== before[name] && !SAID.includes(name));

  /**
   * Say that *element* is filled.  That waits for a frame, and a task more: what fills a live region while it is busy
   * is no change to whoever listens.
   */
  const settle = (element) => {
    requestAnimationFrame(() => setTimeout(() => element.removeAttribute("aria-busy")));
  };

  let number = 0; // of all that was said on this page, so that one that is drawn anew is heard
  const counted = (said) => {
    number += 1;
    return { ...said, number };
  };

  function component(name) {
    const file = name.replace(/(?!^)[A-Z]/g, "_$&").toLowerCase();
    const module = load(`components/${file}.mjs`);
    return (props) => {
      const { createElement, useLayoutEffect, useRef } = window.React;
      const element = useRef(null);
      const held = useRef({ update: null, seen: {}, props, actions: [] }).current;
      held.props = props;
      const refresh = () => {
        if (!held.update || !news(held.props, held.seen)) return;
        held.seen = held.props;
        held.update(held.props);
        if (held.props.scene && element.current.ariaBusy === "true") settle(element.current);
      };
      const act = (action) => {
        held.actions = [...held.actions, counted(action)].slice(-KEPT); // React may not have drawn the last one yet
        held.props.setProps({ action: { actions: held.actions } });
      };
      const notify = (message) => held.props.setProps({ message: counted(message) });
      useLayoutEffect(() => {
        module.then(({ default: mount }) => {
          held.update = mount(element.current, act, notify);
          refresh();
        });
      }, []);
      useLayoutEffect(refresh);
      const attributes = Object.fromEntries(Object.entries(props).filter(([attribute]) => isAttribute(attribute)));
      return createElement(props.element, { ...attributes, ref: element });
    };
  }

  const components = new Map([["Store", () => null]]); // its data are for callbacks, and nothing is drawn of it
  window.at_the_table = new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name !== "string" || !/^[A-Z]\w*$/.test(name)) return undefined;
        if (!components.has(name)) components.set(name, component(name));
        return components.get(name);
      },
    },
  );
})();
