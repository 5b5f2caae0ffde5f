"""What the page tells the browser of its settings: Dash's own list, less what no visitor needs to know."""

import json
from collections.abc import Mapping
from typing import Any

WITHHELD = frozenset(
    {
        "python_version",  # nobody needs the build of the machine that serves them
        "dash_version",
        "plotly_version",
        "ddk_version",
        "dash_version_url",
        "plotly_cloud_installed",
        "end_id",  # a random word for background callbacks, of which there are none; without it the page can be cached
    }
)


def rewritten(element: str, ours: Mapping[str, Any]) -> str:
    """Return Dash's *element* of the document that holds the settings as JSON, with *ours* in the place of some."""
    start, end = element.index("{"), element.rindex("}") + 1
    kept = {key: value for key, value in json.loads(element[start:end]).items() if key not in WITHHELD}
    text = json.dumps({**kept, **ours}, ensure_ascii=False, separators=(",", ":"))
    return element[:start] + text.replace("<", "\\u003c") + element[end:]  # so that no text in it ends the element
