"""Tests of the people one knows."""
