"""Add Google Docs integration models

Revision ID: f2eae0e50079
Revises: a1b2c3d4e5f6
Create Date: 2025-10-16 11:41:20.556318

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'f2eae0e50079'
down_revision = 'a1b2c3d4e5f6'
branch_labels = None
depends_on = None


def upgrade():
    resume_templates = op.create_table(
        'resume_templates',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=80), nullable=False),
        sa.Column('google_doc_id', sa.String(length=128), nullable=False),
        sa.Column('is_default', sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_resume_templates'),
        sa.UniqueConstraint('google_doc_id', name='uq_resume_templates_google_doc_id'),
        sa.UniqueConstraint('name', name='uq_resume_templates_name'),
    )
    # The templates every installation starts with.
    op.bulk_insert(
        resume_templates,
        [
            {'name': 'Professional', 'google_doc_id': 'tpl-professional', 'is_default': True},
            {'name': 'Modern', 'google_doc_id': 'tpl-modern', 'is_default': False},
            {'name': 'Compact', 'google_doc_id': 'tpl-compact', 'is_default': False},
            {'name': 'Academic', 'google_doc_id': 'tpl-academic', 'is_default': False},
            {'name': 'Creative', 'google_doc_id': 'tpl-creative', 'is_default': False},
            {'name': 'Plain text', 'google_doc_id': 'tpl-plain-text', 'is_default': False},
        ],
    )

    op.create_table(
        'google_auth_tokens',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('user_id', sa.Integer(), nullable=False),
        sa.Column('access_token', sa.Text(), nullable=False),
        sa.Column('refresh_token', sa.Text(), nullable=True),
        sa.Column('scope', sa.Text(), nullable=True),
        sa.Column('expires_at', sa.DateTime(), nullable=False),
        sa.Column('updated_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ['user_id'], ['users.id'], name='fk_google_auth_tokens_user_id', ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name='pk_google_auth_tokens'),
        sa.UniqueConstraint('user_id', name='uq_google_auth_tokens_user_id'),
    )

    op.create_table(
        'generated_documents',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('user_id', sa.Integer(), nullable=False),
        sa.Column('resume_serial', sa.Integer(), nullable=False),
        sa.Column('template_id', sa.Integer(), nullable=True),
        sa.Column('google_doc_id', sa.String(length=128), nullable=False),
        sa.Column('title', sa.String(length=200), nullable=False),
        sa.Column('status', sa.String(length=20), server_default='pending', nullable=False),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ['template_id'],
            ['resume_templates.id'],
            name='fk_generated_documents_template_id',
            ondelete='SET NULL',
        ),
        sa.ForeignKeyConstraint(
            ['user_id'], ['users.id'], name='fk_generated_documents_user_id', ondelete='CASCADE'
        ),
        sa.ForeignKeyConstraint(
            ['user_id', 'resume_serial'],
            ['resumes.user_id', 'resumes.serial_number'],
            name='fk_generated_documents_resume',
            ondelete='CASCADE',
        ),
        sa.PrimaryKeyConstraint('id', name='pk_generated_documents'),
        sa.UniqueConstraint('google_doc_id', name='uq_generated_documents_google_doc_id'),
    )
    op.create_index(
        'ix_generated_documents_resume', 'generated_documents', ['user_id', 'resume_serial']
    )


def downgrade():
    op.drop_index('ix_generated_documents_resume', table_name='generated_documents')
    op.drop_table('generated_documents')
    op.drop_table('google_auth_tokens')
    op.drop_table('resume_templates')
