"""Tests of the public room, a file for each journey."""
