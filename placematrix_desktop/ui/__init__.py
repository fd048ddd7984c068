"""The window and its screens. Knows Qt, the application and the domain, and no file format or database."""
