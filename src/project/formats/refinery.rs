//! Refinery: `V1__name.sql`, and `U1__name.sql` for migrations that need not be in one sequence.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::{Applied, Loaded, VersionTable, duplicate, empty, literal, sql_text, utc, whole};
use crate::project::files::{Files, file_name};
use crate::project::script::{Part, Script};

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
        scripts.push((
            version,
            Script { id: id.clone(), version: id, description: name.to_owned(), up, down: None },
        ));
    }
    scripts.sort_by_key(|(version, _)| *version);
    loaded.chain(scripts.into_iter().map(|(_, script)| script).collect());
    loaded
}

/// SipHash-1-3 over name, version and text, as Refinery computes it; versions are 32 bits wide.
fn checksum(script: &Script) -> u64 {
    let mut hasher = DefaultHasher::new();
    script.description.hash(&mut hasher);
    script.version.parse::<i32>().unwrap_or_default().hash(&mut hasher);
    if let Part::Sql(part) = &script.up {
        part.text.as_ref().hash(&mut hasher);
    }
    hasher.finish()
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        let (date, time, milliseconds) = utc(applied.at);
        vec![format!(
            "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) VALUES ({}, {}, \
             '{date}T{time}.{milliseconds:03}000000Z', '{}')",
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
            "CREATE TABLE IF NOT EXISTS refinery_schema_history(\n             version INT4 PRIMARY KEY,\n             name \
             VARCHAR(255),\n             applied_on VARCHAR(255),\n             checksum VARCHAR(255))"
                .to_owned(),
        ],
        read: "SELECT version FROM refinery_schema_history ORDER BY version".to_owned(),
        applied,
        reverted,
    }
}
