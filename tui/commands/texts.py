"""What is done with every text one writes in: a script, a letter, a debrief."""

from dataclasses import dataclass

from tui.commands.command import Command, Needs, Scope, places


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWords:
    """How the commands speak of one kind of text.

    `noun` is "script"; `templates` says what one can begin with; `here` where a further one belongs ("for this
    interview"), `siblings` where the others are ("for this application"); `deleted` is what goes along
    (" with its takes") and `back` what u brings back ("them"); `copied` what y sends where.
    """

    noun: str
    templates: str
    here: str
    siblings: str
    deleted: str = ""
    back: str = "it"
    copied: str = "the filled text to the clipboard"


def text_commands(scope: Scope, words: TextWords) -> tuple[Command, ...]:
    """The commands of a TextScreen in `scope`; 2, 3, 12 and 17 on are left to what the kind does besides."""
    here, noun = places(scope), words.noun
    return (
        Command(
            keys=("enter",),
            action="write",
            label="write",
            help="Write in the text: letters are letters until esc makes them keys again.",
            scopes=here,
            priority=1,
        ),
        Command(
            keys=("n",),
            action="next_point",
            label="next point",
            help="To the next open point of the checklist: the cursor goes to its place, the line says what to do.",
            scopes=here,
            priority=4,
            needs=Needs.POINT,
        ),
        Command(
            keys=("N",),
            action="previous_point",
            label="point before",
            help="To the open point before.",
            scopes=here,
            needs=Needs.POINT,
        ),
        Command(
            keys=("t",),
            action="templates",
            label="templates",
            help=f"Begin with {words.templates}; never over what is written.",
            scopes=here,
            priority=5,
        ),
        Command(
            keys=("o",),
            action="other",
            label=f"other {noun}",
            help=f"The next {noun} {words.siblings}, for example one that another session saved.",
            scopes=here,
            priority=6,
            needs=Needs.OTHER,
        ),
        Command(
            keys=("b",),
            action="both",
            label="both",
            help=f"Two versions of this {noun} side by side, with the words that differ marked; keep either or both.",
            scopes=here,
            priority=6,
            needs=Needs.OTHER,
        ),
        Command(
            keys=("E",),
            action="editor",
            label="$EDITOR",
            help="Hand the text to the editor that VISUAL or EDITOR names, and take it back.",
            scopes=here,
            priority=7,
        ),
        Command(
            keys=("y",),
            action="copy",
            label="copy",
            help=f"Send {words.copied}.",
            scopes=here,
            priority=8,
            needs=Needs.TEXT,
        ),
        Command(
            keys=("p",),
            action="plain",
            label="plain view",
            help="The filled text alone on the screen, to read it or to select it with the mouse.",
            scopes=here,
            priority=9,
            needs=Needs.TEXT,
        ),
        Command(
            keys=("u",),
            action="text_undo",
            label="undo",
            help=f"Take back what was typed or set last here; then older changes of these {noun}s, named first.",
            scopes=here,
            priority=10,
        ),
        Command(
            keys=("tab",),
            action="pane",
            label="pane",
            help="The keys that scroll go to the pane beside the text, and back.",
            scopes=here,
            priority=11,
            needs=Needs.PANE,
            palette=False,
        ),
        Command(
            keys=("a",),
            action="add",
            label="add one",
            help=f"Begin a further {noun} {words.here}.",
            scopes=here,
            priority=13,
        ),
        Command(
            keys=("e",),
            action="rename",
            label="rename",
            help=f"Give this {noun} another title.",
            scopes=here,
            priority=14,
        ),
        Command(
            keys=("x",),
            action="delete",
            label="delete",
            help=f"Delete this {noun}{words.deleted}; u brings {words.back} back.",
            scopes=here,
            priority=15,
            needs=Needs.DELETABLE,
        ),
        Command(
            keys=("U", "ctrl+r"),
            action="text_redo",
            label="redo",
            help="Do again what was last taken back here, until something else is changed.",
            scopes=here,
            priority=16,
        ),
    )
