//! What a card of a review draws of its step: the tables that change and those they refer to, marked. In: a
//! step; out: boxes and lines to lay out, and what is shown in them. No browser.

use std::collections::BTreeMap;

use crate::protocol::{
    ColumnView, DiagramEdge, DiagramGraph, DiagramMarks, DiagramNode, ForeignKeyView, MarkedChange,
    MemberChange, ObjectMark, ReviewStep, TableChange, TableMarks, TableView,
};
use crate::shapes::{self, RowMarks};

/// Tables with their marks, and the graph that they stand in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StepPicture {
    /// Boxes and lines.
    pub graph: DiagramGraph,
    /// The tables, with what they lost.
    pub tables: Vec<TableView>,
    /// What changed.
    pub marks: DiagramMarks,
}

impl StepPicture {
    /// The picture of a step.
    pub fn of(step: &ReviewStep) -> Self {
        let mut picture = Self::default();
        for table in &step.tables {
            let change = step.changes.iter().find(|change| change.name == table.name);
            let shown = match change {
                Some(change) => with_lost(table, change),
                None => keys_of(table, &step.tables),
            };
            if let Some(change) = change {
                picture.marks.tables.insert(table.name.clone(), marks(change));
            }
            picture.tables.push(shown);
        }
        for table in &picture.tables {
            picture.graph.nodes.push(node(table));
        }
        for (table, key) in
            picture.tables.iter().flat_map(|table| table.foreign_keys.iter().map(move |key| (table, key)))
        {
            let Some(edge) = edge(table, key, &picture.tables) else { continue };
            let change = step.changes.iter().find(|change| change.name == table.name);
            if let Some(mark) = change.and_then(|change| edge_mark(change, key)) {
                picture.marks.edges.insert(edge.id.clone(), mark);
            }
            picture.graph.edges.push(edge);
        }
        picture
    }
}

/// A changed table with the columns that it lost behind the others.
fn with_lost(table: &TableView, change: &TableChange) -> TableView {
    let mut shown = table.clone();
    let lost = change
        .members
        .iter()
        .filter(|member| member.kind == "column" && member.mark == MarkedChange::Removed)
        .filter(|member| !table.columns.iter().any(|column| column.name == member.name));
    for member in lost {
        let type_name = member.detail.split(',').next().unwrap_or_default().trim().to_lowercase();
        let nullable = !member.detail.to_lowercase().contains("not null");
        let name = member.name.clone();
        shown.columns.push(ColumnView { name, type_name, nullable, ..ColumnView::default() });
    }
    shown
}

/// A table that is only referred to: its key, and the columns that are referred to.
fn keys_of(table: &TableView, all: &[TableView]) -> TableView {
    let referred = |name: &String| {
        all.iter().flat_map(|other| &other.foreign_keys).any(|key| {
            key.referred_table.eq_ignore_ascii_case(&table.name) && key.referred_columns.contains(name)
        })
    };
    let mut shown = table.clone();
    shown.columns.retain(|column| column.key.is_some() || referred(&column.name));
    shown.foreign_keys.clear();
    shown
}

fn node(table: &TableView) -> DiagramNode {
    let rows = table.columns.iter().map(|column| {
        let marks = RowMarks { key: column.key.is_some(), nullable: column.nullable && column.key.is_none() };
        (column.name.as_str(), column.type_name.as_str(), marks)
    });
    DiagramNode {
        table: table.name.clone(),
        width: shapes::table_width(&table.name, rows),
        height: shapes::table_height(table.columns.len()),
        slots: table.columns.iter().map(|column| column.name.clone()).collect(),
        ..DiagramNode::default()
    }
}

fn edge(table: &TableView, key: &ForeignKeyView, all: &[TableView]) -> Option<DiagramEdge> {
    let parent = all.iter().find(|other| other.name.eq_ignore_ascii_case(&key.referred_table))?;
    let to_columns = if key.referred_columns.is_empty() {
        parent.primary_key.clone()
    } else {
        key.referred_columns.clone()
    };
    let of_child = |name: &String| table.columns.iter().find(|column| column.name == *name);
    Some(DiagramEdge {
        id: format!("{}({})->{}({})", table.name, key.columns.join(","), parent.name, to_columns.join(",")),
        from_table: table.name.clone(),
        from_columns: key.columns.clone(),
        to_table: parent.name.clone(),
        to_columns,
        unique: key.columns == table.primary_key
            || key.columns.len() == 1 && key.columns.iter().filter_map(of_child).any(|column| column.unique),
        optional: key.columns.iter().filter_map(of_child).any(|column| column.nullable),
    })
}

