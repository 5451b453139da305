"""Forms: they check and clean, and never save."""
