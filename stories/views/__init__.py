"""Pages of the public room, one file per journey."""
