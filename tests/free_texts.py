"""Texts as nobody would think them up: any code point, lone surrogates and control characters included."""

from __future__ import annotations

from hypothesis import strategies as st

_AWKWARD = st.sampled_from(
    [
        "\ud83d",  # half of an emoji, as a cut-off paste leaves it
        "\udc00",
        "\x00",
        "\x1b[31m",
        "\x0b",
        "\x0c",
        "\r\n",
        "\r",
        "\x85",
        "\u2028",
        "\u2029",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\uffff",
        "👩🏽‍⚕️",
        "עברית",
        "العربية",
        "e\u0301",
        "\t",
        " ",
        "\xa0",
        "<b>&amp;</b>",
        "x" * 20_000,
    ]
)


def free_texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """Any text: runs of any characters with awkward pieces between them."""
    any_characters = st.text(alphabet=st.characters(exclude_categories=()), max_size=max_size)
    return st.lists(any_characters | _AWKWARD, max_size=5).map("".join)
