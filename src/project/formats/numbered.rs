//! golang-migrate: `1_name.up.sql` and `1_name.down.sql`, ordered by number. Also the pairs that other
//! tools name the same way.

use std::collections::BTreeMap;

use super::{Applied, Loaded, VersionTable, duplicate, empty, nothing, sql_text, whole};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::files::{Files, file_name};
use crate::project::script::{Part, Script};
use crate::source::Location;

/// Which half of a pair a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Up,
    Down,
    /// A file without a direction: an upgrade that cannot be reverted.
    Simple,
}

/// Takes `0001_name.up.sql` apart: number as written, name, half.
pub(crate) fn parse(name: &str) -> Option<(&str, &str, Half)> {
    let stem = name.strip_suffix(".sql")?;
    let (stem, half) = if let Some(stem) = stem.strip_suffix(".up") {
        (stem, Half::Up)
    } else if let Some(stem) = stem.strip_suffix(".down") {
        (stem, Half::Down)
    } else {
        (stem, Half::Simple)
    };
    let digits = stem.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = stem.split_at(digits);
    if number.is_empty() || number.parse::<u64>().is_err() {
        return None;
    }
    let rest = rest.strip_prefix('_')?;
    Some((number, rest, half))
}

/// The files of one number.
#[derive(Debug, Default)]
pub(crate) struct Pair {
    pub number: String,
    pub name: String,
    pub up: Option<String>,
    pub down: Option<String>,
}

/// Collects the pairs of a directory by number. Files whose half is taken are findings.
pub(crate) fn pairs(loaded: &mut Loaded, files: &Files, directory: &str, simple: bool) -> Vec<Pair> {
    let mut found: BTreeMap<u64, Pair> = BTreeMap::new();
    for path in files.directly_in(directory) {
        let Some((number, name, half)) = parse(file_name(path)) else {
            continue;
        };
        if half == Half::Simple && !simple {
            continue;
        }
        let pair = found.entry(number.parse().unwrap_or(u64::MAX)).or_default();
        let slot = if half == Half::Down { &mut pair.down } else { &mut pair.up };
        if let Some(other) = slot {
            let finding = duplicate(path, number, other);
            loaded.refuse(path, finding);
            continue;
        }
        *slot = Some(path.to_owned());
        number.clone_into(&mut pair.number);
        name.clone_into(&mut pair.name);
    }
    found.into_values().collect()
}

pub(crate) fn load(files: &Files, directory: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut scripts = Vec::new();
    for pair in pairs(&mut loaded, files, directory, false) {
        if let (None, Some(down)) = (&pair.up, &pair.down) {
            scripts.extend(only_down(&mut loaded, files, &pair, down));
            continue;
        }
        // golang-migrate hands the whole file to the driver, which wraps it in a transaction.
        let Some(mut script) = script(&mut loaded, files, &pair, |_| true) else {
            continue;
        };
        // Where it has no file to run it runs nothing, and moves its version all the same.
        script.down.get_or_insert_with(|| nothing(script.up.path()));
        scripts.push(script);
    }
    loaded.chain(scripts);
    loaded
}

/// A version of golang-migrate that has a down file only.
fn only_down(loaded: &mut Loaded, files: &Files, pair: &Pair, down: &str) -> Option<Script> {
    loaded.diagnostics.push(
        Diagnostic::new(
            "LD03",
            Severity::Warning,
            format!("Migration {} has a down file and no up file", pair.number),
        )
        .at(Location::line(down, 1))
        .on(&pair.number)
        .help("golang-migrate runs nothing for it and moves on. Add the up file, or remove this one."),
    );
    let text = sql_text(loaded, files, down)?;
    Some(Script {
        id: pair.number.clone(),
        version: version_of(&pair.number),
        description: pair.name.replace('_', " "),
        up: nothing(down),
        down: Some(whole(down, &text, true)),
    })
}

/// The number without the zeros before it.
fn version_of(number: &str) -> String {
    number.parse::<u64>().map_or_else(|_| number.to_owned(), |number| number.to_string())
}

/// Makes a script of a pair; `transaction` judges the text of each half.
pub(crate) fn script(
    loaded: &mut Loaded,
    files: &Files,
    pair: &Pair,
    transaction: impl Fn(&str) -> bool,
) -> Option<Script> {
    let Some(up) = &pair.up else {
        let path = pair.down.clone().unwrap_or_default();
        let finding = Diagnostic::new(
            "LD03",
            Severity::Error,
            format!("Migration {} has a down file and no up file", pair.number),
        )
        .at(Location::line(&path, 1))
        .on(&pair.number)
        .help("Add the up file, or remove this one.");
        loaded.refuse(&path, finding);
        return None;
    };
    let text = sql_text(loaded, files, up)?;
    let part = whole(up, &text, transaction(&text));
    if let Part::Sql(sql) = &part
        && sql.statements.is_empty()
    {
        loaded.diagnostics.push(empty(up, &pair.number));
    }
    let down = match &pair.down {
        Some(down) => sql_text(loaded, files, down).map(|text| whole(down, &text, transaction(&text))),
        None => None,
    };
    Some(Script {
        id: pair.number.clone(),
        version: version_of(&pair.number),
        description: pair.name.replace('_', " "),
        up: part,
        down,
    })
}

/// golang-migrate keeps one row: the version it is at.
pub(crate) fn version_table() -> VersionTable {
    fn applied(applied: &Applied<'_>) -> Vec<String> {
        set(&applied.script.version)
    }
    fn reverted(_: &Script, below: Option<&Script>) -> Vec<String> {
        match below {
            Some(script) => set(&script.version),
            None => vec!["DELETE FROM schema_migrations".to_owned()],
        }
    }
    fn set(version: &str) -> Vec<String> {
        vec![
            "DELETE FROM schema_migrations".to_owned(),
            format!("INSERT INTO schema_migrations (version, dirty) VALUES ({version}, 0)"),
        ]
    }
    VersionTable {
        name: "schema_migrations".to_owned(),
        create: vec![
            "CREATE TABLE IF NOT EXISTS schema_migrations (version uint64,dirty bool)".to_owned(),
            "CREATE UNIQUE INDEX IF NOT EXISTS version_unique ON schema_migrations (version)".to_owned(),
        ],
        read: "SELECT version FROM schema_migrations".to_owned(),
        applied,
        reverted,
    }
}
