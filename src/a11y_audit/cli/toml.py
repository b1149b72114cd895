"""Write single TOML lines; the standard library only reads it."""

from __future__ import annotations

import json


def literal(key: str, value: object) -> str:
    """Return `key = value`; a value that is not set becomes a comment, for TOML has no null."""
    if value is None or value == "":
        return f"# {key} ="
    return f"{key} = {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, int):
        return str(value)
    # JSON's escapes are all among TOML's; only DEL must be written as an escape there and not here.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007F")
