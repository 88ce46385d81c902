//! PG09: no lock timeout (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG09",
    title: "No lock timeout (static)",
    severity: Severity::Warning,
    what: "An existing table is altered and no lock_timeout or statement_timeout is set.",
    why: "While ALTER waits for its lock, every query that comes after it waits too: the application stops.",
    instead: r#"`op.execute("SET LOCAL lock_timeout = '5s'")` first."#,
    fires: &["op.drop_column('users', 'nickname')"],
    quiet: &[r#"op.execute("SET LOCAL lock_timeout = '5s'")
op.drop_column('users', 'nickname')"#],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let has_timeout = revision
        .up
        .iter()
        .any(|step| step.sql.as_ref().is_some_and(|sql| sql.to_lowercase().contains("_timeout")))
        || revision.source.text.contains("lock_timeout");
    let locks = |step: &&Step| {
        let concurrent =
            matches!(step.change, Change::CreateIndex { .. } | Change::DropIndex { concurrently: true, .. });
        step.change.is_schema() && !concurrent && revision.existed(step.change.table())
    };
    let Some(step) = revision.up.iter().find(locks).filter(|_| !has_timeout) else { return };
    let table = step.change.table();
    let message = format!(
        "'{table}' is altered without a lock_timeout: while it waits, everything else waits (static)"
    );
    let mut one = Found::at(&step.location, table, message, "op.execute(\"SET LOCAL lock_timeout = '5s'\")");
    if let Some(function) = revision.function("upgrade") {
        let indent = " ".repeat(function.indent);
        let text = format!("op.execute(\"SET LOCAL lock_timeout = '5s'\")\n{indent}");
        one =
            one.fix("Set a lock timeout", vec![Edit { start: function.body.0, end: function.body.0, text }]);
    }
    found.push(one);
}
