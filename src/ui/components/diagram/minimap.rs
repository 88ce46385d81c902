//! The whole scene in small, with the part that is seen.

use leptos::html;
use leptos::prelude::*;

use crate::ui::diagram_state::DiagramState;
use crate::ui::scene::Area;
use crate::ui::store::Store;

/// Space around the scene.
const MARGIN: f64 = 20.0;

/// The minimap; shown when not everything is in view.
#[component]
pub fn Minimap(
    /// Where the picture is.
    bounds: Signal<Area>,
) -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let (viewport, canvas) = (state.viewport, state.canvas);
    let element = NodeRef::<html::Div>::new();
    let view_box = move || {
        let (x, y, width, height) = bounds.get();
        format!("{} {} {} {}", x - MARGIN, y - MARGIN, width + 2.0 * MARGIN, height + 2.0 * MARGIN)
    };
    let window = move || viewport.get().seen(canvas.get());
    let go = move |x: f64, y: f64| {
        let Some(element) = element.get_untracked() else { return };
        let area = element.get_bounding_client_rect();
        let (left, top, width, height) = bounds.get_untracked();
        let (width, height) = (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
        let scale = ((area.width() - 10.0) / width).min((area.height() - 10.0) / height);
        let point = (
            (x - area.x() - area.width() / 2.0) / scale + width / 2.0 + left - MARGIN,
            (y - area.y() - area.height() / 2.0) / scale + height / 2.0 + top - MARGIN,
        );
        state.touched.set(true);
        viewport.update(|viewport| *viewport = viewport.centred_on(point, canvas.get_untracked()));
    };
    let dragging = RwSignal::new(false);
    let all_seen = Memo::new(move |_| {
        let ((x, y, width, height), (left, top, across, down)) = (window(), bounds.get());
        x <= left + 1.0
            && y <= top + 1.0
            && x + width >= left + across - 1.0
            && y + height >= top + down - 1.0
    });
    view! {
        <div
            class="minimap"
            data-testid="minimap"
            node_ref=element
            hidden=move || all_seen.get()
            aria-hidden="true"
            on:pointerdown=move |event| {
                dragging.set(true);
                go(f64::from(event.client_x()), f64::from(event.client_y()));
            }
            on:pointermove=move |event| {
                if dragging.get_untracked() && event.buttons() != 0 {
                    go(f64::from(event.client_x()), f64::from(event.client_y()));
                }
            }
            on:pointerup=move |_| dragging.set(false)
        >
            <svg width="100%" height="100%" viewBox=view_box>
                {move || {
                    let chosen = store.table.get();
                    state
                        .scene
                        .with(|scene| {
                            scene
                                .0
                                .tables
                                .iter()
                                .map(|shape| {
                                    let change = shape.marks.table.as_ref().map(|mark| super::table::word(mark.change));
                                    let class = match (chosen.as_ref() == Some(&shape.table.name), change) {
                                        (true, _) => "selected",
                                        (false, Some(change)) => change,
                                        (false, None) => "",
                                    };
                                    let (x, y, width, height) = shape.area();
                                    view! { <rect class=class x=x y=y width=width height=height rx="8" /> }
                                })
                                .collect::<Vec<_>>()
                        })
                }}
                <rect
                    class="window"
                    x=move || window().0
                    y=move || window().1
                    width=move || window().2
                    height=move || window().3
                    stroke-width=move || bounds.get().2.max(400.0) / 110.0
                    rx="6"
                />
            </svg>
        </div>
    }
}
