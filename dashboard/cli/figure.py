"""``python app.py figure``: a view as a Plotly figure, for Plotly itself, as a page, or as a picture."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.cli.arguments import Commands, ListOptions, add_data, add_how_lists_are_read
from dashboard.cli.interrupt import stop_when_told
from dashboard.cli.output_file import opened
from dashboard.cli.snapshot import add_view
from dashboard.drawing.view import FIGURE_CHOICES
from dashboard.page.choices import KEYS as VIEW
from dashboard.page.choices import SHAPES, THEMES
from dashboard.server.errors import CommandError

if TYPE_CHECKING:
    import plotly.graph_objects as go

KEYS = tuple(key for key in VIEW if key != "at")  # of the address; a figure follows no moved actors
ENDINGS = ("json", "html", "png", "svg")
CONFIG = {"showSendToCloud": False, "displaylogo": False}  # nothing in the page leads its reader elsewhere


@dataclass(frozen=True, kw_only=True)
class FigureOptions:
    """Which *view* of which dossier, by the keys of the address, how it looks, and where the figure goes."""

    dossier: str
    data: Sequence[Path]
    view: Mapping[str, str]
    theme: str
    shape: str
    output: Path
    lists: ListOptions

    @classmethod
    def of(cls, parsed: argparse.Namespace) -> "FigureOptions":
        """Return what *parsed* arguments say."""
        return cls(
            dossier=parsed.dossier,
            data=parsed.data,
            view={key: value for key in KEYS if (value := vars(parsed).get(key))},
            theme=parsed.theme,
            shape=parsed.shape,
            output=parsed.output,
            lists=ListOptions.of(parsed),
        )


def add_parser(commands: Commands) -> None:
    """Add the command that writes a Plotly figure."""
    figure = commands.add_parser(
        "figure",
        usage="python app.py figure DOSSIER -o FILE [options]",
        help="write a view as a Plotly figure: .json, .html, .png or .svg",
        description="Write a view as a Plotly figure: .json for Plotly, .html as a page of its own, .png or .svg "
        "through the package kaleido.",
    )
    figure.set_defaults(run=lambda parsed: run(FigureOptions.of(parsed)))
    add_view(figure, FIGURE_CHOICES)
    look = figure.add_argument_group("the figure")
    look.add_argument("--shape", choices=SHAPES, default="landscape", help="(default: %(default)s)")
    themes = [theme for theme in THEMES if theme != "system"]  # a figure has no system to follow
    look.add_argument("--theme", choices=themes, default="light", help="(default: %(default)s)")
    look.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=output,
        required=True,
        help="file to write, .json, .html, .png or .svg by its ending, in place of an older one",
    )
    add_data(figure, default=argparse.SUPPRESS)  # what stands before the word figure is kept
    add_how_lists_are_read(figure)


def run(options: FigureOptions) -> int:
    """Write the figure that *options* ask for and name its file."""
    stop_when_told()
    from dashboard.cli.subject import subject  # too slow to come before --help
    from dashboard.drawing.view_figure import view_figure
    from dashboard.snapshot.view import checked

    lists = options.lists
    dossier, _ = subject(options.dossier, options.data, leave_out=lists.leave_out, choices=lists.choices)
    said = checked(dossier, options.view)
    with opened(options.output) as file:
        try:
            figure = view_figure(dossier, chosen(said), **part(said), theme=options.theme, shape=options.shape)
        except ValueError as error:
            raise CommandError(str(error)) from error
        file.write(written(figure, ending(options.output)))
    sys.stdout.write(f"{options.output}\n")
    return 0


def chosen(said: Mapping[str, str]) -> dict[str, Any]:
    """Return the view that *said* says by the keys of the address, by the names of ``View``."""
    return {
        "event": said.get("event", ""),
        "countries": tuple(filter(None, said.get("country", "").split(","))),
        "query": said.get("q", ""),
        "pick": said.get("pick", ""),
        **{name: said.get(name, choice.values[0]) for name, choice in FIGURE_CHOICES.items()},
    }


def part(said: Mapping[str, str]) -> dict[str, Any]:
    """Return who of a large record is drawn, by the names of ``view_figure``."""
    return {"draw": int(said.get("draw", 0)), "besides": tuple(filter(None, said.get("with", "").split(",")))}


def written(figure: "go.Figure", kind: str) -> bytes:
    """Return *figure* as the content of a file of that *kind*, one of ENDINGS."""
    if kind == "json":
        return str(figure.to_json()).encode()
    if kind == "html":
        return str(figure.to_html(include_plotlyjs=True, config=CONFIG, div_id="figure")).encode()
    from dashboard.cli.figure_image import image

    return image(figure, kind)


def ending(path: Path) -> str:
    """Return what kind of file *path* is by its name; raise ValueError for any other."""
    kind = path.suffix.removeprefix(".").lower()
    if kind not in ENDINGS:
        raise ValueError(
            f"{str(path)!r} ends in none of .json, .html, .png and .svg, and the ending says what is meant"
        )
    return kind


def output(name: str) -> Path:
    """Return *name* as a file that a figure can go to."""
    try:
        ending(Path(name))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return Path(name)
