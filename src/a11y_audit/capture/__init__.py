"""Observe pages: the only place that knows the browser."""
