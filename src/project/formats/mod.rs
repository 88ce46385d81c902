//! One module a tool: how its files become revisions and scripts, and how it keeps its version table.

pub mod alembic;
pub mod dbmate;
pub mod diesel;
pub mod drizzle;
pub mod flyway;
pub mod goose;
pub mod numbered;
pub mod prisma;
pub mod refinery;
pub mod sqlx;

use std::rc::Rc;

use super::load::FaultyFile;
use super::script::{Part, Script, SqlPart};
use super::settings::Settings;
use super::{Files, Tool};
use crate::diagnostic::{Diagnostic, Severity};
use crate::revisions::Revision;
use crate::source::Location;
use crate::sql;

/// What a format makes of its files: revisions in the order of their files, and a script for each.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub revisions: Vec<Revision>,
    pub scripts: Vec<Script>,
    pub faulty: Vec<FaultyFile>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// Leaves a file out, with the finding that says why.
    pub fn refuse(&mut self, path: &str, finding: Diagnostic) {
        let file = FaultyFile {
            path: path.to_owned(),
            code: finding.code.clone(),
            message: finding.message.clone(),
        };
        self.faulty.push(file);
        self.diagnostics.push(finding);
    }

    /// Puts scripts in a row, each after the one before it.
    pub fn chain(&mut self, scripts: Vec<Script>) {
        let mut previous: Option<String> = None;
        for script in scripts {
            let path = script.up.path().to_owned();
            self.revisions.push(Revision {
                id: script.id.clone(),
                down_revisions: previous.replace(script.id.clone()).into_iter().collect(),
                doc: script.description.clone(),
                path,
                ..Revision::default()
            });
            self.scripts.push(script);
        }
    }
}

/// What a tool is told when it writes its version table.
#[derive(Debug, Clone, Copy)]
pub struct Applied<'a> {
    /// The script that was applied.
    pub script: &'a Script,
    /// Its place among all that were ever applied, from 1.
    pub rank: usize,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// How long it took, in milliseconds.
    pub milliseconds: u64,
}

