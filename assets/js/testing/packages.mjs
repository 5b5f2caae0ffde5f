/* Where the tests find their packages: in .venv/js, which run.py fills, and where node would not look by itself. */

import { registerHooks } from "node:module";

const SHELF = new URL("../../../.venv/js/package.json", import.meta.url).href;

registerHooks({
  resolve(name, context, next) {
    const packaged = !/^[./]|^\w+:/.test(name) && context.parentURL?.includes("/assets/js/");
    return next(name, packaged ? { ...context, parentURL: SHELF } : context);
  },
});
