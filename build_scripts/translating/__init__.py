"""Finds what is to be translated, and keeps the files that translators work on."""
