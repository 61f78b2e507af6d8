"""Compares machines: which state is which, what changed, and where a parked run may go on."""
