//! What the diagram's parts share: the window, what is drawn, hidden, grouped, pointed at. In: the
//! store's signals and what the user does; out: signals for the canvas, the outline, the palette.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

use super::focus::{Focus, MOST_HOPS, neighbourhood, opening};
use super::grouping::{Grouping, Member, groups};
use super::levels::{self, Level, View};
use super::lights::Spot;
use super::places::PlaceKey;
use super::scene::{Area, Scene, Shown};
use super::search::Target;
use super::store::Store;
use super::viewport::Viewport;
use crate::protocol::{DiagramGraph, DiagramMarks, TableView};

/// A scene that is compared by its keys: cheap, and right because keys cover all that is drawn.
#[derive(Debug, Clone, Default)]
pub struct SceneKey(pub Arc<Scene>);

impl PartialEq for SceneKey {
    fn eq(&self, other: &Self) -> bool {
        let keys = |scene: &Scene| {
            let tables = scene.tables.iter().map(|table| (table.key, table.group.clone()));
            let edges = scene.edges.iter().map(|edge| (edge.key, String::new()));
            tables.chain(edges).collect::<Vec<_>>()
        };
        keys(&self.0) == keys(&other.0)
    }
}

/// A table that follows the pointer.
#[derive(Debug, Clone, PartialEq)]
pub struct Drag {
    /// Table.
    pub table: String,
    /// Left, top.
    pub at: (f64, f64),
}

/// The diagram's state. A handle: copies are the same state.
#[derive(Clone, Copy)]
pub struct DiagramState {
    /// The window on the scene.
    pub viewport: RwSignal<Viewport>,
    /// Size of the canvas.
    pub canvas: RwSignal<(f64, f64)>,
    /// The user moved the window, which is then left where it is.
    pub touched: RwSignal<bool>,
    /// Tables that are shown: the working database's, or those of another point.
    pub tables: Memo<Arc<Vec<TableView>>>,
    /// What is marked as changed.
    pub marks: Memo<Arc<DiagramMarks>>,
    /// All boxes and lines there are.
    pub graph: Memo<Arc<DiagramGraph>>,
    /// What is drawn.
    pub scene: Memo<SceneKey>,
    /// Tables that are hidden.
    pub hidden: RwSignal<BTreeSet<String>>,
    /// The neighbourhood that is shown; None shows all.
    pub focus: RwSignal<Option<Focus>>,
    /// What makes groups.
    pub grouping: RwSignal<Grouping>,
    /// The group of each table.
    pub groups: Memo<BTreeMap<String, String>>,
    /// Selected column of the selected table.
    pub column: RwSignal<Option<String>>,
    /// The table that the selected column is of.
    pub column_of: RwSignal<Option<String>>,
    /// Selected line.
    pub edge: RwSignal<Option<String>>,
    /// What the pointer is on.
    pub hovered: RwSignal<Option<Spot>>,
    /// What the palette is about to choose.
    pub preview: RwSignal<Option<Target>>,
    /// A table that follows the pointer.
    pub drag: RwSignal<Option<Drag>>,
    /// All of the scene is drawn, also what is far off the window: for pictures.
    pub whole: RwSignal<bool>,
    /// Tables slide to their new places.
    pub sliding: RwSignal<bool>,
    /// The outline is open.
    pub outline: RwSignal<bool>,
    /// The palette is open.
    pub palette: RwSignal<bool>,
    /// The project: changes when another one is opened.
    pub project: Memo<u64>,
    /// Columns that changed, by table.
    changed: Memo<BTreeMap<String, HashSet<String>>>,
    /// Tables of the neighbourhood.
    focused: Memo<Option<HashSet<String>>>,
}

