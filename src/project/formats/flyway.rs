//! Flyway: `V1.1__name.sql`, its undo `U1.1__name.sql`, and repeatable `R__name.sql`, which come last.

use std::cmp::Ordering;

use flate2::Crc;

use super::{Applied, Loaded, VersionTable, duplicate, empty, literal, safe_id, sql_text, utc, whole};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name};
use crate::project::script::{Part, Script};
use crate::source::Location;

/// What the first letter of a file name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Prefix {
    Versioned,
    Undo,
    Repeatable,
}

/// Takes `V1_2__add_x.sql` apart: prefix, version with dots, description with spaces.
pub(crate) fn parse(name: &str) -> Option<(Prefix, String, String)> {
    let stem = name.strip_suffix(".sql")?;
    let prefix = match stem.chars().next()? {
        'V' => Prefix::Versioned,
        'U' => Prefix::Undo,
        'R' => Prefix::Repeatable,
        _ => return None,
    };
    let (version, description) = stem[1..].split_once("__")?;
    let version = version.replace('_', ".");
    let is_version =
        version.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let fits = if prefix == Prefix::Repeatable { version.is_empty() } else { is_version };
    fits.then(|| (prefix, version, description.replace('_', " ")))
}

/// Compares dotted versions number by number; missing numbers are zero.
pub(crate) fn compare(one: &str, other: &str) -> Ordering {
    let numbers = |version: &str| -> Vec<u128> {
        let mut parts: Vec<u128> = version.split('.').map(|part| part.parse().unwrap_or(u128::MAX)).collect();
        while parts.last() == Some(&0) {
            parts.pop();
        }
        parts
    };
    numbers(one).cmp(&numbers(other))
}

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut named: Vec<(Prefix, String, String, &str)> = files
        .under(directory)
        .filter_map(|path| {
            parse(file_name(path)).map(|(prefix, version, name)| (prefix, version, name, path))
        })
        .collect();
    named.sort_by(|one, other| compare(&one.1, &other.1).then_with(|| one.2.cmp(&other.2)));
    let mut scripts: Vec<Script> = Vec::new();
    for (prefix, version, description, path) in &named {
        if *prefix != Prefix::Versioned {
            continue;
        }
        if let Some(other) =
            scripts.iter().find(|script| compare(&script.version, version) == Ordering::Equal)
        {
            let finding = duplicate(path, version, other.up.path());
            loaded.refuse(path, finding);
            continue;
        }
        let undo = named.iter().find(|(prefix, other, _, _)| {
            *prefix == Prefix::Undo && compare(other, version) == Ordering::Equal
        });
        let down = undo.and_then(|(_, _, _, path)| part(&mut loaded, files, path));
        let Some(up) = part(&mut loaded, files, path) else {
            continue;
        };
        if matches!(&up, Part::Sql(sql) if sql.statements.is_empty()) {
            loaded.diagnostics.push(empty(path, version));
        }
        let script = Script {
            id: safe_id(version),
            version: version.clone(),
            description: description.clone(),
            up,
            down,
        };
        scripts.push(script);
    }
    for (_, version, _, path) in named.iter().filter(|(prefix, ..)| *prefix == Prefix::Undo) {
        if !scripts.iter().any(|script| compare(&script.version, version) == Ordering::Equal) {
            let finding = Diagnostic::new(
                "LD03",
                Severity::Error,
                format!("The undo migration {version} has no versioned migration"),
            )
            .at(Location::line(*path, 1))
            .on(version)
            .help("Add the V file it undoes, or remove it.");
            loaded.refuse(path, finding);
        }
    }
    for (_, _, description, path) in named.iter().filter(|(prefix, ..)| *prefix == Prefix::Repeatable) {
        if let Some(up) = part(&mut loaded, files, path) {
            let id = safe_id(&format!("R__{}", description.replace(' ', "_")));
            scripts.push(Script {
                id,
                version: String::new(),
                description: description.clone(),
                up,
                down: None,
            });
        }
    }
    loaded.chain(scripts);
    loaded
}

