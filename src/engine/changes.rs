//! What changed, for documents: as lines for a comment at the head, and as marks at their places.

use crate::protocol::{DiagramMarks, MarkedChange, ObjectMark};
use crate::schema::export::{Change, Mark, Marks};

/// One line for each mark: `+ users: added in a1b2c3d4e5f6`, tables before their columns, then keys.
pub fn lines(marks: &DiagramMarks) -> Vec<String> {
    let mut lines = Vec::new();
    for (table, marks) in &marks.tables {
        lines.extend(marks.table.as_ref().map(|mark| line(table, mark)));
        lines.extend(marks.columns.iter().map(|(column, mark)| line(&format!("{table}.{column}"), mark)));
    }
    lines.extend(marks.edges.iter().map(|(edge, mark)| line(edge, mark)));
    lines
}

/// The marks as documents take them.
pub fn marks(marks: &DiagramMarks) -> Marks {
    let mut all = Marks::default();
    for (table, marks) in &marks.tables {
        all.tables.extend(marks.table.as_ref().map(|own| (table.clone(), mark(own))));
        all.columns
            .extend(marks.columns.iter().map(|(column, own)| ((table.clone(), column.clone()), mark(own))));
    }
    all.keys = marks.edges.iter().map(|(key, own)| (key.clone(), mark(own))).collect();
    all
}

fn mark(mark: &ObjectMark) -> Mark {
    let change = match mark.change {
        MarkedChange::Added => Change::Added,
        MarkedChange::Removed => Change::Removed,
        MarkedChange::Changed | MarkedChange::Renamed => Change::Changed,
    };
    let said = if mark.text.is_empty() { change.word().to_owned() } else { mark.text.clone() };
    let text = match &mark.before {
        Some(before) => format!("{said}, was {before}"),
        None => said,
    };
    Mark { change, text }
}

fn line(object: &str, mark: &ObjectMark) -> String {
    let sign = match mark.change {
        MarkedChange::Added => '+',
        MarkedChange::Removed => '-',
        MarkedChange::Changed | MarkedChange::Renamed => '~',
    };
    let before = mark.before.as_ref().map(|before| format!(" (was {before})")).unwrap_or_default();
    let text = if mark.text.is_empty() { String::new() } else { format!(": {}", mark.text) };
    format!("{sign} {object}{before}{text}").replace(['\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::TableMarks;

    #[test]
    fn every_mark_has_its_line() {
        let mark = |change, text: &str, before: Option<&str>| ObjectMark {
            change,
            text: text.into(),
            before: before.map(str::to_owned),
        };
        let users = TableMarks {
            table: Some(mark(MarkedChange::Changed, "", None)),
            columns: [
                ("email".to_owned(), mark(MarkedChange::Added, "added in a1", None)),
                ("name".to_owned(), mark(MarkedChange::Renamed, "renamed in a1", Some("title"))),
            ]
            .into(),
        };
        let marks = DiagramMarks {
            tables: [("users".to_owned(), users)].into(),
            edges: [("a(b)->c(d)".to_owned(), mark(MarkedChange::Removed, "dropped in a1", None))].into(),
        };
        assert_eq!(
            lines(&marks),
            [
                "~ users",
                "+ users.email: added in a1",
                "~ users.name (was title): renamed in a1",
                "- a(b)->c(d): dropped in a1"
            ]
        );
    }
}
