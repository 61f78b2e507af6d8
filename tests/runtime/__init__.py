"""The runtime, tested with machines written by hand, each beside the native coroutine that it stands for."""
