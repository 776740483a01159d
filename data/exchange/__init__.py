"""Formats of other programs, one file a format: what comes in and what goes out."""
