metadata = sa.MetaData(bind=op.get_bind())
op.create_table('jobs', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(20)))
op.create_table('names', sa.Column('name', sa.String(20)), sa.Column('code', sa.Text))
jobs = sa.Table('jobs', metadata, autoload=True)
op.execute(jobs.insert().values(id=1, name='first'))
from sqlalchemy.orm import Session, declarative_base
Base = declarative_base()
class Job(Base):
    __tablename__ = 'jobs'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
session = Session(bind=op.get_bind())
query = session.query(Job.name, sa.func.cast(Job.id, sa.Text))
print(sa.inspect(query).session is session, session.execute(query).fetchall())
op.execute(sa.insert(sa.table('names', sa.column('name'), sa.column('code'))).from_select(['name', 'code'], query))
print(op.get_bind().execute('SELECT * FROM names').fetchall())
with op.batch_alter_table('jobs') as batch:
    batch.alter_column(sa.Column('name', sa.String(20)), nullable=False)
from alembic import context
print(context.get_impl().bind.dialect.name)
