//! PY02: imports modules of the application.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY02",
    title: "Imports modules of the application",
    severity: Severity::Warning,
    what: "The revision imports models or other modules of the application.",
    why: "They change and the revision does not: after a rename or a new column it fails, or does something else.",
    instead: "Write down what is needed: `sa.table('users', sa.column('id'))`.",
    fires: &["from app.models import User"],
    quiet: &["from sqlalchemy.dialects import postgresql"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    const ROOTS: [&str; 9] =
        ["app", "src", "models", "backend", "server", "application", "apps", "project", "api"];
    let Some(script) = &revision.script else { return };
    for import in &script.imports {
        let root = import.module.split('.').next().unwrap_or("");
        let types_only =
            import.names.iter().all(|name| name.ends_with("Type") || name == "GUID" || name == "UUID");
        let own = import.module.starts_with('.')
            || ROOTS.contains(&root)
            || import.module.split('.').skip(1).any(|part| part == "models");
        if !own || types_only || import.module.contains("sqlalchemy") {
            continue;
        }
        let message = format!(
            "It imports {} of the application, which changes while the revision stays",
            import.module
        );
        let help = "Write down the tables it needs: sa.table('users', sa.column('id')).";
        found.push(Found::at(&revision.location(import.range), revision.id.as_str(), message, help));
    }
}
