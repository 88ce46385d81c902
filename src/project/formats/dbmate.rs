//! dbmate: `20240101000000_name.sql` with `-- migrate:up` and `-- migrate:down` blocks.

use std::ops::Range;

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
        let blocks = match blocks(&text) {
            Ok(blocks) => blocks,
            Err((message, line)) => {
                let finding = Diagnostic::new("LD03", Severity::Error, message)
                    .at(Location::line(path, line))
                    .on(version)
                    .help(
                        "A file begins with '-- migrate:up' on a line of its own, and '-- migrate:down' \
                         follows its statements. Neither is indented.",
                    );
                loaded.refuse(path, finding);
                continue;
            }
        };
        let up = section(path, &text, blocks.up, blocks.up_transaction);
        if matches!(&up, Part::Sql(sql) if sql.statements.is_empty()) {
            loaded.diagnostics.push(empty(path, version));
        }
        let down = Some(section(path, &text, blocks.down, blocks.down_transaction));
        let description = name[digits..].trim_start_matches('_').trim_end_matches(".sql").replace('_', " ");
        scripts.push(Script { id: version.to_owned(), version: version.to_owned(), description, up, down });
    }
    loaded.chain(scripts);
    loaded
}

/// The two blocks of a file.
struct Blocks {
    up: Range<usize>,
    up_transaction: bool,
    down: Range<usize>,
    down_transaction: bool,
}

/// A line that opens a block.
struct Directive<'a> {
    is_up: bool,
    options: &'a str,
    /// Where the line begins, and where the next does.
    line: Range<usize>,
    /// From 1.
    number: u32,
}

impl Directive<'_> {
    /// The last word on it counts, as in a map.
    fn transaction(&self) -> bool {
        let mut settings =
            self.options.split_whitespace().filter_map(|option| option.strip_prefix("transaction:"));
        settings.next_back() != Some("false")
    }
}

/// Reads a line that opens a block: it begins at the margin, and a space or the end follows the name.
fn directive(line: &str) -> Option<(bool, &str)> {
    let rest = line.strip_prefix("--")?.trim_start().strip_prefix("migrate:")?;
    let (is_up, options) = match rest.strip_prefix("up") {
        Some(options) => (true, options),
        None => (false, rest.strip_prefix("down")?),
    };
    (options.is_empty() || options.starts_with(char::is_whitespace)).then_some((is_up, options))
}

/// The up block and the down block of a file; an error is dbmate's sentence and a line.
fn blocks(text: &str) -> Result<Blocks, (String, u32)> {
    let refusal = |message: &str, line: u32| Err((message.to_owned(), line));
    let mut directives: Vec<Directive<'_>> = Vec::new();
    let mut at = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let (range, number) = (at..at + line.len(), index as u32 + 1);
        at = range.end;
        match directive(line.trim_end()) {
            Some((is_up, options)) => directives.push(Directive { is_up, options, line: range, number }),
            None if directives.iter().any(|directive| directive.is_up) => {}
            None if line.trim().is_empty() || line.trim_start().starts_with("--") => {}
            None if text.lines().any(|line| directive(line.trim_end()).is_some_and(|(is_up, _)| is_up)) => {
                return refusal(
                    "dbmate does not support statements preceding the '-- migrate:up' block",
                    number,
                );
            }
            None => {}
        }
    }
    let first = directives.iter().position(|directive| directive.is_up);
    let Some((up, rest)) = first.and_then(|first| directives[first..].split_first()) else {
        return refusal("dbmate requires each migration to define an up block with '-- migrate:up'", 1);
    };
    let Some((down, rest)) = rest.split_first().filter(|(down, _)| !down.is_up) else {
        return refusal(
            "dbmate requires each migration to define a down block with '-- migrate:down'",
            up.number,
        );
    };
    if let Some(more) = rest.first() {
        let message = if more.is_up {
            "A file with several '-- migrate:up' blocks fails: dbmate notes its version after each of them"
        } else {
            "dbmate requires every '-- migrate:down' to be preceded by a '-- migrate:up'"
        };
        return refusal(message, more.number);
    }
    Ok(Blocks {
        up: up.line.end..down.line.start,
        up_transaction: up.transaction(),
        down: down.line.end..text.len(),
        down_transaction: down.transaction(),
    })
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
