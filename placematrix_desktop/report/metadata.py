"""What a file says of itself, in both forms that PDF has: the older facts, and XMP. They say the same, since
PDF/A wants that.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from placematrix_desktop.report.pdf_text import pdf_string, tidy

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
{facts}
</rdf:Description>
{extension}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
"""PDF/A knows the mark of PDF/UA only where the file itself describes it."""


class FileFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of the file. `dated` is in UTC; `title` and `language` are never empty."""

    title: str
    author: str
    subject: str
    keywords: str
    creator: str
    producer: str
    language: str
    dated: datetime


def info_of(facts: FileFacts) -> str:
    """The document information dictionary (ISO 32000-1, 14.3.3)."""
    named = {
        "Title": facts.title,
        "Author": facts.author,
        "Subject": facts.subject,
        "Keywords": facts.keywords,
        "Creator": facts.creator,
        "Producer": facts.producer,
    }
    entries = [f"/{name} {pdf_string(text)}" for name, text in named.items() if text]
    dated = f"(D:{facts.dated:%Y%m%d%H%M%S}Z)"
    return f"<<{' '.join(entries)} /CreationDate {dated} /ModDate {dated}>>"


def xmp_of(facts: FileFacts) -> bytes:
    """The same as an XMP packet, with the marks of PDF/A-3a and PDF/UA-1."""
    dated = f"{facts.dated:%Y-%m-%dT%H:%M:%SZ}"
    said = [
        _in_language("dc:title", facts.title),
        _in_language("dc:description", facts.subject),
        f"<dc:creator><rdf:Seq><rdf:li>{_xml(facts.author)}</rdf:li></rdf:Seq></dc:creator>"
        if facts.author
        else "",
        f"<dc:language><rdf:Bag><rdf:li>{_xml(facts.language)}</rdf:li></rdf:Bag></dc:language>",
        _plain("pdf:Keywords", facts.keywords),
        _plain("pdf:Producer", facts.producer),
        _plain("xmp:CreatorTool", facts.creator),
        _plain("xmp:CreateDate", dated),
        _plain("xmp:ModifyDate", dated),
        _plain("xmp:MetadataDate", dated),
    ]
    packet = _PACKET.format(facts="\n".join(filter(None, said)), extension=_EXTENSION)
    return packet.encode("utf-8")


def _plain(name: str, text: str) -> str:
    return f"<{name}>{_xml(text)}</{name}>" if text else ""


def _in_language(name: str, text: str) -> str:
    if not text:
        return ""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_xml(text)}</rdf:li></rdf:Alt></{name}>'


def _xml(text: str) -> str:
    return tidy(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
