"""Pure: what a good voicemail has in it and what not; product.md, "The rehearsal"."""

from data.script_checks.rules import RULES, Rule, checklist
from data.text_checks import Point

__all__ = ["RULES", "Point", "Rule", "checklist"]
