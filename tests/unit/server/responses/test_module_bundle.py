"""The modules in one file: what each exports is found under its path, in whatever way it is written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.server.responses.module_bundle import BundleError, bundled

LEAF = """/* A leaf. */

const TWO = 2;

export const one = 1;

export function three() {
  return one + TWO;
}

const hidden = 4;

export { TWO, hidden as four };
"""
ROOT = """import * as leaf from "./leaf.mjs";
import {
  four,
  three as drei,
} from "./leaf.mjs";
import "../beside.mjs";

export default function mount() {
  return leaf.one + four + drei();
}
"""


def test_exports_are_found_by_the_path_of_their_module() -> None:
    whole = bundled({"deep/root.mjs": ROOT, "deep/leaf.mjs": LEAF, "beside.mjs": "globalThis.seen = 1;\n"})
    assert whole.index('modules["deep/leaf.mjs"] =') < whole.index('modules["deep/root.mjs"] =')
    assert "return { TWO: TWO, four: hidden, one: one, three: three };" in whole
    assert "return { default: mount };" in whole
    assert 'const { four: four, three: drei } = modules["deep/leaf.mjs"];' in whole
    assert 'const leaf = modules["deep/leaf.mjs"];' in whole
    assert whole.endswith("export { modules };\n")


def test_a_value_can_be_the_default() -> None:
    whole = bundled({"a.mjs": "export default [1, 2].map(\n  String,\n);\n"})
    assert "const exportedAsDefault = [1, 2].map(" in whole
    assert "return { default: exportedAsDefault };" in whole


def test_comments_that_begin_a_line_stay_behind_and_code_does_not() -> None:
    text = """/* Of the
   module. */
/** @type {Map<string, number>} */
const links = /** @type {Link[]} */ ([
  // the first
  "https://example.org/*.csv", // an address
]);
/** @type {unknown} */ (links).length;
const after = 1; /* beside */
"""
    assert """const links = /** @type {Link[]} */ ([
  "https://example.org/*.csv", // an address
]);
/** @type {unknown} */ (links).length;
const after = 1; /* beside */
""" in bundled({"a.mjs": text})


@pytest.mark.parametrize(
    ("modules", "told"),
    [
        ({"a.mjs": 'import { b } from "./b.mjs";\n'}, "a.mjs imports b.mjs, which is not there"),
        (
            {"a.mjs": 'import "./b.mjs";\n', "b.mjs": 'import "./a.mjs";\n'},
            "modules import one another in a circle",
        ),
        ({"a.mjs": 'import { b } from "lodash";\n'}, "a.mjs imports 'lodash'; a path begins with a dot"),
        ({"a.mjs": "let b = 1;\nexport { b };\n"}, "a.mjs exports b, which is set anew"),
        ({"a.mjs": "export let b = 1;\n"}, "a.mjs exports b, which is set anew"),
        ({"a.mjs": 'export * from "./b.mjs";\n', "b.mjs": ""}, "is no import or export that a bundle can hold"),
    ],
)
def test_what_it_cannot_hold_is_refused_in_words(modules: dict[str, str], told: str) -> None:
    with pytest.raises(BundleError, match=told):
        bundled(modules)


def test_every_process_makes_the_same_bundle(root: Path) -> None:
    asked = (
        "from pathlib import Path; from hashlib import sha256\n"
        "from dash import Dash; from dashboard.server.responses.scripts import serve_modules\n"
        "print(serve_modules(Dash(), Path('assets/js')))"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", asked],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(made) == 1
