"""The language-neutral intermediate representation."""
