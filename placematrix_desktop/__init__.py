"""PlaceMatrix Desktop: partnership maturity workshops, recorded live and signed off."""

__version__ = "0.1.0"
