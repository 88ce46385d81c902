"""Stands in for Airflow's settings."""

import json
