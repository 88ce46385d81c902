//! PG01: an index that locks the table (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG01",
    title: "An index that locks the table (static)",
    severity: Severity::Warning,
    what: "An index is created on an existing table without CONCURRENTLY.",
    why: "PostgreSQL blocks every write to the table until the index is built.",
    instead: "Create it concurrently, in an `autocommit_block()`.",
    fires: &["op.create_index('ix_users_age', 'users', ['age'])"],
    quiet: &["op.create_table('notes', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('age', sa.Integer()))
op.create_index('ix_notes_age', 'notes', ['age'])"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::CreateIndex { name, table, concurrently: false, .. } = &step.change else { continue };
        if !revision.existed(table) {
            continue;
        }
        let message = format!("Building index '{name}' blocks writes to '{table}' (static)");
        let help =
            "with op.get_context().autocommit_block(): op.create_index(…, postgresql_concurrently=True)";
        let mut one = Found::at(&step.location, name.as_str(), message, help);
        if let Some(call) =
            step.call.as_ref().filter(|call| !step.batch && !step.autocommit && call.range == call.statement)
        {
            let indent = revision.indent(call.statement.0);
            let mut edits = append(revision, call, "postgresql_concurrently=True");
            let text = format!("with op.get_context().autocommit_block():\n{indent}    ");
            edits.push(Edit { start: call.range.0, end: call.range.0, text });
            one = one.fix("Build it concurrently", edits);
        }
        found.push(one);
    }
}
