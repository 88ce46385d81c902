"""Stands in for the keys of what Fides creates at its start."""

DEFAULT_ACCESS_POLICY_RULE = "default_access_policy_rule"
DEFAULT_ERASURE_POLICY_RULE = "default_erasure_policy_rule"
