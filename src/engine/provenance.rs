//! Which revision, and which line of it, made a table, a column, an index or a constraint what it
//! is. In: the steps of the preview with what they did; out: places in the revisions' files.

use std::collections::HashMap;

use crate::protocol::{MarkedChange, Place, Provenance, ProvenanceEntry};
use crate::runner::OperationReport;
use crate::schema::diff::{AttributeDiff, Change, MemberKind, Renamed, TableDiff};

use super::preview::PreviewStep;
use super::workspace::Workspace;

/// What happened to a table, by any name that it has or had.
pub fn of_table(workspace: &Workspace, table: &str) -> Provenance {
    let mut histories: HashMap<String, Vec<ProvenanceEntry>> = HashMap::new();
    // A table that was renamed away is found by its old name too, unless another took that name.
    let mut called: HashMap<String, String> = HashMap::new();
    for (number, step) in workspace.preview.done().iter().enumerate() {
        for rename in &step.renames {
            let entry = |kind: &str, name: &str, table: &str| ProvenanceEntry {
                kind: kind.to_owned(),
                name: name.to_owned(),
                mark: MarkedChange::Renamed,
                text: format!("was {}", rename.old),
                frame: number + 1,
                place: place(workspace, step, table, kind, name),
            };
            match &rename.what {
                Renamed::Table => {
                    let mut history = histories.remove(&rename.old).unwrap_or_default();
                    history.push(entry("table", &rename.new, &rename.new));
                    histories.insert(rename.new.clone(), history);
                    called.insert(rename.old.clone(), rename.new.clone());
                }
                Renamed::Column(table) => {
                    let history = histories.entry(table.clone()).or_default();
                    for known in history.iter_mut() {
                        if known.kind == "column" && known.name == rename.old {
                            known.name.clone_from(&rename.new);
                        }
                    }
                    history.push(entry("column", &rename.new, table));
                }
            }
        }
        for diff in &step.effect.tables {
            let history = histories.entry(diff.name.clone()).or_default();
            if diff.change == Change::Added {
                history.clear();
                called.remove(&diff.name);
            }
            history.extend(entries(workspace, step, number + 1, diff));
        }
    }
    let mut name = table;
    for _ in 0..called.len() {
        match called.get(name) {
            Some(next) if !histories.contains_key(name) => name = next,
            _ => break,
        }
    }
    Provenance { table: table.to_owned(), entries: histories.remove(name).unwrap_or_default() }
}

/// What a step did to a table, as entries.
fn entries(
    workspace: &Workspace,
    step: &PreviewStep,
    frame: usize,
    diff: &TableDiff,
) -> Vec<ProvenanceEntry> {
    let entry = |kind: &str, name: &str, change: Change, text: String| ProvenanceEntry {
        kind: kind.to_owned(),
        name: name.to_owned(),
        mark: mark(change),
        text,
        frame,
        place: place(workspace, step, &diff.name, kind, name),
    };
    let mut entries = Vec::new();
    if diff.change != Change::Changed || !diff.attributes.is_empty() {
        entries.push(entry("table", &diff.name, diff.change, words(&diff.attributes)));
    }
    entries.extend(
        diff.columns
            .iter()
            .map(|column| entry("column", &column.name, column.change, words(&column.attributes))),
    );
    entries.extend(
        diff.members
            .iter()
            .map(|member| entry(kind(member.kind), &member.label, member.change, words(&member.attributes))),
    );
    entries
}

/// A change as the page marks it.
pub fn mark(change: Change) -> MarkedChange {
    match change {
        Change::Added => MarkedChange::Added,
        Change::Removed => MarkedChange::Removed,
        Change::Changed => MarkedChange::Changed,
    }
}

/// A kind of member in words.
pub fn kind(kind: MemberKind) -> &'static str {
    match kind {
        MemberKind::PrimaryKey => "primary key",
        MemberKind::ForeignKey => "foreign key",
        MemberKind::Unique => "unique",
        MemberKind::Check => "check",
        MemberKind::Index => "index",
    }
}

/// `type INTEGER → BIGINT, nullable not null → null`.
fn words(attributes: &[AttributeDiff]) -> String {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    let texts: Vec<String> = attributes
        .iter()
        .map(|diff| match diff.attribute {
            "nullable" => value(&diff.new),
            attribute => format!("{attribute} {} → {}", value(&diff.old), value(&diff.new)),
        })
        .collect();
    texts.join(", ")
}

/// Where the last of `steps` made a table, or dropped it; else where one did something to it.
pub fn place_of_table(
    workspace: &Workspace,
    steps: &[&PreviewStep],
    table: &str,
    change: Change,
) -> Option<Place> {
    let did = |step: &&&PreviewStep| {
        change != Change::Changed && step.effect.table(table).is_some_and(|diff| diff.change == change)
    };
    match steps.iter().rev().find(did) {
        Some(step) => Some(place(workspace, step, table, "table", table)),
        None => last_place(workspace, steps, table, "table", table),
    }
}

