"""The HTML document around the page, and the stylesheet of Bootstrap that it links."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.resources import files
from string import Template
from urllib.parse import quote

from dash import Dash
from flask import Response

from dashboard.dossier.words import Group
from dashboard.drawing import theme
from dashboard.drawing.scene_types import Colour
from dashboard.server import fonts
from dashboard.server.caching import YEAR

DESCRIPTION = "Who is at the table of a negotiation and who is left out, and how each of it is known."
ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
<ellipse cx="16" cy="16" rx="8" ry="6" fill="{table}"/>\
<g fill="{seat}"><circle cx="4.5" cy="16" r="3.5"/>\
<circle cx="16" cy="4.5" r="3.5"/><circle cx="16" cy="27.5" r="3.5"/></g>\
<circle cx="27.5" cy="16" r="2.6" fill="none" stroke="{absent}" stroke-width="2"/></svg>"""
SURFACES: tuple[Colour, ...] = ("ground", "ink", "quiet")  # of the palettes, what the page has too
DATA = ("_dash-layout", "_dash-dependencies")  # what Dash asks for once its scripts have come
INDEX = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{%title%}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="$description">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="$light">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="$dark">
<link rel="icon" href="$icon">
$early
<link rel="preload" href="$letters" as="font" type="font/woff2" crossorigin>
$data
$modules
<link rel="stylesheet" href="$fonts">
<link rel="stylesheet" href="$stylesheet">
<style>
$palettes
</style>
{%css%}
</head>
<body>
<noscript>At the Table draws in the browser: it needs JavaScript to be switched on.</noscript>
{%app_entry%}
{%config%}
$boot
{%scripts%}
{%renderer%}
</body>
</html>
""")


def furnish(app: Dash, *, early: str, boot: str, modules: Sequence[str]) -> None:
    """Give *app* its document, its stylesheet and its fonts.

    It runs the script *early* (an address) before it paints, and *boot* before Dash's own. *boot* is told which of the
    *modules* is the first, and the browser fetches all of them ahead.
    """
    prefix = app.config.requests_pathname_prefix
    sheet, letters = fonts.serve(app)
    app.index_string = INDEX.substitute(
        description=DESCRIPTION,
        light=theme.LIGHT["ground"],
        dark=theme.DARK["ground"],
        icon=icon(),
        early=f'<script src="{early}"></script>',
        boot=f'<script src="{boot}" data-modules="{modules[0]}"></script>',
        modules="\n".join(f'<link rel="modulepreload" href="{path}">' for path in modules),
        data=_preloads(prefix + path for path in DATA),
        letters=prefix + letters,
        fonts=prefix + sheet,
        stylesheet=prefix + serve_bootstrap(app),
        palettes=palettes(),
    )


def _preloads(paths: Iterable[str]) -> str:
    return "\n".join(f'<link rel="preload" href="{path}" as="fetch" crossorigin>' for path in paths)


def palettes() -> str:
    """Return the rules of CSS by which the page has the picture's letters and colours, as ``var(--tone-left-out)``."""
    schemes = {':root,\n[data-bs-theme="light"]': theme.LIGHT, '[data-bs-theme="dark"]': theme.DARK}
    rules = [f":root {{ --family: {theme.FAMILY}; }}"]
    for selector, palette in schemes.items():
        colours = {name: palette[name] for name in SURFACES} | {f"tone-{tone}": palette[tone] for tone in theme.TONES}
        rules.append(f"{selector} {{ {' '.join(f'--{name}: {colour};' for name, colour in colours.items())} }}")
    return "\n".join(rules)


def icon() -> str:
    """Return the icon as a ``data:`` address: three at a table, one who is not."""
    look = theme.DARK  # its colours show on the light tabs of a browser too; the light ones fade on dark tabs
    picture = ICON.format(table=look["line"], seat=look[Group.AT_THE_TABLE], absent=look[Group.LEFT_OUT])
    return "data:image/svg+xml," + quote(picture, safe=" =:/")


def serve_bootstrap(app: Dash) -> str:
    """Let *app* serve Bootstrap's stylesheet as it lies in the wheel bootstrap-wrapper; return its path from /."""
    css = (files("bootstrap") / "css" / "bootstrap.min.css").read_bytes()
    path = f"_style/bootstrap-{sha256(css).hexdigest()[:12]}.min.css"

    def stylesheet() -> Response:
        response = Response(css, mimetype="text/css")
        response.cache_control.max_age = YEAR
        return response

    app.server.add_url_rule(f"/{path}", view_func=stylesheet)
    return path
