//! BC01: renames a table.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "BC01",
    title: "Renames a table",
    severity: Severity::Warning,
    what: "A table that existed gets another name, and no view keeps the old one.",
    why: "Code that is running while it deploys still asks for the old name.",
    instead: "Create a view with the old name in the same revision, and drop it when nothing uses it.",
    fires: &["op.rename_table('orders', 'purchases')"],
    quiet: &[r#"op.rename_table('orders', 'purchases')
op.execute("CREATE VIEW orders AS SELECT * FROM purchases")"#],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::RenameTable { old, new } = &step.change else { continue };
        let kept = revision.after.views.iter().any(|view| view.name == *old)
            || revision.up.iter().any(|step| {
                step.sql.as_ref().is_some_and(|sql| sql.to_lowercase().contains("view") && mentions(sql, old))
            });
        if !revision.existed(old) || kept || revision.after.table(old).is_some() {
            continue;
        }
        let named = if new.is_empty() { "gets another name".to_owned() } else { format!("becomes '{new}'") };
        let message = format!("Table '{old}' {named}: code that still runs asks for '{old}'");
        let help = format!("In the same revision: CREATE VIEW {old} AS SELECT * FROM {new}; drop it later.");
        let mut one = Found::at(&step.location, old.as_str(), message, help);
        if let Some(call) = step.call.as_ref().filter(|_| !new.is_empty()) {
            let line = format!("op.execute(\"CREATE VIEW {old} AS SELECT * FROM {new}\")");
            one = one.fix("Keep the old name as a view", after(revision, call, &line));
        }
        found.push(one);
    }
}
