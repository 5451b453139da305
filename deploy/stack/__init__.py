"""The production stack on this machine, under one folder: for trying it out, measuring it and attacking it."""
