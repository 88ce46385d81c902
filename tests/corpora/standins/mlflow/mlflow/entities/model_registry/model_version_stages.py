"""Stands in for the stages of a model version."""

STAGE_NONE = "None"
