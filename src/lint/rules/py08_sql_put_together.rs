//! PY08: SQL put together from strings.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY08",
    title: "SQL put together from strings",
    severity: Severity::Warning,
    what: "A statement is an f-string, `%` or `format`.",
    why: "A value with a quote in it breaks the statement or changes what it means.",
    instead: "Use bound parameters: `op.execute(sa.text('… :value').bindparams(value=…))`.",
    fires: &[r#"name = "O'Hara"
op.execute(f"UPDATE users SET name = '{name}' WHERE id = 1")"#],
    quiet: &[
        r#"op.execute(sa.text("UPDATE users SET name = :name WHERE id = 1").bindparams(name="O'Hara"))"#,
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(script) = &revision.script else { return };
    for placed in script.calls_of("upgrade") {
        let call = &placed.call;
        let executes =
            matches!(call.name(), "execute" | "exec_driver_sql" | "scalar") && call.path.contains('.');
        let Some(argument) = call.arguments.first().filter(|argument| executes && argument.value.is_format())
        else {
            continue;
        };
        let text = revision.text(argument.value_range);
        // Names of tables and constraints cannot be bound; values in quotes can.
        let value = text.contains("'{")
            || text.contains("'%s")
            || text.contains("= {")
            || text.contains("={")
            || text.contains("\"{");
        if !value {
            continue;
        }
        let message = "A value is put into the SQL as text";
        let help = "Bind it: op.execute(sa.text('… :value').bindparams(value=…)).";
        found.push(Found::at(&revision.place(call), revision.id.as_str(), message, help));
    }
}
