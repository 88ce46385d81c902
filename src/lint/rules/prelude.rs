//! What rules share: the types they name, and edits that several of them make.

pub(super) use super::super::change::{Change, ColumnSpec, Constraint, ConstraintSpec, DefaultChange, Step};
pub(super) use super::super::edits::{self, has_sa, list, quoted, remove, type_range};
pub(super) use super::super::finding::{Edit, FileText, Found};
pub(super) use super::super::input::{Folder, Revision};
pub(super) use super::super::reading::{Call, Value};
pub(super) use super::super::revert::{create_index, create_table, inverse, type_text};
pub(super) use super::super::rule::{Check, Rule};
pub(super) use super::super::split::{Part, split};
pub(super) use super::types;
pub(super) use crate::diagnostic::Severity;

/// Puts a line before the statement of a call.
pub(super) fn before(revision: &Revision<'_>, call: &Call, line: &str) -> Vec<Edit> {
    let at = call.statement.0;
    let indent = revision.indent(at);
    vec![Edit { start: at, end: at, text: format!("{line}\n{indent}") }]
}

/// Puts a line after the statement of a call.
pub(super) fn after(revision: &Revision<'_>, call: &Call, line: &str) -> Vec<Edit> {
    let indent = revision.indent(call.statement.0);
    vec![Edit { start: call.statement.1, end: call.statement.1, text: format!("\n{indent}{line}") }]
}

/// Adds an argument to a call.
pub(super) fn append(revision: &Revision<'_>, call: &Call, argument: &str) -> Vec<Edit> {
    vec![call.append(&revision.source.text, argument)]
}

/// The body of a downgrade that undoes every step; none where one cannot be undone.
pub(super) fn downgrade_body(revision: &Revision<'_>, indent: &str) -> Option<String> {
    let mut lines = Vec::new();
    for step in revision.up.iter().rev() {
        if !step.change.is_schema() {
            return None;
        }
        lines.extend(inverse(revision, step)?);
    }
    (!lines.is_empty()).then(|| lines.join(&format!("\n{indent}")))
}

/// A call that is a statement of its own, so that another can take its place.
pub(super) fn alone(step: &Step) -> Option<&Call> {
    step.call.as_ref().filter(|call| call.range == call.statement && call.range.1 > 0)
}

/// Two revisions before one that drops: the first with what is added, the second, where there is any, with
/// what is done to rows.
pub(super) fn phases(revision: &Revision<'_>, table: &str) -> Option<(Vec<Edit>, Vec<FileText>)> {
    let drops = |change: &Change| {
        matches!(
            change,
            Change::DropColumn { .. }
                | Change::DropTable { .. }
                | Change::DropIndex { .. }
                | Change::DropConstraint { .. }
        )
    };
    let unclear = |step: &Step| matches!(step.change, Change::Other { .. } | Change::Query);
    if revision.up.iter().any(unclear) {
        return None;
    }
    let adds = |change: &Change| !drops(change) && !change.is_data();
    let expand = Part { message: format!("expand {table} for {}", revision.id), takes: &adds };
    let copy =
        Part { message: format!("fill {table} for {}", revision.id), takes: &|change| change.is_data() };
    if revision.up.iter().any(|step| step.change.is_data()) {
        split(revision, &[expand, copy])
    } else {
        split(revision, &[expand])
    }
}

/// A server default that suits a type, for the person to look at.
pub(super) fn default_for(type_name: &str) -> &'static str {
    match types::family(type_name) {
        types::Family::Number => "'0'",
        types::Family::Boolean => "sa.false()",
        types::Family::Time => "sa.func.now()",
        types::Family::Json => "'{}'",
        _ => "''",
    }
}

/// The same as a literal of SQL.
pub(super) fn literal_for(type_name: &str) -> &'static str {
    match types::family(type_name) {
        types::Family::Number | types::Family::Boolean => "0",
        types::Family::Time => "CURRENT_TIMESTAMP",
        types::Family::Json => "'{}'",
        _ => "''",
    }
}

