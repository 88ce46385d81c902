# postgresql
# Two indexes that a naming convention of the application would tell apart.
op.create_table('roles', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('event_id', sa.Integer(), index=True), sa.Column('code', sa.String(3)), sa.Index(None, 'event_id', 'code', unique=True))
