//! Prisma Migrate: `20240101000000_name/migration.sql`, in the order of the directory names.

use sha2::{Digest, Sha256};

use super::{Applied, Loaded, VersionTable, empty, hex, literal, safe_id, sql_text, whole};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name, parent};
use crate::project::script::{Part, Script};
use crate::source::Location;

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut scripts = Vec::new();
    let mut paths: Vec<&str> = files
        .under(directory)
        .filter(|path| file_name(path) == "migration.sql" && parent(parent(path)) == directory)
        .collect();
    paths.sort_by_key(|path| file_name(parent(path)));
    refuse_folders_without_migration(&mut loaded, files, directory);
    for path in paths {
        let name = file_name(parent(path));
        let Some(text) = sql_text(&mut loaded, files, path) else {
            continue;
        };
        let up = whole(path, &text, false);
        let id = safe_id(name);
        if matches!(&up, Part::Sql(sql) if sql.statements.is_empty()) {
            loaded.diagnostics.push(empty(path, &id));
        }
        let description = name.split_once('_').map_or(name, |(_, rest)| rest).replace('_', " ");
        let down_path = format!("{}/down.sql", parent(path));
        let down = if files.contains(&down_path) {
            sql_text(&mut loaded, files, &down_path).map(|text| whole(&down_path, &text, false))
        } else {
            None
        };
        scripts.push(Script { id, version: name.to_owned(), description, up, down });
    }
    loaded.chain(scripts);
    loaded
}

/// Directories that hold something and no `migration.sql`: Prisma stops at them.
fn refuse_folders_without_migration(loaded: &mut Loaded, files: &Files, directory: &str) {
    let mut folders: Vec<(&str, &str)> = files
        .under(directory)
        .filter(|path| parent(parent(path)) == directory && parent(path) != directory)
        .map(|path| (parent(path), path))
        .collect();
    folders.sort_unstable();
    folders.dedup_by_key(|(folder, _)| *folder);
    for (folder, path) in folders {
        if files.contains(&format!("{folder}/migration.sql")) {
            continue;
        }
        let message = format!("Could not find the migration file at {folder}/migration.sql");
        let finding = Diagnostic::new("LD03", Severity::Error, message)
            .at(Location::line(path, 1))
            .on(file_name(folder))
            .help("Delete the directory or restore the migration file.");
        loaded.refuse(path, finding);
    }
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        let script = applied.script;
        let sum = match &script.up {
            Part::Sql(part) => hex(&Sha256::digest(part.text.as_bytes())),
            Part::Python { .. } => String::new(),
        };
        // Prisma's ids are random; ours come from what they identify, so that a run can be repeated.
        let digest = hex(&Sha256::digest(format!("{}:{}", script.version, applied.rank).as_bytes()));
        let id = format!(
            "{}-{}-4{}-8{}-{}",
            &digest[..8],
            &digest[8..12],
            &digest[13..16],
            &digest[17..20],
            &digest[20..32]
        );
        let finished = applied.at;
        let started = applied.at.saturating_sub(i64::try_from(applied.milliseconds).unwrap_or(0));
        vec![format!(
            "INSERT INTO \"_prisma_migrations\" (\"id\", \"checksum\", \"finished_at\", \"migration_name\", \"started_at\", \
             \"applied_steps_count\") VALUES ('{id}', '{sum}', {finished}, {}, {started}, 1)",
            literal(&script.version)
        )]
    }
    fn reverted(script: &Script, _: Option<&Script>) -> Vec<String> {
        vec![format!(
            "DELETE FROM \"_prisma_migrations\" WHERE \"migration_name\" = {}",
            literal(&script.version)
        )]
    }
    VersionTable {
        name: "_prisma_migrations".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS \"_prisma_migrations\" (\n    \"id\"                    TEXT PRIMARY KEY NOT NULL,\n    \
             \"checksum\"              TEXT NOT NULL,\n    \"finished_at\"           DATETIME,\n    \"migration_name\"        \
             TEXT NOT NULL,\n    \"logs\"                  TEXT,\n    \"rolled_back_at\"        DATETIME,\n    \
             \"started_at\"            DATETIME NOT NULL DEFAULT current_timestamp,\n    \"applied_steps_count\"   INTEGER \
             UNSIGNED NOT NULL DEFAULT 0\n)"
                .to_owned(),
        ],
        read: "SELECT \"migration_name\" FROM \"_prisma_migrations\" WHERE \"finished_at\" IS NOT NULL AND \
               \"rolled_back_at\" IS NULL ORDER BY \"migration_name\""
            .to_owned(),
        applied,
        reverted,
    }
}
