"""Stands in for the table of Dagster's event log: the columns that a revision reads."""

import sqlalchemy as db

SqlEventLogStorageTable = db.Table(
    "event_logs",
    db.MetaData(),
    db.Column("id", db.Integer, primary_key=True),
    db.Column("run_id", db.String(255)),
    db.Column("event", db.Text, nullable=False),
)
