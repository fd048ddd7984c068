"""What a bundle leaves out: one set of rules for the program and for the bare window it is measured against.

Libraries and plugins of Qt are named one by one, so that a newer Qt brings nothing along unasked. The
bundle's self-test tells whether anything is missing.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath

QT_LIBRARIES = frozenset(
    {"Core", "DBus", "Gui", "OpenGL", "Svg", "Test", "WaylandClient", "Widgets", "XcbQpa"}
)
"""Qt's own libraries that stay. OpenGL: QtWidgets on macOS and the platform plugins are linked with it."""

QT_PYTHON_MODULES = frozenset({"QtCore", "QtGui", "QtSvg", "QtTest", "QtWidgets"})

QT_PLUGINS: dict[str, frozenset[str]] = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qico", "qsvg"}),
    "platforminputcontexts": frozenset(
        {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}
    ),
    "platforms": frozenset({"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "styles": frozenset({"qmacstyle", "qmodernwindowsstyle"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
}
"""By folder. What is left out draws with OpenGL, reaches the network, prints, reads other image formats or
takes keys from the bare hardware. The GTK theme would bring the GTK of the building machine along."""

UNUSED_MODULES: tuple[str, ...] = (
    # Networks: the program opens no connection, so it carries nothing that could. `_hashlib` is OpenSSL's;
    # `hashlib` has its own code for what is used here.
    "_hashlib",
    "_ssl",
    "ftplib",
    "http",
    "imaplib",
    "nntplib",
    "poplib",
    "smtplib",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
    # Tools for people who write Python. `readline` is under the GPL.
    "bdb",
    "cProfile",
    "code",
    "curses",
    "distutils",
    "doctest",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "pdb",
    "pip",
    "pkg_resources",
    "profile",
    "pydoc",
    "readline",
    "setuptools",
    "test",
    "tkinter",
    "turtle",
    "unittest",
    "venv",
    "wheel",
    # Libraries and parts of them that nothing here calls; `without_pictures` stands in for Pillow.
    "PIL",
    "charset_normalizer",
    "fontTools",
    "lxml.cssselect",
    "lxml.html",
    "lxml.isoschematron",
    "lxml.objectify",
    "lxml.sax",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.ext",
    "sqlalchemy.orm",
    "sqlalchemy.testing",
)

_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6?(?P<name>[A-Z]\w*?)(?:\.(?:so|dll|framework|dylib)\b|\.\d|$)")
_PLUGIN = re.compile(r"(?:^|/)(?:Qt/)?plugins/(?P<folder>[\w-]+)/(?P<file>[^/]+)$")
_UNWANTED = re.compile(
    r"(?:^|/)(?:opengl32sw|d3dcompiler_\d+|libcrypto|libssl|libreadline)\b[^/]*$"
    r"|(?:^|/)PySide6/(?:Qt/)?(?:qml|translations|resources|metatypes|libexec)/"
    r"|(?:^|/)reportlab/fonts/"
    r"|\.pyi$|(?:^|/)py\.typed$",
    re.IGNORECASE,
)


def is_kept(destination: str) -> bool:
    """Whether a file stays in the bundle; `destination` is its path there, in the way of any system."""
    path = _posix(destination)
    if _UNWANTED.search(path):
        return False
    plugin = _PLUGIN.search(path)
    if plugin:
        return _stem(plugin["file"]) in QT_PLUGINS.get(plugin["folder"], frozenset())
    if not path.startswith(("PySide6/", "Qt6")):
        return True
    binding = re.fullmatch(r"PySide6/(Qt\w+)\.(?:abi3\.so|pyd|cp\S+\.pyd)", path)
    if binding:
        return binding[1] in QT_PYTHON_MODULES
    library = _LIBRARY.search(path)
    return library["name"] in QT_LIBRARIES if library else True


def _posix(destination: str) -> str:
    return PureWindowsPath(destination).as_posix()


def _stem(file: str) -> str:
    """The name of a plugin: without "lib" before it and the ending of its system after it."""
    return PurePosixPath(file).name.split(".")[0].removeprefix("lib")