/// Whether rows are written before a step in a way that the text does not tell: by a session, or in a loop over
/// rows, of which a scratch database has none.
pub(super) fn writes_unseen(revision: &Revision<'_>, step: &Step) -> bool {
    let Some(script) = &revision.script else { return false };
    script.calls_of("upgrade").into_iter().filter(|placed| placed.line < step.location.line).any(|placed| {
        match placed.call.name() {
            "commit" | "flush" | "bulk_save_objects" | "bulk_update_mappings" => true,
            "execute" if placed.conditional => {
                let text = placed.call.arguments.first().and_then(|argument| argument.value.text());
                text.is_none_or(|text| {
                    let word = crate::sql::first_words(text).next().unwrap_or_default();
                    matches!(word.as_str(), "UPDATE" | "DELETE")
                })
            }
            _ => false,
        }
    })
}

/// Whether a statement speaks of a word: a column, a table.
pub(super) fn mentions(text: &str, word: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    text.match_indices(word).any(|(at, _)| {
        !text[..at].chars().next_back().is_some_and(is_part)
            && !text[at + word.len()..].chars().next().is_some_and(is_part)
    })
}

/// The step that copies a dropped column into one that the revision adds.
pub(super) fn copied_to<'a>(revision: &'a Revision<'_>, table: &str, dropped: &str) -> Option<&'a str> {
    revision.up.iter().find_map(|step| match &step.change {
        Change::Update { table: of, columns, values, .. } if of == table && mentions(values, dropped) => {
            columns
                .iter()
                .find(|column| *column != dropped && revision.adds(table, column))
                .map(String::as_str)
        }
        _ => None,
    })
}

/// The column that a revision adds in the place of one it drops, without copying its values: a rename that
/// was written as drop and add.
pub(super) fn hidden_rename<'a>(revision: &'a Revision<'_>, table: &str, dropped: &str) -> Option<&'a Step> {
    // A column that got its name in this revision is a part of something larger.
    let old = revision.table_before(table)?.column(dropped)?;
    let drops = revision
        .up
        .iter()
        .filter(|step| matches!(&step.change, Change::DropColumn { table: of, .. } if of == table));
    if drops.count() != 1 || copied_to(revision, table, dropped).is_some() {
        return None;
    }
    let mut added = revision
        .up
        .iter()
        .filter(|step| matches!(&step.change, Change::AddColumn { table: of, .. } if of == table));
    let (only, None) = (added.next()?, added.next()) else { return None };
    let Change::AddColumn { column, .. } = &only.change else { return None };
    // Columns that refer to different tables are different things.
    let refers = |known: Option<&crate::schema::Table>, column: &str| {
        let keys = known.map(|table| table.foreign_keys.as_slice()).unwrap_or_default();
        let key = keys.iter().find(|key| key.columns.len() == 1 && key.columns[0] == column);
        key.map(|key| revision.former(&key.referred_table).to_owned())
    };
    let declared = || {
        revision.up.iter().find_map(|step| match &step.change {
            Change::AddConstraint { table: of, constraint } if of == table => match &constraint.kind {
                Constraint::ForeignKey { referred, .. } if constraint.columns == [column.name.as_str()] => {
                    Some(revision.former(referred).to_owned())
                }
                _ => None,
            },
            _ => None,
        })
    };
    let was = refers(revision.table_before(table), dropped);
    let is = declared().or_else(|| refers(revision.after.table(table), &column.name));
    if was.is_some() && is.is_some() && was != is {
        return None;
    }
    let fits = types::family(&old.type_name) == types::family(&column.type_name)
        && column.refers_to.is_none()
        && alike(dropped, &column.name);
    let filled = revision.up.iter().any(|step| {
        matches!(&step.change, Change::Update { table: of, columns, .. } if of == table && columns.contains(&column.name))
    });
    (fits && !filled && dropped != column.name).then_some(only)
}

/// Whether two names mean the same: one holds the other, or they share more than half of their words.
fn alike(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split('_').filter(|word| word.len() > 2).map(str::to_lowercase).collect()
    };
    let (first, second) = (one.to_lowercase(), other.to_lowercase());
    let (mine, theirs) = (words(one), words(other));
    let shared = mine.iter().filter(|word| theirs.contains(word)).count();
    first.len() > 2 && second.contains(&first)
        || second.len() > 2 && first.contains(&second)
        || shared * 2 > mine.len().max(theirs.len())
}
