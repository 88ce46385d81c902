"""Stands in for the tags MLflow reserves."""

MLFLOW_USER = "mlflow.user"
