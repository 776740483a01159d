"""Pure: letters to start from, one file each, and which of them fits how things stand.

A file is a head of lines `Title: ...`, `When: ...` (when it fits) and `Subject: ...` (none for a card), an
empty line, and the letter with its fill-ins. What stands in [square brackets] is there only where all of its
fill-ins are known.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from data.errors import UsageProblem
from data.letters.facts import LETTER_FILL_INS
from data.letters.parts import composed
from data.playbook import PLAYBOOK
from data.records import Channel, Contact
from data.script import fill
from data.text import clean_line, clean_text


@dataclass(frozen=True, slots=True)
class Template:
    """One letter to start from: `title` for people, `when` to use it, `subject` and `text` with fill-ins.

    `stage` is a key of the playbook, `name` the file's name without its ending. `own`: the person's own file.
    """

    stage: str
    name: str
    title: str
    when: str
    subject: str
    text: str
    own: bool = False


CARDS: Final = frozenset(stage.key for stage in PLAYBOOK if stage.letter is Channel.CARD)
"""Stages whose letters have no subject: they go by post."""
WRITTEN: Final = tuple(stage.key for stage in PLAYBOOK if stage.letter is not None)
"""Stages that can be written, in their order: each has a folder of templates."""

_HEAD: Final = re.compile(r"(?P<field>title|when|subject)[ \t]*:[ \t]*(?P<value>.*)", re.IGNORECASE)


def parse_template(stage: str, name: str, source: str, own: bool) -> Template:
    """The template in a file's text. UsageProblem, one sentence, where there is none in it."""
    where = f"The template {clean_line(stage, 60)}/{clean_line(name, 60)}"
    if stage not in WRITTEN:
        raise UsageProblem(
            f"{where} is for no letter there is; put it into one of the folders {', '.join(WRITTEN)}."
        )
    head, _, body = clean_text(source).lstrip("\n").partition("\n\n")
    fields: dict[str, str] = {}
    for line in head.split("\n"):
        found = _HEAD.fullmatch(line.strip())
        if not found:
            raise UsageProblem(
                f"{where} has “{clean_line(line, 40)}” in its head; write “Title: …”, “When: …”, “Subject: …” "
                "there, then an empty line and the letter."
            )
        fields[found["field"].lower()] = clean_line(found["value"])
    if not body.strip():
        raise UsageProblem(f"{where} has no letter in it; write it below an empty line after the head.")
    subject = "" if stage in CARDS else fields.get("subject", "")
    title = fields.get("title") or clean_line(name)
    return Template(stage, name, title, fields.get("when", ""), subject, body.strip("\n").rstrip(), own)


def source_of(template: Template) -> str:
    """The file's text of a template."""
    head = [f"Title: {template.title}", f"When: {template.when}"]
    if template.stage not in CARDS:
        head.append(f"Subject: {template.subject}")
    return "\n".join([*head, "", template.text, ""])


def for_stage(stage: str, templates: Sequence[Template]) -> tuple[Template, ...]:
    """Those of the stage with that key, in their order."""
    return tuple(one for one in templates if one.stage == stage)


_FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "thank-you": ("plain", "short", "what-they-said", "something-to-add"),
    "check-in": ("plain", "brief"),
    "second-check-in": ("plain", "last-word"),
    # only the person knows whether it is a yes, so nothing says so for them
    "answer-offer": ("time",),
    "feedback": ("plain", "brief", "grateful"),
    "card": ("plain", "well-wishing"),
    "keep-warm": ("word", "link"),
}
"""Which templates of ours are suggested where nothing is known that speaks for another."""


def suggested(
    stage: str,
    templates: Sequence[Template],
    values: Mapping[str, str],
    contact: Contact | None = None,
    used: Collection[str] = (),
) -> str:
    """The name of the template that fits what is known; empty where the stage has none.

    `used` are the names of those that letters of the same interview began with: two people shouldn't get the
    same words while there are others.
    """
    names = [one.name for one in for_stage(stage, templates)]
    known = [
        name
        for name, wanted in _FITTING.get(stage, ())
        if (_moved(contact) if wanted == MOVED else values.get(wanted))
    ]
    order = [name for name in dict.fromkeys([*known, *_FIRST.get(stage, ()), *names]) if name in names]
    return next((name for name in order if name not in used), order[0] if order else "")


MOVED: Final = "moved"
_FITTING: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "thank-you": (("what-they-said", "said"), ("something-to-add", "forgot")),
    "check-in": (("promised-day", "promised"),),
    "card": (("what-they-said", "said"),),
    "keep-warm": (("moved", MOVED),),
}
"""Templates that fit where something is known: a fill-in, or that the person works elsewhere now."""


def _moved(contact: Contact | None) -> bool:
    return bool(contact and contact.earlier and contact.company and contact.earlier[-1] != contact.company)


def begun(template: Template, values: Mapping[str, str]) -> str:
    """The text of a new letter: what is known is put in, what isn't stays in braces.

    Of what stands in square brackets only that is there whose fill-ins are all known.
    """
    body = put_in(template.text, values)
    return body if template.stage in CARDS else composed(put_in(template.subject, values), body)


_OPTIONAL: Final = re.compile(r"\[([^\[\]]*)\]")
_GONE: Final = "\x00"
"""Where something was left out; no text has it, clean_text sees to that."""


def put_in(text: str, values: Mapping[str, str]) -> str:
    """`text` with what is known, without those of its optional parts that need what isn't."""
    text = _OPTIONAL.sub(lambda part: _if_known(part, values), text)
    if _GONE in text:
        text = re.sub(rf"(?m)^(?:{_GONE}[ \t]*)+$\n?", "", text)
        text = re.sub(rf"(?m)^(?:{_GONE}[ \t]*)+|[ \t]*{_GONE}", "", text)
        text = re.sub(r"\n{3,}", "\n\n", text)
    return fill(text, values, LETTER_FILL_INS).text


def _if_known(part: re.Match[str], values: Mapping[str, str]) -> str:
    filled = fill(part[1], values, LETTER_FILL_INS)
    if filled.unfilled:
        return _GONE
    # brackets without a fill-in are the writer's own
    return part[1] if filled.spans or filled.unknown else part[0]
