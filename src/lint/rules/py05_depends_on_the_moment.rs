//! PY05: depends on the moment or the machine.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY05",
    title: "Depends on the moment or the machine",
    severity: Severity::Warning,
    what: "The time, a random value or the environment decides what the revision does.",
    why: "Two databases that ran it are not alike, and it cannot be reproduced.",
    instead: "Use a value that is written down, or a function of the database.",
    fires: &[r#"op.execute("UPDATE users SET nickname = '" + str(uuid.uuid4()) + "' WHERE id = 1")"#],
    quiet: &[
        "op.add_column('users', sa.Column('seen_at', sa.DateTime(), nullable=True, server_default=sa.func.now()))",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(script) = &revision.script else { return };
    let mut seen: Vec<&str> = Vec::new();
    for placed in script.calls_of("upgrade") {
        let path = placed.call.path.as_str();
        let what = match (placed.call.root(), placed.call.name()) {
            ("sa" | "func" | "sqlalchemy" | "db", _) => continue,
            (_, "utcnow" | "uuid4" | "uuid1" | "getenv" | "urandom" | "token_hex" | "token_urlsafe") => path,
            ("datetime" | "time", "now" | "today" | "time") => path,
            ("random" | "secrets", _) => path,
            ("os", "get") if path.starts_with("os.environ") => path,
            _ => continue,
        };
        if seen.contains(&what) {
            continue;
        }
        seen.push(what);
        let message = format!("What it writes depends on {what}(): no two runs are alike");
        let help = "Write the value down, or let the database compute it.";
        found.push(Found::at(&revision.place(&placed.call), revision.id.as_str(), message, help));
    }
}
