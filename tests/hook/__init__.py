"""The import hook: each program runs as it was written and compiled, and nothing tells the two apart."""
