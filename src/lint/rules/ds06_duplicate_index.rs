//! DS06: an index that another one covers.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS06",
    title: "An index that another one covers",
    severity: Severity::Info,
    what: "A new index has the columns, or the first columns, of another one.",
    why: "Every write keeps both up to date; reads need one.",
    instead: "Leave out the shorter one.",
    fires: &["op.create_index('ix_users_name_2', 'users', ['name'])"],
    quiet: &["op.create_index('ix_users_name_age', 'users', ['age', 'name'])"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::CreateIndex { name, table, columns, unique: false, whole: true, .. } = &step.change
        else {
            continue;
        };
        let Some(known) = revision.after.table(table).filter(|_| !columns.is_empty()) else { continue };
        let begins = |names: &[String]| names.starts_with(columns);
        let index = known.indexes.iter().find(|index| {
            let names: Vec<String> = index.columns.iter().filter_map(|column| column.name.clone()).collect();
            index.name != *name
                && index.predicate.is_none()
                && names.len() == index.columns.len()
                && begins(&names)
        });
        let own = known.indexes.iter().find(|index| index.name == *name);
        if own.is_some_and(|own| own.columns.iter().any(|column| column.name.is_none() || column.descending))
        {
            continue;
        }
        let key = known.primary_key.as_ref().is_some_and(|key| begins(&key.columns));
        let unique = known.unique_constraints.iter().any(|unique| begins(&unique.columns));
        let by = match (index, key, unique) {
            (Some(index), ..) => format!("index '{}'", index.name),
            (_, true, _) => "the primary key".to_owned(),
            (_, _, true) => "a UNIQUE constraint".to_owned(),
            _ => continue,
        };
        let message = format!("Index '{name}' on '{table}' is covered by {by}");
        let help = "Leave out the one with fewer columns.";
        let mut one = Found::at(&step.location, name.as_str(), message, help);
        let dropped =
            |step: &&Step| matches!(&step.change, Change::DropIndex { name: gone, .. } if gone == name);
        let down: Vec<&Step> = revision.down.iter().flatten().filter(dropped).collect();
        let statements: Option<Vec<_>> =
            std::iter::once(step).chain(down).map(|step| Some(alone(step)?.statement)).collect();
        if let Some(statements) = statements.filter(|_| !step.conditional) {
            one = one.fix("Leave it out", remove(revision, &statements));
        }
        found.push(one);
    }
}
