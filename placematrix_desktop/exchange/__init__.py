"""What travels: records as files, and the samples that come with the program. Knows the domain alone."""
