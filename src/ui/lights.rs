//! What stands out in the diagram, and why: the hovered and the selected, what a line of source
//! names, and what belongs to it. In: the scene and what is pointed at; out: sets of names.

use std::collections::{BTreeMap, BTreeSet};

use super::scene::{EdgeShape, Scene, end_name};
use crate::protocol::{Finding, OperationView, StepView};

/// What is pointed at or selected in the diagram.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A table.
    Table(String),
    /// A column of a table.
    Column(String, String),
    /// A line, by its id.
    Edge(String),
}

impl Spot {
    /// The table it is or is in; none for a line.
    pub fn table(&self) -> Option<&str> {
        match self {
            Self::Table(table) | Self::Column(table, _) => Some(table),
            Self::Edge(_) => None,
        }
    }
}

/// Ids of the lines that stand out: those at a table, at a column, the line itself, and those whose
/// columns `named` names.
pub fn lit_edges(scene: &Scene, spots: &[Spot], named: &BTreeSet<String>) -> BTreeSet<String> {
    let is_lit = |shape: &&EdgeShape| {
        let edge = &shape.edge;
        named.contains(&end_name(&edge.from_table, &edge.from_columns))
            || spots.iter().any(|spot| match spot {
                Spot::Edge(id) => *id == edge.id,
                Spot::Table(table) => *table == edge.from_table || *table == edge.to_table,
                Spot::Column(table, column) => {
                    (*table == edge.from_table && edge.from_columns.contains(column))
                        || (*table == edge.to_table && edge.to_columns.contains(column))
                }
            })
    };
    scene.edges.iter().filter(is_lit).map(|shape| shape.edge.id.clone()).collect()
}

/// `table.column` of every row that stands out: those at the ends of lit lines, those of spots, and
/// those that `named` names.
pub fn lit_rows(
    scene: &Scene,
    edges: &BTreeSet<String>,
    spots: &[Spot],
    named: &BTreeSet<String>,
) -> BTreeSet<String> {
    let mut lit = named.clone();
    for EdgeShape { edge, .. } in scene.edges.iter().filter(|shape| edges.contains(&shape.edge.id)) {
        lit.extend(edge.from_columns.iter().map(|column| format!("{}.{column}", edge.from_table)));
        lit.extend(edge.to_columns.iter().map(|column| format!("{}.{column}", edge.to_table)));
    }
    lit.extend(spots.iter().filter_map(|spot| match spot {
        Spot::Column(table, column) => Some(format!("{table}.{column}")),
        _ => None,
    }));
    lit
}

/// Tables that stay bright: those pointed at with their neighbours, else those that the source names.
/// Empty when nothing is dimmed.
pub fn near_tables(scene: &Scene, pointed: Option<&Spot>, named: &BTreeSet<String>) -> BTreeSet<String> {
    let mut near = BTreeSet::new();
    if let Some(pointed) = pointed {
        for EdgeShape { edge, .. } in &scene.edges {
            let touches = match pointed {
                Spot::Edge(id) => *id == edge.id,
                other => {
                    other.table().is_some_and(|table| table == edge.from_table || table == edge.to_table)
                }
            };
            if touches {
                near.extend([edge.from_table.clone(), edge.to_table.clone()]);
            }
        }
        near.extend(pointed.table().map(str::to_owned));
        return near;
    }
    let tables = scene.tables.iter().map(|shape| &shape.table.name).filter(|name| named.contains(*name));
    near.extend(tables.cloned());
    near
}

/// The operation of a step that made or changed what is pointed at: the last one that names the
/// column, else the one that created the table, else the last that names it.
pub fn operation_of<'a>(step: &'a StepView, scene: &Scene, spot: &Spot) -> Option<&'a OperationView> {
    let with_line = || step.operations.iter().filter(|operation| operation.line > 0);
    match spot {
        Spot::Table(table) => with_line()
            .find(|operation| operation.name == "create_table" && operation.object == *table)
            .or_else(|| with_line().rfind(|operation| operation.tables.contains(table))),
        Spot::Column(table, column) => with_line()
            .rfind(|operation| names_column(operation, table, column))
            .or_else(|| operation_of(step, scene, &Spot::Table(table.clone()))),
        Spot::Edge(id) => {
            let edge = &scene.edges.iter().find(|shape| shape.edge.id == *id)?.edge;
            with_line()
                .rfind(|operation| {
                    operation.name.contains("foreign_key") && operation.tables.contains(&edge.from_table)
                })
                .or_else(|| {
                    let column = edge.from_columns.first().cloned().unwrap_or_default();
                    operation_of(step, scene, &Spot::Column(edge.from_table.clone(), column))
                })
        }
    }
}

