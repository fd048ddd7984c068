"""What `bench.py` measures: one module a measure, each a ratio against its floor in the same run.

`child` starts a process and says what it took, `workbench` lets several take turns, `figures` makes ratios
of that, `table` shows them. What is started is in `programs`: small programs that run in the checkout's own
environment and use the product as it is.
"""
