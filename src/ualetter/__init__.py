"""Right, personal letters for Urgent Actions, from campaign files."""
