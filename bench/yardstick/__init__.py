"""The yardstick: what `startproject` makes, with debugging off, a view that reads and a view that writes."""
