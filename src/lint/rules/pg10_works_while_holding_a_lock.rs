//! PG10: works on while it holds a lock (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG10",
    title: "Works on while it holds a lock (static)",
    severity: Severity::Warning,
    what: "After an ALTER of an existing table, rows are changed in the same revision.",
    why: "The lock of the ALTER is held until the last row is written.",
    instead: "Split it: the schema in one revision, the rows in another.",
    fires: &[r#"op.drop_column('users', 'nickname')
op.execute("UPDATE orders SET total = 0 WHERE total IS NULL")"#],
    quiet: &[r#"op.execute("UPDATE orders SET total = 0 WHERE total IS NULL")
op.drop_column('users', 'nickname')"#],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let mut locked: Option<&str> = None;
    for step in revision.up.iter().filter(|step| !step.autocommit) {
        let table = step.change.table();
        if step.change.is_schema()
            && revision.existed(table)
            && !matches!(step.change, Change::CreateIndex { .. })
        {
            locked.get_or_insert(table);
        }
        let (true, Some(first)) = (step.change.is_data() && revision.existed(table), locked) else {
            continue;
        };
        let message = format!(
            "Rows of '{table}' are changed while '{first}' is still locked by the ALTER before (static)"
        );
        found.push(Found::at(&step.location, table, message, "Move the rows into a revision of their own."));
        return;
    }
}
