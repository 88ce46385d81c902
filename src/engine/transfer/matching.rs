//! Which revision a database is. In: the working database's schema and the preview's after each revision; out: the
//! nearest revision with what differs, and whether the version table says the same.

use std::collections::HashSet;

use crate::protocol::RevisionMatch;
use crate::schema::Schema;
use crate::schema::diff::{AttributeDiff, Change, MemberKind, SchemaDiff, TableDiff, type_text};

use super::super::workspace::Workspace;

/// Most differences that are told.
const TOLD: usize = 40;

/// Most differences that the sentence itself names.
const NAMED: usize = 3;

/// The nearest revision; None in a project without revisions.
pub fn best(workspace: &mut Workspace) -> Option<RevisionMatch> {
    if workspace.loaded.revisions.is_empty() {
        return None;
    }
    while workspace.preview.is_running() {
        workspace.advance_preview();
    }
    let version_table = workspace.version_table();
    let mut actual = workspace.schema.clone();
    let stated = actual.table(&version_table).is_some().then(|| workspace.current.clone());
    actual.tables.retain(|table| table.name != version_table && table.name != "alembic_version");
    let preview = &workspace.preview;
    let frames: Vec<Vec<String>> = (0..preview.timeline().len())
        .map(|frame| differences(&preview.timeline().schema(frame), &actual))
        .collect();
    let least = frames.iter().map(Vec::len).min()?;
    let equal: Vec<usize> = (0..frames.len()).filter(|frame| frames[*frame].len() == least).collect();
    let stated_frame = stated.as_ref().and_then(|heads| preview.frame_at(heads));
    let chosen = stated_frame.filter(|frame| equal.contains(frame)).or_else(|| equal.last().copied())?;
    let revisions = preview.heads_at(chosen).to_vec();
    let alike = equal.iter().filter(|frame| **frame != chosen).map(|frame| label(preview.heads_at(*frame)));
    let mut found = RevisionMatch {
        exact: least == 0,
        alike: alike.collect(),
        stated_differences: stated_frame.map(|frame| frames[frame].len()),
        differences: frames[chosen].clone(),
        verdict: String::new(),
        stamp: stamp(stated.as_deref(), &revisions),
        stated,
        revisions,
    };
    let known: HashSet<String> = preview
        .timeline()
        .changes()
        .iter()
        .flat_map(|schema| schema.tables.iter().map(|table| table.name.clone()))
        .collect();
    let foreign = !actual.tables.is_empty() && actual.tables.iter().all(|table| !known.contains(&table.name));
    if foreign {
        found.stamp = None;
    }
    found.verdict = verdict(&found, foreign);
    if found.differences.len() > TOLD {
        let more = found.differences.len() - TOLD;
        found.differences.truncate(TOLD);
        found.differences.push(format!("… and {more} more"));
    }
    Some(found)
}

fn label(heads: &[String]) -> String {
    if heads.is_empty() { "base".to_owned() } else { heads.join(", ") }
}

fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|id| other.contains(id))
}

/// The command that makes the version table say `revisions`.
fn stamp(stated: Option<&[String]>, revisions: &[String]) -> Option<String> {
    let says = stated.unwrap_or_default();
    if same(says, revisions) {
        return None;
    }
    let purge = if says.is_empty() { "" } else { "--purge " };
    let target = if revisions.is_empty() { "base".to_owned() } else { revisions.join(" ") };
    Some(format!("stamp {purge}{target}"))
}

fn verdict(found: &RevisionMatch, foreign: bool) -> String {
    let name = match found.revisions.as_slice() {
        [] => "the base".to_owned(),
        [one] => format!("revision {one}"),
        more => format!("revisions {}", more.join(", ")),
    };
    let count = found.differences.len();
    let mut text = if foreign {
        "None of its tables is made by these revisions".to_owned()
    } else if found.exact {
        format!("This is {name}")
    } else if count <= NAMED {
        let told: Vec<String> = found.differences.iter().map(|line| spoken(line)).collect();
        format!("This is {name}, {}", told.join(", "))
    } else {
        format!("This is nearest to {name}: {count} things differ")
    };
    if let Some(stated) = found.stated.as_deref().filter(|stated| !same(stated, &found.revisions)) {
        let says = label(stated);
        text.push_str(&match found.stated_differences {
            None if stated.is_empty() => "; its version table is empty".to_owned(),
            None => format!("; its version table says {says}, which is none of these revisions"),
            Some(1) => format!("; its version table says {says}, from which one thing differs"),
            Some(differ) => format!("; its version table says {says}, from which {differ} things differ"),
        });
    }
    text.push('.');
    text
}

