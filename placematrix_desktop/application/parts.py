"""The program put together over one library, as the window gets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from placematrix_desktop.application.ports import Clock, Documents, Library, Matrices
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.sample import Sample


@dataclass(frozen=True)
class Parts:
    """What the screens work with. `sample_for` gives the sample workshop on a matrix."""

    workshops: Workshops
    matrices: Matrices
    documents: Documents
    sample_for: Callable[[Matrix], Sample]
    clock: Clock

    @property
    def library(self) -> Library:
        return self.workshops.library
