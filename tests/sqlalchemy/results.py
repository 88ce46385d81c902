import sqlalchemy as sa

engine = sa.create_engine("sqlite://")
connection = engine.connect()
metadata = sa.MetaData()
users = sa.Table(
    "users",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(50), nullable=False),
    sa.Column("active", sa.Boolean, default=True),
    sa.Column("settings", sa.JSON),
)
metadata.create_all(connection)
connection.execute(users.insert(), [{"name": "ada", "settings": {"a": 1}}, {"name": "grace", "settings": None}])
result = connection.execute(users.insert().values(name="linus", active=False))
print(result.rowcount, result.inserted_primary_key)

rows = connection.execute(sa.select(users.c.id, users.c.name).order_by(users.c.id)).fetchall()
print(rows, rows[0].name, rows[0][1], rows[0]._mapping["name"], list(rows[0]._mapping.keys()))
identity, name = rows[1]
print(identity, name, len(rows[1]), rows[1] == (2, "grace"))
for row in connection.execute(sa.select(users)):
    print(row)
print(connection.scalar(sa.select(sa.func.count()).select_from(users)))
print(connection.execute(sa.text("SELECT name FROM users WHERE id = :id"), {"id": 2}).scalar_one())
print(connection.execute(sa.select(users.c.name)).scalars().all())
print([dict(row) for row in connection.execute(sa.select(users.c.id, users.c.active)).mappings()])
print(connection.execute(sa.update(users).where(users.c.id > 1).values(name=users.c.name + "!")).rowcount)
print(connection.execute(sa.text("SELECT id, name FROM users ORDER BY id")).first())
print(connection.execute(sa.text("SELECT id FROM users WHERE id > 100")).first())
try:
    connection.execute(sa.text("SELECT id FROM users")).one()
except sa.exc.MultipleResultsFound as error:
    print(type(error).__name__, error)
try:
    connection.execute(sa.text("SELECT id FROM users WHERE id > 100")).scalar_one()
except sa.exc.NoResultFound as error:
    print(type(error).__name__, error)
try:
    connection.execute("SELECT 1")
except sa.exc.ObjectNotExecutableError as error:
    print(error)
try:
    connection.execute(sa.text("SELECT * FROM missing WHERE a = :a"), {"a": 1})
except sa.exc.OperationalError as error:
    print(error)
    print(error.orig, error.statement)
try:
    connection.execute(users.insert(), {"id": 1, "name": "twice"})
except sa.exc.IntegrityError as error:
    print(error)
try:
    connection.execute(users.insert(), {"name": "x", "active": "maybe"})
except sa.exc.StatementError as error:
    print(error)
try:
    connection.execute(sa.text("SELECT :x"))
except sa.exc.StatementError as error:
    print(error)
print(connection.exec_driver_sql("SELECT ?", (5,)).scalar(), connection.dialect.name)
print(str(sa.select(users.c.id).where(users.c.name == "x")))
print(repr(users.c.name.type), users.c.name, users.primary_key.columns.keys())
