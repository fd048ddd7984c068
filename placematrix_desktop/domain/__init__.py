"""The rules and values of a workshop. Knows the standard library, msgspec and rfc8785, nothing else."""
