"""The names by which parts of the report point to each other."""

from __future__ import annotations

FRONT = "front"
IN_FULL = "in-full"
SUPPORT = "support"
ACTIONS = "actions"
PARTNERSHIP = "partnership"
PEOPLE = "people"
OPEN = "open"
MINUTES = "minutes"
SIGNING = "signing"
CHANGE = "change"
VERSION = "version"
OUT_OF_SCOPE = "out-of-scope"
ABOUT = "about"
COPY = "copy"


def of_theme(theme_id: str) -> str:
    return f"theme/{theme_id}"


def of_element(element_id: str) -> str:
    return f"element/{element_id}"


def of_descriptor(descriptor_id: str) -> str:
    return f"descriptor/{descriptor_id}"