/// Whether an operation is about a column: `users.email`, `resumes (a, b)`.
fn names_column(operation: &OperationView, table: &str, column: &str) -> bool {
    let object = operation.object.as_str();
    match object.split_once('(') {
        Some((of, columns)) => {
            (of.trim() == table || operation.tables.iter().any(|name| name == table))
                && columns.trim_end_matches(')').split(',').any(|name| name.trim() == column)
        }
        None => object.strip_prefix(table).and_then(|rest| rest.strip_prefix('.')) == Some(column),
    }
}

/// The worst severity of what findings name, by `table` and `table.column`; notes mark nothing.
pub fn by_object<'findings>(findings: impl Iterator<Item = &'findings Finding>) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for finding in findings.filter(|finding| finding.severity != "info") {
        let Some(object) = &finding.object else { continue };
        let worst = found.entry(object.clone()).or_insert_with(|| finding.severity.clone());
        if finding.severity == "error" {
            worst.clone_from(&finding.severity);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{DiagramEdge, RoutedEdge};

    fn scene() -> Scene {
        let edge = |from: &str, column: &str, to: &str| EdgeShape {
            key: 0,
            edge: DiagramEdge {
                id: format!("{from}({column})->{to}(id)"),
                from_table: from.into(),
                from_columns: vec![column.into()],
                to_table: to.into(),
                to_columns: vec!["id".into()],
                ..DiagramEdge::default()
            },
            route: RoutedEdge::default(),
            mark: None,
        };
        let edges = vec![edge("posts", "user_id", "users"), edge("tags", "post_id", "posts")];
        Scene { tables: Vec::new(), edges }
    }

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_column_lights_its_own_lines_only() {
        let column = Spot::Column("posts".into(), "user_id".into());
        let lit = lit_edges(&scene(), std::slice::from_ref(&column), &set(&[]));
        assert_eq!(lit, set(&["posts(user_id)->users(id)"]));
        assert_eq!(
            lit_rows(&scene(), &lit, &[column], &set(&["x.y"])),
            set(&["posts.user_id", "users.id", "x.y"])
        );
        assert_eq!(lit_edges(&scene(), &[Spot::Table("posts".into())], &set(&[])).len(), 2);
        assert_eq!(lit_edges(&scene(), &[], &set(&["tags.post_id"])), set(&["tags(post_id)->posts(id)"]));
    }

    #[test]
    fn neighbours_stay_bright() {
        let near = near_tables(&scene(), Some(&Spot::Table("posts".into())), &set(&["other"]));
        assert_eq!(near, set(&["posts", "tags", "users"]));
        let edge = Spot::Edge("tags(post_id)->posts(id)".into());
        assert_eq!(near_tables(&scene(), Some(&edge), &set(&[])), set(&["posts", "tags"]));
        assert_eq!(near_tables(&scene(), None, &set(&[])), set(&[]));
    }

    #[test]
    fn what_is_pointed_at_leads_to_its_line() {
        let operation = |name: &str, object: &str, tables: &[&str], line: u32| OperationView {
            name: name.into(),
            object: object.into(),
            tables: tables.iter().map(|table| (*table).into()).collect(),
            line,
            ..OperationView::default()
        };
        let step = StepView {
            operations: vec![
                operation("create_table", "posts", &["posts"], 10),
                operation("add_column", "posts.user_id", &["posts"], 14),
                operation("create_foreign_key", "fk_posts", &["posts", "users"], 16),
                operation("create_index", "posts (user_id, title)", &["posts"], 18),
            ],
            ..StepView::default()
        };
        let line = |spot: Spot| operation_of(&step, &scene(), &spot).map(|operation| operation.line);
        assert_eq!(line(Spot::Table("posts".into())), Some(10));
        assert_eq!(line(Spot::Table("users".into())), Some(16));
        assert_eq!(line(Spot::Table("tags".into())), None);
        assert_eq!(line(Spot::Column("posts".into(), "user_id".into())), Some(18));
        assert_eq!(line(Spot::Column("posts".into(), "body".into())), Some(10));
        assert_eq!(line(Spot::Edge("posts(user_id)->users(id)".into())), Some(16));
    }
}
