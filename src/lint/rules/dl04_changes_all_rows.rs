//! DL04: changes or deletes all rows.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL04",
    title: "Changes or deletes all rows",
    severity: Severity::Warning,
    what: "TRUNCATE, or an UPDATE or DELETE without a condition, or with one that is always true.",
    why: "Every row is touched: what was there is lost, and a large table stays locked for long.",
    instead: "Say which rows are meant, and change them in batches.",
    fires: &[
        r#"op.execute("DELETE FROM orders")"#,
        r#"op.execute("UPDATE users SET status = 'x' WHERE 1 = 1")"#,
    ],
    quiet: &[r#"op.add_column('users', sa.Column('plan', sa.String(20), nullable=True))
op.execute("UPDATE users SET plan = 'free'")
op.execute("DELETE FROM orders WHERE total IS NULL")"#],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let (table, what) = match &step.change {
            Change::Truncate { table } => (table, "TRUNCATE empties"),
            Change::Delete { table, condition } if is_true(condition.as_deref()) => {
                (table, "DELETE without a condition empties")
            }
            Change::Update { table, columns, condition, .. }
                if is_true(condition.as_deref())
                    && !columns.iter().all(|column| is_new(revision, table, column)) =>
            {
                (table, "UPDATE without a condition changes every row of")
            }
            _ => continue,
        };
        if !revision.existed(table) {
            continue;
        }
        let help = "Add the WHERE that is meant. If all rows are meant, keep a copy and say so in a comment.";
        found.push(Found::at(&step.location, table.as_str(), format!("{what} '{table}'"), help));
    }
}

/// A column that had no values of its own before: added here, or empty until now.
fn is_new(revision: &Revision<'_>, table: &str, column: &str) -> bool {
    revision.adds(table, column)
}

/// No condition, or one that always holds.
fn is_true(condition: Option<&str>) -> bool {
    let Some(condition) = condition else { return true };
    let plain: String = condition.chars().filter(|character| !character.is_whitespace()).collect();
    ["1=1", "true", "1", "'1'='1'", "0=0"].iter().any(|always| plain.eq_ignore_ascii_case(always))
}
