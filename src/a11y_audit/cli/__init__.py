"""The command line: parse, call the application, choose the exit code. One file a command."""

from a11y_audit.cli.boundary import main

__all__ = ["main"]
