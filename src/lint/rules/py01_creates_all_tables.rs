//! PY01: creates tables past the migrations.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY01",
    title: "Creates tables past the migrations",
    severity: Severity::Error,
    what: "`metadata.create_all`, `drop_all` or `db.create_all` is called in a revision.",
    why: "What it makes depends on the models of today, not on the revision: it is another schema each time, and no later revision fits.",
    instead: "Write the tables with `op.create_table`.",
    fires: &["sa.MetaData().create_all(op.get_bind())"],
    quiet: &["op.create_table('notes', sa.Column('id', sa.Integer(), primary_key=True))"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(script) = &revision.script else { return };
    for placed in &script.calls {
        if !matches!(placed.call.name(), "create_all" | "drop_all") {
            continue;
        }
        let message =
            format!("{} makes what the models say today, not what this revision says", placed.call.path);
        let help = "Write the tables with op.create_table, as autogenerate does.";
        found.push(Found::at(&revision.place(&placed.call), revision.id.as_str(), message, help));
    }
}
