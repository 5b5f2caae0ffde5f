"""The Plotly figure of a file that a reader opened: the page sends the file once more, and nothing of it is kept."""

import json
from typing import Any

from plotly.io.json import to_json_plotly

from dashboard.dossier.model import Dossier
from dashboard.page.figure_dialog import graph


def answer(dossier: Dossier, asked: object) -> dict[str, Any]:
    """Return the figure of the view that is *asked* for, as the component that the dialog shows.

    Raise ``BadRequest`` for a view that the dossier does not have.
    """
    return {"kind": "figure", "graph": json.loads(to_json_plotly(graph(dossier, asked, opened=True)))}
