"""Putting settings into the person's file: whole or not at all, private, the rest of it as it was."""

import os
from collections.abc import Mapping
from pathlib import Path

from data import durable
from data.errors import Unwritable
from data.setting_change import with_setting
from data.settings_file import SIZE_LIMIT, template


def put_settings(path: Path, values: Mapping[str, str]) -> str:
    """Put `values`, by their keys such as `me.name`, into the file at `path`, which is made where there is none.

    A new one begins with every setting there is, commented out. AfterwordError where the file can't be read,
    changed or written; it is then as it was. The answer is what there is to tell of the disk, mostly nothing.
    """
    try:
        path = path.resolve()  # a link stays a link
        durable.make_folder(path.parent)
        with durable.locked(path):
            text = before = _text_of(path)
            for key, value in values.items():
                text = with_setting(text, key, value)
            if text == before:
                return ""
            content = text.encode("utf-8")
            if len(content) > SIZE_LIMIT:
                raise Unwritable(f"{durable.where(path)} would get too long to be settings; shorten it.")
            durable.replace(path, content)
            return durable.unsynced(path)
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: links in a circle
        reason = getattr(error, "strerror", None) or "that is no file name"
        raise Unwritable(f"{durable.where(path)} can't be written ({reason}); check its folder.") from error


def _text_of(path: Path) -> str:
    if not path.exists():
        return template()
    if not path.is_file():
        raise Unwritable(f"{durable.where(path)} is not an ordinary file; choose another with --settings.")
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):  # the mode counts for root, too
        raise Unwritable(f"{durable.where(path)} is read-only; make it writable, or change it by hand.")
    content, _ = durable.read(path, SIZE_LIMIT + 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unwritable(f"{durable.where(path)} is not UTF-8 text; mend or remove it.") from error
    if len(content) > SIZE_LIMIT:
        raise Unwritable(f"{durable.where(path)} is too long to be settings; mend or remove it.")
    return text
