"""A Dash app of your own around a dossier: a figure, what was clicked in it, and a choice of the highlight.

Start it in the folder of the project: ``python -m examples.own_dash_app``.
"""

from typing import Any

from dash import Dash, Input, Output, dcc, html

import dashboard

HIGHLIGHTS = ["everyone", "at-the-table", "involved", "left-out"]

riyadh = dashboard.read("data/riyadh-2025")
claims = dashboard.tables(riyadh)["claims"]
app = Dash(__name__)
app.layout = html.Main(
    [
        html.Label("Highlight", htmlFor="highlight"),
        dcc.RadioItems(HIGHLIGHTS, "left-out", id="highlight", inline=True),
        dcc.Graph(id="picture", config={"showSendToCloud": False, "displaylogo": False}),
        html.Ul(id="claims"),
    ]
)


@app.callback(Output("picture", "figure"), Input("highlight", "value"))
def draw(highlight: str) -> Any:
    """Draw the view."""
    return dashboard.figure(riyadh, highlight=highlight)


@app.callback(Output("claims", "children"), Input("picture", "clickData"))
def explain(clicked: dict[str, Any] | None) -> list[Any]:
    """List the claims on the seat of the actor that was clicked."""
    if not clicked:
        return [html.Li("Click an actor.")]
    rows = claims[(claims.event == "talks") & (claims.actor == clicked["points"][0]["customdata"])]
    return [html.Li(f"{row.publisher}, {row.locator}: {row.claim}") for row in rows.itertuples()]


if __name__ == "__main__":
    app.run()
