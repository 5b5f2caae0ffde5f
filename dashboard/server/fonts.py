"""The fonts of the page: a stylesheet that names a file for each block of letters, and those files."""

from hashlib import sha256

from dash import Dash
from flask import Response, abort

from dashboard.fonts.blocks import BLOCKS, FAMILY, LATIN, Block
from dashboard.fonts.subsetting import address, woff2
from dashboard.server.caching import YEAR

FOLDER = "_font/"
FACE = (  # a line is as tall in every script, for layout/labels.mjs counts on it; Arabic comes half as tall again
    '@font-face{{font-family:"{family}";font-style:normal;font-weight:400 700;font-display:swap;'
    "ascent-override:95%;descent-override:27%;line-gap-override:0%;"
    'src:url("{file}") format("woff2");unicode-range:{range}}}\n'
)


def serve(app: Dash) -> tuple[str, str]:
    """Let *app* serve the fonts; return the paths of the stylesheet and of the Latin letters, without a first slash.

    The addresses in the stylesheet are relative to its own, so that they hold under any prefix.
    """
    files = {address(block): block for block in BLOCKS}
    css = stylesheet(files).encode()
    sheet = f"noto-sans-{sha256(css).hexdigest()[:12]}.css"

    def font(name: str) -> Response:
        if name == sheet:
            response = Response(css, mimetype="text/css")
        else:
            response = Response(woff2(files.get(name) or abort(404)), mimetype="font/woff2")
        response.cache_control.max_age = YEAR
        return response

    app.server.add_url_rule(f"/{FOLDER}<name>", endpoint="font", view_func=font)
    return FOLDER + sheet, FOLDER + address(LATIN)


def stylesheet(files: dict[str, Block]) -> str:
    """Return a rule for every block of *files*: a browser fetches those that hold a letter of what it shows."""
    return "".join(FACE.format(family=FAMILY, file=file, range=block.range) for file, block in files.items())
