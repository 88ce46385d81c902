"""Initial schema

Revision ID: 0001
Revises: 
Create Date: 2026-01-23 00:00:00.000000
"""
from alembic import op
import sqlalchemy as sa


revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    users = op.create_table(
        'users',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('email', sa.String(255), nullable=False),
        sa.Column('full_name', sa.String(120)),
        sa.Column('status', sa.String(20)),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now()),
    )
    op.create_index('ix_users_email', 'users', ['email'], unique=True)

    op.create_table(
        'resumes',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id', ondelete='CASCADE'), nullable=False),
        sa.Column('title', sa.String(200), nullable=False),
        sa.Column('content', sa.Text()),
        sa.Column('ats_score', sa.Numeric(5, 2)),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now()),
    )
    op.create_index('ix_resumes_user_id', 'resumes', ['user_id'])

    op.create_table(
        'job_applications',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id', ondelete='CASCADE'), nullable=False),
        sa.Column('resume_id', sa.Integer()),
        sa.Column('company', sa.String(120), nullable=False),
        sa.Column('position', sa.String(120), nullable=False),
        sa.Column('status', sa.String(30), server_default='saved', nullable=False),
        sa.Column('salary', sa.String(40)),
        sa.Column('applied_on', sa.Date()),
        sa.Column('notes', sa.String(500)),
    )

    # The accounts that the development guide signs in with.
    op.bulk_insert(
        users,
        [
            {'email': 'demo@resuboost.example', 'full_name': 'Demo User', 'status': None},
            {'email': 'recruiter@resuboost.example', 'full_name': 'Demo Recruiter', 'status': 'invited'},
            {'email': 'support@resuboost.example', 'full_name': 'Support', 'status': None},
        ],
    )


def downgrade() -> None:
    op.drop_table('job_applications')
    op.drop_index('ix_resumes_user_id', table_name='resumes')
    op.drop_table('resumes')
    op.drop_index('ix_users_email', table_name='users')
    op.drop_table('users')
