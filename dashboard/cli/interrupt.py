"""A command that is told to end stops as Ctrl+C stops it, and leaves nothing half written."""

import signal
from typing import NoReturn


def stop_when_told() -> None:
    """Let SIGTERM stop this process as Ctrl+C does."""
    signal.signal(signal.SIGTERM, interrupt)


def interrupt(*_: object) -> NoReturn:
    """Stop as Ctrl+C does."""
    raise KeyboardInterrupt
