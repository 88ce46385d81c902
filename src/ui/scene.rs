//! What the diagram draws now: the tables that were read back, in the places of the picture, and
//! the lines whose keys exist. Equal things keep their elements.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::protocol::{
    DatabaseView, DiagramEdge, DiagramGraph, DiagramLayout, PlacedNode, RoutedEdge, TableView,
};
use crate::shapes;

/// A graph and its places: what the diagram draws from. They are replaced together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Picture {
    /// Boxes and lines.
    pub graph: DiagramGraph,
    /// Their places.
    pub layout: DiagramLayout,
}

/// A table with its place and rows.
#[derive(Debug, Clone)]
pub struct TableShape {
    /// Changes when anything drawn changes.
    pub key: u64,
    /// The table.
    pub table: TableView,
    /// Left, top, width.
    pub place: (f64, f64, f64),
    /// Height as drawn.
    pub height: f64,
    /// Rows: slot and index of the column.
    pub rows: Vec<(usize, usize)>,
    /// Number of lines at it, for boxes that show the name alone.
    pub relations: usize,
}

/// A line with its route.
#[derive(Debug, Clone)]
pub struct EdgeShape {
    /// Changes when anything drawn changes.
    pub key: u64,
    /// The key it stands for.
    pub edge: DiagramEdge,
    /// The route.
    pub route: RoutedEdge,
}

/// Everything drawn.
#[derive(Debug, Clone, Default)]
pub struct Scene {
    /// Tables.
    pub tables: Vec<TableShape>,
    /// Lines.
    pub edges: Vec<EdgeShape>,
}

impl Scene {
    /// The scene for a picture and what the database holds.
    pub fn of(picture: &Picture, database: &DatabaseView) -> Self {
        let present: HashMap<&str, &TableView> = database
            .tables
            .iter()
            .filter(|table| !table.version_table)
            .map(|table| (table.name.as_str(), table))
            .collect();
        let places: HashMap<&str, &PlacedNode> =
            picture.layout.nodes.iter().map(|place| (place.table.as_str(), place)).collect();
        let routes: HashMap<&str, &RoutedEdge> =
            picture.layout.edges.iter().map(|route| (route.id.as_str(), route)).collect();
        let edges: Vec<EdgeShape> = picture
            .graph
            .edges
            .iter()
            .filter(|edge| present.contains_key(edge.to_table.as_str()))
            .filter(|edge| present.get(edge.from_table.as_str()).is_some_and(|table| has_key(table, edge)))
            .filter_map(|edge| Some(edge_shape(edge, routes.get(edge.id.as_str())?)))
            .collect();
        let mut relations: HashMap<&str, usize> = HashMap::new();
        for shape in &edges {
            *relations.entry(&shape.edge.from_table).or_default() += 1;
            *relations.entry(&shape.edge.to_table).or_default() += 1;
        }
        let tables = picture
            .graph
            .nodes
            .iter()
            .filter_map(|node| {
                let (table, place) = (present.get(node.table.as_str())?, places.get(node.table.as_str())?);
                let count = relations.get(node.table.as_str()).copied().unwrap_or(0);
                Some(table_shape(table, place, &node.slots, count))
            })
            .collect();
        Self { tables, edges }
    }

    /// Whether nothing is drawn.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }
}

fn table_shape(table: &TableView, place: &PlacedNode, slots: &[String], relations: usize) -> TableShape {
    let rows: Vec<(usize, usize)> = slots
        .iter()
        .enumerate()
        .filter_map(|(slot, name)| {
            Some((slot, table.columns.iter().position(|column| column.name == *name)?))
        })
        .collect();
    let height = shapes::table_height(rows.last().map_or(0, |(slot, _)| slot + 1));
    let mut hasher = DefaultHasher::new();
    (table, &rows, relations).hash(&mut hasher);
    [place.x, place.y, place.width].map(f64::to_bits).hash(&mut hasher);
    TableShape {
        key: hasher.finish(),
        table: table.clone(),
        place: (place.x, place.y, place.width),
        height,
        rows,
        relations,
    }
}

fn edge_shape(edge: &DiagramEdge, route: &RoutedEdge) -> EdgeShape {
    let mut hasher = DefaultHasher::new();
    (&edge.id, edge.unique, edge.optional, route.from_right, route.to_right).hash(&mut hasher);
    for (x, y) in &route.points {
        (x.to_bits(), y.to_bits()).hash(&mut hasher);
    }
    for row in route.from_rows.iter().chain(&route.to_rows) {
        row.to_bits().hash(&mut hasher);
    }
    EdgeShape { key: hasher.finish(), edge: edge.clone(), route: route.clone() }
}

fn has_key(table: &TableView, edge: &DiagramEdge) -> bool {
    table.foreign_keys.iter().any(|key| {
        same(&key.columns, &edge.from_columns)
            && key.referred_table.eq_ignore_ascii_case(&edge.to_table)
            && (key.referred_columns.is_empty() || same(&key.referred_columns, &edge.to_columns))
    })
}

fn same(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.eq_ignore_ascii_case(b))
}

/// `table.column`, or `table.(a,b)` for a composite key.
pub fn end_name(table: &str, columns: &[String]) -> String {
    match columns {
        [column] => format!("{table}.{column}"),
        columns => format!("{table}.({})", columns.join(",")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{ColumnView, DiagramNode, ForeignKeyView};

    #[test]
    fn only_what_was_read_back_is_drawn() {
        let node = |table: &str| DiagramNode {
            table: table.into(),
            slots: vec!["id".into(), "gone".into()],
            ..DiagramNode::default()
        };
        let place = |table: &str| PlacedNode { table: table.into(), width: 160.0, ..PlacedNode::default() };
        let edge = DiagramEdge {
            id: "a(id)->b(id)".into(),
            from_table: "a".into(),
            from_columns: vec!["id".into()],
            to_table: "b".into(),
            to_columns: vec!["id".into()],
            ..DiagramEdge::default()
        };
        let picture = Picture {
            graph: DiagramGraph { nodes: vec![node("a"), node("b")], edges: vec![edge.clone()] },
            layout: DiagramLayout {
                nodes: vec![place("a"), place("b")],
                edges: vec![RoutedEdge { id: edge.id, ..RoutedEdge::default() }],
                ..DiagramLayout::default()
            },
        };
        let column = ColumnView { name: "id".into(), ..ColumnView::default() };
        let key = ForeignKeyView {
            columns: vec!["id".into()],
            referred_table: "b".into(),
            referred_columns: vec!["id".into()],
            ..ForeignKeyView::default()
        };
        let a = TableView {
            name: "a".into(),
            columns: vec![column.clone()],
            foreign_keys: vec![key],
            ..TableView::default()
        };
        let b = TableView { name: "b".into(), columns: vec![column], ..TableView::default() };
        let both =
            Scene::of(&picture, &DatabaseView { tables: vec![a.clone(), b], ..DatabaseView::default() });
        assert_eq!((both.tables.len(), both.edges.len()), (2, 1));
        assert_eq!((both.tables[0].rows.as_slice(), both.tables[0].height), ([(0, 0)].as_slice(), 52.0));
        let one = Scene::of(&picture, &DatabaseView { tables: vec![a], ..DatabaseView::default() });
        assert_eq!((one.tables.len(), one.edges.len()), (1, 0));
        assert_eq!(end_name("t", &["a".into(), "b".into()]), "t.(a,b)");
    }
}