/// A line of the list inside of a sentence.
fn spoken(line: &str) -> String {
    match line.split_at_checked(2) {
        Some(("+ ", what)) => format!("plus {what}"),
        Some(("- ", what)) => format!("without {what}"),
        Some(("~ ", what)) => format!("with another {what}"),
        _ => line.to_owned(),
    }
}

/// What leads from a revision's schema to the database's, a line each: `+` is only in the database, `-` only in the
/// revision, `~` differs.
fn differences(revision: &Schema, actual: &Schema) -> Vec<String> {
    let diff = SchemaDiff::between(revision, actual);
    let mut lines = Vec::new();
    for table in &diff.tables {
        match table.change {
            Change::Changed => of_table(table, &mut lines),
            change => lines.push(format!("{} table {}", sign(change), table.name)),
        }
    }
    lines.extend(diff.views.iter().map(|view| format!("{} view {}", sign(view.change), view.name)));
    lines.extend(
        diff.triggers.iter().map(|trigger| format!("{} trigger {}", sign(trigger.change), trigger.name)),
    );
    lines
}

fn sign(change: Change) -> char {
    match change {
        Change::Added => '+',
        Change::Removed => '-',
        Change::Changed => '~',
    }
}

fn of_table(table: &TableDiff, lines: &mut Vec<String>) {
    let name = &table.name;
    for column in &table.columns {
        let what = format!("{} column {name}.{}", sign(column.change), column.name);
        if column.change != Change::Changed {
            lines.push(what);
            continue;
        }
        let told: Vec<String> = column
            .attributes
            .iter()
            .filter(|attribute| !is_spelling(attribute))
            .map(attribute_text)
            .collect();
        if !told.is_empty() {
            lines.push(format!("{what} ({})", told.join(", ")));
        }
    }
    for member in &table.members {
        let kind = match member.kind {
            MemberKind::PrimaryKey => "primary key",
            MemberKind::ForeignKey => "foreign key",
            MemberKind::Unique => "unique constraint",
            MemberKind::Check => "check constraint",
            MemberKind::Index => "index",
        };
        lines.push(format!("{} {kind} {} on {name}", sign(member.change), member.label));
    }
    // Where a column stands says nothing of the revision.
    for attribute in table.attributes.iter().filter(|attribute| attribute.attribute != "column order") {
        lines.push(format!("~ table {name} ({})", attribute_text(attribute)));
    }
}

fn attribute_text(attribute: &AttributeDiff) -> String {
    let none = || "none".to_owned();
    let (old, new) = (attribute.old.clone().unwrap_or_else(none), attribute.new.clone().unwrap_or_else(none));
    format!("{} {new} instead of {old}", attribute.attribute)
}

/// A type under another database's name for it.
fn is_spelling(attribute: &AttributeDiff) -> bool {
    attribute.attribute == "type"
        && match (&attribute.old, &attribute.new) {
            (Some(old), Some(new)) => plain_type(old) == plain_type(new),
            _ => false,
        }
}

fn plain_type(name: &str) -> String {
    let name = type_text(name).replace("CHARACTER VARYING", "VARCHAR").replace(" WITHOUT TIME ZONE", "");
    match name.as_str() {
        "INT" | "INT4" => "INTEGER".to_owned(),
        "BOOL" => "BOOLEAN".to_owned(),
        "TIMESTAMP" | "DATETIME" | "TIMESTAMP WITH TIME ZONE" | "TIMESTAMPTZ" => "DATETIME".to_owned(),
        "DOUBLE PRECISION" | "FLOAT" | "REAL" => "FLOAT".to_owned(),
        "JSONB" => "JSON".to_owned(),
        "BYTEA" => "BLOB".to_owned(),
        _ => name,
    }
}
