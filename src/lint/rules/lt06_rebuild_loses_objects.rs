//! LT06: a rebuild loses what reflection does not see.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT06",
    title: "A rebuild loses what reflection does not see",
    severity: Severity::Warning,
    what: "Batch mode makes a table anew that has triggers, is STRICT, or has a descending index.",
    why: "Triggers go with the old table, and STRICT and DESC are not written again.",
    instead: "Create them again after the block.",
    fires: &[r#"op.execute("CREATE TRIGGER t_users AFTER INSERT ON users BEGIN SELECT 1; END")
with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), server_default='x')"#],
    quiet: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), server_default='x')"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let mut seen: Vec<&str> = Vec::new();
    for step in revision.up.iter().filter(|step| step.batch) {
        let table = step.change.table();
        let rebuilds = matches!(
            step.change,
            Change::AlterColumn { .. }
                | Change::DropColumn { .. }
                | Change::AddConstraint { .. }
                | Change::DropConstraint { .. }
        );
        if !rebuilds || seen.contains(&table) {
            continue;
        }
        seen.push(table);
        let trigger = revision
            .before
            .triggers
            .iter()
            .find(|trigger| {
                trigger.table == table
                    && !revision.after.triggers.iter().any(|kept| kept.name == trigger.name)
            })
            .map(|trigger| trigger.name.clone());
        let made_here = revision.up.iter().find_map(|step| {
            let words: Vec<String> = crate::sql::first_words(step.sql.as_ref()?).collect();
            let trigger = words.iter().any(|word| word == "TRIGGER") && mentions(step.sql.as_ref()?, table);
            trigger.then(|| "a trigger made here".to_owned())
        });
        let after = revision.after.triggers.iter().any(|trigger| trigger.table == table);
        let strict = revision.table_before(table).is_some_and(|known| known.strict)
            && revision.after.table(table).is_some_and(|known| !known.strict);
        let lost = match (trigger.or(made_here.filter(|_| !after)), strict) {
            (Some(name), _) => format!("trigger '{name}'"),
            (None, true) => "STRICT".to_owned(),
            _ => continue,
        };
        let message = format!("Making '{table}' anew in batch mode loses {lost}");
        found.push(Found::at(&step.location, table, message, "Create it again after the block."));
    }
}
