//! The canvas: the scene as SVG, moved by one transform, with only what is near the window drawn.

use leptos::prelude::*;

use super::edge::EdgeLine;
use super::keyboard;
use super::pointer::Pointers;
use super::table::{Lights, TableBox};
use crate::ui::diagram_state::{DiagramState, SceneKey};
use crate::ui::lights::{Spot, by_object, lit_edges, lit_rows, near_tables};
use crate::ui::scene::{Area, Frame, overlaps};
use crate::ui::search::Target;
use crate::ui::store::Store;

/// The id of the group that holds the scene.
pub const SCENE_ID: &str = "diagram-scene";
/// Above this many tables only what is near the window is drawn, and rows only where they can be read.
const WHOLE: usize = 150;
/// Above this many tables groups have no frames.
const FRAMED: usize = 100;
/// How much of the window is drawn beyond each of its sides.
const BEYOND: f64 = 0.5;

/// The canvas.
#[component]
pub fn Canvas(
    /// Where the picture is.
    bounds: Signal<Area>,
) -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let viewport = state.viewport;
    let near_window = window_of(state);
    let far = Memo::new(move |_| viewport.with(|viewport| viewport.is_far()));
    let drawn = Memo::new(move |_| {
        let scene = state.scene.get();
        if scene.0.tables.len() <= WHOLE || state.whole.get() {
            return scene;
        }
        SceneKey(std::sync::Arc::new(scene.0.within(near_window.get(), far.get())))
    });
    // What is pointed at with the mouse comes before the palette's choice, that before the selection.
    let pointed = Memo::new(move |_| {
        state.hovered.get().or_else(|| match state.preview.get()? {
            Target::Table(table) => Some(Spot::Table(table)),
            Target::Column(table, column) => Some(Spot::Column(table, column)),
            _ => None,
        })
    });
    let edge_lights = Memo::new(move |_| {
        let spots: Vec<Spot> = pointed.get().or_else(|| state.selection(store)).into_iter().collect();
        store.lit.with(|named| lit_edges(&state.scene.get().0, &spots, named))
    });
    let row_lights = Memo::new(move |_| {
        let spots: Vec<Spot> = pointed.get().into_iter().chain(state.selection(store)).collect();
        edge_lights.with(|edges| store.lit.with(|named| lit_rows(&state.scene.get().0, edges, &spots, named)))
    });
    let near = Memo::new(move |_| {
        let pointed = pointed.get();
        store.lit.with(|named| near_tables(&state.scene.get().0, pointed.as_ref(), named))
    });
    let selected = Memo::new(move |_| match state.preview.get() {
        Some(Target::Table(table) | Target::Column(table, _)) => Some(table),
        _ => store.table.get(),
    });
    let found = Memo::new(move |_| store.findings.with(|findings| by_object(findings.iter())));
    let lights = Lights { selected, near, rows: row_lights, found, afar: far };
    let distance = Memo::new(move |_| viewport.with(|viewport| viewport.distance_class()));
    let text_sizes = Memo::new(move |_| viewport.with(|viewport| viewport.text_sizes()));
    let pointers = Pointers::new(store, state);
    let pixels = |size: f64| format!("{size}px");
    // Larger schemas are not laid out by groups: frames would lie across each other.
    let frames = Memo::new(move |_| {
        state.scene.with(|scene| if scene.0.tables.len() > FRAMED { Vec::new() } else { scene.0.frames() })
    });
    let label = move || {
        let (tables, edges) = state.scene.with(|scene| (scene.0.tables.len(), scene.0.edges.len()));
        format!(
            "Schema diagram, {tables} tables, {edges} foreign keys. Arrow keys go from table to table, Enter into its columns, f follows a foreign key. The outline has the same as a tree."
        )
    };
    view! {
        <svg
            class="diagram"
            class:panning=move || pointers.is_panning()
            class:moving=move || state.drag.with(Option::is_some)
            class:dimming=move || near.with(|near| !near.is_empty())
            class:sliding=move || state.sliding.get()
            id="diagram"
            tabindex="0"
            role="application"
            aria-label=label
            on:pointerdown=move |event| pointers.down(&event)
            on:pointermove=move |event| pointers.moved(&event)
            on:pointerup=move |event| pointers.up(&event)
            on:pointercancel=move |event| pointers.cancelled(&event)
            on:pointerover=move |event| pointers.over(&event)
            on:pointerleave=move |_| state.hovered.set(None)
            on:dblclick=move |event| pointers.double(&event)
            on:wheel=move |event| pointers.wheel(&event)
            on:keydown=move |event| keyboard::pressed(store, state, bounds, &event)
        >
            <g
                id=SCENE_ID
                class=move || distance.get()
                transform=move || viewport.with(|viewport| viewport.transform())
                style:--name-size=move || pixels(text_sizes.get()[0])
                style:--row-size=move || pixels(text_sizes.get()[1])
                style:--type-size=move || pixels(text_sizes.get()[2])
            >
                <defs>
                    <pattern id="ghost-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <path class="hatch" d="M0 0V6" />
                    </pattern>
                </defs>
                <For each=move || frames.get() key=|frame| (frame.name.clone(), frame.area.0.to_bits(), frame.area.1.to_bits(), frame.area.2.to_bits(), frame.area.3.to_bits(), frame.tables) let:frame>
                    <GroupFrame frame />
                </For>
                <For each=move || drawn.get().0.edges.clone() key=|shape| shape.key let:shape>
                    <EdgeLine shape lit=edge_lights />
                </For>
                <For each=move || drawn.get().0.tables.clone() key=|shape| shape.key let:shape>
                    <TableBox shape lights />
                </For>
            </g>
        </svg>
    }
}

#[component]
fn GroupFrame(frame: Frame) -> impl IntoView {
    let (x, y, width, height) = frame.area;
    view! {
        <g class="group-frame" data-testid="group" data-group=frame.name.clone()>
            <rect x=x y=y width=width height=height rx="10" />
            <text x=x + 12.0 y=y + 17.0>{format!("{} · {}", frame.name, frame.tables)}</text>
        </g>
    }
}

/// The part of the scene that is drawn: the window and some around it. It changes only when the
/// window leaves it, so that a pan is mostly a transform.
fn window_of(state: DiagramState) -> Memo<Area> {
    Memo::new(move |before: Option<&Area>| {
        let seen = state.viewport.with(|viewport| viewport.seen(state.canvas.get()));
        let inside = before.is_some_and(|area| {
            let (right, bottom) = (area.0 + area.2, area.1 + area.3);
            let covers =
                area.0 <= seen.0 && area.1 <= seen.1 && right >= seen.0 + seen.2 && bottom >= seen.1 + seen.3;
            covers && area.2 < seen.2 * 4.0 && overlaps(*area, seen)
        });
        match before {
            Some(area) if inside => *area,
            _ => {
                let (across, down) = (seen.2 * BEYOND, seen.3 * BEYOND);
                (seen.0 - across, seen.1 - down, seen.2 + 2.0 * across, seen.3 + 2.0 * down)
            }
        }
    })
}
