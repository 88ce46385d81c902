//! What the diagram shows in place of the working database: a frame of the timeline against another,
//! or two points compared. In: tables before and after; out: the tables to draw, ghosts of what is
//! gone included, with what is marked. No browser.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::protocol::{
    ColumnView, Comparison, ForeignKeyView, MarkedChange, ObjectMark, RenameView, ShownSchema, TableMarks,
    TableView,
};

/// Which schema is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Showing {
    /// The working database as it is, with its rows.
    #[default]
    Working,
    /// A frame of the timeline, by its number; frame 0 is before the first revision.
    Frame(usize),
    /// Two points compared.
    Comparison,
}

/// A frame against an earlier one; equal versions of a table are one and the same. `place` says where
/// the changes happened, such as ` in a1b2c3d4`.
pub fn shown_frame(
    label: String,
    before: &[Arc<TableView>],
    after: &[Arc<TableView>],
    renames: &[RenameView],
    place: &str,
) -> ShownSchema {
    let old: HashMap<&str, &Arc<TableView>> =
        before.iter().map(|table| (table.name.as_str(), table)).collect();
    let there: HashMap<&str, ()> = after.iter().map(|table| (table.name.as_str(), ())).collect();
    let mut shown = Drawing::new(label);
    let mut renamed: Vec<&str> = Vec::new();
    for table in after {
        let former = renames
            .iter()
            .find(|rename| rename.table.is_none() && rename.new == table.name)
            .filter(|rename| !old.contains_key(table.name.as_str()) && old.contains_key(rename.old.as_str()));
        let (base, old_name) = match former {
            Some(rename) => (old.get(rename.old.as_str()).copied(), Some(rename.old.as_str())),
            None => (old.get(table.name.as_str()).copied(), None),
        };
        renamed.extend(former.map(|rename| rename.old.as_str()));
        match base {
            Some(same) if Arc::ptr_eq(same, table) => shown.0.tables.push((**table).clone()),
            Some(base) => shown.changed(base, table, old_name, renames, place),
            None => shown.whole(table, MarkedChange::Added, place),
        }
    }
    for table in before {
        if !there.contains_key(table.name.as_str()) && !renamed.contains(&table.name.as_str()) {
            shown.whole(table, MarkedChange::Removed, place);
        }
    }
    shown.0
}

/// Two points compared: marked is what the engine says differs.
pub fn shown_comparison(comparison: &Comparison) -> ShownSchema {
    let old: HashMap<&str, &TableView> =
        comparison.from_tables.iter().map(|table| (table.name.as_str(), table)).collect();
    let renames: Vec<RenameView> = comparison
        .tables
        .iter()
        .flat_map(|change| {
            let columns = change.members.iter().filter(|member| member.kind == "column");
            columns.filter_map(|member| {
                Some(RenameView {
                    table: Some(change.name.clone()),
                    old: member.old_name.clone()?,
                    new: member.name.clone(),
                    likeness: None,
                })
            })
        })
        .collect();
    let mut shown = Drawing::new(format!("{} → {}", comparison.from.label, comparison.to.label));
    shown.0.graph = Some(comparison.diagram.clone());
    let place = |change: &crate::protocol::TableChange| {
        change.place.as_ref().map(|place| format!(" in {}", place.revision)).unwrap_or_default()
    };
    for table in &comparison.to_tables {
        let Some(change) = comparison.tables.iter().find(|change| change.name == table.name) else {
            shown.0.tables.push(table.clone());
            continue;
        };
        let before = change.old_name.as_ref().unwrap_or(&change.name);
        match old.get(before.as_str()).filter(|_| change.mark != MarkedChange::Added) {
            Some(base) => shown.changed(base, table, change.old_name.as_deref(), &renames, &place(change)),
            None => shown.whole(table, MarkedChange::Added, &place(change)),
        }
    }
    for change in comparison.tables.iter().filter(|change| change.mark == MarkedChange::Removed) {
        if let Some(table) = old.get(change.name.as_str()) {
            shown.whole(table, MarkedChange::Removed, &place(change));
        }
    }
    shown.0
}

/// What is being put together.
struct Drawing(ShownSchema);

