"""Frames of a page whose time is in our hands: what moves, what flashes, what stops it. Headless shell only."""
