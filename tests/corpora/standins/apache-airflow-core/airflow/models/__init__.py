"""Stands in for Airflow's models: the length of an identifier."""

ID_LEN = 250
