"""Verbs about invitations that come in."""

from data.desk.base import Seeing


class Importing(Seeing):
    """What an invitation changes is planned by pure rules and committed in one transaction."""
