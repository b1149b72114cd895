"""Reading a page as people do: outlines, link contexts, table grids; pure functions over its elements."""
