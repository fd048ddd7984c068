"""That `conftest.py` keeps its promises: a test cannot reach the user's folders or the network."""

from __future__ import annotations

import os
import socket
import tempfile
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placematrix_desktop import paths


def test_the_home_folder_is_a_temporary_one() -> None:
    assert Path.home().is_relative_to(Path(tempfile.gettempdir()).resolve())


@pytest.mark.skipif(os.name == "nt", reason="Windows takes the folder from the registry")
def test_the_systems_data_folder_lies_in_the_temporary_home() -> None:
    assert platformdirs.user_data_path().is_relative_to(Path.home())


def test_each_test_has_a_data_folder_of_its_own(tmp_path: Path, data_folder: Path) -> None:
    assert data_folder.is_relative_to(tmp_path)
    assert paths.user_data_folder() == data_folder


@pytest.mark.parametrize(("family", "address"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")])
def test_the_network_is_refused(family: socket.AddressFamily, address: str) -> None:
    with (
        socket.socket(family, socket.SOCK_STREAM) as stream,
        pytest.raises(Exception, match=r"socket\.connect"),
    ):
        stream.connect((address, 9))
    with (
        socket.socket(family, socket.SOCK_DGRAM) as packets,
        pytest.raises(Exception, match=r"socket\.sendto"),
    ):
        packets.sendto(b"", (address, 9))


def test_asking_for_an_address_is_refused() -> None:
    with pytest.raises(Exception, match=r"socket\.getaddrinfo"):
        socket.create_connection(("localhost", 9))


@given(st.just("a test with free input works beside the fixtures that every test has"))
@settings(max_examples=1)
def test_hypothesis_accepts_the_fixtures(sentence: str) -> None:
    assert sentence


def test_qt_needs_no_display() -> None:
    assert os.environ["QT_QPA_PLATFORM"]
