import sqlalchemy as sa

connection = sa.create_engine("sqlite://").connect()
for statement in [
    "CREATE TABLE teams (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL UNIQUE)",
    "CREATE TABLE people (id INTEGER NOT NULL, name VARCHAR(50) DEFAULT 'x', team_id INTEGER, score NUMERIC(10, 2), "
    "CONSTRAINT pk_people PRIMARY KEY (id), CONSTRAINT fk_team FOREIGN KEY(team_id) REFERENCES teams (id) ON DELETE CASCADE, "
    "CONSTRAINT uq_name UNIQUE (name, team_id), CONSTRAINT ck_score CHECK (score > 0))",
    "CREATE INDEX ix_score ON people (score)",
    "CREATE UNIQUE INDEX ix_name ON people (name, id)",
    "CREATE VIEW names AS SELECT name FROM people",
]:
    connection.execute(sa.text(statement))
inspector = sa.inspect(connection)
print(inspector.get_table_names(), inspector.get_view_names(), inspector.has_table("people"), inspector.has_table("nobody"))
for column in inspector.get_columns("people"):
    print(column["name"], repr(column["type"]), column["nullable"], column["default"], column["primary_key"])
print(inspector.get_indexes("people"))
print(inspector.get_foreign_keys("people"))
print(inspector.get_unique_constraints("people"), inspector.get_unique_constraints("teams"))
print(inspector.get_check_constraints("people"))
print(inspector.get_pk_constraint("people"))
try:
    inspector.get_columns("nobody")
except sa.exc.NoSuchTableError as error:
    print(type(error).__name__, error)
metadata = sa.MetaData()
people = sa.Table("people", metadata, autoload_with=connection)
print(people.c.keys(), sorted(metadata.tables))
print([key.target_fullname for key in people.c.team_id.foreign_keys])
other = sa.MetaData()
other.reflect(bind=connection)
print(sorted(other.tables), other.tables["teams"].c.name.type)
print(sorted(index.name for index in people.indexes))
