//! Refinery: `V1__name.sql`, and `U1__name.sql` for migrations that need not be in one sequence.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::{Applied, Loaded, VersionTable, duplicate, empty, literal, sql_text, utc, whole};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name};
use crate::project::script::{Part, Script};
use crate::source::Location;

/// Takes `V1__add_x.sql` apart: version and name.
pub(crate) fn parse(name: &str) -> Option<(i64, &str)> {
    let stem = name.strip_suffix(".sql")?;
    let rest = stem.strip_prefix(['V', 'U'])?;
    let (version, name) = rest.split_once("__")?;
    let is_name =
        !name.is_empty() && name.chars().all(|character| character.is_alphanumeric() || character == '_');
    version.parse::<i64>().ok().filter(|version| *version >= 0 && is_name).map(|version| (version, name))
}

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut scripts: Vec<(i64, Script)> = Vec::new();
    let long_versions = has_long_versions(files);
    for path in files.under(directory) {
        let Some((version, name)) = parse(file_name(path)) else {
            continue;
        };
        if let Some((_, other)) = scripts.iter().find(|(known, _)| *known == version) {
            let finding = duplicate(path, &version.to_string(), other.up.path());
            loaded.refuse(path, finding);
            continue;
        }
        let Some(text) = sql_text(&mut loaded, files, path) else {
            continue;
        };
        let up = whole(path, &text, true);
        let id = version.to_string();
        if matches!(&up, Part::Sql(sql) if sql.statements.is_empty()) {
            loaded.diagnostics.push(empty(path, &id));
        }
        if is_long(version) && !long_versions {
            loaded.diagnostics.push(
                Diagnostic::new("LD03", Severity::Error, format!("Version {version} is wider than 32 bits"))
                    .at(Location::line(path, 1))
                    .on(&id)
                    .help("Refinery refuses it unless its feature int8-versions is on."),
            );
        }
        scripts.push((
            version,
            Script { id: id.clone(), version: id, description: name.to_owned(), up, down: None },
        ));
    }
    scripts.sort_by_key(|(version, _)| *version);
    loaded.chain(scripts.into_iter().map(|(_, script)| script).collect());
    loaded
}

/// Whether the version needs Refinery's feature `int8-versions`.
fn is_long(version: i64) -> bool {
    i32::try_from(version).is_err()
}

/// Whether a manifest of the tree turns on versions of 64 bits.
fn has_long_versions(files: &Files) -> bool {
    files
        .paths()
        .filter(|path| file_name(path) == "Cargo.toml")
        .filter_map(|path| files.text(path))
        .any(|text| text.contains("int8-versions"))
}

/// SipHash-1-3 over name, version and text, as Refinery computes it; versions are 32 bits wide unless
/// they do not fit.
fn checksum(script: &Script) -> u64 {
    let mut hasher = DefaultHasher::new();
    script.description.hash(&mut hasher);
    let version = script.version.parse::<i64>().unwrap_or_default();
    match i32::try_from(version) {
        Ok(version) => version.hash(&mut hasher),
        Err(_) => version.hash(&mut hasher),
    }
    if let Part::Sql(part) = &script.up {
        part.text.as_ref().hash(&mut hasher);
    }
    hasher.finish()
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        let (date, time, milliseconds) = utc(applied.at);
        let fraction = format!(".{milliseconds:03}");
        let fraction = fraction.trim_end_matches('0').trim_end_matches('.');
        vec![format!(
            "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) VALUES ({}, {}, \
             '{date}T{time}{fraction}Z', '{}')",
            applied.script.version,
            literal(&applied.script.description),
            checksum(applied.script)
        )]
    }
    fn reverted(script: &Script, _: Option<&Script>) -> Vec<String> {
        vec![format!("DELETE FROM refinery_schema_history WHERE version = {}", script.version)]
    }
    VersionTable {
        name: "refinery_schema_history".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS refinery_schema_history(\n             version int4 PRIMARY KEY,\n             name \
             VARCHAR(255),\n             applied_on VARCHAR(255),\n             checksum VARCHAR(255))"
                .to_owned(),
        ],
        read: "SELECT version FROM refinery_schema_history ORDER BY version".to_owned(),
        applied,
        reverted,
    }
}
