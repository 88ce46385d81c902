"""packaging: only `packaging.version`."""
