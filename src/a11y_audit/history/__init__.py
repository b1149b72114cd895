"""Runs held side by side: what came, went and stayed, and the indicators that are reported over time."""
