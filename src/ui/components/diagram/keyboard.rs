//! The diagram by keyboard: from table to table, into columns, along foreign keys.

use leptos::prelude::*;

use super::pointer::nudge;
use crate::ui::diagram_state::DiagramState;
use crate::ui::lights::Spot;
use crate::ui::places::Places;
use crate::ui::scene::{Area, Scene};
use crate::ui::store::Store;
use crate::ui::viewport::{Viewport, neighbour};

/// Factor of one press of a zoom key.
pub const ZOOM: f64 = 1.2;
/// How far one press moves a table.
const STEP: f64 = 24.0;

/// Carries out a key pressed on the canvas; others go on to the page.
pub fn pressed(store: Store, state: DiagramState, bounds: Signal<Area>, event: &web_sys::KeyboardEvent) {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        // The last move is taken back before the last run, while one is in the diagram.
        let undo = store.with_places(|places: &Places| places.can_undo());
        let wanted = key.eq_ignore_ascii_case("z") && if event.shift_key() { undo.1 } else { undo.0 };
        if wanted {
            event.prevent_default();
            event.stop_propagation();
            if event.shift_key() { store.arrange(Places::redo) } else { store.arrange(Places::undo) }
        }
        return;
    }
    if !event.alt_key() && !store.single_keys.get_untracked() && key.chars().count() == 1 {
        return;
    }
    if carry_out(store, state, bounds, &key, event.shift_key()) {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn carry_out(store: Store, state: DiagramState, bounds: Signal<Area>, key: &str, shift: bool) -> bool {
    let direction = match key {
        "ArrowLeft" => Some((-1.0, 0.0)),
        "ArrowRight" => Some((1.0, 0.0)),
        "ArrowUp" => Some((0.0, -1.0)),
        "ArrowDown" => Some((0.0, 1.0)),
        _ => None,
    };
    let selection = untrack(move || state.selection(store));
    if let Some((right, down)) = direction {
        match &selection {
            Some(Spot::Table(table)) if shift => nudge(store, state, table, (right * STEP, down * STEP)),
            Some(Spot::Column(table, column)) if right == 0.0 => {
                step_column(store, state, table, column, down);
            }
            _ => go_to_neighbour(store, state, (right, down)),
        }
        return true;
    }
    match (key, &selection) {
        ("Enter", Some(Spot::Table(table))) => enter(store, state, table),
        ("Escape", Some(Spot::Column(table, _))) => select(store, state, Spot::Table(table.clone())),
        ("Escape", Some(Spot::Edge(_))) => state.select(store, None),
        ("Escape", None) => return leave_focus(state),
        ("f", Some(spot)) => follow(store, state, spot),
        ("x", Some(Spot::Table(table) | Spot::Column(table, _))) => state.hide(store, table),
        ("e", Some(Spot::Table(table) | Spot::Column(table, _))) => state.focus_on(table),
        ("z", Some(spot)) => zoom_to_spot(state, spot),
        ("+" | "=", _) => state.zoom(ZOOM),
        ("-", _) => state.zoom(1.0 / ZOOM),
        ("0", _) => {
            state.viewport.set(Viewport::fitted(bounds.get_untracked(), state.canvas.get_untracked()));
            state.touched.set(false);
        }
        _ => return false,
    }
    true
}

/// Selects, and says so.
fn select(store: Store, state: DiagramState, spot: Spot) {
    let said = match &spot {
        Spot::Table(table) => {
            let facts = state.scene.with_untracked(|scene| {
                scene.0.table(table).map(|shape| (shape.table.columns.len(), shape.relations))
            });
            let (columns, relations) = facts.unwrap_or_default();
            format!("Table {table}, {columns} columns, {relations} relations")
        }
        Spot::Column(table, column) => {
            let type_name = state.tables.with_untracked(|tables| {
                let table = tables.iter().find(|other| other.name == *table)?;
                table
                    .columns
                    .iter()
                    .find(|other| other.name == *column)
                    .map(|column| column.type_name.clone())
            });
            format!("Column {column}, {}", type_name.unwrap_or_default())
        }
        Spot::Edge(edge) => format!("Foreign key {edge}"),
    };
    store.announcement.set(said);
    state.select(store, Some(spot));
}

/// Selects the next table in a direction, or the first when none is selected.
fn go_to_neighbour(store: Store, state: DiagramState, direction: (f64, f64)) {
    let next = state.scene.with_untracked(|scene| {
        let boxes: Vec<_> = scene
            .0
            .tables
            .iter()
            .map(|shape| {
                (shape.table.name.clone(), shape.place.0, shape.place.1, shape.place.2, shape.height)
            })
            .collect();
        match store.table.get_untracked() {
            Some(table) => neighbour(&boxes, &table, direction).map(str::to_owned),
            None => boxes.first().map(|first| first.0.clone()),
        }
    });
    if let Some(next) = next {
        select(store, state, Spot::Table(next));
    }
}

fn columns_of(scene: &Scene, table: &str) -> Vec<String> {
    scene.table(table).map_or_else(Vec::new, |shape| {
        shape.rows.iter().map(|(_, index)| shape.table.columns[*index].name.clone()).collect()
    })
}

fn enter(store: Store, state: DiagramState, table: &str) {
    let first = state.scene.with_untracked(|scene| columns_of(&scene.0, table).into_iter().next());
    if let Some(column) = first {
        select(store, state, Spot::Column(table.to_owned(), column));
    }
}

fn step_column(store: Store, state: DiagramState, table: &str, column: &str, down: f64) {
    let next = state.scene.with_untracked(|scene| {
        let columns = columns_of(&scene.0, table);
        let at = columns.iter().position(|name| name == column)?;
        let next = if down > 0.0 { at + 1 } else { at.checked_sub(1)? };
        columns.get(next).cloned()
    });
    if let Some(column) = next {
        select(store, state, Spot::Column(table.to_owned(), column));
    }
}

/// Goes along a foreign key: from a column to what it refers to, from a table to the first one its
/// keys refer to, from what is referred to back to the first table that does.
fn follow(store: Store, state: DiagramState, spot: &Spot) {
    let target = state.scene.with_untracked(|scene| {
        let mut edges = scene.0.edges.iter().map(|shape| &shape.edge);
        let parent = |edge: &crate::protocol::DiagramEdge| {
            Some(Spot::Column(edge.to_table.clone(), edge.to_columns.first()?.clone()))
        };
        let child = |edge: &crate::protocol::DiagramEdge| {
            Some(Spot::Column(edge.from_table.clone(), edge.from_columns.first()?.clone()))
        };
        match spot {
            Spot::Edge(id) => parent(edges.find(|edge| edge.id == *id)?),
            Spot::Column(table, column) => edges
                .clone()
                .find(|edge| edge.from_table == *table && edge.from_columns.contains(column))
                .and_then(parent)
                .or_else(|| {
                    child(edges.find(|edge| edge.to_table == *table && edge.to_columns.contains(column))?)
                }),
            Spot::Table(table) => {
                let next = edges.clone().find(|edge| edge.from_table == *table).map(|edge| &edge.to_table);
                let back = || edges.find(|edge| edge.to_table == *table).map(|edge| &edge.from_table);
                next.or_else(back).map(|table| Spot::Table(table.clone()))
            }
        }
    });
    match target {
        Some(target) => select(store, state, target),
        None => store.announcement.set("No foreign key here".to_owned()),
    }
}

/// Leaves a neighbourhood of a small schema; false when there is none.
fn leave_focus(state: DiagramState) -> bool {
    let left = state.focus.with_untracked(Option::is_some) && !untrack(move || state.is_large());
    if left {
        state.focus.set(None);
        state.touched.set(false);
    }
    left
}

/// Fits what is selected into the canvas.
pub fn zoom_to_spot(state: DiagramState, spot: &Spot) {
    let area = state.scene.with_untracked(|scene| match spot {
        Spot::Edge(id) => {
            let edge = &scene.0.edges.iter().find(|shape| shape.edge.id == *id)?.edge;
            scene.0.area_of(&[edge.from_table.clone(), edge.to_table.clone()].into())
        }
        other => scene.0.table(other.table()?).map(crate::ui::scene::TableShape::area),
    });
    if let Some(area) = area {
        state.zoom_to(area);
    }
}
