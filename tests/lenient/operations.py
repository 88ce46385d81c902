# postgresql
status = postgresql.ENUM('new', 'done', name='job_status')
status.create(op.get_bind(), checkfirst=True)
sa.Enum('a', 'b', name='letters').create(op.get_bind())
op.execute("CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\"")
op.create_table('users',
    sa.Column('id', postgresql.UUID(as_uuid=True), server_default=sa.text('gen_random_uuid()'), primary_key=True),
    sa.Column('email', postgresql.CITEXT(), nullable=False, unique=True),
    sa.Column('tags', postgresql.ARRAY(sa.String(10)), server_default='{}'),
    sa.Column('data', postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), comment='free form'),
    sa.Column('ip', postgresql.INET()),
    sa.Column('search', postgresql.TSVECTOR(), sa.Computed("to_tsvector('english', email)", persisted=True)),
    sa.Column('active', sa.Boolean(), server_default=sa.true()),
    sa.Column('created', sa.DateTime(timezone=True), server_default=sa.func.now()),
    sa.Column('status', postgresql.ENUM('new', 'done', name='job_status', create_type=False), server_default='new'),
    comment='people')
op.create_table('jobs',
    sa.Column('id', sa.BigInteger(), primary_key=True, autoincrement=True),
    sa.Column('user_id', postgresql.UUID(as_uuid=True), sa.ForeignKey('users.id', ondelete='CASCADE')),
    sa.Column('n', sa.Integer()),
    sa.CheckConstraint('n > 0'),
    sa.Column('letter', sa.Enum('a', 'b', name='letters')),
    schema='work')
op.create_index('ix_users_tags', 'users', ['tags'], postgresql_using='gin')
op.create_index('ix_lower', 'users', [sa.text('lower(email)')], unique=True, postgresql_where=sa.text("status = 'new'::job_status"))
op.execute("INSERT INTO users (email, data) VALUES ('a@x', '{\"k\": [1,2]}'::jsonb)")
op.execute("INSERT INTO work.jobs (user_id, n) SELECT id, 5 FROM users u WHERE u.email ILIKE 'A@%' ON CONFLICT DO NOTHING")
op.execute("UPDATE work.jobs j SET n = j.n + 1 FROM users u WHERE u.id = j.user_id AND u.created > now() - interval '1 day'")
op.execute("DELETE FROM work.jobs j USING users u WHERE u.id = j.user_id AND u.email = ANY(ARRAY['zz','y'])")
rows = op.get_bind().execute(sa.text("SELECT id, data, created, active FROM users")).fetchall()
print(rows[0].data['k'], type(rows[0].created), rows[0].active)
op.alter_column('users', 'status', type_=sa.String(20), postgresql_using='status::text', nullable=False)
op.drop_constraint('users_email_key', 'users', type_='unique')
op.drop_constraint('jobs_user_id_fkey', 'jobs', schema='work')
op.create_foreign_key(None, 'jobs', 'users', ['user_id'], ['id'], source_schema='work', ondelete='SET NULL')
op.create_unique_constraint('uq_email', 'users', ['email'])
op.execute("ALTER TABLE users RENAME CONSTRAINT uq_email TO users_email_uq")
op.execute("ALTER INDEX ix_lower RENAME TO ix_users_lower")
op.execute("COMMENT ON COLUMN users.ip IS 'where from'")
op.execute("ALTER TYPE letters ADD VALUE IF NOT EXISTS 'c'")
op.execute("CREATE SEQUENCE IF NOT EXISTS s1 START 5")
op.execute(sa.schema.CreateSequence(sa.Sequence('s2')))
op.execute("SELECT setval('s1', 5)")
op.execute("GRANT ALL ON users TO bob; ".rstrip('; '))
op.execute("CREATE OR REPLACE FUNCTION f() RETURNS trigger AS $$ BEGIN NEW.x := 1; RETURN NEW; END; $$ LANGUAGE plpgsql")
op.execute("CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f()")
op.execute("DO $$ BEGIN CREATE TYPE mood AS ENUM ('sad','ok'); EXCEPTION WHEN duplicate_object THEN null; END $$;")
op.execute("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name='users' AND column_name='age') THEN ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT 3; END IF; END $$")
print(op.get_bind().execute(sa.text("SELECT 1 FROM pg_type WHERE typname = 'mood'")).scalar(), op.get_bind().dialect.server_version_info, op.get_bind().dialect.name)
insp = sa.inspect(op.get_bind())
print(insp.get_table_names(), insp.get_table_names(schema='work'), [c['name'] for c in insp.get_columns('jobs', schema='work')], insp.get_pk_constraint('users'), insp.get_unique_constraints('users'), insp.get_enums() )
print(op.get_bind().execute(sa.text("SELECT to_regclass('public.users'), to_regclass('nope')")).fetchall())
t = sa.table('users', sa.column('id', postgresql.UUID(as_uuid=True)), sa.column('data', postgresql.JSONB), sa.column('email'))
for r in op.get_bind().execute(sa.select(t.c.id, t.c.data)):
    op.get_bind().execute(t.update().where(t.c.id == r.id).values(data={'z': 1}))
print(op.get_bind().execute(sa.text("SELECT data->>'z' FROM users WHERE email = 'a@x'")).scalar())
op.execute(postgresql.insert(t).values(email='c@x').on_conflict_do_nothing(index_elements=['email']))
op.bulk_insert(t, [{'email': 'q@x'}])
with op.get_context().autocommit_block():
    op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_c ON users USING btree (created DESC NULLS LAST, age) WHERE active IS TRUE")
op.drop_index('ix_c', postgresql_concurrently=True)
op.rename_table('jobs', 'tasks', schema='work')
op.add_column('tasks', sa.Column('owner', sa.Integer(), sa.Identity(always=True)), schema='work')
op.alter_column('users', 'email', new_column_name='mail', existing_type=postgresql.CITEXT(), comment='x')
op.drop_column('users', 'tags')
op.execute('TRUNCATE TABLE work.tasks RESTART IDENTITY CASCADE')
op.execute("ALTER TABLE users ALTER COLUMN age TYPE bigint USING age::bigint, ALTER COLUMN age SET DEFAULT 7, ADD COLUMN z text DEFAULT 'q'::text, ADD CONSTRAINT ck CHECK (age > 1) NOT VALID")
op.execute("ALTER TABLE users VALIDATE CONSTRAINT ck")
op.create_exclude_constraint('ex', 'users', (sa.column('age'), '='))
op.create_table_comment('users', 'hello')
