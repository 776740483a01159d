"""Of the sample: people one knows from elsewhere, and one who stands there twice."""

from data.sample.teller import Teller


def tell_people(tell: Teller) -> None:
    """Nobody of them belongs to an interview."""
    tell.person(
        "gil-ortega",
        "Gil Ortega",
        email="gil@tern.example",
        company="Tern Air",
        position="Head of data",
        earlier=("Northwind Labs", "Osprey"),
        met="gave the talk on streaming at the meetup in May; we sat at one table afterwards",
        notes="Said to write once the Kafka project is public. Knows Dana from Northwind.",
    )
    tell.person(
        "d-fox", "D. Fox", phone="+1 415 555 0177", company="Northwind Labs Inc.", position="Team lead"
    )
