"""How fast and how large: the production stack against the plainest thing that does the same, in one run."""