impl Drawing {
    fn new(label: String) -> Self {
        Self(ShownSchema { label, ..ShownSchema::default() })
    }

    fn whole(&mut self, table: &TableView, change: MarkedChange, place: &str) {
        for key in &table.foreign_keys {
            self.0.marks.edges.insert(edge_id(&table.name, key), plain(change, place));
        }
        let marks = TableMarks { table: Some(plain(change, place)), columns: BTreeMap::new() };
        self.0.marks.tables.insert(table.name.clone(), marks);
        self.0.tables.push(table.clone());
    }

    fn changed(
        &mut self,
        before: &TableView,
        after: &TableView,
        old_name: Option<&str>,
        renames: &[RenameView],
        place: &str,
    ) {
        let mut table = after.clone();
        let mut columns: BTreeMap<String, ObjectMark> = BTreeMap::new();
        let mut kept: Vec<&str> = Vec::new();
        for column in &after.columns {
            let former = renames
                .iter()
                .find(|rename| rename.table.as_ref() == Some(&after.name) && rename.new == column.name)
                .filter(|_| !before.columns.iter().any(|old| old.name == column.name));
            let before_name = former.map_or(column.name.as_str(), |rename| rename.old.as_str());
            let mark = match before.columns.iter().find(|old| old.name == before_name) {
                Some(old) => {
                    kept.push(&old.name);
                    column_mark(old, column, former.map(|rename| rename.old.as_str()))
                }
                None => Some(plain(MarkedChange::Added, place)),
            };
            columns.extend(mark.map(|mark| (column.name.clone(), mark)));
        }
        for column in before.columns.iter().filter(|column| !kept.contains(&column.name.as_str())) {
            if !after.columns.iter().any(|other| other.name == column.name) {
                columns.insert(column.name.clone(), plain(MarkedChange::Removed, place));
                table.columns.push(column.clone());
            }
        }
        let has = |keys: &[ForeignKeyView], key: &ForeignKeyView| {
            keys.iter().any(|other| edge_id("", other) == edge_id("", key))
        };
        for key in after.foreign_keys.iter().filter(|key| !has(&before.foreign_keys, key)) {
            let mark = plain(MarkedChange::Added, place);
            self.0.marks.edges.insert(edge_id(&after.name, key), mark);
        }
        for key in before.foreign_keys.iter().filter(|key| !has(&after.foreign_keys, key)) {
            let mark = plain(MarkedChange::Removed, place);
            self.0.marks.edges.insert(edge_id(&after.name, key), mark);
            table.foreign_keys.push(key.clone());
        }
        if !columns.is_empty() || old_name.is_some() || members_differ(before, after) {
            let mark = match old_name {
                Some(old) => ObjectMark {
                    change: MarkedChange::Renamed,
                    text: format!("was {old}"),
                    before: Some(old.to_owned()),
                },
                None => plain(MarkedChange::Changed, place),
            };
            self.0.marks.tables.insert(after.name.clone(), TableMarks { table: Some(mark), columns });
        }
        self.0.tables.push(table);
    }
}

fn plain(change: MarkedChange, place: &str) -> ObjectMark {
    let word = match change {
        MarkedChange::Added => "added",
        MarkedChange::Removed => "dropped",
        MarkedChange::Changed => "changed",
        MarkedChange::Renamed => "renamed",
    };
    ObjectMark { change, text: format!("{word}{place}"), before: None }
}

