//! goose: `00001_name.sql` with `-- +goose Up` and `-- +goose Down` sections.

use std::ops::Range;
use std::rc::Rc;

use super::{Applied, Loaded, VersionTable, duplicate, empty, sql_text};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name};
use crate::project::script::{Part, Script, SqlPart};
use crate::source::Location;
use crate::sql;

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut scripts: Vec<(u64, Script)> = Vec::new();
    for path in files.directly_in(directory) {
        let name = file_name(path);
        let Some((number, rest)) = name.strip_suffix(".sql").and_then(|stem| stem.split_once('_')) else {
            continue;
        };
        let Some(version) = number.parse::<u64>().ok().filter(|version| *version > 0) else {
            continue;
        };
        if let Some((_, other)) = scripts.iter().find(|(known, _)| *known == version) {
            let finding = duplicate(path, number, other.up.path());
            loaded.refuse(path, finding);
            continue;
        }
        let Some(text) = sql_text(&mut loaded, files, path) else {
            continue;
        };
        let sections = match sections(&text) {
            Ok(sections) => sections,
            Err((message, line)) => {
                let finding = Diagnostic::new("LD03", Severity::Error, message)
                    .at(Location::line(path, line))
                    .on(number)
                    .help(
                        "See goose's annotations: +goose Up, +goose Down, StatementBegin and StatementEnd.",
                    );
                loaded.refuse(path, finding);
                continue;
            }
        };
        if sections.up.is_empty() {
            loaded.diagnostics.push(empty(path, number));
        }
        let part = |statements: Vec<Range<usize>>| {
            let text: Rc<str> = text.clone();
            Part::Sql(SqlPart { path: path.to_owned(), text, statements, transaction: sections.transaction })
        };
        let script = Script {
            id: number.to_owned(),
            version: version.to_string(),
            description: rest.replace('_', " "),
            up: part(sections.up),
            down: sections.down.map(part),
        };
        scripts.push((version, script));
    }
    scripts.sort_by_key(|(version, _)| *version);
    loaded.chain(scripts.into_iter().map(|(_, script)| script).collect());
    loaded
}

struct Sections {
    up: Vec<Range<usize>>,
    down: Option<Vec<Range<usize>>>,
    transaction: bool,
}

/// Reads the annotations; an error is a sentence and a line.
fn sections(text: &str) -> Result<Sections, (String, u32)> {
    let mut found = Sections { up: Vec::new(), down: None, transaction: true };
    let mut seen_up = false;
    let mut block: Option<usize> = None;
    let mut chunk = 0;
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let end = at + line.len();
        let annotation = line.trim().strip_prefix("--").and_then(|rest| rest.trim().strip_prefix("+goose"));
        if let Some(annotation) = annotation {
            let line_number = number as u32 + 1;
            if block.is_none() {
                found.add(text, chunk..at, seen_up);
            }
            chunk = end;
            match annotation.trim().to_ascii_lowercase().as_str() {
                "up" if seen_up => {
                    return Err(("duplicate '-- +goose Up' annotations".to_owned(), line_number));
                }
                "up" => seen_up = true,
                "down" if !seen_up => {
                    return Err(("must start with '-- +goose Up' annotation".to_owned(), line_number));
                }
                "down" => found.down = Some(found.down.take().unwrap_or_default()),
                "statementbegin" => block = Some(end),
                "statementend" => {
                    let Some(start) = block.take() else {
                        return Err((
                            "'-- +goose StatementEnd' must be preceded by '-- +goose StatementBegin'"
                                .to_owned(),
                            line_number,
                        ));
                    };
                    found.add_whole(text, start..at);
                }
                "no transaction" => found.transaction = false,
                _ => {}
            }
        }
        at = end;
    }
    if block.is_some() {
        let lines = text.lines().count().max(1) as u32;
        return Err(("unexpected EOF: missing '-- +goose StatementEnd'".to_owned(), lines));
    }
    if !seen_up {
        return Err(("failed to find any '-- +goose Up' annotation".to_owned(), 1));
    }
    found.add(text, chunk..text.len(), seen_up);
    Ok(found)
}

impl Sections {
    fn current(&mut self) -> &mut Vec<Range<usize>> {
        self.down.as_mut().unwrap_or(&mut self.up)
    }

    /// Adds the statements of a stretch, if it stands in a section.
    fn add(&mut self, text: &str, range: Range<usize>, inside: bool) {
        if !inside {
            return;
        }
        let inside = text.get(range.clone()).unwrap_or("");
        let statements = sql::split(inside, sql::Dialect::of(inside));
        let moved = statements
            .into_iter()
            .map(|statement| statement.body.start + range.start..statement.body.end + range.start);
        self.current().extend(moved);
    }

    /// Adds a stretch as one statement.
    fn add_whole(&mut self, text: &str, range: Range<usize>) {
        let inside = text.get(range.clone()).unwrap_or("");
        let start = range.start + (inside.len() - inside.trim_start().len());
        let end = range.start + inside.trim_end().trim_end_matches(';').len();
        if start < end {
            self.current().push(start..end);
        }
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
