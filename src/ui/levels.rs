//! How much of each table the diagram shows. In: the engine's graph; out: the graph to lay out at a
//! level of detail. What a level shows of a table is the same at every revision, so that rows keep
//! their places while one walks through the history.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::protocol::{DiagramEdge, DiagramGraph, DiagramMarks, DiagramNode, MarkedChange, SlotKind};
use crate::shapes;

/// Level of detail, in the order of the keys `1` to `5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Level {
    /// Names of tables alone.
    Names,
    /// Primary and foreign keys.
    Keys,
    /// Keys, unique columns and the columns that keys of other tables refer to.
    Linked,
    /// Every column.
    #[default]
    All,
    /// Tables that changed, with the columns that changed and their keys.
    Changed,
}

impl Level {
    /// All levels with their labels.
    pub const EACH: [(Level, &'static str); 5] = [
        (Level::Names, "Names"),
        (Level::Keys, "Keys"),
        (Level::Linked, "Linked"),
        (Level::All, "All"),
        (Level::Changed, "Changed"),
    ];

    /// The level as links and storage write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Keys => "keys",
            Self::Linked => "linked",
            Self::All => "all",
            Self::Changed => "changed",
        }
    }

    /// The level of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::EACH.into_iter().map(|(level, _)| level).find(|level| level.word() == word)
    }
}

/// What is asked of the graph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct View {
    /// Level of detail.
    pub level: Level,
    /// The tables to keep; empty means all.
    pub visible: HashSet<String>,
    /// Group of each table; empty when tables are not grouped.
    pub groups: BTreeMap<String, String>,
    /// Tables that changed, for [`Level::Changed`]: by name, with the columns that changed.
    pub changed: BTreeMap<String, HashSet<String>>,
}

/// The graph as it is asked for: what is not shown has no slot. At `Names` no column has one, and
/// lines end at the box itself.
pub fn at_level(graph: &DiagramGraph, view: &View) -> DiagramGraph {
    let only_changed = view.level == Level::Changed;
    let shown = |table: &str| {
        (view.visible.is_empty() || view.visible.contains(table))
            && (!only_changed || view.changed.contains_key(table))
    };
    let ends = edge_columns(&graph.edges);
    let nodes = graph
        .nodes
        .iter()
        .filter(|node| shown(&node.table))
        .map(|node| {
            let (slots, kinds): (Vec<String>, Vec<SlotKind>) = node
                .slots
                .iter()
                .enumerate()
                .map(|(index, slot)| (slot, node.kinds.get(index).copied().unwrap_or_default()))
                .filter(|(slot, kind)| {
                    let linked = ends.contains(&(node.table.as_str(), slot.as_str()));
                    match view.level {
                        Level::All => true,
                        Level::Linked => linked || *kind != SlotKind::Plain,
                        Level::Keys => linked || *kind == SlotKind::Key,
                        Level::Names => false,
                        Level::Changed => {
                            *kind == SlotKind::Key
                                || view
                                    .changed
                                    .get(&node.table)
                                    .is_some_and(|columns| columns.contains(*slot))
                        }
                    }
                })
                .map(|(slot, kind)| (slot.clone(), kind))
                .unzip();
            DiagramNode {
                table: node.table.clone(),
                width: node.width,
                height: shapes::table_height(slots.len()),
                slots,
                kinds,
                group: view.groups.get(&node.table).cloned().unwrap_or_default(),
            }
        })
        .collect();
    let edges =
        graph.edges.iter().filter(|edge| shown(&edge.from_table) && shown(&edge.to_table)).cloned().collect();
    DiagramGraph { nodes, edges }
}

