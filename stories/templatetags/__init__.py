"""Template tags of the public room."""
