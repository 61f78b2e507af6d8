"""The commands of ``coro2sm``, one module each, and what they share: plan, batch, terminal."""
