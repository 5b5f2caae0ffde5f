"""Say which browser starts here, or get one: ``python -m dashboard.browser [--install]``."""

import sys

from playwright.sync_api import sync_playwright

from dashboard.browser.finding import NoBrowserError, find
from dashboard.browser.installing import find_or_install


def main(arguments: list[str]) -> int:
    """Print the browser that starts, or what was tried; return 0 only if there is one."""
    search = find_or_install if "--install" in arguments else find
    with sync_playwright() as playwright:
        try:
            candidate, version = search(playwright.chromium)
        except NoBrowserError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"{candidate.name}, version {version}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
