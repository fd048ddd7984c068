"""What is measured: programs, each started by its file, so that nothing of ours is loaded before it."""
