"""What docs/deploy.md and the Containerfile tell an operator to run, held against the code."""

import ast
import inspect
import re
import shlex
from pathlib import Path

import pytest

import app
from dashboard.server.monitoring.metrics import ADDRESS
from dashboard.server.receiving.bodies import MOST_ARRIVING
from dashboard.server.upload_queue import MOST_WAITING
from dashboard.server.uploads import MOST
from tests.needs import need

ROOT = Path(__file__).resolve().parent.parent
TOLD = {name: (ROOT / name).read_text("utf-8") for name in ("docs/deploy.md", "Containerfile")}
CALLS = [call for text in TOLD.values() for call in re.findall(r"\"app:(wsgi\(.*?\))\"", text)]


def test_there_is_something_to_check() -> None:
    assert len(CALLS) >= 3


@pytest.mark.parametrize("call", CALLS)
def test_every_call_is_one_that_gunicorn_can_make(call: str) -> None:
    parsed = ast.parse(call.replace("…", "x"), mode="eval").body
    assert isinstance(parsed, ast.Call)
    named = {one.arg or "": ast.literal_eval(one.value) for one in parsed.keywords}
    inspect.signature(app.wsgi).bind(*map(ast.literal_eval, parsed.args), **named)


def test_every_option_of_wsgi_is_told() -> None:
    options = [name for name, one in inspect.signature(app.wsgi).parameters.items() if one.kind is one.KEYWORD_ONLY]
    assert options
    assert [name for name in options if f"{name}=" not in TOLD["docs/deploy.md"]] == []


@pytest.mark.parametrize("name", TOLD)
def test_every_option_of_gunicorn_is_one(name: str) -> None:
    need("gunicorn")
    from gunicorn.config import Config

    lines = [line for line in TOLD[name].replace("\\\n", " ").splitlines() if "/gunicorn " in line]
    assert lines
    known = {option for setting in Config().settings.values() for option in setting.cli or ()}
    given = [word for line in lines for word in shlex.split(line.partition("/gunicorn ")[2]) if word.startswith("--")]
    assert [option for option in given if option not in known] == []


@pytest.mark.parametrize("name", TOLD)
def test_every_file_that_is_installed_or_copied_is_there(name: str) -> None:
    files = re.findall(r"(?<=-r )[\w.-]+|(?<=COPY )(?!--)[^\n]+(?= \S+\n)", TOLD[name])
    assert files
    assert [one for line in files for one in line.split() if not (ROOT / one).exists()] == []


@pytest.mark.parametrize("name", TOLD)
def test_threads_are_left_for_those_who_look_when_all_that_may_is_being_sent_or_waits(name: str) -> None:
    given = re.findall(r"--threads (\d+)", TOLD[name])
    assert given and min(map(int, given)) >= MOST_ARRIVING + MOST_WAITING + 4


def test_the_proxy_bounds_the_lines_of_an_address_and_writes_nothing_to_a_disk() -> None:
    said = dict(re.findall(r"^ *(\w+) ([^;]+);", TOLD["docs/deploy.md"], re.MULTILINE))
    assert re.search(r"limit_conn lines 20;", TOLD["docs/deploy.md"])
    assert {said["client_header_timeout"], said["client_body_timeout"]} == {"10s"}
    assert (said["proxy_request_buffering"], said["proxy_max_temp_file_size"]) == ("off", "0")
    assert said["add_header"].startswith("Strict-Transport-Security")


def test_the_proxy_lets_through_what_the_server_takes_and_no_counts() -> None:
    size = re.search(r"client_max_body_size (\d+)m;", TOLD["docs/deploy.md"])
    assert size and int(size[1]) * 1_000_000 >= MOST
    assert f"{ADDRESS} {{ return 404; }}" in TOLD["docs/deploy.md"]
