"""Small fonts made for a test, so that nothing depends on what a computer has installed."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont


def small_font(
    signs: str, *, name: str = "Small", rights: int = 0, weight: int = 400, blank: str = "", width: int = 600
) -> TTFont:
    """A font that draws a bar for each of these characters, and nothing for those in `blank`."""
    return _finished(_begun(signs + blank), signs, blank, name, rights, weight, width)


def font_with_postscript_outlines(signs: str) -> TTFont:
    builder = FontBuilder(1000, isTTF=False)
    glyphs = _tables(builder, signs)
    pen = T2CharStringPen(600, None)
    pen.moveTo((50, 0))
    pen.lineTo((550, 0))
    pen.lineTo((550, 700))
    pen.closePath()
    shape = pen.getCharString()
    builder.setupCFF("Curved", {}, dict.fromkeys(glyphs, shape), {})
    _measures(builder, glyphs, "Curved", 0, 400, 600)
    return builder.font


def keep(font: TTFont | list[TTFont], file: Path) -> Path:
    """Write a font, or several as a collection."""
    if isinstance(font, list):
        collection = TTCollection()
        collection.fonts = font
        collection.save(file)
    else:
        font.save(file)
    return file


def _begun(signs: str) -> FontBuilder:
    builder = FontBuilder(1000, isTTF=True)
    _tables(builder, signs)
    return builder


def _tables(builder: FontBuilder, signs: str) -> list[str]:
    glyphs = [".notdef", *(f"u{ord(sign):04X}" for sign in signs)]
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap({ord(sign): f"u{ord(sign):04X}" for sign in signs})
    return glyphs


def _finished(
    builder: FontBuilder, signs: str, blank: str, name: str, rights: int, weight: int, width: int
) -> TTFont:
    pen = TTGlyphPen(None)
    for at, corner in enumerate(((50, 0), (50, 700), (550, 700), (550, 0))):
        (pen.lineTo if at else pen.moveTo)(corner)
    pen.closePath()
    bar, nothing = pen.glyph(), TTGlyphPen(None).glyph()
    glyphs = builder.font.getGlyphOrder()
    drawn = {".notdef", *(f"u{ord(sign):04X}" for sign in signs)}
    assert drawn.isdisjoint(f"u{ord(sign):04X}" for sign in blank)
    builder.setupGlyf({glyph: bar if glyph in drawn else nothing for glyph in glyphs})
    _measures(builder, glyphs, name, rights, weight, width)
    return builder.font


def _measures(
    builder: FontBuilder, glyphs: list[str], name: str, rights: int, weight: int, width: int
) -> None:
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (width, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": f"{name}-Regular"})
    builder.setupOS2(fsType=rights, usWeightClass=weight, sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
