"""Results of other engines as findings of ours."""
