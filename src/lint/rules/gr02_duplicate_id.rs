//! GR02: the same id twice.

use super::super::edits::id_of;
use super::super::sources::Sources;
use super::prelude::*;
use crate::diagnostic::Diagnostic;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR02",
    title: "The same id twice",
    severity: Severity::Error,
    what: "Two files have the same revision id, or a label is used twice.",
    why: "Alembic takes the last one read; which that is depends on the file system.",
    instead: "Give one of them an id of its own.",
    fires: &["=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== b.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('orders', sa.Column('extra', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('orders', 'extra')"],
    quiet: &["=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== b.py
revision = 'b1'
down_revision = 'a1'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')"],
    fixes: true,
    check: Check::Elsewhere,
};

/// An id of its own for the file that comes last: what follows names the other, which came first.
pub(super) fn edits(diagnostic: &Diagnostic, sources: &dyn Sources) -> Option<Vec<Edit>> {
    let at = diagnostic.location.as_ref()?;
    let old = diagnostic.object.as_deref()?;
    if !diagnostic.message.ends_with("is present more than once") || !at.file.ends_with(".py") {
        return None;
    }
    let others = diagnostic.help.as_deref()?.strip_prefix("Also in ")?;
    let others = others.split(". Alembic").next()?;
    if others.split(", ").any(|other| other > at.file.as_str()) {
        return None;
    }
    let text = sources.text(&at.file)?;
    let new = id_of(&at.file);
    let declared = |edit: &Edit| {
        let line = text[..edit.start].rsplit('\n').next().unwrap_or("");
        line.starts_with("revision") || line.starts_with("Revision ID:")
    };
    Some(
        super::gr06_missing_or_illegal_revision_id::renamed(&text, old, &new)
            .into_iter()
            .filter(declared)
            .collect(),
    )
}
