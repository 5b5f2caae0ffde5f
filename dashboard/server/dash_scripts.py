"""Which of Dash's own scripts a page runs as it opens: Dash names all that it has, and a browser would fetch them all.

- The polyfill is for browsers older than ES modules, which cannot run this page. Dash's renderer needs one function of
  it, ``regeneratorRuntime``, which dash-bootstrap-components brings as well.
- No table of Dash's is ever shown.
- Of dcc the page has a graph alone, in a dialog. Its scripts stand in the document with a type that no browser runs;
  ``assets/js/panels/figure_dialog.mjs`` runs them.
"""

import re

SCRIPT = re.compile(r'<script src="(?P<path>[^"]+)"></script>\n?')
NEVER = re.compile("/dash/deps/polyfill@|/dash/dash_table/")
LATER = re.compile("/dash/dcc/")


def arranged(scripts: str) -> str:
    """Return the elements *scripts* without those that no part of the page needs; some are to run when they are."""

    def arrange(script: re.Match[str]) -> str:
        if NEVER.search(script["path"]):
            return ""
        return script[0].replace(">", ' type="text/later">', 1) if LATER.search(script["path"]) else script[0]

    return SCRIPT.sub(arrange, scripts)