impl DiagramState {
    /// The state over a store.
    pub fn new(store: Store) -> Self {
        let project = Memo::new(move |_| {
            store.workspace.with(|view| project_number(view.project.as_ref(), &view.revisions))
        });
        let tables = Memo::new(move |_| {
            let shown = store.shown.get();
            Arc::new(match shown {
                Some(shown) => shown.tables.clone(),
                None => store.database.with(|database| database.tables.clone()),
            })
        });
        let marks = Memo::new(move |_| {
            Arc::new(
                store.shown.with(|shown| shown.as_ref().map(|shown| shown.marks.clone()).unwrap_or_default()),
            )
        });
        let graph = Memo::new(move |_| {
            let other = store.shown.with(|shown| shown.as_ref().and_then(|shown| shown.graph.clone()));
            Arc::new(other.unwrap_or_else(|| store.workspace.with(|view| view.diagram.clone())))
        });
        let hidden = RwSignal::new(BTreeSet::<String>::new());
        let focus = RwSignal::new(None::<Focus>);
        let grouping = RwSignal::new(Grouping::None);
        let groups = Memo::new(move |_| {
            let grouping = grouping.get();
            let tables = tables.get();
            store.revisions.with(|revisions| {
                let members: Vec<Member<'_>> = tables
                    .iter()
                    .filter(|table| !table.version_table)
                    .map(|table| Member {
                        table: &table.name,
                        file: table.created_in.as_ref().and_then(|key| {
                            revisions.iter().find(|view| view.key == *key).map(|view| view.file.as_str())
                        }),
                    })
                    .collect();
                graph.with(|graph| groups(grouping, &members, &graph.edges))
            })
        });
        let changed = Memo::new(move |_| {
            let graph = graph.get();
            marks.with(|marks| {
                if marks.is_empty() {
                    let tables = store.selected().map(|view| view.tables).unwrap_or_default();
                    levels::changed_by_names(&tables, &graph)
                } else {
                    levels::changed_by_marks(marks, &graph)
                }
            })
        });
        let focused = Memo::new(move |_| {
            let focus = focus.get()?;
            Some(graph.with(|graph| neighbourhood(&graph.edges, &focus)))
        });
        let scene = Memo::new(move |_| {
            let picture = store.picture.get();
            let (tables, marks) = (tables.get(), marks.get());
            hidden.with(|hidden| {
                focused.with(|focused| {
                    let visible = |table: &str| {
                        !hidden.contains(table) && focused.as_ref().is_none_or(|near| near.contains(table))
                    };
                    let shown = Shown { tables: &tables, marks: &marks, visible: &visible };
                    SceneKey(Arc::new(Scene::of(&picture, shown)))
                })
            })
        });
        Self {
            viewport: RwSignal::new(Viewport::default()),
            canvas: RwSignal::new((0.0, 0.0)),
            touched: RwSignal::new(false),
            tables,
            marks,
            graph,
            scene,
            hidden,
            focus,
            grouping,
            groups,
            column: RwSignal::new(None),
            column_of: RwSignal::new(None),
            edge: RwSignal::new(None),
            hovered: RwSignal::new(None),
            preview: RwSignal::new(None),
            drag: RwSignal::new(None),
            whole: RwSignal::new(false),
            sliding: RwSignal::new(false),
            outline: RwSignal::new(false),
            palette: RwSignal::new(false),
            project,
            changed,
            focused,
        }
    }

    /// The state of the page.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// What picture is wanted, and the graph to lay out for it.
    pub fn wanted(&self, store: Store) -> (PlaceKey, DiagramGraph) {
        let level = store.level.get();
        let grouping = self.grouping.get();
        // A large schema's neighbourhood has an arrangement of its own; a small one keeps its places.
        let visible = if self.is_large() { self.focused.get().unwrap_or_default() } else { HashSet::new() };
        let changed = if level == Level::Changed { self.changed.get() } else { BTreeMap::new() };
        let mut hasher = DefaultHasher::new();
        let mut part: Vec<&String> = visible.iter().collect();
        part.sort();
        for (table, columns) in &changed {
            let mut columns: Vec<&String> = columns.iter().collect();
            columns.sort();
            (table, columns).hash(&mut hasher);
        }
        part.hash(&mut hasher);
        let whole = visible.is_empty() && changed.is_empty();
        let key = PlaceKey {
            project: self.project.get(),
            view: format!("{}/{}", level.word(), grouping.word()),
            part: if whole { 0 } else { hasher.finish() >> 12 },
        };
        let view = View { level, visible, groups: self.groups.get(), changed };
        (key, self.graph.with(|graph| levels::at_level(graph, &view)))
    }

    /// Whether the schema is shown in parts.
    pub fn is_large(&self) -> bool {
        self.total() > super::focus::FOCUS_ABOVE
    }

    /// Number of tables there are to show.
    pub fn total(&self) -> usize {
        self.tables.with(|tables| tables.iter().filter(|table| !table.version_table).count())
    }

