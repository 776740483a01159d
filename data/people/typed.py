"""Pure: a person typed in one line, with the company they are at."""

import re
from typing import Final

from data.adding import Person
from data.errors import UsageProblem
from data.quick_parts import names_nobody, quoted_parts
from data.text import clean_line
from data.typed_fields import person_typed

_AT: Final = re.compile(
    r"(?:^|\s)at\s+([^<>,]*?[^\s<>,])(?=\s*(?:[<,]|\s\S+@|\s\+?\(?\d[\d\s().\-/]{5,}|$))", re.I
)


def acquaintance_typed(text: str) -> tuple[Person, str]:
    """Who, and the company: "Ben Carter <ben@tern.example> at Tern Air", or the company behind a comma."""
    line = clean_line(text)
    company = ""
    if found := _AT.search(line):
        company = found[1]
        line = f"{line[: found.start()]} {line[found.end() :]}"
    kept: list[str] = []
    for number, part in enumerate(quoted_parts(line)):
        if number and not company and not names_nobody(part) and not re.search(r"@|\d{3}", part):
            company = part
        elif part:
            kept.append(part)
    try:
        return person_typed(", ".join(kept)), clean_line(company)
    except UsageProblem:
        raise UsageProblem(
            "Type one person, for example “Ben Carter <ben@tern.example> at Tern Air”."
        ) from None
