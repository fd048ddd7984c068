"""What the publisher says of an element that is not simply to be assessed here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.matrix import Element, ElementStatus


def status_words(status: ElementStatus | None) -> str:
    """ "In development"; "" where nothing is said."""
    return {
        ElementStatus.ASSESSED_ELSEWHERE: QCoreApplication.translate("Matrix", "Assessed elsewhere"),
        ElementStatus.IN_DEVELOPMENT: QCoreApplication.translate("Matrix", "In development"),
        ElementStatus.TO_BE_EXPANDED: QCoreApplication.translate("Matrix", "To be expanded"),
        None: "",
    }[status]


def remark_words(element: Element) -> str:
    """The status, or else that there is nothing in it: "assessed elsewhere"; "" for any other element."""
    if element.status is not None:
        return status_words(element.status).lower()
    return "" if element.descriptors else QCoreApplication.translate("Matrix", "no descriptors yet")
