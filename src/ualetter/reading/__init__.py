"""What people write, to the records of `model`: campaign files, profiles, own words."""
