//! PY03: uses a session, the network or files.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PY03",
    title: "Uses a session, the network or files",
    severity: Severity::Warning,
    what: "The revision opens an ORM session, a network connection or a file.",
    why: "A migration then depends on what is reachable and how the models are today, and cannot be run again alike.",
    instead: "Use `op.execute` and constructs that are written down in the revision.",
    fires: &["def upgrade():
    session = Session(bind=op.get_bind())
    session.commit()
def downgrade():
    raise NotImplementedError('no')"],
    quiet: &[r#"def upgrade():
    op.get_bind().execute(sa.text("UPDATE users SET age = 1 WHERE age IS NULL"))
def downgrade():
    raise NotImplementedError('no')"#],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(script) = &revision.script else { return };
    let first = script.calls.iter().find_map(|placed| {
        let path = placed.call.path.as_str();
        let what = match (placed.call.root(), placed.call.name()) {
            (_, "Session" | "sessionmaker" | "scoped_session") => "an ORM session",
            ("requests" | "httpx" | "urllib" | "boto3" | "smtplib" | "socket", _) => "the network",
            (_, "urlopen") => "the network",
            ("open", "open") => "a file",
            _ => return None,
        };
        Some((placed, what, path))
    });
    let Some((placed, what, path)) = first else { return };
    let message = format!("It uses {what} ({path}): what it does depends on more than the database");
    let help = "Use op.execute and tables written down in the revision.";
    found.push(Found::at(&revision.place(&placed.call), revision.id.as_str(), message, help));
}
