//! sqlx: `20240101000000_name.sql`, or pairs with `.up.sql` and `.down.sql`.

use sha2::{Digest, Sha384};

use super::{Applied, Loaded, VersionTable, hex, literal, numbered};
use crate::project::files::Files;
use crate::project::script::{Part, Script};

/// First line of a script that is not to run in a transaction.
const NO_TRANSACTION: &str = "-- no-transaction";

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut scripts = Vec::new();
    for pair in numbered::pairs(&mut loaded, files, directory, true) {
        scripts.extend(numbered::script(&mut loaded, files, &pair, |text| !text.starts_with(NO_TRANSACTION)));
    }
    loaded.chain(scripts);
    loaded
}

/// SHA-384 of the up script's text.
fn checksum(script: &Script) -> String {
    match &script.up {
        Part::Sql(part) => hex(&Sha384::digest(part.text.as_bytes())),
        Part::Python { .. } => String::new(),
    }
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        let script = applied.script;
        vec![format!(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES ({}, {}, \
             TRUE, x'{}', {})",
            script.version,
            literal(&script.description),
            checksum(script),
            applied.milliseconds.saturating_mul(1_000_000)
        )]
    }
    fn reverted(script: &Script, _: Option<&Script>) -> Vec<String> {
        vec![format!("DELETE FROM _sqlx_migrations WHERE version = {}", script.version)]
    }
    VersionTable {
        name: "_sqlx_migrations".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS _sqlx_migrations (\n    version BIGINT PRIMARY KEY,\n    description TEXT NOT \
             NULL,\n    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,\n    success BOOLEAN NOT NULL,\n    \
             checksum BLOB NOT NULL,\n    execution_time BIGINT NOT NULL\n)"
                .to_owned(),
        ],
        read: "SELECT version FROM _sqlx_migrations ORDER BY version".to_owned(),
        applied,
        reverted,
    }
}
