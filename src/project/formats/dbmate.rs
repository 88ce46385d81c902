//! dbmate: `20240101000000_name.sql` with `-- migrate:up` and `-- migrate:down` blocks.

use super::{Applied, Loaded, VersionTable, duplicate, empty, literal, section, sql_text};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name};
use crate::project::script::{Part, Script};
use crate::source::Location;

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut scripts: Vec<Script> = Vec::new();
    for path in files.directly_in(directory) {
        let name = file_name(path);
        let digits = name.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || !name.ends_with(".sql") {
            continue;
        }
        let version = &name[..digits];
        if let Some(other) = scripts.iter().find(|script| script.version == version) {
            let finding = duplicate(path, version, other.up.path());
            loaded.refuse(path, finding);
            continue;
        }
        let Some(text) = sql_text(&mut loaded, files, path) else {
            continue;
        };
        let (up, down) = blocks(&text);
        let Some(up) = up else {
            let finding = Diagnostic::new(
                "LD03",
                Severity::Error,
                "dbmate requires each migration to define an up block with '-- migrate:up'",
            )
            .at(Location::line(path, 1))
            .on(version)
            .help("Put '-- migrate:up' on a line of its own before the statements.");
            loaded.refuse(path, finding);
            continue;
        };
        let part = section(path, &text, up.start..up.end, up.transaction);
        if matches!(&part, Part::Sql(sql) if sql.statements.is_empty()) {
            loaded.diagnostics.push(empty(path, version));
        }
        let down = down.map(|down| section(path, &text, down.start..down.end, down.transaction));
        let description = name[digits..].trim_start_matches('_').trim_end_matches(".sql").replace('_', " ");
        scripts.push(Script {
            id: version.to_owned(),
            version: version.to_owned(),
            description,
            up: part,
            down,
        });
    }
    loaded.chain(scripts);
    loaded
}

struct Block {
    start: usize,
    end: usize,
    transaction: bool,
}

/// The up block and the down block of a file.
fn blocks(text: &str) -> (Option<Block>, Option<Block>) {
    let mut up: Option<Block> = None;
    let mut down: Option<Block> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        let directive =
            line.trim_start().strip_prefix("--").and_then(|rest| rest.trim().strip_prefix("migrate:"));
        if let Some(directive) = directive {
            let mut words = directive.split_whitespace();
            let name = words.next();
            let transaction = !words.any(|option| option == "transaction:false");
            let block = Block { start: end, end: text.len(), transaction };
            if name == Some("up") && up.is_none() {
                up = Some(block);
            } else if name == Some("down") && down.is_none() {
                if let Some(up) = &mut up {
                    up.end = at;
                }
                down = Some(block);
            }
        }
        at = end;
    }
    if let (Some(up), Some(down)) = (&up, &mut down)
        && down.start < up.start
    {
        down.end = up.start;
    }
    (up, down)
}

pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        vec![format!(
            "INSERT INTO \"schema_migrations\" (version) VALUES ({})",
            literal(&applied.script.version)
        )]
    }
    fn reverted(script: &Script, _: Option<&Script>) -> Vec<String> {
        vec![format!("DELETE FROM \"schema_migrations\" WHERE version = {}", literal(&script.version))]
    }
    VersionTable {
        name: "schema_migrations".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS \"schema_migrations\" (version varchar(128) primary key)".to_owned(),
        ],
        read: "SELECT version FROM \"schema_migrations\" ORDER BY version".to_owned(),
        applied,
        reverted,
    }
}
