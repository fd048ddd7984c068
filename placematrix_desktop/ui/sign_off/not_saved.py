"""What is said of files that could not be saved: each reason once, with the files that it kept back."""

from __future__ import annotations

from pathlib import Path


class NotSaved:
    """The files of one saving that are not there. A full disk keeps all of them back for one reason."""

    def __init__(self) -> None:
        self._names: dict[str, list[str]] = {}

    def add(self, path: str, sentence: str) -> None:
        """Remember a file and why it could not be saved; the sentence may begin with the path."""
        reason = sentence.removeprefix(f"{path}: ")
        # A sentence about something else than the file, such as the folder, names that itself.
        self._names.setdefault(reason, []).extend([Path(path).name] if reason != sentence else [])

    def clear(self) -> None:
        self._names.clear()

    @property
    def sentences(self) -> str:
        """In the order in which they came: “report.pdf, report.docx: The disk is full.”"""
        return " ".join(
            f"{', '.join(names)}: {reason}" if names else reason for reason, names in self._names.items()
        )
