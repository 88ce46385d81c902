//! GR14: the file of an applied revision is gone.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR14",
    title: "The file of an applied revision is gone",
    severity: Severity::Warning,
    what: "The version table names a revision that no file holds.",
    why: "Can't locate revision identified by …: no command runs on that database.",
    instead: "Restore the file, or stamp the database at one that is there.",
    fires: &["=== base/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== head/keep.txt
revision = 'x'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_x', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_x')"],
    quiet: &["=== base/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== head/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== head/b.py
revision = 'b1'
down_revision = 'a1'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')"],
    fixes: false,
    check: Check::Elsewhere,
};
