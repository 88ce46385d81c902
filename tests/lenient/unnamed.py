op.create_table('a', sa.Column('id', sa.Integer(), primary_key=True))
op.create_table('b', sa.Column('id', sa.Integer(), primary_key=True))
op.create_table('shares', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a_id', sa.Integer(), sa.ForeignKey('a.id')), sa.Column('b_id', sa.Integer(), sa.ForeignKey('b.id')))
shares = sa.Table('shares', sa.MetaData(), autoload_with=op.get_bind())
with op.batch_alter_table('shares') as batch_op:
    for key in shares.foreign_keys:
        batch_op.drop_constraint(key.name, type_='foreignkey')
    batch_op.drop_column('a_id')
