"""Tighten job applications

Everything here needs batch mode on SQLite: a longer type, a rename, a foreign
key and a check constraint.

Revision ID: e07c25a9d6f4
Revises: b84e6d13f0a7
Create Date: 2026-02-13 16:45:33.091846
"""
from alembic import op
import sqlalchemy as sa


revision = 'e07c25a9d6f4'
down_revision = 'b84e6d13f0a7'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('job_applications') as batch_op:
        batch_op.alter_column('notes', existing_type=sa.String(500), type_=sa.Text())
        batch_op.alter_column('salary', existing_type=sa.String(40), new_column_name='salary_range')
        batch_op.create_foreign_key(
            'fk_job_applications_resume_id', 'resumes', ['resume_id'], ['id'], ondelete='SET NULL'
        )
        batch_op.create_check_constraint(
            'ck_job_applications_status',
            "status IN ('saved', 'applied', 'interview', 'offer', 'rejected')",
        )


def downgrade() -> None:
    with op.batch_alter_table('job_applications') as batch_op:
        batch_op.drop_constraint('ck_job_applications_status', type_='check')
        batch_op.drop_constraint('fk_job_applications_resume_id', type_='foreignkey')
        batch_op.alter_column('salary_range', existing_type=sa.String(40), new_column_name='salary')
        batch_op.alter_column('notes', existing_type=sa.Text(), type_=sa.String(500))
