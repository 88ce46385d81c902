op.create_table('a', sa.Column('id', sa.Integer(), primary_key=True))
op.create_table('b', sa.Column('id', sa.Integer(), primary_key=True))
op.create_table('shares', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a_id', sa.Integer(), sa.ForeignKey('a.id')), sa.Column('b_id', sa.Integer(), sa.ForeignKey('b.id')))
shares = sa.Table('shares', sa.MetaData(), autoload_with=op.get_bind())
with op.batch_alter_table('shares') as batch_op:
    for key in shares.foreign_keys:
        batch_op.drop_constraint(key.name, type_='foreignkey')
    batch_op.drop_column('a_id')
op.create_table('bindings', sa.Column('port', sa.String(36), primary_key=True), sa.Column('host', sa.String(255), nullable=False))
op.drop_constraint(sa.inspect(op.get_bind()).get_pk_constraint('bindings')['name'], 'bindings', type_='primary')
op.create_primary_key('pk_bindings', 'bindings', ['port', 'host'])
# A table of another application is not here.
op.execute('CREATE TABLE visits (id INTEGER PRIMARY KEY, guide_id INTEGER REFERENCES guides (id), note VARCHAR(10))')
with op.batch_alter_table('visits') as batch_op:
    batch_op.alter_column('note', nullable=False)
