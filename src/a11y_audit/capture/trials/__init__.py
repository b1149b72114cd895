"""What is tried on a page rather than read from it, each a section of its own, and the order that they come in."""
