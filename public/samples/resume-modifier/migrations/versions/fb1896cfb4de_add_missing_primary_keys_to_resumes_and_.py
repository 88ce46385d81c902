"""add missing primary keys to resumes and job_descriptions

Revision ID: fb1896cfb4de
Revises: f2eae0e50079
Create Date: 2025-10-25 09:14:52.673901

"""
from alembic import op


# revision identifiers, used by Alembic.
revision = 'fb1896cfb4de'
down_revision = 'f2eae0e50079'
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('resumes') as batch_op:
        batch_op.create_primary_key('pk_resumes', ['user_id', 'serial_number'])

    with op.batch_alter_table('job_descriptions') as batch_op:
        batch_op.create_primary_key('pk_job_descriptions', ['user_id', 'serial_number'])


def downgrade():
    with op.batch_alter_table('job_descriptions') as batch_op:
        batch_op.drop_constraint('pk_job_descriptions', type_='primary')

    with op.batch_alter_table('resumes') as batch_op:
        batch_op.drop_constraint('pk_resumes', type_='primary')
