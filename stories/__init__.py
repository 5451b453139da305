"""The public room: what people write and read."""
