# postgresql
import os, uuid
from flask import current_app, jsonify
from psycopg2 import sql
import sqlalchemy_utils
op.create_table('a', sa.Column('id', sqlalchemy_utils.types.uuid.UUIDType(), primary_key=True), sa.Column('name', sa.Text()))
a = sa.table('a', sa.column('id'), sa.column('name'))
op.execute(sa.text("INSERT INTO a VALUES (:id, :name)").bindparams(id=uuid.UUID(int=7), name=current_app.config['ADMIN_NAME']))
bind = op.get_bind()
print(bind.execute(sa.select(a.c.id).where(a.c.name == current_app.config['ADMIN_NAME'])).scalar_one())
print(sql.SQL("SELECT {} FROM {}").format(sql.Identifier('name'), sql.Identifier('s', 'a')).as_string(bind))
op.execute(sa.text("UPDATE a SET name = :name").bindparams(name=os.environ['REGION']))
print(bind.execute(sa.text("SELECT name FROM a")).scalar_one())
try:
    if jsonify():
        pass
except RuntimeError as error:
    print(error)
from alembic_postgresql_enum import TableReference
op.execute("CREATE TYPE mood AS ENUM ('sad', 'ok')")
op.execute("CREATE TABLE feelings (m mood); INSERT INTO feelings VALUES ('sad')")
op.sync_enum_values('public', 'mood', ['low', 'ok', 'high'], [TableReference('feelings', 'm', 'public')], [('sad', 'low')])
print(bind.execute(sa.text("SELECT m FROM feelings")).scalar_one(), bind.execute(sa.text("SELECT unnest(enum_range(NULL::mood))")).scalars().all())
from application import constants
op.create_table('bound', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('kind', sa.Enum(*constants.KINDS, name='kinds')))
