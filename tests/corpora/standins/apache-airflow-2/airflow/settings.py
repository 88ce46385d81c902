"""Stands in for Airflow's settings."""

import json

from sqlalchemy.orm import sessionmaker

Session = sessionmaker()
