//! Drizzle Kit: `0000_name.sql` files in the order of `meta/_journal.json`, statements apart by
//! `--> statement-breakpoint`.

use std::ops::Range;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{Applied, Loaded, VersionTable, empty, hex, safe_id, sql_text, statements_at};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name};
use crate::project::script::{Part, Script, SqlPart};
use crate::source::Location;
use crate::sql;

/// The line between two statements.
const BREAKPOINT: &str = "--> statement-breakpoint";

#[derive(Deserialize)]
struct Journal {
    entries: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    when: i64,
    tag: String,
}

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let join =
        |name: &str| if directory.is_empty() { name.to_owned() } else { format!("{directory}/{name}") };
    let journal_path = join("meta/_journal.json");
    let text = files.text(&journal_path).unwrap_or_default();
    let journal: Journal = match serde_json::from_str(&text) {
        Ok(journal) => journal,
        Err(error) => {
            let finding =
                Diagnostic::new("LD03", Severity::Error, format!("The journal cannot be read: {error}"))
                    .at(Location::line(&journal_path, error.line().max(1) as u32))
                    .help("Without meta/_journal.json Drizzle knows no migrations. Generate it again.");
            loaded.refuse(&journal_path, finding);
            return loaded;
        }
    };
    let mut scripts: Vec<Script> = Vec::new();
    for entry in &journal.entries {
        let path = join(&format!("{}.sql", entry.tag));
        if !files.contains(&path) {
            loaded.diagnostics.push(
                Diagnostic::new(
                    "GR03",
                    Severity::Error,
                    format!("The journal names '{}', and there is no such file", entry.tag),
                )
                .at(Location::line(&journal_path, 1))
                .on(&entry.tag)
                .help(format!("Restore {path}, or take the entry out of the journal.")),
            );
            continue;
        }
        let Some(text) = sql_text(&mut loaded, files, &path) else {
            continue;
        };
        let id = safe_id(&entry.tag);
        let (statements, unbroken) = statements(&text);
        if statements.is_empty() {
            loaded.diagnostics.push(empty(&path, &id));
        }
        if let Some(at) = unbroken
            && sql::Dialect::of(&text) == sql::Dialect::Sqlite
        {
            loaded.diagnostics.push(unbroken_finding(&path, &id, &text, at));
        }
        if scripts.iter().any(|script| script.id == id) {
            loaded.diagnostics.push(super::duplicate(&journal_path, &entry.tag, &path));
            continue;
        }
        let description =
            entry.tag.split_once('_').map_or(entry.tag.as_str(), |(_, rest)| rest).replace('_', " ");
        let up = Part::Sql(SqlPart { path, text, statements, transaction: true });
        scripts.push(Script { id, version: entry.when.to_string(), description, up, down: None });
    }
    for path in files.directly_in(directory).filter(|path| path.ends_with(".sql")) {
        let stem = file_name(path).trim_end_matches(".sql");
        if !journal.entries.iter().any(|entry| entry.tag == stem) {
            let finding = Diagnostic::new(
                "LD03",
                Severity::Warning,
                format!("'{stem}' is not in the journal, so Drizzle does not run it"),
            )
            .at(Location::line(path, 1))
            .on(stem)
            .help("Add it with `drizzle-kit generate --custom`, or remove it.");
            loaded.refuse(path, finding);
        }
    }
    loaded.chain(scripts);
    loaded
}

/// The statements of a file, and where one begins that has no breakpoint before it.
fn statements(text: &str) -> (Vec<Range<usize>>, Option<usize>) {
    let mut found = Vec::new();
    let mut unbroken = None;
    let mut start = 0;
    for piece in text.split(BREAKPOINT) {
        let statements = statements_at(text, start..start + piece.len());
        if let Some(second) = statements.get(1) {
            unbroken.get_or_insert(second.start);
        }
        found.extend(statements);
        start += piece.len() + BREAKPOINT.len();
    }
    (found, unbroken)
}

/// What becomes of a statement that has no breakpoint before it.
fn unbroken_finding(path: &str, id: &str, text: &str, at: usize) -> Diagnostic {
    let line = text[..at].matches('\n').count() as u32 + 1;
    Diagnostic::new("LD03", Severity::Warning, "There is no breakpoint before this statement")
        .at(Location::line(path, line))
        .on(id)
        .help(
            "On SQLite, Drizzle runs the first statement of each piece at most (libSQL) or refuses the \
             piece (better-sqlite3). Put '--> statement-breakpoint' before it.",
        )
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        let hash = match &applied.script.up {
            Part::Sql(part) => hex(&Sha256::digest(part.text.as_bytes())),
            Part::Python { .. } => String::new(),
        };
        vec![format!(
            "INSERT INTO \"__drizzle_migrations\" (\"hash\", \"created_at\") VALUES ('{hash}', {})",
            applied.script.version
        )]
    }
    fn reverted(script: &Script, _: Option<&Script>) -> Vec<String> {
        vec![format!("DELETE FROM \"__drizzle_migrations\" WHERE \"created_at\" = {}", script.version)]
    }
    VersionTable {
        name: "__drizzle_migrations".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS \"__drizzle_migrations\" (\n\t\t\tid SERIAL PRIMARY KEY,\n\t\t\thash text NOT \
             NULL,\n\t\t\tcreated_at numeric\n\t\t)"
                .to_owned(),
        ],
        read: "SELECT created_at FROM \"__drizzle_migrations\" ORDER BY created_at".to_owned(),
        applied,
        reverted,
    }
}
