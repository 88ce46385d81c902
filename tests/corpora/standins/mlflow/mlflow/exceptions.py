"""Stands in for the error MLflow raises."""


class MlflowException(Exception):
    pass
