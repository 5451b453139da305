"""Backups: data and keys apart, so that what was withdrawn is unreadable in every copy when the last key copy has gone.

Three parts. The data, kept for weeks, without keys and without anything in the clear that can be made again. The keys,
kept for days. The digests of nine words that are used up, of which only the newest copy matters. A restore takes any
copy of the data, the newest one of the keys and of the digests, and erases again what has no key or was withdrawn.
"""
