//! GR08: file name, id and docstring disagree.

use super::prelude::*;
use crate::diagnostic::Diagnostic;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR08",
    title: "File name, id and docstring disagree",
    severity: Severity::Info,
    what: "The docstring says another id or parent than the variables.",
    why: "The variables count; readers look at the docstring.",
    instead: "Correct the docstring.",
    fires: &[
        r#"=== a.py
"""add a column

Revision ID: a9
Revises: base0001
"""
from alembic import op
import sqlalchemy as sa
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"#,
        r#"=== a.py
"""add a column

Revision ID: a1
Revises: base0009
"""
from alembic import op
import sqlalchemy as sa
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"#,
    ],
    quiet: &[r#"=== a.py
"""add a column

Revision ID: a1
Revises: base0001
"""
from alembic import op
import sqlalchemy as sa
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"#],
    fixes: true,
    check: Check::Elsewhere,
};

/// The docstring with what the variables say.
pub(super) fn edits(diagnostic: &Diagnostic, text: &str) -> Option<Vec<Edit>> {
    let (field, said, real) =
        if let Some(rest) = diagnostic.message.strip_prefix("The docstring says Revision ID ") {
            let (said, real) = rest.split_once(", the variable says ")?;
            ("Revision ID:", said, real)
        } else {
            let rest = diagnostic.message.strip_prefix("The docstring says it revises ")?;
            let (said, real) = rest.split_once(", down_revision says ")?;
            ("Revises:", if said == "nothing" { "" } else { said }, if real == "nothing" { "" } else { real })
        };
    let start = text.find(field)? + field.len();
    let line = text.get(start..)?.lines().next()?;
    let blank = line.len() - line.trim_start().len();
    let at = start + blank;
    (line.trim() == said || said.is_empty()).then(|| {
        let before = if blank == 0 { " " } else { "" };
        vec![Edit {
            start: at,
            end: start + line.trim_end().len().max(blank),
            text: format!("{before}{real}"),
        }]
    })
}
