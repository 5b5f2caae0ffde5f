"""A sample of hostile texts and files; ``python -m scripts.try_payloads`` tries them all."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from scripts.payloads import FILES, TEXTS
from scripts.try_payloads import WRONG, Trial, try_text, trying

SAMPLE = ("script closed first", "SVG foreignObject", "an enormous name")


@pytest.fixture(scope="module")
def trial(browser: Browser) -> Iterator[Trial]:
    with trying(browser) as trial:
        yield trial


@pytest.mark.parametrize("name", SAMPLE)
def test_a_hostile_text_is_shown_as_text_and_stays_on_the_paper(name: str, trial: Trial) -> None:
    trial.faults.clear()
    before = trial.came["opened"]
    try_text(trial, name, TEXTS[name])
    assert trial.faults == []
    assert trial.came["opened"] > before, "else nothing of it was looked at"


@pytest.mark.parametrize("name", ["XML bomb", "zip that leads up", "file whose name runs"])
def test_a_hostile_file_does_nothing(name: str, trial: Trial) -> None:
    trial.faults.clear()
    trial.bring(name, *FILES[name])
    assert trial.faults == []


def test_the_script_sees_what_is_wrong(trial: Trial) -> None:
    trial.faults.clear()
    trial.reader.open()
    trial.reader.page.evaluate("document.body.append(document.createElement('iframe'))")
    trial.reader.page.evaluate("document.querySelector('main').setAttribute('onblur', 'x')")
    trial.look("made up", WRONG)
    assert {"made up: an element iframe", "made up: main onblur=x"} < set(trial.faults)
    assert any("Content Security Policy" in fault for fault in trial.faults)