    /// Opens a large schema on a part of it.
    pub fn open_focused(&self, store: Store) {
        let touched: Vec<String> = store.revisions.with_untracked(|revisions| {
            let current = revisions.iter().find(|view| view.current);
            current.map(|view| view.tables.clone()).unwrap_or_default()
        });
        let focus = self.tables.with_untracked(|tables| {
            let present: Vec<&str> =
                tables.iter().filter(|table| !table.version_table).map(|table| table.name.as_str()).collect();
            self.graph.with_untracked(|graph| opening(&graph.edges, &present, &touched))
        });
        self.focus.set(focus);
    }

    /// Shows the neighbourhood of a table; again, one line farther.
    pub fn focus_on(&self, table: &str) {
        self.focus.update(|focus| {
            let same = focus.as_mut().filter(|focus| focus.tables == [table.to_owned()]);
            match same {
                Some(focus) => focus.hops = (focus.hops + 1).min(MOST_HOPS),
                None => *focus = Some(Focus { tables: vec![table.to_owned()], hops: 1 }),
            }
        });
        self.touched.set(false);
    }

    /// Shows every table.
    pub fn show_all(&self) {
        self.focus.set(None);
        self.hidden.update(BTreeSet::clear);
        self.touched.set(false);
    }

    /// Hides a table; it keeps its place.
    pub fn hide(&self, store: Store, table: &str) {
        self.hidden.update(|hidden| {
            hidden.insert(table.to_owned());
        });
        if store.table.with_untracked(|selected| selected.as_deref() == Some(table)) {
            store.table.set(None);
        }
    }

    /// Selects a table, column or line, or nothing.
    pub fn select(&self, store: Store, spot: Option<Spot>) {
        let (table, column, edge) = match spot {
            Some(Spot::Table(table)) => (Some(table), None, None),
            Some(Spot::Column(table, column)) => (Some(table), Some(column), None),
            Some(Spot::Edge(edge)) => (None, None, Some(edge)),
            None => (None, None, None),
        };
        if let Some(table) = &table {
            self.reveal(table);
        }
        self.edge.set(edge);
        self.column_of.set(table.clone());
        store.table.set(table);
        self.column.set(column);
    }

    /// Makes sure that a table is among those shown.
    pub fn reveal(&self, table: &str) {
        if self.hidden.with_untracked(|hidden| hidden.contains(table)) {
            self.hidden.update(|hidden| {
                hidden.remove(table);
            });
        }
        let outside =
            self.focused.with_untracked(|focused| focused.as_ref().is_some_and(|near| !near.contains(table)));
        if outside {
            self.focus.set(Some(Focus { tables: vec![table.to_owned()], hops: 1 }));
        }
    }

    /// What is selected.
    pub fn selection(&self, store: Store) -> Option<Spot> {
        if let Some(edge) = self.edge.get() {
            return Some(Spot::Edge(edge));
        }
        let table = store.table.get()?;
        Some(match self.column.get() {
            Some(column) => Spot::Column(table, column),
            None => Spot::Table(table),
        })
    }

    /// Fits a part of the scene into the canvas.
    pub fn zoom_to(&self, area: Area) {
        let canvas = self.canvas.get_untracked();
        if canvas.0 > 0.0 {
            self.touched.set(true);
            self.viewport.set(Viewport::fitted(area, canvas));
        }
    }

    /// Changes the scale around the middle of the canvas.
    pub fn zoom(&self, factor: f64) {
        let (width, height) = self.canvas.get_untracked();
        self.touched.set(true);
        self.viewport.update(|viewport| *viewport = viewport.zoomed(factor, (width / 2.0, height / 2.0)));
    }

    /// Brings a table into view.
    pub fn bring_into_view(&self, table: &str) {
        let area = self.scene.with_untracked(|scene| scene.0.table(table).map(|shape| shape.area()));
        let canvas = self.canvas.get_untracked();
        if let Some(area) = area.filter(|_| canvas.0 > 0.0) {
            self.viewport.update(|viewport| *viewport = viewport.showing(area, canvas));
        }
    }
}

/// A number for a project that stays the same while it is edited: of its name, directory and roots.
fn project_number(
    project: Option<&crate::protocol::ProjectView>,
    revisions: &[crate::protocol::RevisionView],
) -> u64 {
    let Some(project) = project else { return 0 };
    let mut hasher = DefaultHasher::new();
    (&project.name, &project.directory, project.chosen).hash(&mut hasher);
    let mut roots: Vec<&str> =
        revisions.iter().filter(|view| view.base).map(|view| view.id.as_str()).collect();
    roots.sort_unstable();
    roots.hash(&mut hasher);
    // As many bits as a JavaScript number holds.
    hasher.finish() >> 12
}
