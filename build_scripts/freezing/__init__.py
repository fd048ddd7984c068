"""What `bundle.py` does: freeze, trim, strip, list, license, sign, pack.

`archive`, `installers`, `signing`, `stripping`, `try_out` and `version_resource` need the standard
library alone; the others run in the environment of the checkout.
"""
