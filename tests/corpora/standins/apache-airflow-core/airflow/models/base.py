"""Stands in for the base of Airflow's models: the type of identifiers and the naming convention."""

from sqlalchemy import String

COLLATION_ARGS = {}
ID_LEN = 250

naming_convention = {
    "ix": "idx_%(column_0_N_label)s",
    "uq": "%(table_name)s_%(column_0_N_name)s_uq",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "%(table_name)s_%(column_0_name)s_fkey",
    "pk": "%(table_name)s_pkey",
}


def StringID(*, length=ID_LEN, **kwargs):
    return String(length=length, **kwargs, **COLLATION_ARGS)
