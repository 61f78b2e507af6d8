"""Differential tests: the same program native and compiled, the same drive, the same trace."""
