# postgresql
op.create_table('a', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('b', sa.String(5), nullable=False))
op.create_index('ix_b', 'a', ['b'])
bind = op.get_bind()
ask = lambda sql, **given: bind.execute(sa.text(sql), given).fetchall()
print(ask("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"))
print(ask("SELECT column_name, is_nullable, data_type FROM information_schema.columns WHERE table_name = :t", t='a'))
print(ask("SELECT indexname FROM pg_indexes WHERE tablename = 'a' ORDER BY 1"))
print(ask("SELECT EXISTS (SELECT FROM pg_catalog.pg_type WHERE typname = 'mood')"))
print(ask("SELECT conname, contype FROM pg_constraint WHERE conrelid = 'a'::regclass"))
print(ask("WITH x AS (SELECT 1 AS one) SELECT c.relname, x.one FROM pg_class c, x WHERE c.relkind = 'i'"))
print(bind.dialect.name, bind.dialect.server_version_info >= (12,))
try:
    ask("SELECT * FROM pg_stat_activity")
except sa.exc.ProgrammingError as error:
    print(str(error).splitlines()[0])
