//! RV04: changes rows and does not say whether it can be taken back.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "RV04",
    title: "Changes rows and does not say whether it can be taken back",
    severity: Severity::Warning,
    what: "Rows are changed or deleted, and the downgrade neither changes rows back, nor says that it does not.",
    why: "Whoever reverts it believes that the values are as before.",
    instead: "Change them back, or say it: a comment in the downgrade, or `raise NotImplementedError('why')`.",
    fires: &[r#"def upgrade():
    op.execute("UPDATE users SET status = 'idle' WHERE age > 90")
def downgrade():
    pass"#],
    quiet: &[
        r#"def upgrade():
    op.execute("UPDATE users SET status = 'idle' WHERE age > 90")
def downgrade():
    # The status from before is not known; idle users stay idle.
    pass"#,
        r#"def upgrade():
    op.execute("DELETE FROM orders WHERE total IS NULL")
def downgrade():
    pass
    # Orders without a total are of no use to anyone."#,
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(downgrade) = revision.function("downgrade") else { return };
    let down = revision.down.as_deref().unwrap_or_default();
    let answers =
        down.iter().any(|step| step.change.is_data() || matches!(step.change, Change::Other { .. }));
    if downgrade.raises || downgrade.has_note || answers {
        return;
    }
    let loses = |step: &&Step| match &step.change {
        Change::Update { table, columns, .. } => {
            revision.existed(table) && columns.iter().any(|column| !revision.adds(table, column))
        }
        Change::Delete { table, .. } | Change::Truncate { table } => revision.existed(table),
        _ => false,
    };
    let Some(step) = revision.up.iter().find(loses) else { return };
    let table = step.change.table();
    let message =
        format!("Rows of '{table}' change, and the downgrade neither changes them back nor says so");
    let help = "Change them back, or write why not: a comment in the downgrade, or raise NotImplementedError('why').";
    let indent = " ".repeat(downgrade.indent);
    let line = format!("# The rows of {table} from before are not restored.\n{indent}");
    let edit = Edit { start: downgrade.body.0, end: downgrade.body.0, text: line };
    found.push(
        Found::at(&step.location, table, message, help).fix("Say that rows are not restored", vec![edit]),
    );
}
