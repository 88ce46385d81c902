//! PY04: reads the database without an offline guard.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY04",
    title: "Reads the database without an offline guard",
    severity: Severity::Warning,
    what: "The revision inspects the database or fetches rows.",
    why: "`upgrade --sql` has no database to ask: it fails there, for this revision and for all that come after it.",
    instead: "Put the part that reads behind `if not context.is_offline_mode():`.",
    fires: &["inspector = sa.inspect(op.get_bind())
names = inspector.get_table_names()"],
    quiet: &["if not op.get_context().as_sql:
    inspector = sa.inspect(op.get_bind())
    names = inspector.get_table_names()"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(script) = &revision.script else { return };
    let reads = |name: &str, path: &str| {
        matches!(
            name,
            "inspect"
                | "from_engine"
                | "reflect"
                | "fetchall"
                | "fetchone"
                | "scalars"
                | "scalar_one"
                | "fetchmany"
        ) || name == "scalar" && path.contains("execute")
    };
    let first = script
        .calls_of("upgrade")
        .into_iter()
        .find(|placed| !placed.offline_guard && reads(placed.call.name(), &placed.call.path));
    let Some(placed) = first else { return };
    let message = format!("{} needs a database: upgrade --sql fails here", placed.call.path);
    let help = "Put it behind: if not context.is_offline_mode(): …";
    found.push(Found::at(&revision.place(&placed.call), revision.id.as_str(), message, help));
}
