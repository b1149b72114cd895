"""A run from its first page to its result: what it is given, its only loop, how it goes on, its second look."""
