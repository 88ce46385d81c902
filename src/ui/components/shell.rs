//! The playground's frame: bars above and below, three columns with splitters between them.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::data::DataSide;
use super::history::History;
use super::middle::Middle;
use super::review::PreviousOffer;
use super::revision_panel::RightPanel;
use super::saved::StorageBar;
use super::start::EngineTrouble;
use super::status_bar::StatusBar;
use super::top_bar::TopBar;
use crate::ui::client::CANCELLED;
use crate::ui::dom;
use crate::ui::icons::{self, icon};
use crate::ui::store::{Store, Tab};

/// The playground.
#[component]
pub fn Playground() -> impl IntoView {
    let store = Store::of_page();
    let shown = RwSignal::new(Shown::Schema);
    view! {
        <div class="app">
            <TopBar />
            <EngineTrouble />
            <RefusalBar />
            <StorageBar />
            <PreviousOffer />
            <main
                class="columns"
                class:left-folded=move || store.left_folded.get()
                class:right-folded=move || store.right_folded.get()
                class:shows-data=move || store.tab.get() == Tab::Data && !store.timeline.wide.get()
                class:wide-history=move || store.timeline.wide.get()
                class:show-history=move || shown.get() == Shown::History
                class:show-schema=move || shown.get() == Shown::Schema
                class:show-revision=move || shown.get() == Shown::Revision
            >
                <History />
                <Show when=move || store.tab.get() == Tab::Data>
                    <DataSide />
                </Show>
                <Middle />
                <RightPanel />
                <Splitter side=Side::Left />
                <Splitter side=Side::Right />
            </main>
            <nav class="bottom-tabs" aria-label="Panels">
                {Shown::EACH
                    .map(|(panel, label)| {
                        view! {
                            <button aria-pressed=move || (shown.get() == panel).to_string() on:click=move |_| shown.set(panel)>
                                {label}
                            </button>
                        }
                    })
                    .collect_view()}
            </nav>
            <StatusBar />
        </div>
    }
}

/// Which panel a phone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    History,
    Schema,
    Revision,
}

impl Shown {
    const EACH: [(Shown, &'static str); 3] =
        [(Shown::History, "History"), (Shown::Schema, "Schema"), (Shown::Revision, "Revision")];
}

/// What was refused, until it is closed.
#[component]
pub fn RefusalBar() -> impl IntoView {
    let store = Store::of_page();
    move || {
        store.refusal.get().map(|refusal| {
            let cancelled = refusal.message == CANCELLED;
            view! {
                <div class="notice-bar" class:error=!cancelled role="alert" data-testid="refusal">
                    {icon(if cancelled { icons::INFO } else { icons::ERROR }, 16)} <p>
                        <b>{sentence(&refusal.message)}</b>
                        {refusal.help.map(|help| format!(" {help}"))}
                    </p>
                    <button class="icon-button small" aria-label="Close" on:click=move |_| store.refusal.set(None)>
                        {icon(icons::CLOSE, 14)}
                    </button>
                </div>
            }
        })
    }
}

/// With a full stop, since more may follow.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// Which splitter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

impl Side {
    fn key(self) -> &'static str {
        match self {
            Side::Left => "left-width",
            Side::Right => "right-width",
        }
    }

    /// The width that the style sheet gives on a wide page.
    fn usual(self) -> f64 {
        match self {
            Side::Left => 256.0,
            Side::Right => 416.0,
        }
    }

    fn limits(self) -> (f64, f64) {
        match self {
            Side::Left => (180.0, 480.0),
            Side::Right => (280.0, 820.0),
        }
    }

    /// Width of the column for a pointer at `x`, with 480 px left for the middle.
    fn width_at(self, x: f64) -> f64 {
        let (least, most) = self.limits();
        let wanted = if self == Side::Left { x } else { dom::window_width() - x };
        wanted.clamp(least, most.min(dom::window_width() - 680.0).max(least))
    }
}

/// Drags a column's width; a double click takes it back; arrow keys work too.
#[component]
fn Splitter(side: Side) -> impl IntoView {
    let dragging = RwSignal::new(false);
    let handle = NodeRef::<html::Div>::new();
    let property = format!("--{}", side.key());
    let now = RwSignal::new(side.usual());
    let apply = {
        let property = property.clone();
        move |width: f64| {
            now.set(width);
            dom::set_root_property(&property, Some(&format!("{width:.0}px")));
            dom::store(side.key(), &format!("{width:.0}"));
        }
    };
    if let Some(width) = dom::stored(side.key()).and_then(|width| width.parse::<f64>().ok()) {
        let (least, most) = side.limits();
        now.set(width.clamp(least, most));
        dom::set_root_property(&property, Some(&format!("{:.0}px", width.clamp(least, most))));
    }
    let reset = move |_| {
        now.set(side.usual());
        dom::set_root_property(&property, None);
        dom::store(side.key(), "");
    };
    let drag = apply.clone();
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowLeft" => -16.0,
            "ArrowRight" => 16.0,
            _ => return,
        };
        event.prevent_default();
        if let Some(handle) = handle.get_untracked() {
            let bounds = handle.get_bounding_client_rect();
            apply(side.width_at(bounds.x() + 5.0 + by));
        }
    };
    let capture = move |event: &leptos::ev::PointerEvent, on: bool| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        // A pointer that is gone cannot be captured; the drag then ends with the next event.
        let _ = if on {
            target.set_pointer_capture(event.pointer_id())
        } else {
            target.release_pointer_capture(event.pointer_id())
        };
    };
    let (class, label) = match side {
        Side::Left => ("splitter at-left", "Width of the history"),
        Side::Right => ("splitter at-right", "Width of the revision panel"),
    };
    view! {
        <div
            class=class
            class:dragging=move || dragging.get()
            node_ref=handle
            role="separator"
            aria-orientation="vertical"
            aria-label=label
            aria-valuemin=side.limits().0
            aria-valuemax=side.limits().1
            aria-valuenow=move || now.get().round()
            tabindex="0"
            on:pointerdown=move |event| {
                event.prevent_default();
                capture(&event, true);
                dragging.set(true);
            }
            on:pointermove=move |event| {
                if dragging.get_untracked() {
                    drag(side.width_at(f64::from(event.client_x())));
                }
            }
            on:pointerup=move |event| {
                capture(&event, false);
                dragging.set(false);
            }
            on:dblclick=reset
            on:keydown=keydown
        ></div>
    }
}
