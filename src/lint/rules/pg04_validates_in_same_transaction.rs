//! PG04: validates in the same transaction (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG04",
    title: "Validates in the same transaction (static)",
    severity: Severity::Warning,
    what: "A constraint is added NOT VALID and validated in the same revision.",
    why: "The lock of the first is held during the second: nothing was gained.",
    instead: "Validate it in a revision of its own.",
    fires: &[r#"op.execute("ALTER TABLE users ADD CONSTRAINT ck_a CHECK (age > 0) NOT VALID")
op.execute("ALTER TABLE users VALIDATE CONSTRAINT ck_a")"#],
    quiet: &[r#"op.execute("ALTER TABLE users VALIDATE CONSTRAINT ck_a")"#],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in revision.up.iter().filter(|step| !step.autocommit) {
        let Change::Validate { table, name } = &step.change else { continue };
        let added = revision.up.iter().any(|step| {
            matches!(&step.change, Change::AddConstraint { constraint, .. } if constraint.name == *name && constraint.not_valid)
        });
        if added {
            let message = format!(
                "Constraint '{name}' of '{table}' is validated in the transaction that adds it (static)"
            );
            let help = "Validate it in a later revision, or after the transaction: in an autocommit_block().";
            let mut one = Found::at(&step.location, table.as_str(), message, help);
            if let Some(call) = alone(step) {
                let indent = revision.indent(call.statement.0);
                let text = format!("with op.get_context().autocommit_block():\n{indent}    ");
                let edit = Edit { start: call.range.0, end: call.range.0, text };
                one = one.fix("Validate it after the transaction", vec![edit]);
            }
            found.push(one);
        }
    }
}
