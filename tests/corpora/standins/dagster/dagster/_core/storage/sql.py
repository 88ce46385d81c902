"""Stands in for Dagster's SQL types."""

import sqlalchemy as db
from sqlalchemy.ext.compiler import compiles


class get_sql_current_timestamp(db.sql.expression.FunctionElement):
    type = db.types.DateTime()


@compiles(get_sql_current_timestamp, "mysql")
def compile_current_timestamp_mysql(element, compiler, **keywords):
    return "CURRENT_TIMESTAMP(6)"


@compiles(get_sql_current_timestamp)
def compile_current_timestamp(element, compiler, **keywords):
    return "CURRENT_TIMESTAMP"


class LongText(db.Text):
    pass


@compiles(LongText, "mysql")
def compile_longtext_mysql(element, compiler, **keywords):
    return "LONGTEXT"


class MySQLCompatabilityTypes:
    UniqueText = db.String(512)
    LongText = LongText
