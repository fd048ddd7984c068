"""A PDF file written from its objects: small ones packed into object streams, so that a structure of
thousands of elements takes a few kilobytes (ISO 32000-1, 7.5.7 and 7.5.8).

ReportLab writes each object by itself, which would make the file three times as large.
"""

from __future__ import annotations

import hashlib
import struct
import zlib

from placematrix_desktop.report.whole_file_hash import OPENING, sealed

_MOST_IN_A_STREAM = 1000
_COLUMNS = 7
"""The bytes of one entry of the cross-reference: its kind, four for a place or stream, two for an index."""
_IN_FILE, _IN_STREAM = 1, 2


class ObjectFile:
    """Collects objects by their numbers, which run from 1 without a gap in the end."""

    def __init__(self) -> None:
        self._plain: dict[int, bytes] = {}
        self._streams: dict[int, tuple[str, bytes]] = {}

    def add(self, number: int, body: bytes) -> None:
        """An object that is no stream."""
        self._plain[number] = body

    def add_stream(self, number: int, entries: str, data: bytes, *, packed: bool = True) -> None:
        """A stream; `entries` are those of its dictionary besides filter and length."""
        if packed:
            entries, data = f"{entries}/Filter/FlateDecode", zlib.compress(data)
        self._streams[number] = (entries, data)

    def written(self, *, root: int, info: int) -> bytes:
        """The whole file with its hash in it. The same objects give the same bytes."""
        size = len(self._plain) + len(self._streams) + 1
        if set(self._plain) | set(self._streams) != set(range(1, size)):
            raise ValueError("The numbers of the objects have gaps, or one is given twice.")
        entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}
        streams = dict(self._streams)
        listed = sorted(self._plain)
        for at in range(0, len(listed), _MOST_IN_A_STREAM):
            numbers = listed[at : at + _MOST_IN_A_STREAM]
            holder = size
            size += 1
            streams[holder] = self._object_stream(numbers)
            entries |= {number: (_IN_STREAM, holder, index) for index, number in enumerate(numbers)}
        parts, place = [OPENING], len(OPENING)
        for number, (said, data) in sorted(streams.items()):
            body = _stream(number, said, data)
            entries[number] = (_IN_FILE, place, 0)
            parts.append(body)
            place += len(body)
        entries[size] = (_IN_FILE, place, 0)
        name = hashlib.sha256(b"".join(parts)).hexdigest()[:32].upper()
        table = _predicted(b"".join(struct.pack(">BIH", *entries[number]) for number in range(size + 1)))
        said = (
            f"/Type/XRef/Size {size + 1}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R/ID[<{name}><{name}>]"
            f"/DecodeParms<</Predictor 12/Columns {_COLUMNS}>>/Filter/FlateDecode"
        )
        parts.append(_stream(size, said, zlib.compress(table)))
        parts.append(f"startxref\n{place}\n%%EOF\n".encode("ascii"))
        return sealed(b"".join(parts))

    def _object_stream(self, numbers: list[int]) -> tuple[str, bytes]:
        bodies, places, place = [], [], 0
        for number in numbers:
            body = self._plain[number]
            places.append(f"{number} {place}")
            bodies.append(body)
            place += len(body) + 1
        head = (" ".join(places) + "\n").encode("ascii")
        data = zlib.compress(head + b"\n".join(bodies) + b"\n")
        return f"/Type/ObjStm/N {len(numbers)}/First {len(head)}/Filter/FlateDecode", data


def _stream(number: int, entries: str, data: bytes) -> bytes:
    head = f"{number} 0 obj\n<<{entries}/Length {len(data)}>>\nstream\n"
    # Data that end with half a line end must not lend it to the line end that follows them.
    ends = b"\r\n" if data.endswith(b"\r") else b"\n"
    return head.encode("latin-1") + data + ends + b"endstream\nendobj\n"


def _predicted(table: bytes) -> bytes:
    """Each row as its difference from the one above, which packs to next to nothing."""
    above = bytes(_COLUMNS) + table[:-_COLUMNS]
    changes = bytes([(now - before) & 0xFF for now, before in zip(table, above, strict=True)])
    rows = (changes[at : at + _COLUMNS] for at in range(0, len(changes), _COLUMNS))
    return b"".join(b"\2" + row for row in rows)
