"""The rules: one file a rule, named after its id."""
