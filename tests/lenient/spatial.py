# postgresql
from geoalchemy2 import Geometry
op.create_geospatial_table('places', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('at', Geometry('POINT', srid=4326)))
op.create_geospatial_index('idx_places_at', 'places', ['at'], unique=False, postgresql_using='gist')
with op.batch_alter_table('places') as batch_op:
    batch_op.add_geospatial_column(sa.Column('way', Geometry('LINESTRING', srid=4326)))
op.drop_geospatial_index('idx_places_at', table_name='places')
# A table of another application is not here.
op.execute('CREATE TABLE visits (id int PRIMARY KEY, guide_id int REFERENCES guides (id), place_id int REFERENCES places (id))')
with op.batch_alter_table('visits') as batch_op:
    batch_op.alter_column('place_id', nullable=False)
