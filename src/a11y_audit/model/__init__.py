"""Frozen values that every stage takes and returns; nothing here acts."""
