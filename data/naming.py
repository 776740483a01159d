"""The few words about people and applications that sentences of the desk and the command line share."""

from data.moments import instant
from data.records import Application, Contact, Moment

SHORT = 40
"""Characters up to which a changed text is named in full."""


def named(contact: Contact | None) -> str:
    """A person's name, else their address, else "the hiring contact"."""
    if contact is None:
        return "the hiring contact"
    return contact.name or contact.email or contact.phone or "somebody unnamed"


def titled(application: Application) -> str:
    """Company and role: "Northwind Labs, Data Engineer"."""
    return f"{application.company}, {application.role}" if application.role else application.company


def sentence(text: str) -> str:
    """`text` with a capital first and a full stop last."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!", "…")) else text + "."


def changed_words(name: str, old: object, new: object) -> str:
    """What became of one field: "place “Room 4” → “Room 5”", "notes changed"."""
    label = {"minutes": "length", "start": "time", "email": "e-mail"}.get(name, name.replace("_", " "))
    if isinstance(old, Moment) and isinstance(new, Moment):
        return f"{label} {_clock(old)} → {_clock(new)}"
    if name == "minutes":
        return f"{label} {old} min → {new} min"
    if (
        isinstance(old, str)
        and isinstance(new, str)
        and max(len(old), len(new)) <= SHORT
        and "\n" not in old + new
    ):
        return f"{label} {_quoted(old)} → {_quoted(new)}"
    return f"{label} changed"


def _clock(at: Moment) -> str:
    return instant(at).format("ddd D MMM YYYY HH:mm")


def _quoted(text: str) -> str:
    return f"“{text}”" if text else "nothing"
