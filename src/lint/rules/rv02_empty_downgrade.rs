//! RV02: downgrade does nothing.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "RV02",
    title: "Downgrade does nothing",
    severity: Severity::Warning,
    what: "`downgrade` is empty, or `pass`, while the upgrade changes something.",
    why: "It passes without a word and leaves the database as it was, but with an older revision in the version table: the next upgrade fails.",
    instead: "Write the inverse, or raise NotImplementedError with the reason.",
    fires: &["def upgrade():
    op.drop_column('users', 'nickname')
def downgrade():
    pass"],
    quiet: &["def upgrade():
    op.drop_column('users', 'nickname')
def downgrade():
    raise NotImplementedError('the nicknames are gone')"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(downgrade) = revision.function("downgrade").filter(|function| function.is_empty) else { return };
    if !revision.up.iter().any(|step| step.change.is_schema() || step.change.is_data()) {
        return;
    }
    // Rows that a downgrade need not take back, and a note that says so.
    let only_rows = !revision.up.iter().any(|step| step.change.is_schema());
    if only_rows && downgrade.has_note {
        return;
    }
    let place = revision.location((downgrade.range.0, downgrade.range.0 + "def downgrade".len()));
    let message =
        format!("The downgrade of {} does nothing, although its upgrade changes something", revision.id);
    let help = "Write the inverse, or raise NotImplementedError with the reason.";
    let indent = " ".repeat(downgrade.indent);
    let body = downgrade_body(revision, &indent)
        .unwrap_or_else(|| "raise NotImplementedError('this revision cannot be taken back')".to_owned());
    let edit = Edit { start: downgrade.body.0, end: downgrade.body.1, text: body };
    found.push(Found::at(&place, revision.id.as_str(), message, help).fix("Write the downgrade", vec![edit]));
}
