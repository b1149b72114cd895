"""Builders for tests: pages from HTML without a browser."""
