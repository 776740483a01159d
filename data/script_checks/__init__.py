"""Pure: what a good voicemail has in it and what not; product.md, "The rehearsal"."""

from data.script_checks.rules import RULES, Point, Rule, checklist

__all__ = ["RULES", "Point", "Rule", "checklist"]
