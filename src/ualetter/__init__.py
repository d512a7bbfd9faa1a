"""Right, personal letters for Urgent Actions, from campaign files."""

__version__ = "0.1.0"
"""Said here, since reading it from the installed metadata takes longer than all else that `--version` does."""
