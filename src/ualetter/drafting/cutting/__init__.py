"""A page's lines, without noise, and cut into its parts."""
