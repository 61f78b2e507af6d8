"""The intermediate representation by itself: the verifier, and functions that no frontend made."""
