"""Dash's developer tools: off, whatever the environment says, unless ``python app.py --debug`` switches them on.

They are the callback graph, the errors of callbacks and components, and the reload of the page. Dash would reload it
in three ways and watch files itself. Here the whole process starts again instead (``dashboard/cli/restarting.py``), so
that nothing of before stays in memory, and the page is loaded anew whenever another process answers it.
"""

from secrets import token_hex
from typing import Any

from dash import Dash, __version__

PROCESS = token_hex(8)  # another one in each process
PAUSE = 1_000  # ms between two questions of the page, whether the process is still the same
TRIES = 8  # failures after which the page asks no more
SETTINGS: dict[str, Any] = {  # that the browser is told
    "hot_reload": {"interval": PAUSE, "max_retry": TRIES},
    "dash_version": __version__,
    "plotly_cloud_installed": True,  # else the tools show a button that leads to another host
}


def switch(app: Dash, *, on: bool) -> None:
    """Switch the tools of *app*; every option is given, because Dash takes what is not given from the environment."""
    app.enable_dev_tools(
        debug=on,
        dev_tools_ui=on,
        dev_tools_props_check=on,
        dev_tools_serve_dev_bundles=on,  # Dash's other scripts leave the tools out
        dev_tools_validate_callbacks=on,
        dev_tools_hot_reload=False,
        dev_tools_hot_reload_interval=1,
        dev_tools_hot_reload_watch_interval=1,
        dev_tools_hot_reload_max_retry=TRIES,
        dev_tools_silence_routes_logging=False,
        dev_tools_prune_errors=False,  # it would answer errors with Werkzeug's debugger
        dev_tools_disable_version_check=True,  # it asks another host
    )


def process() -> dict[str, Any]:
    """Return what the page asks for at each pause: it loads itself anew when ``reloadHash`` is another."""
    return {"reloadHash": PROCESS, "hard": True, "packages": [], "files": []}