fn part(loaded: &mut Loaded, files: &Files, path: &str) -> Option<Part> {
    let text = sql_text(loaded, files, path)?;
    // A `V1__x.sql.conf` beside the script can turn the transaction off.
    let transaction = !files
        .text(&format!("{path}.conf"))
        .is_some_and(|conf| conf.lines().any(|line| line.replace(' ', "") == "executeInTransaction=false"));
    let mut part = whole(path, &text, transaction);
    if let Part::Sql(part) = &mut part {
        let outside = part.iter().filter(|(sql, _)| runs_outside_transactions(sql)).count();
        if outside > 0 && outside < part.statements.len() {
            loaded.diagnostics.push(
                Diagnostic::new(
                    "LD03",
                    Severity::Error,
                    "Detected both transactional and non-transactional statements within the same migration",
                )
                .at(Location::line(path, 1))
                .help("Flyway refuses it unless flyway.mixed is on. Put PRAGMA foreign_keys into a file of its own."),
            );
        }
        part.transaction &= outside == 0;
    }
    Some(part)
}

/// What Flyway knows to have no effect in a transaction of SQLite's.
fn runs_outside_transactions(sql: &str) -> bool {
    let mut words = sql.split(|character: char| !character.is_ascii_alphanumeric() && character != '_');
    let is = |word: Option<&str>, name: &str| word.is_some_and(|word| word.eq_ignore_ascii_case(name));
    is(words.next(), "PRAGMA") && is(words.find(|word| !word.is_empty()), "foreign_keys")
}

/// CRC-32 over the lines without their endings, as a signed number.
fn checksum(text: &str) -> i32 {
    let mut crc = Crc::new();
    for line in text.replace("\r\n", "\n").split(['\n', '\r']) {
        crc.update(line.as_bytes());
    }
    crc.sum() as i32
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        let (date, time, milliseconds) = utc(applied.at);
        let installed_on = format!("'{date} {time}.{milliseconds:03}'");
        vec![row(applied.script, "SQL", &applied.script.up, &installed_on, applied.milliseconds)]
    }
    // The history keeps what was undone, and that it was.
    fn reverted(script: &Script, _: Option<&Script>) -> Vec<String> {
        let now = "strftime('%Y-%m-%d %H:%M:%f','now')";
        script.down.iter().map(|down| row(script, "UNDO_SQL", down, now, 0)).collect()
    }
    fn row(script: &Script, kind: &str, part: &Part, installed_on: &str, milliseconds: u64) -> String {
        let version = if script.version.is_empty() { "NULL".to_owned() } else { literal(&script.version) };
        let sum = match part {
            Part::Sql(part) => checksum(&part.text),
            Part::Python { .. } => 0,
        };
        format!(
            "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\", \
             \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\") VALUES ((SELECT \
             coalesce(max(\"installed_rank\"), 0) + 1 FROM \"flyway_schema_history\"), {version}, {}, '{kind}', {}, {sum}, '', \
             {installed_on}, {milliseconds}, 1)",
            literal(&script.description),
            literal(file_name(part.path())),
        )
    }
    VersionTable {
        name: "flyway_schema_history".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS \"flyway_schema_history\" (\n    \"installed_rank\" INT NOT NULL PRIMARY KEY,\n    \
             \"version\" VARCHAR(50),\n    \"description\" VARCHAR(200) NOT NULL,\n    \"type\" VARCHAR(20) NOT NULL,\n    \
             \"script\" VARCHAR(1000) NOT NULL,\n    \"checksum\" INT,\n    \"installed_by\" VARCHAR(100) NOT NULL,\n    \
             \"installed_on\" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),\n    \"execution_time\" INT NOT \
             NULL,\n    \"success\" BOOLEAN NOT NULL\n)"
                .to_owned(),
            "CREATE INDEX IF NOT EXISTS \"flyway_schema_history_s_idx\" ON \"flyway_schema_history\" (\"success\")".to_owned(),
        ],
        read: "SELECT coalesce(\"version\", 'R__' || replace(replace(\"description\", ' ', '_'), '-', '_')) FROM \
               \"flyway_schema_history\" AS history WHERE \"success\" AND \"type\" <> 'UNDO_SQL' AND NOT EXISTS (SELECT 1 FROM \
               \"flyway_schema_history\" AS undone WHERE undone.\"version\" = history.\"version\" AND undone.\"type\" = \
               'UNDO_SQL' AND undone.\"installed_rank\" > history.\"installed_rank\") ORDER BY \"installed_rank\""
            .to_owned(),
        applied,
        reverted,
    }
}