/// The last of `steps` that did something to a table, or to something of it, and where.
pub fn last_place(
    workspace: &Workspace,
    steps: &[&PreviewStep],
    table: &str,
    kind: &str,
    name: &str,
) -> Option<Place> {
    let did = |step: &&&PreviewStep| {
        let renamed = step.renames.iter().any(|rename| match &rename.what {
            Renamed::Table => kind == "table" && (rename.new == table || rename.old == table),
            Renamed::Column(of) => kind == "column" && of == table && rename.new == name,
        });
        renamed || step.effect.table(table).is_some_and(|diff| touches(diff, kind, name))
    };
    let step = steps.iter().rev().find(did)?;
    Some(place(workspace, step, table, kind, name))
}

fn touches(diff: &TableDiff, wanted: &str, name: &str) -> bool {
    match wanted {
        "table" => true,
        "column" => diff.column(name).is_some(),
        _ => diff.members.iter().any(|member| kind(member.kind) == wanted && member.label == name),
    }
}

/// Where in a step's revision something of a table was made, changed or dropped.
pub fn place(workspace: &Workspace, step: &PreviewStep, table: &str, kind: &str, name: &str) -> Place {
    let operations = &step.report.operations;
    let best = operations
        .iter()
        .filter(|operation| operation.location.is_some())
        .map(|operation| (score(operation, table, kind, name), operation))
        .filter(|(score, _)| *score > 0)
        // Of equals the first: `max_by_key` gives the last.
        .rev()
        .max_by_key(|(score, _)| *score);
    let location = best.and_then(|(_, operation)| operation.location.as_ref());
    let Some(location) = location else {
        return Place { revision: step.revision.clone(), ..Place::default() };
    };
    let narrowed = (kind != "table")
        .then(|| workspace.files.text(&location.file))
        .flatten()
        .and_then(|text| line_of(text, location.line, location.end_line, kind, name));
    Place {
        revision: step.revision.clone(),
        line: narrowed.unwrap_or(location.line),
        end_line: narrowed.unwrap_or(location.end_line),
    }
}

/// How surely an operation is the one that is meant; 0 if it is not.
fn score(operation: &OperationReport, table: &str, kind: &str, name: &str) -> u8 {
    let names_table = operation.tables.iter().any(|named| named == table) || operation.object == table;
    let object = operation.object.as_str();
    let is_own = match kind {
        "table" => {
            names_table && matches!(operation.name.as_str(), "create_table" | "drop_table" | "rename_table")
        }
        "column" => names_table && object.strip_prefix(table).is_some_and(|rest| rest == format!(".{name}")),
        "index" => object == name,
        _ => names_table && operation.name.contains("constraint") && name.contains(object),
    };
    let kind_of_operation = match kind {
        "primary key" => operation.name == "create_primary_key",
        "foreign key" => operation.name == "create_foreign_key",
        "unique" => operation.name == "create_unique_constraint",
        "check" => operation.name == "create_check_constraint",
        _ => false,
    };
    let creates = names_table && matches!(operation.name.as_str(), "create_table" | "drop_table");
    let says = |text: &str| operation.statements.iter().any(|statement| has_word(&statement.sql, text));
    match () {
        () if is_own => 6,
        () if names_table && kind_of_operation => 5,
        () if creates => 4,
        () if says(table) && says(name) => 3,
        () if names_table && operation.name != "query" => 2,
        () if says(table) => 1,
        () => 0,
    }
}

/// Whether a name stands in a text as a word of its own.
fn has_word(text: &str, word: &str) -> bool {
    let inside = |character: Option<char>| character.is_some_and(|c| c.is_alphanumeric() || c == '_');
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            !inside(text[..at].chars().next_back()) && !inside(text[at + word.len()..].chars().next())
        })
}

/// The line between two of a file that names something; for a key, its first column.
fn line_of(text: &str, from: u32, to: u32, kind: &str, name: &str) -> Option<u32> {
    let wanted = match kind {
        "column" | "index" => name,
        _ => name.trim_start_matches('(').split([',', ')']).next().unwrap_or(name),
    };
    let number = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
    let lines = || {
        text.lines()
            .enumerate()
            .map(|(index, line)| (number(index), line))
            .filter(|(number, _)| (from..=to).contains(number))
    };
    let says = |line: &str, words: &[&str]| words.iter().any(|word| line.contains(word));
    let sort: &[&str] = match kind {
        "primary key" => &["PrimaryKey", "primary_key", "PRIMARY KEY"],
        "foreign key" => &["ForeignKey", "REFERENCES"],
        "unique" => &["Unique", "unique", "UNIQUE"],
        "check" => &["Check", "CHECK"],
        _ => &[""],
    };
    lines()
        .find(|(_, line)| has_word(line, wanted) && says(line, sort))
        .or_else(|| lines().find(|(_, line)| has_word(line, wanted)))
        .map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_by_the_name_it_gives() {
        let text = "op.create_table(\n    'users',\n    sa.Column('id', sa.Integer),\n    sa.Column('idx', sa.Integer),\n    sa.PrimaryKeyConstraint('id'),\n)\n";
        assert_eq!(line_of(text, 1, 6, "column", "id"), Some(3));
        assert_eq!(line_of(text, 1, 6, "column", "idx"), Some(4));
        assert_eq!(line_of(text, 1, 6, "primary key", "(id)"), Some(5));
        assert_eq!(line_of(text, 1, 2, "column", "id"), None);
    }

    #[test]
    fn words_are_whole() {
        assert!(has_word("ALTER TABLE \"users\" ADD", "users"));
        assert!(!has_word("ALTER TABLE users_old", "users"));
    }
}
