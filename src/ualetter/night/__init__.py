"""A letter-writing night: a roster and campaigns to everything that lies on the tables."""
