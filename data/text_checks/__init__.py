"""Pure: what checklists have in common: phrases looked for in a text that is filled in, and their points."""

from data.text_checks.denial import denied
from data.text_checks.looking import Look, affirms, avoids, says
from data.text_checks.points import Point
from data.text_checks.wording import Seen, Span, Wording

__all__ = ["Look", "Point", "Seen", "Span", "Wording", "affirms", "avoids", "denied", "says"]
