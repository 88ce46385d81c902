//! goose: `00001_name.sql` with `-- +goose Up` and `-- +goose Down` sections.

mod annotations;

use std::rc::Rc;

use self::annotations::{Direction, Fault, Section};
use super::{Applied, Loaded, VersionTable, duplicate, empty, sql_text};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name};
use crate::project::script::{Part, Script, SqlPart};
use crate::source::Location;

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut scripts: Vec<(u64, Script)> = Vec::new();
    for path in files.directly_in(directory) {
        let name = file_name(path);
        let Some(stem) = name.strip_suffix(".sql") else {
            continue;
        };
        let (number, rest, version) = match numbered(stem) {
            Ok(numbered) => numbered,
            Err(reason) => {
                let message = format!("could not parse SQL migration file '{name}': {reason}");
                let finding = Diagnostic::new("LD03", Severity::Error, message)
                    .at(Location::line(path, 1))
                    .help("goose refuses the whole folder. Name it 00001_name.sql, or move it away.");
                loaded.refuse(path, finding);
                continue;
            }
        };
        if let Some((_, other)) = scripts.iter().find(|(known, _)| *known == version) {
            let finding = duplicate(path, number, other.up.path());
            loaded.refuse(path, finding);
            continue;
        }
        let Some(text) = sql_text(&mut loaded, files, path) else {
            continue;
        };
        let fault = |(message, line): Fault| {
            Diagnostic::new("LD03", Severity::Error, message)
                .at(Location::line(path, line))
                .on(number)
                .help("See goose's annotations: +goose Up, +goose Down, StatementBegin and StatementEnd.")
        };
        let up = match annotations::read(&text, Direction::Up) {
            Ok(section) => section,
            Err(error) => {
                loaded.refuse(path, fault(error));
                continue;
            }
        };
        if up.statements.is_empty() {
            loaded.diagnostics.push(empty(path, number));
        }
        if let Some(line) = up.substitutes {
            loaded.diagnostics.push(
                Diagnostic::new("LD03", Severity::Warning, "Variables of the environment are not filled in")
                    .at(Location::line(path, line))
                    .on(number)
                    .help("'-- +goose ENVSUB ON' has no effect here; the statements run as they stand."),
            );
        }
        let part = |section: Section| {
            let (text, transaction) = (Rc::<str>::clone(&text), section.transaction);
            Part::Sql(SqlPart { path: path.to_owned(), text, statements: section.statements, transaction })
        };
        let down = match annotations::read(&text, Direction::Down) {
            Ok(section) => Some(part(section)),
            Err(error) => {
                loaded.diagnostics.push(fault(error));
                None
            }
        };
        let script = Script {
            id: number.to_owned(),
            version: version.to_string(),
            description: rest.replace('_', " "),
            up: part(up),
            down,
        };
        scripts.push((version, script));
    }
    scripts.sort_by_key(|(version, _)| *version);
    loaded.chain(scripts.into_iter().map(|(_, script)| script).collect());
    loaded
}

/// Takes the stem of a file name apart: number as written, the rest, and the version; or says what goose says.
fn numbered(stem: &str) -> Result<(&str, &str, u64), String> {
    let (number, rest) = stem.split_once('_').ok_or("no filename separator '_' found")?;
    match number.parse::<i64>() {
        Err(_) => Err(format!("failed to parse version from migration file: {stem}.sql")),
        Ok(version) if version < 1 => Err("migration version must be greater than zero".to_owned()),
        Ok(version) => Ok((number, rest, version.unsigned_abs())),
    }
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        vec![format!(
            "INSERT INTO goose_db_version (version_id, is_applied) VALUES ({}, 1)",
            applied.script.version
        )]
    }
    fn reverted(script: &Script, _: Option<&Script>) -> Vec<String> {
        vec![format!("DELETE FROM goose_db_version WHERE version_id = {}", script.version)]
    }
    VersionTable {
        name: "goose_db_version".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS goose_db_version (\n\t\tid INTEGER PRIMARY KEY AUTOINCREMENT,\n\t\tversion_id INTEGER \
             NOT NULL,\n\t\tis_applied INTEGER NOT NULL,\n\t\ttstamp TIMESTAMP DEFAULT (datetime('now'))\n\t)"
                .to_owned(),
            "INSERT INTO goose_db_version (version_id, is_applied) SELECT 0, 1 WHERE NOT EXISTS (SELECT 1 FROM \
             goose_db_version)"
                .to_owned(),
        ],
        read: "SELECT version_id FROM goose_db_version WHERE version_id > 0 AND is_applied ORDER BY id".to_owned(),
        applied,
        reverted,
    }
}
