# postgresql
op.create_table('parents', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('code', sa.String(10), unique=True))
op.create_table(
    'children',
    sa.Column('id', sa.Integer(), primary_key=True),
    sa.Column('parent_id', sa.Integer(), sa.ForeignKey('parents.id')),
    sa.Column('code', sa.String(10), sa.ForeignKey('parents.code', ondelete='CASCADE')),
    sa.CheckConstraint('id > 0'),
    sa.UniqueConstraint('parent_id', 'code'),
)
op.drop_constraint('children_parent_id_fkey', 'children', type_='foreignkey')
op.drop_constraint('children_parent_id_code_key', 'children')
op.drop_constraint('children_id_check', 'children')
op.drop_constraint('children_pkey', 'children', type_='primary')
op.create_primary_key('pk_children', 'children', ['id', 'parent_id'])
op.execute('ALTER TABLE children DROP CONSTRAINT IF EXISTS nobody_knows')
op.execute('ALTER TABLE children DROP CONSTRAINT nobody_knows')
