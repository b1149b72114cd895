"""Browsers found, fetched, started and tested."""
