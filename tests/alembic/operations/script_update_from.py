"""UPDATE … FROM with an alias, as PostgreSQL writes it

Revision ID: script_update_from
Revises:
"""

SETUP = """
CREATE TABLE resume_templates (id INTEGER PRIMARY KEY, legacy INTEGER);
CREATE TABLE resumes (id INTEGER PRIMARY KEY, template INTEGER, template_id INTEGER);
INSERT INTO resume_templates VALUES (10, 1), (20, 2);
INSERT INTO resumes (id, template) VALUES (1, 2), (2, 1), (3, NULL);
"""

from alembic import op

revision = 'script_update_from'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("""
        UPDATE resumes
        SET template_id = rt.id
        FROM resume_templates rt
        WHERE resumes.template = rt.legacy
    """)


def downgrade():
    pass