/// What changed, by the marks: whole tables that are new or gone with all their columns.
pub fn changed_by_marks(marks: &DiagramMarks, graph: &DiagramGraph) -> BTreeMap<String, HashSet<String>> {
    let slots: HashMap<&str, &[String]> =
        graph.nodes.iter().map(|node| (node.table.as_str(), node.slots.as_slice())).collect();
    let mut changed: BTreeMap<String, HashSet<String>> = BTreeMap::new();
    for (name, table) in &marks.tables {
        let whole = table
            .table
            .as_ref()
            .is_some_and(|mark| matches!(mark.change, MarkedChange::Added | MarkedChange::Removed));
        let columns = changed.entry(name.clone()).or_default();
        columns.extend(table.columns.keys().cloned());
        if whole {
            columns.extend(slots.get(name.as_str()).copied().unwrap_or_default().iter().cloned());
        }
    }
    for edge in graph.edges.iter().filter(|edge| marks.edges.contains_key(&edge.id)) {
        changed.entry(edge.from_table.clone()).or_default().extend(edge.from_columns.iter().cloned());
    }
    changed
}

/// What changed, by the names of tables alone: a revision's, when nothing is compared.
pub fn changed_by_names(tables: &[String], graph: &DiagramGraph) -> BTreeMap<String, HashSet<String>> {
    graph
        .nodes
        .iter()
        .filter(|node| tables.contains(&node.table))
        .map(|node| (node.table.clone(), node.slots.iter().cloned().collect()))
        .collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{ObjectMark, TableMarks};

    fn graph() -> DiagramGraph {
        let node = |table: &str, slots: &[(&str, SlotKind)]| DiagramNode {
            table: table.into(),
            width: 160.0,
            height: shapes::table_height(slots.len()),
            slots: slots.iter().map(|(slot, _)| (*slot).into()).collect(),
            kinds: slots.iter().map(|(_, kind)| *kind).collect(),
            group: String::new(),
        };
        use SlotKind::{Key, Plain, Unique};
        DiagramGraph {
            nodes: vec![
                node("users", &[("id", Key), ("email", Unique), ("name", Plain), ("code", Plain)]),
                node("posts", &[("id", Key), ("user_id", Key), ("body", Plain)]),
            ],
            edges: vec![DiagramEdge {
                id: "posts(user_id)->users(code)".into(),
                from_table: "posts".into(),
                from_columns: vec!["user_id".into()],
                to_table: "users".into(),
                to_columns: vec!["code".into()],
                ..DiagramEdge::default()
            }],
        }
    }

    fn slots(view: &View) -> Vec<(String, Vec<String>)> {
        at_level(&graph(), view).nodes.into_iter().map(|node| (node.table, node.slots)).collect()
    }

    #[test]
    fn levels_leave_columns_out() {
        let counts = |level| -> Vec<usize> {
            slots(&View { level, ..View::default() }).iter().map(|(_, slots)| slots.len()).collect()
        };
        assert_eq!(counts(Level::All), [4, 3]);
        assert_eq!(counts(Level::Linked), [3, 2]);
        assert_eq!(counts(Level::Keys), [2, 2]);
        assert_eq!(counts(Level::Names), [0, 0]);
        assert_eq!(counts(Level::Changed), [0; 0]);
    }

    #[test]
    fn only_what_changed_is_left_with_its_keys() {
        let mark = ObjectMark { change: MarkedChange::Changed, text: "changed".into(), before: None };
        let table =
            TableMarks { table: Some(mark.clone()), columns: BTreeMap::from([("name".to_owned(), mark)]) };
        let marks =
            DiagramMarks { tables: BTreeMap::from([("users".to_owned(), table)]), ..DiagramMarks::default() };
        let changed = changed_by_marks(&marks, &graph());
        let view = View { level: Level::Changed, changed, ..View::default() };
        assert_eq!(slots(&view), [("users".to_owned(), vec!["id".to_owned(), "name".to_owned()])]);
    }

    #[test]
    fn words_name_levels() {
        for (level, _) in Level::EACH {
            assert_eq!(Level::of_word(level.word()), Some(level));
        }
        assert_eq!(Level::of_word("everything"), None);
    }
}
