//! PY09: raw SQL past op.execute.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY09",
    title: "Raw SQL past op.execute",
    severity: Severity::Warning,
    what: "A change is sent as text on a connection instead of by `op.execute`.",
    why: "`upgrade --sql` does not write it, and SQLAlchemy 2 refuses a plain string.",
    instead: "Use `op.execute`.",
    fires: &[r#"conn = op.get_bind()
conn.execute("UPDATE users SET age = 1 WHERE age IS NULL")"#],
    quiet: &[r#"conn = op.get_bind()
rows = conn.execute(sa.text("SELECT id FROM users"))"#],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(script) = &revision.script else { return };
    for placed in script.calls_of("upgrade") {
        let call = &placed.call;
        let on_connection = call.name() == "execute" && call.root() != "op" && placed.batch.is_none();
        let Some(first) = call.arguments.first().filter(|_| on_connection) else { continue };
        let Some(text) = first.value.text() else { continue };
        let plain = matches!(first.value, Value::Text(_));
        let word = crate::sql::first_words(text).next().unwrap_or_default();
        let reads = matches!(word.as_str(), "SELECT" | "PRAGMA" | "SHOW" | "WITH" | "VALUES" | "EXPLAIN");
        if reads && !plain {
            continue;
        }
        let message = format!("{} sends text past op.execute: upgrade --sql does not write it", call.path);
        let mut one = Found::at(&revision.place(call), revision.id.as_str(), message, "Use op.execute.");
        if !reads && call.arguments.len() == 1 && call.range == call.statement {
            let end = call.range.0 + call.path.len();
            one = one.fix(
                "Use op.execute",
                vec![Edit { start: call.range.0, end, text: "op.execute".to_owned() }],
            );
        }
        found.push(one);
    }
}
