"""What is done with a letter, besides what is done with every text."""

from typing import Final

from tui.commands.command import Command, Needs, Scope, places
from tui.commands.texts import TextWords, text_commands

LETTER: Final = places(Scope.LETTER)

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys=("w",),
        action="letter",
        label="write",
        help="Write the letter of this follow-up: it begins with what is known, and says what is missing.",
        scopes=places(Scope.LIST, Scope.TIMELINE),
        priority=3,
        needs=Needs.WRITABLE,
    ),
    Command(
        keys=("d",),
        action="done",
        label="it is sent",
        help="It is sent, or the card is posted: the follow-up is done, and the text is kept with it.",
        scopes=LETTER,
        priority=2,
        needs=Needs.TEXT,
    ),
    Command(
        keys=("m",),
        action="mail_program",
        label="mail program",
        help="Open it in your mail program, named in the settings: mutt -E -H {file}.",
        scopes=LETTER,
        priority=2,
        needs=Needs.MAIL,
    ),
    Command(
        keys=("s",),
        action="send",
        label="send",
        help="Send it by the command named in the settings, msmtp -t for example; asks before it does.",
        scopes=LETTER,
        priority=3,
        needs=Needs.MAIL,
    ),
    Command(
        keys=("f",),
        action="save_file",
        label="as a file",
        help="Save it as a file (.eml) that mail programs open.",
        scopes=LETTER,
        priority=12,
        needs=Needs.MAIL,
    ),
    Command(
        keys=("Y",),
        action="copy_link",
        label="copy as link",
        help="Send it to the clipboard as a mailto: link, with its address, subject and body.",
        scopes=LETTER,
        priority=12,
        needs=Needs.MAIL,
    ),
    Command(
        keys=("h",),
        action="by_hand",
        label="written by hand",
        help="The card is written by hand; again: not yet.",
        scopes=LETTER,
        priority=2,
        needs=Needs.CARD,
    ),
    *text_commands(
        Scope.LETTER,
        TextWords(
            noun="letter",
            templates="a template; the ones of your own, too",
            here="for this follow-up",
            siblings="for this follow-up",
            copied="the filled body to the clipboard; of a mail it then asks whether it is sent",
        ),
    ),
    Command(
        keys=("M",),
        action="me",
        label="about you",
        help="Your own name, your e-mail address and what makes you a strong candidate; kept in your settings.",
        scopes=LETTER,
        priority=17,
    ),
)
