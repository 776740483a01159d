"""The few words about people and applications that sentences of the desk and the command line share."""

from data.records import Application, Contact


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
