//! The schema drawn: live SVG elements over the layout worker's places, with pan and zoom.

pub mod edge;
pub mod export;
pub mod minimap;
pub mod states;
pub mod table;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use self::edge::EdgeLine;
use self::minimap::{Minimap, SceneKey};
use self::states::{EmptyCanvas, FocusNote, OtherObjects};
use self::table::TableBox;
use crate::ui::icons::{self, icon};
use crate::ui::levels;
use crate::ui::scene::{EdgeShape, Scene, end_name};
use crate::ui::store::Store;
use crate::ui::viewport::{Viewport, neighbour};

/// How far a pointer moves before a press is a drag.
const DRAG: f64 = 4.0;
/// Factor of one press of a zoom button.
const ZOOM: f64 = 1.2;

/// A press that may become a drag.
#[derive(Debug, Clone, Copy)]
struct Press {
    at: (f64, f64),
    from: Viewport,
    dragging: bool,
}

/// The diagram with its controls.
#[component]
pub fn Diagram() -> impl IntoView {
    let store = Store::of_page();
    let viewport = RwSignal::new(Viewport::default());
    let canvas = RwSignal::new((0.0, 0.0));
    let touched = RwSignal::new(false);
    let host = NodeRef::<html::Div>::new();
    request_layouts(store);
    observe_size(host, canvas);

    let scene = Memo::new(move |_| {
        let picture = store.picture.get();
        store.database.with(|database| SceneKey(Arc::new(Scene::of(&picture, database))))
    });
    let bounds =
        Signal::derive(move || store.picture.with(|picture| (picture.layout.width, picture.layout.height)));
    let fit = move || {
        let (width, height) = bounds.get_untracked();
        viewport.set(Viewport::fitted((0.0, 0.0, width, height), canvas.get_untracked()));
        touched.set(false);
    };
    // A new project is fitted; so is a new layout or size, until the user moves the window.
    Effect::new(move |before: Option<u32>| {
        let asked = store.fit.get();
        let size = canvas.get();
        bounds.get();
        if before != Some(asked) || !touched.get_untracked() {
            touched.set(false);
            if size.0 > 0.0 {
                fit();
            }
        }
        asked
    });
    let selected = Signal::derive(move || store.table.get());
    // A table selected elsewhere is brought into view.
    Effect::new(move |_| {
        let Some(name) = selected.get() else { return };
        let place = scene.with_untracked(|scene| {
            scene
                .0
                .tables
                .iter()
                .find(|shape| shape.table.name == name)
                .map(|shape| (shape.place.0, shape.place.1, shape.place.2, shape.height))
        });
        if let (Some(place), (width, _)) = (place, canvas.get_untracked())
            && width > 0.0
        {
            viewport.update(|viewport| *viewport = viewport.showing(place, canvas.get_untracked()));
        }
    });

    let hovered = RwSignal::new(None::<String>);
    let hovered_edge = RwSignal::new(None::<String>);
    let edge_lights = Memo::new(move |_| lit_edges(&scene.get().0, store, hovered, hovered_edge));
    let row_lights = Memo::new(move |_| {
        let mut lit = store.lit.get();
        let edges = edge_lights.get();
        scene.with(|scene| {
            for shape in scene.0.edges.iter().filter(|shape| edges.contains(&shape.edge.id)) {
                lit.extend(
                    shape
                        .edge
                        .from_columns
                        .iter()
                        .map(|column| format!("{}.{column}", shape.edge.from_table)),
                );
                lit.extend(
                    shape.edge.to_columns.iter().map(|column| format!("{}.{column}", shape.edge.to_table)),
                );
            }
        });
        lit
    });
    let near =
        Memo::new(move |_| near_tables(&scene.get().0, hovered.get(), hovered_edge.get(), &store.lit.get()));
    let zoom = move |factor: f64| {
        let (width, height) = canvas.get_untracked();
        touched.set(true);
        viewport.update(|viewport| *viewport = viewport.zoomed(factor, (width / 2.0, height / 2.0)));
    };
    let press = RwSignal::new(None::<Press>);
    let panning = move || press.with(|press| press.is_some_and(|press| press.dragging));
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowLeft" => (-1.0, 0.0),
            "ArrowRight" => (1.0, 0.0),
            "ArrowUp" => (0.0, -1.0),
            "ArrowDown" => (0.0, 1.0),
            "+" | "=" => return zoom(ZOOM),
            "-" => return zoom(1.0 / ZOOM),
            "0" => return fit(),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        go_to_neighbour(store, &scene.get_untracked().0, direction);
    };
    view! {
        <div class="diagram-host" node_ref=host>
            <svg
                class="diagram"
                class:panning=panning
                class:dimming=move || near.with(|near| !near.is_empty())
                tabindex="0"
                role="application"
                aria-label="Schema diagram: arrow keys go from table to table, 0 fits, plus and minus zoom"
                on:pointerdown=move |event| {
                    if event.button() == 0 {
                        press.set(Some(Press { at: point(&event), from: viewport.get_untracked(), dragging: false }));
                    }
                }
                on:pointermove=move |event| {
                    let Some(started) = press.get_untracked() else { return };
                    let (x, y) = point(&event);
                    let (dx, dy) = (x - started.at.0, y - started.at.1);
                    if !started.dragging && dx.hypot(dy) < DRAG {
                        return;
                    }
                    if !started.dragging {
                        capture(&event);
                        press.set(Some(Press { dragging: true, ..started }));
                        touched.set(true);
                    }
                    viewport.set(started.from.panned(dx, dy));
                }
                on:pointerup=move |event| {
                    let Some(started) = press.get_untracked() else { return };
                    press.set(None);
                    if !started.dragging {
                        store.table.set(closest(&event, "[data-table]", "data-table"));
                    }
                }
                on:pointercancel=move |_| press.set(None)
                on:pointerover=move |event| {
                    hovered.set(closest(&event, "[data-table]", "data-table"));
                    hovered_edge.set(closest(&event, "[data-edge]", "data-edge"));
                }
                on:pointerleave=move |_| {
                    hovered.set(None);
                    hovered_edge.set(None);
                }
                on:dblclick=move |event| {
                    if let Some(table) = closest(&event, "[data-table]", "data-table") {
                        store.focus_seeds.set(vec![table]);
                    }
                }
                on:wheel=move |event| {
                    event.prevent_default();
                    touched.set(true);
                    let unit = if event.delta_mode() == 1 { 24.0 } else { 1.0 };
                    let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
                    if event.ctrl_key() || event.meta_key() {
                        let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
                        let factor = (-dy.clamp(-160.0, 160.0) * 0.005).exp();
                        viewport.update(|viewport| *viewport = viewport.zoomed(factor, at));
                    } else if event.shift_key() && dx == 0.0 {
                        viewport.update(|viewport| *viewport = viewport.panned(-dy, 0.0));
                    } else {
                        viewport.update(|viewport| *viewport = viewport.panned(-dx, -dy));
                    }
                }
                on:keydown=keydown
            >
                <g
                    id=export::SCENE_ID
                    class=move || viewport.get().distance_class()
                    transform=move || viewport.get().transform()
                    style:--name-size=move || format!("{:.1}px", viewport.get().name_size())
                >
                    <For each=move || scene.get().0.edges.clone() key=|shape| shape.key let:shape>
                        <EdgeLine shape lit=edge_lights />
                    </For>
                    <For each=move || scene.get().0.tables.clone() key=|shape| shape.key let:shape>
                        <TableBox shape selected near lit=row_lights />
                    </For>
                </g>
            </svg>
            <OtherObjects />
            <Show when=move || scene.with(|scene| scene.0.is_empty())>
                <EmptyCanvas />
            </Show>
            <Show when=move || !scene.with(|scene| scene.0.is_empty())>
                <div class="zoom" role="group" aria-label="Zoom">
                    <button aria-label="Zoom out" title="Zoom out  −" on:click=move |_| zoom(1.0 / ZOOM)>
                        {icon(icons::MINUS, 14)}
                    </button>
                    <span class="percent">{move || viewport.get().percent()}</span>
                    <button aria-label="Zoom in" title="Zoom in  +" on:click=move |_| zoom(ZOOM)>
                        {icon(icons::PLUS, 14)}
                    </button>
                    <i></i>
                    <button aria-label="Fit" title="Fit  0" on:click=move |_| fit()>
                        {icon(icons::FIT, 14)}
                    </button>
                </div>
                <Minimap scene bounds viewport canvas selected />
                <FocusNote shown=Signal::derive(move || scene.with(|scene| scene.0.tables.len())) />
            </Show>
        </div>
    }
}

