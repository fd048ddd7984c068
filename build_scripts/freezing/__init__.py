"""What `bundle.py` does: freeze, trim, list, license, pack. Runs in the environment of the checkout."""
