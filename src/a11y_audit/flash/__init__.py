"""Flashing measured in frames: pure arithmetic over pictures and times (SC 2.3.1, 2.3.2). No browser, no files."""
