"""Signatures on what is shipped, where whoever builds has a key. Standard library only.

Nothing is signed unless the environment says how; then a failure to sign fails the build.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

WINDOWS = "PLACEMATRIX_SIGN_COMMAND"
"""A command that signs the files whose names are put after it: `signtool sign /fd SHA256 /tr … /n "…"`."""

MACOS = "PLACEMATRIX_SIGN_IDENTITY"
"""The name of a "Developer ID Application" certificate in the keychain."""

NOTARY = "PLACEMATRIX_NOTARY_PROFILE"
"""The name under which `notarytool store-credentials` keeps the way to Apple's notary."""

LINUX = "PLACEMATRIX_GPG_KEY"
"""The id of an OpenPGP key; each archive gets a signature beside it."""

_FOR_WINDOWS = {".exe", ".dll", ".pyd"}
_AT_ONCE = 20


def sign_programs(folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Sign the programs and libraries in a bundle; give a sentence that says what was done, or why nothing.

    Raises subprocess.CalledProcessError where the signing fails.
    """
    if sys.platform == "win32":
        if not environment.get(WINDOWS):
            return _unsigned("The programs are", WINDOWS, "a command that signs files")
        files = list(windows_files(folder))
        for start in range(0, len(files), _AT_ONCE):
            # Not `shlex`: it would take the backslashes of Windows for escapes.
            names = subprocess.list2cmdline([str(file) for file in files[start : start + _AT_ONCE]])
            subprocess.run(f"{environment[WINDOWS]} {names}", check=True)
        return f"Signed {len(files)} programs and libraries."
    if sys.platform == "darwin":
        identity = environment.get(MACOS)
        # Without an identity it is still sealed anew, since files were added: else macOS would not start it.
        rights = str(Path(__file__).resolve().parents[1] / "macos" / "entitlements.plist")
        options = ["--timestamp", "--options", "runtime", "--entitlements", rights] if identity else []
        command = ["codesign", "--force", "--deep", *options, "--sign", identity or "-", str(folder)]
        subprocess.run(command, check=True)
        subprocess.run(["codesign", "--verify", "--deep", "--strict", str(folder)], check=True)
        return f"Signed {folder.name}." if identity else _unsigned("The app is", MACOS, "a certificate")
    return "Programs are not signed on Linux; the archive may be."


def sign_archive(file: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Sign an archive or installer; the sentence and the exception are those of `sign_programs`."""
    if sys.platform == "win32":
        if file.suffix != ".exe":
            return f"{file.name} holds signatures and has none of its own."
        if not environment.get(WINDOWS):
            return _unsigned(f"{file.name} is", WINDOWS, "a command that signs files")
        subprocess.run(f"{environment[WINDOWS]} {subprocess.list2cmdline([str(file)])}", check=True)
        return f"Signed {file.name}."
    if sys.platform == "darwin":
        if not environment.get(NOTARY):
            return _unsigned(f"{file.name} is", NOTARY, "an account with Apple's notary", "notarised")
        notary = ["xcrun", "notarytool", "submit", str(file), "--wait"]
        subprocess.run([*notary, "--keychain-profile", environment[NOTARY]], check=True)
        if file.suffix == ".dmg":
            subprocess.run(["xcrun", "stapler", "staple", str(file)], check=True)
        return f"Had {file.name} notarised."
    if not environment.get(LINUX):
        return _unsigned(f"{file.name} is", LINUX, "an OpenPGP key")
    options = shlex.split("--batch --yes --armor --detach-sign --local-user")
    subprocess.run(["gpg", *options, environment[LINUX], str(file)], check=True)
    return f"Signed {file.name}: the signature is {file.name}.asc."


def windows_files(folder: Path) -> Iterator[Path]:
    """What Windows can check a signature of: once all is signed, one rule for a publisher allows it all."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix.casefold() in _FOR_WINDOWS:
            yield file


def _unsigned(what: str, variable: str, names: str, done: str = "signed") -> str:
    return f"{what} not {done}: the environment variable {variable} does not name {names}."
