//! PG02: CONCURRENTLY inside a transaction (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG02",
    title: "CONCURRENTLY inside a transaction (static)",
    severity: Severity::Warning,
    what: "An index is created or dropped concurrently outside `autocommit_block()`.",
    why: "PostgreSQL refuses CONCURRENTLY inside a transaction block.",
    instead: "Put it into `with op.get_context().autocommit_block():`.",
    fires: &["op.create_index('ix_users_age', 'users', ['age'], postgresql_concurrently=True)"],
    quiet: &["with op.get_context().autocommit_block():
    op.create_index('ix_users_age', 'users', ['age'], postgresql_concurrently=True)"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in revision.up.iter().filter(|step| !step.autocommit && revision.script.is_some()) {
        let name = match &step.change {
            Change::CreateIndex { name, concurrently: true, .. }
            | Change::DropIndex { name, concurrently: true, .. } => name,
            _ => continue,
        };
        // A script may end the transaction in its own way.
        let ends = revision
            .up
            .iter()
            .any(|step| matches!(&step.change, Change::Other { name } if name.starts_with("COMMIT")));
        if ends {
            continue;
        }
        let message = format!(
            "Index '{name}' is built CONCURRENTLY inside a transaction, which PostgreSQL refuses (static)"
        );
        let help = "with op.get_context().autocommit_block(): …";
        let mut one = Found::at(&step.location, name.as_str(), message, help);
        if let Some(call) = step.call.as_ref().filter(|call| call.range == call.statement) {
            let indent = revision.indent(call.statement.0);
            let text = format!("with op.get_context().autocommit_block():\n{indent}    ");
            one = one.fix(
                "Leave the transaction for it",
                vec![Edit { start: call.range.0, end: call.range.0, text }],
            );
        }
        found.push(one);
    }
}
