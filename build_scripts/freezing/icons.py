"""The icon of the program in the forms that each system wants, drawn from `resources/icons/app.svg`.

`python -m build_scripts.freezing.icons FOLDER` writes placematrix.ico, placematrix.icns and PNGs.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Windows asks for those between at 125 and 250 per cent."""

ICNS_KINDS: Mapping[bytes, int] = {
    b"icp4": 16,
    b"ic11": 32,
    b"icp5": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""Each kind of picture in an .icns file with its side in pixels; ic11 to ic14 and ic10 are for sharp
screens, and half as large in points."""

PNG_SIZES = (48, 128, 256)


def write_icons(drawing: Path, folder: Path) -> None:
    """Draw the icon in every size and form. Raises ValueError where Qt does not take the drawing."""
    sizes = {*ICO_SIZES, *ICNS_KINDS.values(), *PNG_SIZES}
    pictures = {size: _png(drawing, size) for size in sizes}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "placematrix.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "placematrix.icns").write_bytes(
        icns({kind: pictures[size] for kind, size in ICNS_KINDS.items()})
    )
    for size in PNG_SIZES:
        (folder / f"placematrix-{size}.png").write_bytes(pictures[size])


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """The bytes of an .ico file. `pictures` are PNGs by their side in pixels, 256 at most."""
    start = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(start) + 16 * len(pictures)
    listed = b""
    for size, picture in sorted(pictures.items()):
        # A side of 256 is written as 0. One plane, 32 bits a pixel.
        listed += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return start + listed + b"".join(picture for _, picture in sorted(pictures.items()))


def icns(pictures: Mapping[bytes, bytes]) -> bytes:
    """The bytes of an .icns file. `pictures` are PNGs by their kind."""
    parts = b"".join(kind + struct.pack(">I", 8 + len(png)) + png for kind, png in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def _png(drawing: Path, size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is no drawing that Qt can read")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def main(arguments: list[str]) -> int:
    """Draw into the folder that is named."""
    from PySide6.QtGui import QGuiApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication(["icons"])
    root = Path(__file__).resolve().parents[2]
    write_icons(root / "resources" / "icons" / "app.svg", Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
