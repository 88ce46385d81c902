//! The whole scene in small, with the part that is seen.

use leptos::html;
use leptos::prelude::*;

use crate::ui::scene::Scene;
use crate::ui::viewport::Viewport;

/// The minimap; shown when not everything is in view.
#[component]
pub fn Minimap(
    /// What is drawn.
    scene: Memo<SceneKey>,
    /// Size of the scene.
    bounds: Signal<(f64, f64)>,
    /// The window.
    viewport: RwSignal<Viewport>,
    /// Size of the canvas.
    canvas: RwSignal<(f64, f64)>,
    /// The selected table.
    selected: Signal<Option<String>>,
) -> impl IntoView {
    let element = NodeRef::<html::Div>::new();
    let view_box = move || {
        let (width, height) = bounds.get();
        format!("-20 -20 {} {}", width + 40.0, height + 40.0)
    };
    let window = move || viewport.get().seen(canvas.get());
    let go = move |x: f64, y: f64| {
        let Some(element) = element.get_untracked() else { return };
        let area = element.get_bounding_client_rect();
        let (width, height) = bounds.get_untracked();
        let (width, height) = (width + 40.0, height + 40.0);
        let scale = ((area.width() - 10.0) / width).min((area.height() - 10.0) / height);
        let point = (
            (x - area.x() - area.width() / 2.0) / scale + width / 2.0 - 20.0,
            (y - area.y() - area.height() / 2.0) / scale + height / 2.0 - 20.0,
        );
        viewport.update(|viewport| *viewport = viewport.centred_on(point, canvas.get_untracked()));
    };
    let dragging = RwSignal::new(false);
    let all_seen = move || {
        let ((x, y, width, height), (right, bottom)) = (window(), bounds.get());
        x <= 1.0 && y <= 1.0 && x + width >= right - 1.0 && y + height >= bottom - 1.0
    };
    view! {
        <div
            class="minimap"
            node_ref=element
            hidden=all_seen
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
                    let chosen = selected.get();
                    let boxes = scene.with(|scene| scene.0.tables.iter().map(|table| (table.table.name.clone(), table.place, table.height)).collect::<Vec<_>>());
                    boxes
                        .into_iter()
                        .map(|(name, (x, y, width), height)| {
                            let class = if chosen.as_ref() == Some(&name) { "selected" } else { "" };
                            view! { <rect class=class x=x y=y width=width height=height rx="8" /> }
                        })
                        .collect::<Vec<_>>()
                }}
                <rect
                    class="window"
                    x=move || window().0
                    y=move || window().1
                    width=move || window().2
                    height=move || window().3
                    stroke-width=move || bounds.get().0.max(400.0) / 110.0
                    rx="6"
                />
            </svg>
        </div>
    }
}

/// A scene that is compared by its keys: cheap, and right because keys cover all that is drawn.
#[derive(Debug, Clone, Default)]
pub struct SceneKey(pub std::sync::Arc<Scene>);

impl PartialEq for SceneKey {
    fn eq(&self, other: &Self) -> bool {
        let keys = |scene: &Scene| {
            scene
                .tables
                .iter()
                .map(|table| table.key)
                .chain(scene.edges.iter().map(|edge| edge.key))
                .collect::<Vec<_>>()
        };
        keys(&self.0) == keys(&other.0)
    }
}
