"""The colour profile is read by others, and means sRGB."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from placematrix_desktop.report.colour_profile import srgb_profile


def test_a_reader_of_profiles_takes_it_for_a_display_of_three_colours() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile())).profile
    assert profile.profile_description == "sRGB"
    assert (profile.device_class, profile.xcolor_space, profile.connection_space) == ("mntr", "RGB ", "XYZ ")
    assert profile.version == 4.2
    assert "No rights are reserved" in (profile.copyright or "")


def test_its_colours_are_those_of_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    colours = [(r, g, b) for r in range(0, 256, 51) for g in range(0, 256, 51) for b in range(0, 256, 51)]
    image = Image.new("RGB", (len(colours), 1))
    image.putdata(colours)
    turned = ImageCms.profileToProfile(image, ours, theirs)
    assert turned is not None
    for at, colour in enumerate(colours):
        found = turned.getpixel((at, 0))
        assert max(abs(one - other) for one, other in zip(found, colour, strict=True)) <= 1


def test_it_is_small() -> None:
    assert len(srgb_profile()) < 600
