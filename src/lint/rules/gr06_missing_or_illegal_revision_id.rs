//! GR06: a missing or illegal revision id.

use super::super::edits::id_of;
use super::super::sources::Sources;
use super::prelude::*;
use crate::diagnostic::Diagnostic;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR06",
    title: "A missing or illegal revision id",
    severity: Severity::Error,
    what: "The file has no `revision`, an illegal character is in it, or it is longer than 32 characters.",
    why: "Alembic stops with an error on the whole folder, or the version table cannot hold it.",
    instead: "Give it an id of letters, digits and underscores, at most 32.",
    fires: &[
        "=== add_extra.py
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'extra')",
        "=== a.py
revision = 'a_revision_with_a_name_of_forty_characters'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a_revisi', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a_revisi')
=== b.py
revision = 'b1'
down_revision = 'a_revision_with_a_name_of_forty_characters'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')",
        "=== a.py
revision = 'a-1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== b.py
revision = 'b1'
down_revision = 'a-1'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')",
    ],
    quiet: &["=== a.py
revision = 'a_revision_of_thirty_two_letters'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a_revisi', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a_revisi')"],
    fixes: true,
    check: Check::Elsewhere,
};

/// An id for a file that has none, or another for one that is too long or has illegal characters: then in all
/// files that name it.
pub(super) fn edits(diagnostic: &Diagnostic, sources: &dyn Sources) -> Option<(Vec<Edit>, Vec<FileText>)> {
    let at = diagnostic.location.as_ref()?;
    let text = sources.text(&at.file)?;
    let name = at.file.rsplit('/').next()?.strip_suffix(".py")?;
    if diagnostic.message.starts_with("Could not determine") {
        let start = text.find("\ndown_revision").map_or(0, |found| found + 1);
        let line = format!("revision = '{}'\n", id_of(name));
        return Some((vec![Edit { start, end: start, text: line }], Vec::new()));
    }
    let old = diagnostic.object.as_deref().filter(|old| !old.is_empty())?;
    let new = id_of(old);
    let others = sources.paths().into_iter().filter(|path| *path != at.file).filter_map(|path| {
        let text = sources.text(&path)?;
        let edits = renamed(&text, old, &new);
        (!edits.is_empty()).then(|| FileText { text: super::super::apply(&text, &edits), path })
    });
    Some((renamed(&text, old, &new), others.collect()))
}

/// An id in its file: in quotes, and in the lines of the docstring.
pub(super) fn renamed(text: &str, old: &str, new: &str) -> Vec<Edit> {
    let is_id = |at: usize| {
        let (before, after) = (&text[..at], &text[at + old.len()..]);
        let quoted = before.ends_with(['\'', '"']) && after.starts_with(['\'', '"']);
        let line = before.rsplit('\n').next().unwrap_or("");
        let said = line.starts_with("Revises:") || line.starts_with("Revision ID:");
        quoted || said && !after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_')
    };
    text.match_indices(old)
        .filter(|(at, _)| is_id(*at))
        .map(|(at, _)| Edit { start: at, end: at + old.len(), text: new.to_owned() })
        .collect()
}
