//! How much of each table the diagram shows. In: the engine's graph and the tables as read back;
//! out: the graph to lay out at a level of detail, and the rows to draw.

use std::collections::{HashMap, HashSet};

use crate::protocol::{DiagramEdge, DiagramGraph, DiagramNode, TableView};
use crate::shapes;

/// Above this many tables the diagram opens on a neighbourhood.
pub const FOCUS_ABOVE: usize = 80;
/// How many tables a focused diagram starts from when nothing is selected.
const FOCUS_SEEDS: usize = 6;

/// Level of detail, in the order of the keys `1` to `4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Level {
    /// Names of tables alone.
    Names,
    /// Primary and foreign keys.
    Keys,
    /// Keys and the columns that keys of other tables refer to.
    Linked,
    /// Every column.
    #[default]
    All,
}

impl Level {
    /// All levels with their labels.
    pub const EACH: [(Level, &'static str); 4] =
        [(Level::Names, "Names"), (Level::Keys, "Keys"), (Level::Linked, "Linked"), (Level::All, "All")];
}

/// The graph at a level: what is not shown has no slot. At `Names` no column has one, and lines end
/// at the box itself. `visible` names the tables to keep; empty means all.
pub fn at_level(
    graph: &DiagramGraph,
    level: Level,
    tables: &[TableView],
    visible: &HashSet<String>,
) -> DiagramGraph {
    let by_name: HashMap<&str, &TableView> =
        tables.iter().map(|table| (table.name.as_str(), table)).collect();
    let shown = |table: &str| visible.is_empty() || visible.contains(table);
    let ends = edge_columns(&graph.edges);
    let nodes = graph
        .nodes
        .iter()
        .filter(|node| shown(&node.table))
        .map(|node| {
            let view = by_name.get(node.table.as_str()).copied();
            let slots: Vec<String> = node
                .slots
                .iter()
                .filter(|slot| keeps(level, view, &node.table, slot, &ends))
                .cloned()
                .collect();
            DiagramNode {
                table: node.table.clone(),
                width: node.width,
                height: shapes::table_height(slots.len()),
                slots,
            }
        })
        .collect();
    let edges =
        graph.edges.iter().filter(|edge| shown(&edge.from_table) && shown(&edge.to_table)).cloned().collect();
    DiagramGraph { nodes, edges }
}

/// Columns at the ends of lines, by table.
fn edge_columns(edges: &[DiagramEdge]) -> HashSet<(&str, &str)> {
    edges
        .iter()
        .flat_map(|edge| {
            let from = edge.from_columns.iter().map(|column| (edge.from_table.as_str(), column.as_str()));
            let to = edge.to_columns.iter().map(|column| (edge.to_table.as_str(), column.as_str()));
            from.chain(to)
        })
        .collect()
}

fn keeps(
    level: Level,
    view: Option<&TableView>,
    table: &str,
    slot: &str,
    ends: &HashSet<(&str, &str)>,
) -> bool {
    let linked = ends.contains(&(table, slot));
    match level {
        Level::All => true,
        Level::Linked => {
            linked
                || column(view, slot)
                    .is_some_and(|column| column.key.is_some() || column.foreign_key || column.unique)
        }
        Level::Keys => {
            linked || column(view, slot).is_some_and(|column| column.key.is_some() || column.foreign_key)
        }
        Level::Names => false,
    }
}

fn column<'a>(view: Option<&'a TableView>, slot: &str) -> Option<&'a crate::protocol::ColumnView> {
    view?.columns.iter().find(|column| column.name == slot)
}

/// The tables to show of a large schema: `seeds` (what is selected or was touched), else the most
/// linked ones, each with its neighbours. Empty means all.
pub fn focus(graph: &DiagramGraph, present: &HashSet<&str>, seeds: &[String]) -> HashSet<String> {
    if present.len() <= FOCUS_ABOVE {
        return HashSet::new();
    }
    let mut links: HashMap<&str, usize> = HashMap::new();
    for edge in &graph.edges {
        *links.entry(&edge.from_table).or_default() += 1;
        *links.entry(&edge.to_table).or_default() += 1;
    }
    let mut start: Vec<&str> =
        seeds.iter().map(String::as_str).filter(|seed| present.contains(seed)).collect();
    if start.is_empty() {
        let mut order: Vec<&str> = present.iter().copied().collect();
        order.sort_by_key(|table| (std::cmp::Reverse(links.get(table).copied().unwrap_or(0)), *table));
        start = order.into_iter().take(FOCUS_SEEDS).collect();
    }
    let near = |table: &str| start.contains(&table);
    let mut focused: HashSet<String> = start.iter().map(|table| (*table).to_owned()).collect();
    for edge in &graph.edges {
        if near(&edge.from_table) || near(&edge.to_table) {
            focused.insert(edge.from_table.clone());
            focused.insert(edge.to_table.clone());
        }
    }
    focused
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ColumnView;

    fn graph() -> DiagramGraph {
        let node = |table: &str, slots: &[&str]| DiagramNode {
            table: table.into(),
            width: 160.0,
            height: shapes::table_height(slots.len()),
            slots: slots.iter().map(|slot| (*slot).into()).collect(),
        };
        DiagramGraph {
            nodes: vec![node("users", &["id", "email", "name"]), node("posts", &["id", "user_id", "body"])],
            edges: vec![DiagramEdge {
                id: "posts(user_id)->users(id)".into(),
                from_table: "posts".into(),
                from_columns: vec!["user_id".into()],
                to_table: "users".into(),
                to_columns: vec!["id".into()],
                ..DiagramEdge::default()
            }],
        }
    }

    fn tables() -> Vec<TableView> {
        let column = |name: &str, key: Option<usize>, unique: bool| ColumnView {
            name: name.into(),
            key,
            unique,
            foreign_key: name == "user_id",
            ..ColumnView::default()
        };
        let table = |name: &str, columns: Vec<ColumnView>| TableView {
            name: name.into(),
            columns,
            ..TableView::default()
        };
        vec![
            table(
                "users",
                vec![column("id", Some(1), false), column("email", None, true), column("name", None, false)],
            ),
            table(
                "posts",
                vec![
                    column("id", Some(1), false),
                    column("user_id", None, false),
                    column("body", None, false),
                ],
            ),
        ]
    }

    #[test]
    fn levels_leave_columns_out() {
        let slots = |level| -> Vec<usize> {
            at_level(&graph(), level, &tables(), &HashSet::new())
                .nodes
                .iter()
                .map(|node| node.slots.len())
                .collect()
        };
        assert_eq!(slots(Level::All), [3, 3]);
        assert_eq!(slots(Level::Linked), [2, 2]);
        assert_eq!(slots(Level::Keys), [1, 2]);
        assert_eq!(slots(Level::Names), [0, 0]);
    }

    #[test]
    fn only_large_schemas_are_focused() {
        let small: HashSet<&str> = ["users", "posts"].into();
        assert!(focus(&graph(), &small, &[]).is_empty());
        let names: Vec<String> = (0..100).map(|index| format!("t{index}")).collect();
        let mut large: HashSet<&str> = names.iter().map(String::as_str).collect();
        large.extend(["users", "posts"]);
        let focused = focus(&graph(), &large, &["posts".into()]);
        assert_eq!(focused, HashSet::from(["users".to_owned(), "posts".to_owned()]));
    }
}
