//! The schema drawn: live SVG elements over the layout worker's places, with what stands around them.

pub mod canvas;
pub mod controls;
pub mod edge;
pub mod export;
pub mod keyboard;
pub mod layouts;
pub mod minimap;
pub mod notes;
pub mod outline;
pub mod pointer;
pub mod share;
pub mod states;
pub mod table;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use self::canvas::Canvas;
use self::controls::ZoomBar;
use self::minimap::Minimap;
use self::notes::{FocusNote, Legend, SelectionNote};
use self::outline::Outline;
use self::states::{EmptyCanvas, OtherObjects};
use crate::ui::diagram_state::DiagramState;
use crate::ui::lights::{Spot, operation_of};
use crate::ui::scene::Area;
use crate::ui::search::Target;
use crate::ui::store::Store;
use crate::ui::viewport::Viewport;

/// The diagram with its controls.
#[component]
pub fn Diagram() -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let host = NodeRef::<html::Div>::new();
    layouts::request_layouts(store, state);
    layouts::keep_places(store, state);
    observe_size(host, state.canvas);
    let bounds = Signal::derive(move || store.picture.with(|picture| picture.bounds()));
    keep_fitted(store, state, bounds);
    follow_selection(store, state);
    link_to_source(store, state);
    let empty = move || state.scene.with(|scene| scene.0.is_empty());
    view! {
        <div class="diagram-host" node_ref=host class:with-outline=move || state.outline.get()>
            <Canvas bounds />
            <Outline />
            <OtherObjects />
            <Show when=empty>
                <EmptyCanvas />
            </Show>
            <Show when=move || !empty()>
                <ZoomBar bounds />
                <Legend />
                <SelectionNote />
                <Minimap bounds />
                <FocusNote />
            </Show>
        </div>
    }
}

/// A new project is fitted; so is a new layout or size, until the user moves the window.
fn keep_fitted(store: Store, state: DiagramState, bounds: Signal<Area>) {
    Effect::new(move |before: Option<(u32, bool)>| {
        let asked = store.fit.get();
        let size = state.canvas.get();
        let focus = state.focus.get();
        let area = bounds.get();
        let again = before.map(|(asked, _)| asked) != Some(asked);
        if again {
            state.touched.set(false);
        }
        if size.0 > 0.0 && !state.touched.get_untracked() && state.drag.with_untracked(Option::is_none) {
            // A part of a small schema keeps its places, so that the window goes to it.
            let part = focus.and_then(|_| state.scene.with_untracked(|scene| scene.0.bounds()));
            state.viewport.set(Viewport::fitted(part.unwrap_or(area), size));
        }
        (asked, true)
    });
}

/// What is selected elsewhere is brought into view; another table ends the selection of a column.
fn follow_selection(store: Store, state: DiagramState) {
    Effect::new(move |before: Option<Option<String>>| {
        let table = store.table.get();
        if before.is_some_and(|before| before != table) {
            if state.column_of.with_untracked(|of| *of != table) {
                state.column.set(None);
            }
            if table.is_some() {
                state.edge.set(None);
            }
        }
        if let Some(table) = &table {
            state.bring_into_view(table);
        }
        table
    });
    Effect::new(move |_| {
        if let Some(Target::Table(table) | Target::Column(table, _)) = state.preview.get() {
            state.bring_into_view(&table);
        }
    });
}

/// What the pointer is on in the diagram leads to the line of the selected revision that made it;
/// the line lights what it names, in the list of operations and in the diagram.
fn link_to_source(store: Store, state: DiagramState) {
    Effect::new(move |before: Option<bool>| {
        let spot = state.hovered.get().or_else(|| state.selection(store));
        let line = spot.as_ref().and_then(|spot| line_of(store, state, spot));
        if line.is_some() || before == Some(true) {
            store.source_line.set(line.unwrap_or(0));
        }
        line.is_some()
    });
}

/// The line of the selected revision that made or changed what is pointed at.
fn line_of(store: Store, state: DiagramState, spot: &Spot) -> Option<u32> {
    store.detail.with_untracked(|detail| {
        let step = detail.as_ref()?.upgrade.as_ref()?;
        state.scene.with_untracked(|scene| operation_of(step, &scene.0, spot).map(|operation| operation.line))
    })
}

fn observe_size(host: NodeRef<html::Div>, canvas: RwSignal<(f64, f64)>) {
    Effect::new(move |_| {
        let Some(element) = host.get() else { return };
        let observed = element.clone();
        let changed = Closure::<dyn FnMut()>::new(move || {
            let size = (f64::from(observed.client_width()), f64::from(observed.client_height()));
            // A hidden canvas has no size, and keeps the last one it had.
            if size.0 > 0.0 && canvas.try_get_untracked().is_some_and(|before| before != size) {
                canvas.set(size);
            }
        });
        if let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            observer.observe(&element);
            // The observer lives as long as the element that it observes.
            changed.forget();
        }
    });
}
