"""What some tests need that not every environment has: without it they are skipped, and say how to get it."""

import importlib.util
import os
import sys

import pytest

REQUIRED = "AT_THE_TABLE_BROWSER_REQUIRED"  # set by `run.py test`: there, what is missing is a failure and no skip
UNIX = {"gunicorn"}


def need(package: str) -> None:
    """Skip the test, or the module that asks, unless *package*, of ``requirements-serve.txt``, is here."""
    if importlib.util.find_spec(package):
        return
    reason = f"needs {package}; install it with: pip install -r requirements-serve.txt"
    if package in UNIX and sys.platform == "win32":
        pytest.skip(f"needs {package}, which runs on Unix alone", allow_module_level=True)
    if os.environ.get(REQUIRED) == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason, allow_module_level=True)
