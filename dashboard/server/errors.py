"""Why a command cannot do what it is asked to: one message that says how to mend it."""


class CommandError(Exception):
    """What the command line prints before it gives up; what was there is as it was."""
