"""Recorded runs: a program steps through its machines by a virtual clock, and every step becomes data to be drawn."""
