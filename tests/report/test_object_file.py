"""Files written from objects: read by other programs, whatever the data end with."""

from __future__ import annotations

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.report.object_file import ObjectFile

PAGES = b"<</Type/Pages/Kids[]/Count 0>>"


def a_file(streams: list[bytes], plain: int = 0) -> bytes:
    """A file of nothing but the root, so many plain objects and these streams."""
    file = ObjectFile()
    file.add(1, b"<</Type/Catalog/Pages 2 0 R>>")
    file.add(2, PAGES)
    file.add(3, b"<</Title(x)>>")
    for number in range(plain):
        file.add(4 + number, f"<</Number {number}>>".encode())
    for number, data in enumerate(streams, start=4 + plain):
        file.add_stream(number, "", data, packed=False)
    return file.written(root=1, info=3)


@given(st.lists(st.binary(max_size=60), max_size=6))
def test_any_data_are_read_back_as_they_were(streams: list[bytes]) -> None:
    with pikepdf.open(io.BytesIO(a_file(streams))) as pdf:
        assert [pdf.get_object(4 + at, 0).read_bytes() for at in range(len(streams))] == streams


@pytest.mark.parametrize("ending", [b"\r", b"\n", b"\r\n", b"\n\r", b""])
def test_data_that_end_with_a_line_end_keep_it(ending: bytes) -> None:
    with pikepdf.open(io.BytesIO(a_file([b"data" + ending]))) as pdf:
        assert pdf.get_object(4, 0).read_raw_bytes() == b"data" + ending
        assert pdf.check_pdf_syntax() == []


def test_thousands_of_objects_take_several_streams_and_are_all_there() -> None:
    with pikepdf.open(io.BytesIO(a_file([], plain=2_500))) as pdf:
        assert [int(pdf.get_object(4 + n, 0).Number) for n in range(2_500)] == list(range(2_500))


def test_numbers_without_an_object_are_refused() -> None:
    file = ObjectFile()
    file.add(1, PAGES)
    file.add(3, PAGES)
    with pytest.raises(ValueError, match="gaps"):
        file.written(root=1, info=3)
