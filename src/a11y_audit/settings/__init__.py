"""What a run is asked for: every option once, how its value is read, and the frozen configuration of them all."""
