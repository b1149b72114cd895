"""Audit web pages against WCAG 2.0 and the Ministry's Customer Experience Policy, in Arabic and English."""

__version__ = "0.1.0"
