"""Why there is no snapshot."""

from dashboard.server.errors import CannotServeError


class SnapshotError(CannotServeError):
    """No snapshot was made; nothing was written."""
