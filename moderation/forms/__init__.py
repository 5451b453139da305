"""Forms of the desk, and the one for reports: they check and clean, and never save."""