fn marks(change: &TableChange) -> TableMarks {
    let mark = |change: MarkedChange, before: Option<String>| ObjectMark {
        change,
        text: words(change).to_owned(),
        before,
    };
    let whole = matches!(change.mark, MarkedChange::Added | MarkedChange::Removed);
    let of_column = |member: &MemberChange| {
        let old_type = || {
            let of_type = member.attributes.iter().find(|attribute| attribute.attribute == "type")?;
            of_type.old.as_ref().map(|old| old.to_lowercase())
        };
        let before = member.old_name.clone().or_else(old_type);
        (member.name.clone(), mark(member.mark, before))
    };
    let columns: BTreeMap<String, ObjectMark> =
        change.members.iter().filter(|member| !whole && member.kind == "column").map(of_column).collect();
    TableMarks { table: Some(mark(change.mark, change.old_name.clone())), columns }
}

fn words(change: MarkedChange) -> &'static str {
    match change {
        MarkedChange::Added => "added",
        MarkedChange::Removed => "dropped",
        MarkedChange::Changed => "changed",
        MarkedChange::Renamed => "renamed",
    }
}

/// The mark of a line: its table's, when that is new or gone as a whole, else its key's own.
fn edge_mark(change: &TableChange, key: &ForeignKeyView) -> Option<ObjectMark> {
    let covers = |member: &&MemberChange| {
        let own = member.kind == "foreign key"
            && (Some(&member.name) == key.name.as_ref() || member.name.starts_with(&key.columns.join(", ")));
        let of_new_column = member.kind == "column"
            && member.mark == MarkedChange::Added
            && key.columns.contains(&member.name);
        own || of_new_column
    };
    let mark = match change.mark {
        MarkedChange::Added | MarkedChange::Removed => change.mark,
        MarkedChange::Changed | MarkedChange::Renamed => change.members.iter().find(covers)?.mark,
    };
    Some(ObjectMark { change: mark, text: words(mark).to_owned(), before: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_draws_its_tables_with_what_they_refer_to() {
        let column = |name: &str, key: Option<usize>| ColumnView {
            name: name.into(),
            type_name: "integer".into(),
            key,
            ..ColumnView::default()
        };
        let users = TableView {
            name: "users".into(),
            columns: vec![column("id", Some(1)), column("name", None)],
            primary_key: vec!["id".into()],
            ..TableView::default()
        };
        let sites = TableView {
            name: "sites".into(),
            columns: vec![column("id", Some(1)), column("user_id", None)],
            primary_key: vec!["id".into()],
            foreign_keys: vec![ForeignKeyView {
                columns: vec!["user_id".into()],
                referred_table: "users".into(),
                ..ForeignKeyView::default()
            }],
            ..TableView::default()
        };
        let member = |name: &str, mark: MarkedChange, detail: &str| MemberChange {
            kind: "column".into(),
            name: name.into(),
            old_name: None,
            mark,
            detail: detail.into(),
            attributes: Vec::new(),
            place: None,
        };
        let change = TableChange {
            name: "sites".into(),
            old_name: None,
            mark: MarkedChange::Changed,
            members: vec![
                member("user_id", MarkedChange::Added, "integer, not null"),
                member("owner", MarkedChange::Removed, "TEXT"),
            ],
            attributes: Vec::new(),
            place: None,
        };
        let step = ReviewStep { changes: vec![change], tables: vec![sites, users], ..ReviewStep::default() };
        let picture = StepPicture::of(&step);
        let slots: Vec<(&str, Vec<&str>)> = picture
            .graph
            .nodes
            .iter()
            .map(|node| (node.table.as_str(), node.slots.iter().map(String::as_str).collect()))
            .collect();
        assert_eq!(slots, [("sites", vec!["id", "user_id", "owner"]), ("users", vec!["id"])]);
        let edge = &picture.graph.edges[0];
        assert_eq!(edge.id, "sites(user_id)->users(id)");
        assert_eq!(picture.marks.edges[&edge.id].change, MarkedChange::Added);
        let marks = &picture.marks.tables["sites"];
        assert_eq!(marks.columns["owner"].change, MarkedChange::Removed);
        assert_eq!(picture.tables[0].columns[2].type_name, "text");
    }
}
