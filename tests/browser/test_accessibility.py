"""axe finds no violation in the states of the page that differ most, on a telephone, nor in its other looks.

``python -m scripts.check_access`` goes through every state in every look; all of them would take minutes here.
"""

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.reader import Reader
from tests.browser.states import LOOKS, bring_about, looking

NARROW = "390 px, dark"
DIFFERENT = (
    "left out",
    "a tie picked",
    "nobody found",
    "a list with a bad row",
    "a file with problems",
    "a file opened",
)
OTHER_LOOKS = ("wide, light", "400 % zoom", "forced colours")


@pytest.fixture(scope="module")
def look(request: pytest.FixtureRequest, browser: Browser, address: str):
    with looking(browser, address, LOOKS[request.param]) as reader:
        yield reader


TRIED = [(NARROW, state) for state in DIFFERENT]
TRIED += [(name, "an actor picked") for name in OTHER_LOOKS]


@pytest.mark.parametrize(("look", "name", "state"), [(name, name, state) for name, state in TRIED], indirect=["look"])
def test_axe_finds_no_violation(look: Reader, name: str, state: str) -> None:
    bring_about(look, LOOKS[name], state)
    wrong, _ = violations(look.page)
    assert wrong == []
