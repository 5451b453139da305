"""What the rules of noticing know of each language: one module per language, patterns over folded text."""
