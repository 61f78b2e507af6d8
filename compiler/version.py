"""The version of the compiler and of the format that generated code has agreed on with the runtime."""

VERSION = "0.1.0"
FORMAT = 1
