"""Addresses of the desk, and of the two pages that everyone may see: the policy, and the form to report a story."""

public_urls = []
desk_urls = []
