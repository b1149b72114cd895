"""The record of runs: every scan lands in it, with settings, versions, who and when, findings, verdicts and rulings."""
