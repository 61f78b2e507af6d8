"""Ways to look at a machine: graph, listing, explanation; each is made from a ``StateMachine`` value alone."""
