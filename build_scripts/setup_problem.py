"""Why a checkout cannot be set up, in one sentence for the person who started the command."""

from __future__ import annotations


class SetupProblem(Exception):
    """Something that has to be put right outside the checkout. The text is one whole sentence."""
