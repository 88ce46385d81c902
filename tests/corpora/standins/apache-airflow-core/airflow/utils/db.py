"""Stands in for the name of tables moved aside."""

AIRFLOW_MOVED_TABLE_PREFIX = "_airflow_moved"
