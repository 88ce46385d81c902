//! Boxes and lines of the diagram, before and after they have places.

use serde::{Deserialize, Serialize};

/// Boxes and lines, before they have places. Sizes in CSS pixels at 100 %.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramGraph {
    /// Tables.
    pub nodes: Vec<DiagramNode>,
    /// Foreign keys.
    pub edges: Vec<DiagramEdge>,
}

/// A table's box: a header and one slot for each column that it ever had.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramNode {
    /// Table name.
    pub table: String,
    /// Width.
    pub width: f64,
    /// Height of the box with all slots.
    pub height: f64,
    /// Column names by slot; columns of the present schema first, in their order.
    pub slots: Vec<String>,
    /// What each slot's column ever was, so that a level of detail is the same at every revision.
    #[serde(default)]
    pub kinds: Vec<SlotKind>,
    /// Tables of one group stand together; the empty group is none.
    #[serde(default)]
    pub group: String,
}

/// What a column ever was, over all versions of its table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlotKind {
    /// Part of a primary or foreign key.
    Key,
    /// Unique by itself.
    Unique,
    /// Neither.
    #[default]
    Plain,
}

/// A foreign key as a line from the child's rows to the parent's.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramEdge {
    /// Identifier, stable for the same key: `child(a,b)->parent(c,d)`.
    pub id: String,
    /// Child table.
    pub from_table: String,
    /// Child columns.
    pub from_columns: Vec<String>,
    /// Parent table.
    pub to_table: String,
    /// Parent columns.
    pub to_columns: Vec<String>,
    /// The child's columns are unique together: at most one child.
    pub unique: bool,
    /// The child's columns may be NULL: the parent is optional.
    pub optional: bool,
}

/// Places for a [`DiagramGraph`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramLayout {
    /// Places of the boxes, by table.
    pub nodes: Vec<PlacedNode>,
    /// Routes of the lines, by edge id.
    pub edges: Vec<RoutedEdge>,
    /// Width of everything.
    pub width: f64,
    /// Height of everything.
    pub height: f64,
}

/// A box with its place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlacedNode {
    /// Table.
    pub table: String,
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width: at least the node's; boxes of one column are equally wide.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A line with its route: horizontal and vertical stretches only, child first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RoutedEdge {
    /// Edge id.
    pub id: String,
    /// Corner points from the child's port to the parent's port.
    pub points: Vec<(f64, f64)>,
    /// For a composite key: heights of the child's rows that the bracket joins (else one).
    pub from_rows: Vec<f64>,
    /// Likewise for the parent.
    pub to_rows: Vec<f64>,
    /// The line leaves the child at its right side.
    pub from_right: bool,
    /// The line enters the parent at its right side.
    pub to_right: bool,
}

/// What the page asks of the layout worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LayoutRequest {
    /// Number that the answer carries.
    pub id: u32,
    /// What to lay out.
    pub graph: DiagramGraph,
    /// The picture that is shown: its tables keep their places. None lays out all anew.
    #[serde(default)]
    pub previous: Option<DiagramLayout>,
    /// A table of `previous` that is moved by hand.
    #[serde(default)]
    pub moved: Option<MovedTable>,
}

/// A table moved by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MovedTable {
    /// Table.
    pub table: String,
    /// Left, as wished for; it takes the nearest free place.
    pub x: f64,
    /// Top, likewise.
    pub y: f64,
}

/// What the layout worker answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LayoutReply {
    /// Number of the request.
    pub id: u32,
    /// The places.
    pub layout: DiagramLayout,
}