/// A tool's version table.
#[derive(Debug, Clone)]
pub struct VersionTable {
    /// Its name.
    pub name: String,
    /// Statements that create it where it is missing.
    pub create: Vec<String>,
    /// A query whose first column are the applied versions, oldest first.
    pub read: String,
    /// Statements that note an applied script.
    pub applied: fn(&Applied<'_>) -> Vec<String>,
    /// Statements that note a reverted script; the second is the one before it, if any.
    pub reverted: fn(&Script, Option<&Script>) -> Vec<String>,
}

impl VersionTable {
    /// The table of a tool.
    pub fn of(tool: Tool, settings: &Settings) -> Self {
        match tool {
            Tool::Alembic | Tool::FlaskMigrate => alembic::version_table(&settings.version_table),
            Tool::GolangMigrate => numbered::version_table(),
            Tool::Sqlx => sqlx::version_table(),
            Tool::Diesel => diesel::version_table(),
            Tool::Dbmate => dbmate::version_table(),
            Tool::Goose => goose::version_table(),
            Tool::Flyway => flyway::version_table(),
            Tool::Refinery => refinery::version_table(),
            Tool::Prisma => prisma::version_table(),
            Tool::Drizzle => drizzle::version_table(),
        }
    }
}

/// Reads a folder of a tool.
pub(crate) fn load(files: &Files, tool: Tool, directories: &[String], settings: &Settings) -> Loaded {
    let directory = directories.first().map(String::as_str).unwrap_or_default();
    match tool {
        Tool::Alembic | Tool::FlaskMigrate => {
            alembic::load(files, directories, settings.recursive_version_locations)
        }
        Tool::GolangMigrate => numbered::load(files, directory),
        Tool::Sqlx => sqlx::load(files, directory),
        Tool::Diesel => diesel::load(files, directory),
        Tool::Dbmate => dbmate::load(files, directory),
        Tool::Goose => goose::load(files, directory),
        Tool::Flyway => flyway::load(files, directory),
        Tool::Refinery => refinery::load(files, directory),
        Tool::Prisma => prisma::load(files, directory),
        Tool::Drizzle => drizzle::load(files, directory),
    }
}

/// A name in double quotes where it needs them.
pub(crate) fn identifier(name: &str) -> String {
    let plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !name.starts_with(|character: char| character.is_ascii_digit())
        && !name.is_empty();
    if plain { name.to_owned() } else { format!("\"{}\"", name.replace('"', "\"\"")) }
}

/// A SQL string.
pub(crate) fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// An id without the characters that Alembic's identifiers reserve.
pub(crate) fn safe_id(version: &str) -> String {
    version.replace(['@', '-', '+', ':'], "_")
}

/// A part that runs nothing, said to be of a file.
pub(crate) fn nothing(path: &str) -> Part {
    Part::Sql(SqlPart { path: path.to_owned(), text: "".into(), statements: Vec::new(), transaction: true })
}

/// A whole SQL file as one part.
pub(crate) fn whole(path: &str, text: &Rc<str>, transaction: bool) -> Part {
    section(path, text, 0..text.len(), transaction)
}

/// Some bytes of a SQL file as one part, split into statements.
pub(crate) fn section(path: &str, text: &Rc<str>, range: std::ops::Range<usize>, transaction: bool) -> Part {
    let statements = statements_at(text, range);
    Part::Sql(SqlPart { path: path.to_owned(), text: text.clone(), statements, transaction })
}

/// The text of a SQL file, or a finding.
pub(crate) fn sql_text(loaded: &mut Loaded, files: &Files, path: &str) -> Option<Rc<str>> {
    let text = files.text(path);
    if text.is_none() {
        loaded.refuse(
            path,
            Diagnostic::new("LD02", Severity::Error, format!("'{path}' is not text"))
                .at(Location::line(path, 1))
                .help("Save it as UTF-8."),
        );
    }
    text
}

/// The statements in a piece of a text; the whole text tells what they are written in.
pub(crate) fn statements_at(text: &str, range: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    sql::split(text.get(range.clone()).unwrap_or(""), sql::Dialect::of(text))
        .into_iter()
        .map(|statement| statement.body.start + range.start..statement.body.end + range.start)
        .collect()
}

/// A finding about a file whose version another file has too.
pub(crate) fn duplicate(path: &str, version: &str, other: &str) -> Diagnostic {
    Diagnostic::new("GR02", Severity::Error, format!("Version {version} is present more than once"))
        .at(Location::line(path, 1))
        .on(version)
        .help(format!("Also in {other}, which is used. Give one of them a version of its own."))
}

/// Whether there is nothing to run.
pub(crate) fn empty(path: &str, id: &str) -> Diagnostic {
    Diagnostic::new("GR07", Severity::Warning, format!("Migration {id} is empty"))
        .at(Location::line(path, 1))
        .on(id)
        .help("Write what it is meant to do, or remove it.")
}

/// `YYYY-MM-DD`, `HH:MM:SS` and milliseconds of a moment in UTC.
pub(crate) fn utc(milliseconds: i64) -> (String, String, i64) {
    let seconds = milliseconds.div_euclid(1000);
    let days = seconds.div_euclid(86_400);
    let of_day = seconds.rem_euclid(86_400);
    // Days to a calendar date, by eras of 400 years that begin in March.
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_index = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_index + 2) / 5 + 1;
    let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (
        format!("{year:04}-{month:02}-{day:02}"),
        format!("{:02}:{:02}:{:02}", of_day / 3600, of_day / 60 % 60, of_day % 60),
        milliseconds.rem_euclid(1000),
    )
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_become_dates() {
        assert_eq!(utc(0), ("1970-01-01".to_owned(), "00:00:00".to_owned(), 0));
        assert_eq!(utc(1_756_886_707_042), ("2025-09-03".to_owned(), "08:05:07".to_owned(), 42));
        assert_eq!(utc(951_782_400_000).0, "2000-02-29");
        assert_eq!(utc(-1), ("1969-12-31".to_owned(), "23:59:59".to_owned(), 999));
    }

    #[test]
    fn names_are_quoted_where_needed() {
        assert_eq!(identifier("alembic_version"), "alembic_version");
        assert_eq!(identifier("My \"table"), "\"My \"\"table\"");
        assert_eq!(literal("it's"), "'it''s'");
    }
}
