"""What axe says of a page: every rule of WCAG 2.2 AA and its good practices."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES: dict[str, Any] = {
    "resultTypes": ["violations", "incomplete"],
    "rules": {"target-size": {"enabled": True}},  # 2.5.8, which axe leaves off
}


def violations(page: Page) -> tuple[list[str], list[str]]:
    """Return what is wrong with *page*, each with its rule and place, and the rules that axe could not tell."""
    answer = Axe().run(page, options=RULES).response
    wrong = [
        f"{found['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}".replace("\n", " ")
        for found in answer["violations"]
        for node in found["nodes"]
    ]
    return wrong, [found["id"] for found in answer["incomplete"]]
