"""Who to write to, and where."""
