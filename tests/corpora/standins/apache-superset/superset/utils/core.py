"""Stands in for Superset's core tools: text types and how constraints are found."""

import enum
import uuid

from sqlalchemy import Text
from sqlalchemy.dialects.mysql import LONGTEXT, MEDIUMTEXT


def MediumText():
    return Text().with_variant(MEDIUMTEXT(), "mysql")


def LongText():
    return Text().with_variant(LONGTEXT(), "mysql")


def generic_find_constraint_name(table, columns, referenced, database):
    import sqlalchemy

    found = sqlalchemy.Table(table, database.metadata, autoload_with=database.engine)
    for constraint in found.foreign_key_constraints:
        if constraint.referred_table.name == referenced and set(constraint.column_keys) == columns:
            return constraint.name
    return None


def generic_find_fk_constraint_name(table, columns, referenced, inspector):
    for key in inspector.get_foreign_keys(table):
        if key["referred_table"] == referenced and set(key["referred_columns"]) == columns:
            return key["name"]
    return None


def generic_find_fk_constraint_names(table, columns, referenced, inspector):
    return {
        key["name"]
        for key in inspector.get_foreign_keys(table)
        if key["referred_table"] == referenced and set(key["referred_columns"]) == columns
    }


def generic_find_uq_constraint_name(table, columns, inspector):
    for constraint in inspector.get_unique_constraints(table):
        if columns == set(constraint["column_names"]):
            return constraint["name"]
    return None


def get_user_id():
    return None


def shortid():
    return f"{uuid.uuid4()}"[-12:]


def as_list(value):
    return list(value) if isinstance(value, (list, tuple)) else [value]


def convert_legacy_filters_into_adhoc(form_data):
    raise NotImplementedError("no chart is stored when the folder is run")


def split_adhoc_filters_into_base_filters(form_data):
    raise NotImplementedError("no chart is stored when the folder is run")


class RowLevelSecurityFilterType(str, enum.Enum):
    REGULAR = "Regular"
    BASE = "Base"
