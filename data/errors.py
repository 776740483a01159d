"""Errors that word themselves for a person: one sentence with what, where and what to do."""


class AfterwordError(Exception):
    """Something a person can do something about. `str(error)` is the whole sentence to show.

    `exit_code` is what the command line leaves with: 1 when the world was not as needed (a file,
    a disk), 2 when what was asked makes no sense (an option, an unreadable date).
    """

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class UsageProblem(AfterwordError):
    """What was typed or asked for can't be understood; nothing was changed."""

    exit_code = 2


class Unreadable(AfterwordError):
    """A file can't be read, or what it holds isn't what it should be."""


class Unwritable(AfterwordError):
    """A change couldn't be put on the disk; what was there before is still there."""


class Conflict(AfterwordError):
    """Another session changed the same document since it was read."""


class Busy(AfterwordError):
    """Another session held the lock for longer than we wait."""


def no_longer_there(what: str) -> UsageProblem:
    """What was asked for isn't stored any more; `what` is "person", "interview"."""
    them = "them" if what == "person" else "it"
    return UsageProblem(f"That {what} is no longer there; another session may have deleted {them}.")
