//! The graph of a diagram: a box for each table ever seen, a slot for each column it ever had, a
//! line for each foreign key.
//!
//! The boxes are laid out once for the union of all revisions' schemas, so that a table keeps its
//! place while one walks through the history; what is not in the schema shown is left out by
//! whoever draws.

use std::collections::{HashMap, HashSet};

use crate::protocol::{DiagramEdge, DiagramGraph, DiagramNode, SlotKind};
use crate::schema::{ForeignKey, Schema, Table};
use crate::shapes::{RowMarks, table_height, table_width};

/// The graph of the union of `schemas`, given in the order of history with the present one last.
///
/// Tables stand in the order of their first appearance. A table's slots are the columns of its
/// newest version in their order, then those it lost, newest loss first. Tables named in
/// `leave_out` (version tables) and foreign keys that lead to no known table are left out.
pub fn graph(schemas: &[&Schema], leave_out: &[&str]) -> DiagramGraph {
    let union = Union::of(schemas, leave_out);
    let nodes = union.tables.iter().map(|versions| node(versions)).collect();
    let mut edges: Vec<DiagramEdge> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    for versions in &union.tables {
        for table in versions {
            for key in &table.foreign_keys {
                let Some(edge) = edge(&union, table, key) else { continue };
                if seen.insert(edge.id.clone()) {
                    edges.push(edge);
                }
            }
        }
    }
    DiagramGraph { nodes, edges }
}

/// Every version of every table, newest version first.
struct Union<'a> {
    tables: Vec<Vec<&'a Table>>,
    by_name: HashMap<&'a str, usize>,
    by_folded_name: HashMap<String, usize>,
}

