# postgresql
op.execute("""
    -- several statements, as psycopg2 takes them
    CREATE TABLE a (id serial PRIMARY KEY, name text, at timestamptz DEFAULT now());
    CREATE INDEX ON a (name);
    INSERT INTO a (name) VALUES ('x; y');
""")
op.execute('COMMIT')
op.execute('BEGIN')
op.execute("UPDATE a SET name = to_char(at, 'YYYY-MM-DD') || left(name, 1)")
op.execute('COMMIT;')
bind = op.get_bind()
print(bind.execute(sa.text("SELECT length(name), at FROM a")).fetchall()[0][0])
print(bind.execute(sa.text("INSERT INTO a (name) VALUES ('q') RETURNING id")).scalar())
print(bind.execute(sa.text("SELECT version()")).scalar())
from sqlalchemy.orm import Session, declarative_base
Base = declarative_base()
class A(Base):
    __tablename__ = 'a'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)
session = Session(bind=bind)
session.add(A(name='orm'))
session.commit()
print([a.id for a in session.query(A).filter(A.name.ilike('ORM'))])
op.execute("CREATE TYPE kind AS ENUM ('a', 'b')")
op.add_column('a', sa.Column('kind', sa.Enum('a', 'b', name='kind'), nullable=False, server_default='a'))
op.execute("ALTER TYPE kind RENAME TO kind_old")
op.execute("CREATE TYPE kind AS ENUM ('a', 'b', 'c')")
op.execute("ALTER TABLE a ALTER COLUMN kind DROP DEFAULT")
op.execute("ALTER TABLE a ALTER COLUMN kind TYPE kind USING kind::text::kind")
op.execute("DROP TYPE kind_old")
op.execute("ALTER TABLE a ADD COLUMN number SERIAL, ADD COLUMN other INT REFERENCES a, ADD UNIQUE (number)")
with op.batch_alter_table('a') as batch_op:
    batch_op.alter_column('name', nullable=False, server_default=sa.text("''::character varying"))
    batch_op.create_index('ix_other', ['other'])
    batch_op.drop_column('at')
try:
    op.execute("ALTER TABLE a ADD COLUMN kind text")
except sa.exc.ProgrammingError as error:
    print(str(error).splitlines()[0])
try:
    op.execute("CREATE TABLE a (id int)")
except sa.exc.ProgrammingError as error:
    print(str(error).splitlines()[0])
