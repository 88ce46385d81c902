"""A package of modules."""
