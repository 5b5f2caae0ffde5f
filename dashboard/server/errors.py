"""Why a page cannot be served; each is one message that says how to mend it."""


class CannotServeError(Exception):
    """What the command line prints before it gives up."""


class ListenError(CannotServeError):
    """No reader could reach the server."""


class PortTakenError(ListenError):
    """The port belongs to another program, or is not this user's to have; the next one may do."""


class ShelfError(CannotServeError):
    """There is no dossier to serve, or one cannot be read."""
