//! RV01: no downgrade.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "RV01",
    title: "No downgrade",
    severity: Severity::Error,
    what: "The file has no `downgrade` function, while most of the folder has. A comment that says why makes it a warning.",
    why: "`downgrade` stops with AttributeError when it comes to this revision.",
    instead: "Write the inverse, or raise NotImplementedError with the reason.",
    fires: &["def upgrade():
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))"],
    quiet: &[
        "def upgrade():
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'extra')",
        "=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
=== b.py
revision = 'b1'
down_revision = 'a1'
def upgrade():
    op.add_column('users', sa.Column('more', sa.Integer(), nullable=True))",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(upgrade) = revision.function("upgrade").filter(|_| revision.function("downgrade").is_none())
    else {
        return;
    };
    let place = revision.location((upgrade.range.0, upgrade.range.0 + "def upgrade".len()));
    let message = format!("Revision {} has no downgrade", revision.id);
    let help = "Write the inverse of the upgrade, or raise NotImplementedError with the reason.";
    let mut one = Found::at(&place, revision.id.as_str(), message, help);
    if revision.options.irreversible {
        return;
    }
    if is_meant(revision) {
        one = one.mild();
    }
    let body = downgrade_body(revision, "    ")
        .unwrap_or_else(|| "raise NotImplementedError('this revision cannot be taken back')".to_owned());
    let end = revision.source.text.len();
    let newline = if revision.source.text.ends_with('\n') { "" } else { "\n" };
    let text = format!("{newline}\n\ndef downgrade() -> None:\n    {body}\n");
    found.push(one.fix("Write the downgrade", vec![Edit { start: end, end, text }]));
}

/// Whether the file says that there is none on purpose.
fn is_meant(revision: &Revision<'_>) -> bool {
    let text = revision.source.text.to_lowercase();
    let said = text.contains("downgrade") || text.contains("irreversible") || text.contains("one-way");
    // The function is missing, so the word stands in a comment or in the docstring.
    said && !text.contains("downgrade(")
}
