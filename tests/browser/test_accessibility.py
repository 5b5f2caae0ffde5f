"""axe finds no violation in any state of the page, wide and on a telephone, nor in its opening however it is looked at.

``python -m scripts.check_access`` goes through every state in every look.
"""

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.reader import Reader
from tests.browser.states import LOOKS, bring_about, looking, states_of

WHOLE = ("wide, light", "390 px, dark")  # between them every state, in both themes and both arrangements of the page
SAMPLE = ("opening", "an actor picked")


def every(looks: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(look, state) for look in looks for state in states_of(LOOKS[look])]


@pytest.fixture(scope="module")
def look(request: pytest.FixtureRequest, browser: Browser, address: str):
    with looking(browser, address, LOOKS[request.param]) as reader:
        yield reader


OTHERS = [(name, state) for name in LOOKS if name not in WHOLE for state in SAMPLE if state in states_of(LOOKS[name])]


@pytest.mark.parametrize(
    ("look", "name", "state"), [(name, name, state) for name, state in every(WHOLE) + OTHERS], indirect=["look"]
)
def test_axe_finds_no_violation(look: Reader, name: str, state: str) -> None:
    bring_about(look, LOOKS[name], state)
    wrong, _ = violations(look.page)
    assert wrong == []
