"""Stands in for names that ZenML reads from its environment."""

DEFAULT_PROJECT_NAME = "default"
ENV_ZENML_DEFAULT_PROJECT_NAME = "ZENML_DEFAULT_PROJECT_NAME"