/// What differs of a column; None when nothing does.
fn column_mark(old: &ColumnView, new: &ColumnView, old_name: Option<&str>) -> Option<ObjectMark> {
    let mut notes: Vec<String> = old_name.iter().map(|old| format!("was {old}")).collect();
    let mut tell = |what: &str, old: &str, new: &str| {
        if old != new {
            let shown = |text: &str| if text.is_empty() { "none".to_owned() } else { text.to_owned() };
            notes.push(format!("{what} {} → {}", shown(old), shown(new)));
        }
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let key = |column: &ColumnView| column.key.map(|place| place.to_string()).unwrap_or_default();
    tell("type", &old.type_name, &new.type_name);
    tell("default", &text(&old.default), &text(&new.default));
    tell("generated", &text(&old.generated), &text(&new.generated));
    tell("place in the primary key", &key(old), &key(new));
    if old.nullable != new.nullable {
        notes.push(if new.nullable { "now nullable" } else { "now not null" }.to_owned());
    }
    if old.unique != new.unique {
        notes.push(if new.unique { "now unique" } else { "no longer unique" }.to_owned());
    }
    if notes.is_empty() {
        return None;
    }
    let old_type = (old.type_name != new.type_name).then(|| old.type_name.clone());
    Some(ObjectMark {
        change: if old_name.is_some() { MarkedChange::Renamed } else { MarkedChange::Changed },
        text: notes.join(", "),
        before: old_name.map(str::to_owned).or(old_type),
    })
}

/// Whether keys, constraints, indexes or the order of columns differ.
fn members_differ(before: &TableView, after: &TableView) -> bool {
    let order = |table: &TableView| -> Vec<String> {
        table.columns.iter().map(|column| column.name.clone()).collect()
    };
    before.primary_key != after.primary_key
        || before.foreign_keys != after.foreign_keys
        || before.unique_constraints != after.unique_constraints
        || before.check_constraints != after.check_constraints
        || before.indexes != after.indexes
        || order(before) != order(after)
}

/// The identifier of a foreign key's line, as `DiagramEdge::id` has it.
pub fn edge_id(table: &str, key: &ForeignKeyView) -> String {
    format!("{table}({})->{}({})", key.columns.join(","), key.referred_table, key.referred_columns.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str, columns: &[(&str, &str)]) -> Arc<TableView> {
        let column = |(name, type_name): &(&str, &str)| ColumnView {
            name: (*name).into(),
            type_name: (*type_name).into(),
            ..ColumnView::default()
        };
        Arc::new(TableView {
            name: name.into(),
            columns: columns.iter().map(column).collect(),
            ..TableView::default()
        })
    }

    #[test]
    fn a_step_marks_what_it_did() {
        use MarkedChange::{Added, Changed, Removed, Renamed};
        let kept = table("kept", &[("id", "integer")]);
        let before = [
            kept.clone(),
            table("users", &[("id", "integer"), ("name", "text"), ("fax", "text")]),
            table("gone", &[("id", "integer")]),
        ];
        let after = [
            kept,
            table("users", &[("id", "bigint"), ("full_name", "text"), ("phone", "text")]),
            table("made", &[("id", "integer")]),
        ];
        let rename = RenameView {
            table: Some("users".into()),
            old: "name".into(),
            new: "full_name".into(),
            likeness: None,
        };
        let shown = shown_frame("after abc".into(), &before, &after, &[rename], " in abc");
        let marks: Vec<_> = shown
            .marks
            .tables
            .iter()
            .map(|(name, marks)| (name.as_str(), marks.table.as_ref().map(|mark| mark.change)))
            .collect();
        assert_eq!(marks, [("gone", Some(Removed)), ("made", Some(Added)), ("users", Some(Changed))]);
        assert_eq!(shown.marks.table("gone").map(|mark| mark.text.as_str()), Some("dropped in abc"));
        let columns: Vec<_> = shown.marks.tables["users"]
            .columns
            .iter()
            .map(|(name, mark)| (name.as_str(), mark.change, mark.text.as_str()))
            .collect();
        assert_eq!(
            columns,
            [
                ("fax", Removed, "dropped in abc"),
                ("full_name", Renamed, "was name"),
                ("id", Changed, "type integer → bigint"),
                ("phone", Added, "added in abc"),
            ]
        );
        let users = shown.tables.iter().find(|table| table.name == "users");
        assert_eq!(users.map(|table| table.columns.len()), Some(4));
    }

    #[test]
    fn a_renamed_table_is_no_ghost() {
        let before = [table("people", &[("id", "integer")])];
        let after = [table("users", &[("id", "integer")])];
        let rename = RenameView { table: None, old: "people".into(), new: "users".into(), likeness: None };
        let shown = shown_frame(String::new(), &before, &after, &[rename], "");
        assert_eq!(shown.tables.len(), 1);
        let mark = shown.marks.table("users");
        assert_eq!(mark.map(|mark| mark.change), Some(MarkedChange::Renamed));
        assert_eq!(mark.and_then(|mark| mark.before.as_deref()), Some("people"));
    }
}
