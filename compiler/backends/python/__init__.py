"""Python out: the class of a machine, the stub that makes one, and the names that both add to a module."""
