//! Diesel: a directory a migration, `2024-01-01-000000_name/up.sql` and `down.sql`.

use super::{Applied, Loaded, VersionTable, duplicate, empty, literal, safe_id, sql_text, whole};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name, parent};
use crate::project::script::{Part, Script};
use crate::source::Location;

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut scripts: Vec<Script> = Vec::new();
    let mut ups: Vec<&str> = files
        .under(directory)
        .filter(|path| file_name(path) == "up.sql" && parent(parent(path)) == directory)
        .collect();
    ups.sort_by_key(|path| version(file_name(parent(path))));
    for up in ups {
        let folder = parent(up);
        let name = file_name(folder);
        let version = version(name);
        if let Some(other) = scripts.iter().find(|script| script.version == version) {
            let finding = duplicate(up, &version, other.up.path());
            loaded.refuse(up, finding);
            continue;
        }
        let metadata = files.text(&format!("{folder}/metadata.toml")).unwrap_or_default();
        let transaction = !metadata
            .parse::<toml::Table>()
            .is_ok_and(|table| table.get("run_in_transaction").and_then(toml::Value::as_bool) == Some(false));
        let Some(text) = sql_text(&mut loaded, files, up) else {
            continue;
        };
        let part = whole(up, &text, transaction);
        if text.is_empty() {
            loaded.diagnostics.push(void(up, name, &version));
        } else if matches!(&part, Part::Sql(sql) if sql.statements.is_empty()) {
            loaded.diagnostics.push(empty(up, &version));
        }
        let down_path = format!("{folder}/down.sql");
        let down = if files.contains(&down_path) {
            sql_text(&mut loaded, files, &down_path).map(|text| whole(&down_path, &text, transaction))
        } else {
            loaded.diagnostics.push(
                Diagnostic::new("RV01", Severity::Warning, format!("Migration {version} has no down.sql"))
                    .at(Location::line(up, 1))
                    .on(&version)
                    .help("Diesel cannot revert it. Write the statements that undo it."),
            );
            None
        };
        let description = name.split_once('_').map_or("", |(_, rest)| rest).replace('_', " ");
        scripts.push(Script { id: safe_id(&version), version, description, up: part, down });
    }
    loaded.chain(scripts);
    loaded
}

/// What Diesel says of a file without a byte.
fn void(path: &str, name: &str, version: &str) -> Diagnostic {
    Diagnostic::new(
        "GR07",
        Severity::Error,
        format!("Failed to run {name} with: Attempted to run an empty migration."),
    )
    .at(Location::line(path, 1))
    .on(version)
    .help("Write what it is meant to do, or a comment: Diesel stops at a file of no length.")
}

/// The part of a directory's name before the first underscore, without hyphens.
fn version(name: &str) -> String {
    name.split('_').next().unwrap_or(name).replace('-', "")
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        vec![format!(
            "INSERT INTO __diesel_schema_migrations (version) VALUES ({})",
            literal(&applied.script.version)
        )]
    }
    fn reverted(script: &Script, _: Option<&Script>) -> Vec<String> {
        vec![format!("DELETE FROM __diesel_schema_migrations WHERE version = {}", literal(&script.version))]
    }
    VersionTable {
        name: "__diesel_schema_migrations".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS __diesel_schema_migrations (\n       version VARCHAR(50) PRIMARY KEY NOT NULL,\n       \
             run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP\n)"
                .to_owned(),
        ],
        read: "SELECT version FROM __diesel_schema_migrations ORDER BY version".to_owned(),
        applied,
        reverted,
    }
}
