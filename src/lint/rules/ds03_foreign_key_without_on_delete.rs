//! DS03: a foreign key without ON DELETE.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS03",
    title: "A foreign key without ON DELETE",
    severity: Severity::Info,
    what: "A foreign key does not say what deleting the parent does.",
    why: "It depends on the database and its settings then: refused, or left pointing at nothing.",
    instead: "Say it: `ondelete='CASCADE'`, `'SET NULL'` or `'RESTRICT'`.",
    fires: &[
        "op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id')))",
    ],
    quiet: &[
        "op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id', ondelete='CASCADE')))",
        "def upgrade():
    links = sa.Table('links', sa.MetaData(), sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id')))
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'extra')",
    ],
    fixes: false,
    check: Check::Elsewhere,
};
