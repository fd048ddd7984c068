"""The library of matrices: which there are, what each is about, and all of it to read."""

from placematrix_desktop.ui.matrix_library.library import MatrixLibrary

__all__ = ["MatrixLibrary"]
