# sqlite
op.create_table('parents', sa.Column('id', sa.Integer(), primary_key=True))
op.create_table(
    'children',
    sa.Column('id', postgresql.UUID(), server_default=sa.text('gen_random_uuid()'), primary_key=True),
    sa.Column('parent_id', sa.Integer(), sa.ForeignKey('parents.id')),
    sa.Column('at', sa.DateTime(), server_default=sa.text('now()')),
    sa.Column('tags', postgresql.ARRAY(sa.Text())),
    sa.Column('ip', postgresql.INET()),
)
op.drop_constraint('children_parent_id_fkey', 'children', type_='foreignkey')
op.execute("ALTER TABLE children ALTER COLUMN ip TYPE text USING ip::text, ADD COLUMN IF NOT EXISTS note text DEFAULT 'x'::text")
op.execute("CREATE INDEX ix_tags ON children USING gin (tags)")
op.execute("CREATE TYPE mood AS ENUM ('sad', 'ok')")
op.execute("COMMENT ON TABLE children IS 'small'")
op.execute("INSERT INTO public.parents (id) VALUES (1)")
op.execute("DELETE FROM children USING parents WHERE parents.id = children.parent_id")
print(op.get_bind().execute(sa.text("SELECT count(*) FROM parents WHERE id = ANY('{1,2}'::int[])")).scalar())
