"""Templates, styles and schemas of the reports."""