/// What a picture is of: name and directory of the project, level, and tables in focus.
type PictureOf = (Option<(String, String)>, levels::Level, std::collections::HashSet<String>);

/// Asks for places whenever the graph at the level of detail changes.
fn request_layouts(store: Store) {
    let focused = Memo::new(move |_| {
        if store.show_all.get() {
            return std::collections::HashSet::new();
        }
        let seeds = store.focus_seeds.get();
        store.workspace.with(|view| {
            let present = view
                .database
                .tables
                .iter()
                .filter(|table| !table.version_table)
                .map(|table| table.name.as_str())
                .collect();
            levels::focus(&view.diagram, &present, &seeds)
        })
    });
    let graph = Memo::new(move |_| {
        let level = store.level.get();
        focused.with(|focused| {
            store
                .workspace
                .with(|view| levels::at_level(&view.diagram, level, &view.database.tables, focused))
        })
    });
    Effect::new(move |before: Option<PictureOf>| {
        let graph = graph.get();
        let project = store.workspace.with_untracked(|view| {
            view.project.as_ref().map(|project| (project.name.clone(), project.directory.clone()))
        });
        // Another level, another part or another project is another picture.
        let picture = (project, store.level.get_untracked(), focused.get_untracked());
        if !graph.nodes.is_empty() {
            store.lay_out(graph, before.as_ref() == Some(&picture));
        }
        picture
    });
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

fn point(event: &web_sys::MouseEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn capture(event: &web_sys::PointerEvent) {
    if let Some(element) =
        event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    {
        // A pointer that is gone cannot be captured; the drag then ends with the next event.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// The attribute of the nearest element around the event's target that matches.
fn closest(event: &web_sys::Event, selector: &str, attribute: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest(selector).ok()??.get_attribute(attribute)
}

/// Lines at the hovered or selected table, the hovered line, and lines of lit columns.
fn lit_edges(
    scene: &Scene,
    store: Store,
    hovered: RwSignal<Option<String>>,
    hovered_edge: RwSignal<Option<String>>,
) -> BTreeSet<String> {
    let table = hovered.get().or_else(|| store.table.get());
    let edge = hovered_edge.get();
    let lit = store.lit.get();
    let is_lit = |shape: &&EdgeShape| {
        let ends = [&shape.edge.from_table, &shape.edge.to_table];
        edge.as_ref() == Some(&shape.edge.id)
            || table.as_ref().is_some_and(|table| ends.contains(&table))
            || lit.contains(&end_name(&shape.edge.from_table, &shape.edge.from_columns))
    };
    scene.edges.iter().filter(is_lit).map(|shape| shape.edge.id.clone()).collect()
}

/// Tables that stay bright: the hovered one with its neighbours, both ends of a hovered line, or
/// those that the active operation names. Empty when nothing is dimmed.
fn near_tables(
    scene: &Scene,
    hovered: Option<String>,
    hovered_edge: Option<String>,
    lit: &BTreeSet<String>,
) -> BTreeSet<String> {
    let mut near = BTreeSet::new();
    for shape in &scene.edges {
        let edge = &shape.edge;
        let touches =
            hovered.as_ref().is_some_and(|table| *table == edge.from_table || *table == edge.to_table);
        if touches || hovered_edge.as_ref() == Some(&edge.id) {
            near.extend([edge.from_table.clone(), edge.to_table.clone()]);
        }
    }
    if near.is_empty() && hovered.is_none() && !lit.is_empty() {
        let named = scene.tables.iter().map(|shape| &shape.table.name).filter(|name| lit.contains(*name));
        near.extend(named.cloned());
    }
    near.extend(hovered);
    near
}

/// Selects the next table in a direction, or the first when none is selected.
fn go_to_neighbour(store: Store, scene: &Scene, direction: (f64, f64)) {
    let boxes: Vec<_> = scene
        .tables
        .iter()
        .map(|shape| (shape.table.name.clone(), shape.place.0, shape.place.1, shape.place.2, shape.height))
        .collect();
    let next = match store.table.get_untracked() {
        Some(table) => neighbour(&boxes, &table, direction).map(str::to_owned),
        None => boxes.first().map(|first| first.0.clone()),
    };
    if let Some(next) = next {
        store.announcement.set(format!("Table {next}"));
        store.table.set(Some(next));
    }
}
