//! What the diagram draws now: the tables that were read back, in the places of the picture, and
//! the lines whose keys exist. Equal things keep their elements.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::protocol::{
    DiagramEdge, DiagramGraph, DiagramLayout, DiagramMarks, MarkedChange, ObjectMark, PlacedNode, RoutedEdge,
    TableMarks, TableView,
};
use crate::shapes;

/// Space between the tables of a group and its frame, and for its name above.
const FRAME: (f64, f64) = (16.0, 26.0);

/// A rectangle of the scene: left, top, width, height.
pub type Area = (f64, f64, f64, f64);

/// A graph and its places: what the diagram draws from. They are replaced together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Picture {
    /// Boxes and lines.
    pub graph: DiagramGraph,
    /// Their places.
    pub layout: DiagramLayout,
}

impl Picture {
    /// The rectangle around all places and routes, of tables that are not shown too: a window fitted
    /// to it stays right while tables come and go.
    pub fn bounds(&self) -> Area {
        let boxes = self.layout.nodes.iter().map(|node| (node.x, node.y, node.width, node.height));
        let points = self.layout.edges.iter().flat_map(|edge| &edge.points).map(|(x, y)| (*x, *y, 0.0, 0.0));
        around(boxes.chain(points)).unwrap_or_default()
    }
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
    /// What changed of it.
    pub marks: TableMarks,
    /// Group it stands in.
    pub group: String,
    /// Too far away for rows to be read: they are not drawn at all.
    pub far: bool,
}

impl TableShape {
    /// Where it is.
    pub fn area(&self) -> Area {
        (self.place.0, self.place.1, self.place.2, self.height)
    }
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
    /// What happened to it.
    pub mark: Option<ObjectMark>,
}

/// The frame around a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Name of the group.
    pub name: String,
    /// Where it is.
    pub area: Area,
    /// Number of tables in it.
    pub tables: usize,
}

/// Everything drawn.
#[derive(Debug, Clone, Default)]
pub struct Scene {
    /// Tables.
    pub tables: Vec<TableShape>,
    /// Lines.
    pub edges: Vec<EdgeShape>,
}

/// What is shown in the places of a picture.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// Tables, ghosts included, without the version table.
    pub tables: &'a [TableView],
    /// What changed.
    pub marks: &'a DiagramMarks,
    /// Whether a table is shown by its name; others leave their places empty.
    pub visible: &'a dyn Fn(&str) -> bool,
}

impl Scene {
    /// The scene for a picture and what is shown in it.
    pub fn of(picture: &Picture, shown: Shown<'_>) -> Self {
        let present: HashMap<&str, &TableView> = shown
            .tables
            .iter()
            .filter(|table| !table.version_table && (shown.visible)(&table.name))
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
            .filter(|edge| {
                let removed =
                    shown.marks.edges.get(&edge.id).is_some_and(|mark| mark.change == MarkedChange::Removed);
                present.get(edge.from_table.as_str()).is_some_and(|table| removed || has_key(table, edge))
            })
            .filter_map(|edge| {
                let mark = shown.marks.edges.get(&edge.id).cloned();
                Some(edge_shape(edge, routes.get(edge.id.as_str())?, mark))
            })
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
                let marks = shown.marks.tables.get(&node.table).cloned().unwrap_or_default();
                let mut shape = table_shape(table, place, &node.slots, count, marks);
                shape.group.clone_from(&node.group);
                Some(shape)
            })
            .collect();
        Self { tables, edges }
    }

    /// Whether nothing is drawn.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    /// The table of that name.
    pub fn table(&self, name: &str) -> Option<&TableShape> {
        self.tables.iter().find(|shape| shape.table.name == name)
    }

    /// The smallest rectangle around all that is drawn; None when nothing is.
    pub fn bounds(&self) -> Option<Area> {
        around(
            self.tables.iter().map(TableShape::area).chain(self.edges.iter().map(|shape| shape.route_area())),
        )
    }

    /// The rectangle around some tables.
    pub fn area_of(&self, tables: &BTreeSet<String>) -> Option<Area> {
        around(self.tables.iter().filter(|shape| tables.contains(&shape.table.name)).map(TableShape::area))
    }

    /// The frames of the groups.
    pub fn frames(&self) -> Vec<Frame> {
        let mut names: Vec<&str> = Vec::new();
        for shape in &self.tables {
            if !shape.group.is_empty() && !names.contains(&shape.group.as_str()) {
                names.push(&shape.group);
            }
        }
        names
            .into_iter()
            .filter_map(|name| {
                let members: Vec<Area> =
                    self.tables.iter().filter(|shape| shape.group == name).map(TableShape::area).collect();
                let tables = members.len();
                let (x, y, width, height) = around(members.into_iter())?;
                let (side, top) = FRAME;
                let area = (x - side, y - top, width + 2.0 * side, height + side + top);
                Some(Frame { name: name.to_owned(), area, tables })
            })
            .collect()
    }

    /// The part of the scene in and near a window; with `far`, tables lose their rows.
    pub fn within(&self, window: Area, far: bool) -> Self {
        let tables = self
            .tables
            .iter()
            .filter(|shape| overlaps(shape.area(), window))
            .map(|shape| TableShape { far, key: shape.key.wrapping_add(u64::from(far)), ..shape.clone() })
            .collect();
        let edges = self.edges.iter().filter(|shape| overlaps(shape.route_area(), window)).cloned().collect();
        Self { tables, edges }
    }
}

