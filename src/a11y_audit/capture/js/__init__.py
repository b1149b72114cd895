"""Scripts that read facts from a page; one file a kind of evidence."""
