"""The baseline of a site: read and written, made of a run, brought up to date, and a run held against it."""