impl EdgeShape {
    /// The rectangle around the line.
    pub fn route_area(&self) -> Area {
        let points = &self.route.points;
        let (left, top) =
            points.iter().fold((f64::INFINITY, f64::INFINITY), |a, b| (a.0.min(b.0), a.1.min(b.1)));
        let (right, bottom) =
            points.iter().fold((f64::NEG_INFINITY, f64::NEG_INFINITY), |a, b| (a.0.max(b.0), a.1.max(b.1)));
        if points.is_empty() { (0.0, 0.0, 0.0, 0.0) } else { (left, top, right - left, bottom - top) }
    }
}

/// Whether two rectangles have a point in common.
pub fn overlaps(a: Area, b: Area) -> bool {
    a.0 <= b.0 + b.2 && b.0 <= a.0 + a.2 && a.1 <= b.1 + b.3 && b.1 <= a.1 + a.3
}

fn around(areas: impl Iterator<Item = Area>) -> Option<Area> {
    let (left, top, right, bottom) = areas
        .map(|(x, y, width, height)| (x, y, x + width, y + height))
        .reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)))?;
    Some((left, top, right - left, bottom - top))
}

fn table_shape(
    table: &TableView,
    place: &PlacedNode,
    slots: &[String],
    relations: usize,
    marks: TableMarks,
) -> TableShape {
    let rows: Vec<(usize, usize)> = slots
        .iter()
        .enumerate()
        .filter_map(|(slot, name)| {
            Some((slot, table.columns.iter().position(|column| column.name == *name)?))
        })
        .collect();
    let height = shapes::table_height(rows.last().map_or(0, |(slot, _)| slot + 1));
    let mut hasher = DefaultHasher::new();
    (table, &rows, relations, &marks).hash(&mut hasher);
    [place.x, place.y, place.width].map(f64::to_bits).hash(&mut hasher);
    TableShape {
        key: hasher.finish(),
        table: table.clone(),
        place: (place.x, place.y, place.width),
        height,
        rows,
        relations,
        marks,
        group: String::new(),
        far: false,
    }
}

fn edge_shape(edge: &DiagramEdge, route: &RoutedEdge, mark: Option<ObjectMark>) -> EdgeShape {
    let mut hasher = DefaultHasher::new();
    (&edge.id, edge.unique, edge.optional, route.from_right, route.to_right, &mark).hash(&mut hasher);
    for (x, y) in &route.points {
        (x.to_bits(), y.to_bits()).hash(&mut hasher);
    }
    for row in route.from_rows.iter().chain(&route.to_rows) {
        row.to_bits().hash(&mut hasher);
    }
    EdgeShape { key: hasher.finish(), edge: edge.clone(), route: route.clone(), mark }
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

    fn scene(picture: &Picture, tables: &[TableView], marks: &DiagramMarks) -> Scene {
        Scene::of(picture, Shown { tables, marks, visible: &|_| true })
    }

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
        let none = DiagramMarks::default();
        let both = scene(&picture, &[a.clone(), b.clone()], &none);
        assert_eq!((both.tables.len(), both.edges.len()), (2, 1));
        assert_eq!((both.tables[0].rows.as_slice(), both.tables[0].height), ([(0, 0)].as_slice(), 52.0));
        let one = scene(&picture, std::slice::from_ref(&a), &none);
        assert_eq!((one.tables.len(), one.edges.len()), (1, 0));
        let hidden = Scene::of(
            &picture,
            Shown { tables: &[a.clone(), b.clone()], marks: &none, visible: &|table| table != "b" },
        );
        assert_eq!((hidden.tables.len(), hidden.edges.len()), (1, 0));
        assert_eq!(end_name("t", &["a".into(), "b".into()]), "t.(a,b)");

        // A dropped key stays as a ghost, and what is marked is drawn anew.
        let a = TableView { foreign_keys: Vec::new(), ..a };
        assert_eq!(scene(&picture, &[a.clone(), b.clone()], &none).edges.len(), 0);
        let gone = ObjectMark { change: MarkedChange::Removed, text: "dropped".into(), before: None };
        let marks =
            DiagramMarks { edges: [("a(id)->b(id)".to_owned(), gone)].into(), ..DiagramMarks::default() };
        let ghost = scene(&picture, &[a, b], &marks);
        assert_eq!(ghost.edges.len(), 1);
        assert_ne!(ghost.edges[0].key, both.edges[0].key);
    }

    #[test]
    fn frames_stand_around_their_tables() {
        let shape = |name: &str, x: f64, group: &str| TableShape {
            key: 1,
            table: TableView { name: name.into(), ..TableView::default() },
            place: (x, 0.0, 160.0),
            height: 52.0,
            rows: Vec::new(),
            relations: 0,
            marks: TableMarks::default(),
            group: group.into(),
            far: false,
        };
        let tables = vec![shape("a", 0.0, "one"), shape("b", 300.0, "one"), shape("c", 900.0, "")];
        let scene = Scene { tables, edges: Vec::new() };
        let frame = Frame { name: "one".into(), area: (-16.0, -26.0, 492.0, 94.0), tables: 2 };
        assert_eq!(scene.frames(), [frame]);
        assert_eq!(scene.bounds(), Some((0.0, 0.0, 1060.0, 52.0)));
        assert_eq!(scene.area_of(&["b".to_owned()].into()), Some((300.0, 0.0, 160.0, 52.0)));
        let near = scene.within((0.0, 0.0, 200.0, 200.0), true);
        assert_eq!((near.tables.len(), near.tables[0].far, near.tables[0].key), (1, true, 2));
    }
}
