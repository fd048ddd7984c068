"""Matrix files: a matrix in, a matrix out. Knows the domain alone."""
