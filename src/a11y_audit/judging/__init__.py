"""From a page's evidence to verdicts: rules and engines run, twins are joined, findings known again."""
