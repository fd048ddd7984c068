"""What `bench.py` measures. `measures` names each figure with its aim; `programs` are the processes that are
timed; `child` times one; `figures` makes ratios of what was timed."""