impl<'a> Union<'a> {
    fn of(schemas: &[&'a Schema], leave_out: &[&str]) -> Self {
        let mut union = Self { tables: Vec::new(), by_name: HashMap::new(), by_folded_name: HashMap::new() };
        for table in schemas.iter().flat_map(|schema| &schema.tables) {
            if leave_out.contains(&table.name.as_str()) {
                continue;
            }
            let index = *union.by_name.entry(&table.name).or_insert_with(|| {
                union.tables.push(Vec::new());
                union.tables.len() - 1
            });
            union.by_folded_name.entry(table.name.to_lowercase()).or_insert(index);
            let versions = &mut union.tables[index];
            if versions.last().is_none_or(|last| !same_drawing(last, table)) {
                versions.push(table);
            }
        }
        union.tables.iter_mut().for_each(|versions| versions.reverse());
        union
    }

    /// The versions of a table by a name as a script wrote it: SQLite compares names without case.
    fn versions(&self, name: &str) -> Option<&[&'a Table]> {
        let index = self.by_name.get(name).or_else(|| self.by_folded_name.get(&name.to_lowercase()))?;
        self.tables.get(*index).map(Vec::as_slice)
    }
}

/// Whether two versions of a table draw alike, so that one of them says nothing new.
fn same_drawing(a: &Table, b: &Table) -> bool {
    a.columns == b.columns && a.foreign_keys == b.foreign_keys && a.primary_key == b.primary_key
}

/// A box for all versions of a table, newest first.
fn node(versions: &[&Table]) -> DiagramNode {
    let newest = versions[0];
    let mut slots: Vec<String> = Vec::new();
    let mut width: f64 = 0.0;
    for table in versions {
        for column in &table.columns {
            if !slots.contains(&column.name) {
                slots.push(column.name.clone());
            }
        }
        width = width.max(width_of(table));
    }
    let kinds = slots.iter().map(|slot| kind_of(versions, slot)).collect();
    DiagramNode {
        table: newest.name.clone(),
        width,
        height: table_height(slots.len()),
        slots,
        kinds,
        group: String::new(),
    }
}

/// What a column ever was.
fn kind_of(versions: &[&Table], column: &str) -> SlotKind {
    let is_key = |table: &&Table| {
        table.key_position(column).is_some()
            || table
                .foreign_keys
                .iter()
                .any(|key| key.columns.iter().any(|name| name.eq_ignore_ascii_case(column)))
    };
    if versions.iter().any(is_key) {
        SlotKind::Key
    } else if versions.iter().any(|table| table.is_unique(column)) {
        SlotKind::Unique
    } else {
        SlotKind::Plain
    }
}

/// Width that a table's columns need.
fn width_of(table: &Table) -> f64 {
    let types: Vec<String> = table.columns.iter().map(|column| column.type_name.to_lowercase()).collect();
    let rows = table.columns.iter().zip(&types).map(|(column, type_name)| {
        let marks = RowMarks {
            key: table.key_position(&column.name).is_some(),
            nullable: table.is_optional(&column.name),
        };
        (column.name.as_str(), type_name.as_str(), marks)
    });
    table_width(&table.name, rows)
}

/// The line of a foreign key; None when the table it refers to is nowhere in the union.
fn edge(union: &Union<'_>, child: &Table, key: &ForeignKey) -> Option<DiagramEdge> {
    let parents = union.versions(&key.referred_table)?;
    let to_table = parents[0].name.clone();
    let from_columns: Vec<String> = key.columns.iter().map(|name| stored_name(&[child], name)).collect();
    let to_columns: Vec<String> =
        key.referred_columns.iter().map(|name| stored_name(parents, name)).collect();
    let id = format!("{}({})->{}({})", child.name, from_columns.join(","), to_table, to_columns.join(","));
    // The rest is asked of the key with its columns' names as the tables store them.
    let key = ForeignKey { columns: from_columns.clone(), ..key.clone() };
    Some(DiagramEdge {
        id,
        unique: child.is_unique_key(&key),
        optional: child.is_optional_key(&key),
        from_table: child.name.clone(),
        from_columns,
        to_table,
        to_columns,
    })
}

/// A column's name as the table stores it, for a name that may differ in case.
fn stored_name(versions: &[&Table], name: &str) -> String {
    let columns = || versions.iter().flat_map(|table| &table.columns);
    columns()
        .find(|column| column.name == name)
        .or_else(|| columns().find(|column| column.name.eq_ignore_ascii_case(name)))
        .map_or_else(|| name.to_owned(), |column| column.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Column, PrimaryKey, UniqueConstraint};

    fn column(name: &str, nullable: bool) -> Column {
        Column { name: name.into(), type_name: "INTEGER".into(), nullable, ..Column::default() }
    }

    fn table(name: &str, columns: &[&str]) -> Table {
        Table {
            name: name.into(),
            columns: columns
                .iter()
                .map(|name| column(name.trim_end_matches('?'), name.ends_with('?')))
                .collect(),
            primary_key: Some(PrimaryKey { name: None, columns: vec![columns[0].into()] }),
            ..Table::default()
        }
    }

    fn references(columns: &[&str], table: &str, referred: &[&str]) -> ForeignKey {
        ForeignKey {
            columns: columns.iter().map(|name| (*name).into()).collect(),
            referred_table: table.into(),
            referred_columns: referred.iter().map(|name| (*name).into()).collect(),
            ..ForeignKey::default()
        }
    }

    #[test]
    fn a_table_has_a_slot_for_every_column_it_ever_had() {
        let before = Schema::of([table("users", &["id", "name", "fax?"])]);
        let after = Schema::of([table("users", &["id", "email", "name"])]);
        let graph = graph(&[&before, &after], &[]);
        assert_eq!(
            graph.nodes,
            [DiagramNode {
                table: "users".into(),
                width: 160.0,
                height: 118.0,
                slots: ["id", "email", "name", "fax"].map(String::from).into(),
                kinds: vec![SlotKind::Key, SlotKind::Plain, SlotKind::Plain, SlotKind::Plain],
                group: String::new(),
            }]
        );
    }

    #[test]
    fn keys_become_lines_with_their_signs() {
        let mut profiles = table("profiles", &["id", "user_id", "editor_id?"]);
        profiles.unique_constraints.push(UniqueConstraint { name: None, columns: vec!["user_id".into()] });
        profiles.foreign_keys = vec![
            references(&["user_id"], "USERS", &["ID"]),
            references(&["editor_id"], "users", &["id"]),
            references(&["editor_id"], "users", &["id"]),
            references(&["id"], "gone", &["id"]),
        ];
        let schema =
            Schema::of([table("users", &["id"]), profiles, table("alembic_version", &["version_num"])]);
        let graph = graph(&[&schema], &["alembic_version"]);
        let edges: Vec<_> =
            graph.edges.iter().map(|edge| (edge.id.as_str(), edge.unique, edge.optional)).collect();
        assert_eq!(
            edges,
            [("profiles(user_id)->users(id)", true, false), ("profiles(editor_id)->users(id)", false, true)]
        );
        assert_eq!(
            graph.nodes.iter().map(|node| node.table.as_str()).collect::<Vec<_>>(),
            ["users", "profiles"]
        );
    }

    #[test]
    fn a_dropped_key_keeps_its_line_in_the_union() {
        let mut posts = table("posts", &["id", "author_id"]);
        posts.foreign_keys = vec![references(&["author_id"], "users", &["id"])];
        let before = Schema::of([table("users", &["id"]), posts]);
        let after = Schema::of([table("users", &["id"])]);
        let graph = graph(&[&before, &after], &[]);
        assert_eq!(graph.nodes.len(), 2);
        assert_eq!(graph.edges.len(), 1);
    }
}
