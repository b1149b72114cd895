"""`--help` in Arabic: loaded only when it is asked for."""
