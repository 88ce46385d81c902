//! The strip below the diagram: one stop for each revision in the order they run, with what each
//! changed, and how far the database is. Dragging along it shows the schema at each.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::icons::{self, icon};
use crate::ui::shown::Showing;
use crate::ui::stops::{Stop, StopState, bar_height, track};
use crate::ui::store::{SPEEDS, Store};

/// The strip.
#[component]
pub fn Timeline() -> impl IntoView {
    let store = Store::of_page();
    let timeline = store.timeline;
    let strip = Memo::new(move |_| store.revisions.with(|revisions| track(revisions)));
    let line = NodeRef::<html::Div>::new();
    let dragging = RwSignal::new(false);
    let frames = move || timeline.frames.with(|frames| frames.total.saturating_sub(1));
    let now = move || match timeline.showing.get() {
        Showing::Frame(frame) => frame,
        _ => strip.with(|strip| strip.step),
    };
    let said = move || {
        let now = now();
        let steps = strip.with(|strip| strip.steps);
        let key = timeline.frames.with(|frames| frames.revision(now).map(str::to_owned));
        let revision = store
            .revisions
            .with(|revisions| revisions.iter().find(|view| Some(&view.key) == key.as_ref()).cloned());
        let step = format!("step {now} of {steps}");
        revision
            .map_or_else(|| format!("base, {step}"), |view| format!("{}, {}, {step}", view.id, view.message))
    };
    // A pointer's place on the line is a frame.
    let scrub = move |event: &web_sys::PointerEvent| {
        let Some(line) = line.get_untracked() else { return };
        let bounds = line.get_bounding_client_rect();
        let part = ((f64::from(event.client_x()) - bounds.x()) / bounds.width().max(1.0)).clamp(0.0, 1.0);
        let total = timeline.frames.with_untracked(|frames| frames.total.saturating_sub(1));
        let frame = (part * total as f64).round() as usize;
        if timeline.frame_untracked() != Some(frame) {
            store.scrub_to(frame);
        }
    };
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => store.scrub_by(1),
            "ArrowLeft" | "ArrowDown" => store.scrub_by(-1),
            "PageUp" => store.scrub_by(10),
            "PageDown" => store.scrub_by(-10),
            "Home" => store.scrub_to(0),
            "End" => store.scrub_to(usize::MAX),
            " " => store.toggle_playing(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <div class="timeline" class:scrubbing=move || timeline.frame().is_some() data-testid="timeline">
            <div class="steps-buttons">
                <button class="icon-button small" aria-label="Step back" title="Step back  ←" on:click=move |_| store.scrub_by(-1)>
                    {icon(icons::PREVIOUS, 13)}
                </button>
                <button
                    class="icon-button small"
                    data-testid="play"
                    aria-label=move || if timeline.playing.get() { "Pause" } else { "Play the history" }
                    title=move || if timeline.playing.get() { "Pause  space" } else { "Play the history  space" }
                    on:click=move |_| store.toggle_playing()
                >
                    {move || icon(if timeline.playing.get() { icons::PAUSE } else { icons::PLAY }, 14)}
                </button>
                <button class="icon-button small" aria-label="Step forward" title="Step forward  →" on:click=move |_| store.scrub_by(1)>
                    {icon(icons::NEXT, 13)}
                </button>
                <button
                    class="speed"
                    aria-label=move || format!("{} speed", SPEEDS[timeline.speed.get().min(SPEEDS.len() - 1)].1)
                    title="Speed of playing"
                    data-testid="speed"
                    on:click=move |_| timeline.speed.update(|speed| *speed = (*speed + 1) % SPEEDS.len())
                >
                    {move || SPEEDS[timeline.speed.get().min(SPEEDS.len() - 1)].1}
                </button>
            </div>
            <div
                class="track"
                node_ref=line
                class:dragging=move || dragging.get()
                role="slider"
                tabindex="0"
                aria-label="Timeline"
                data-testid="scrubber"
                aria-valuemin="0"
                aria-valuemax=frames
                aria-valuenow=now
                aria-valuetext=said
                on:keydown=keydown
                on:pointerdown=move |event| {
                    if event.button() == 0 {
                        if let Some(target) = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) {
                            // A pointer that is gone cannot be captured; the drag then ends with the next event.
                            let _ = target.set_pointer_capture(event.pointer_id());
                        }
                        timeline.playing.set(false);
                        dragging.set(true);
                        scrub(&event);
                    }
                }
                on:pointermove=move |event| {
                    if dragging.get_untracked() {
                        scrub(&event);
                    }
                }
                on:pointerup=move |_| dragging.set(false)
                on:pointercancel=move |_| dragging.set(false)
            >
                <i class="line"></i>
                <i class="reached" style:width=move || format!("{}%", strip.with(|strip| strip.reached))></i>
                {move || {
                    let dense = strip.with(|strip| strip.dense);
                    strip.with(|strip| strip.stops.clone()).into_iter().map(|stop| view! { <TrackStop stop dense /> }).collect::<Vec<_>>()
                }}
                <Pointer class="pinned" at=Signal::derive(move || timeline.pinned.get()) />
                <Pointer class="knob" at=Signal::derive(move || timeline.frame()) />
            </div>
            <Facts />
        </div>
    }
}

/// A mark on the line at a frame.
#[component]
fn Pointer(class: &'static str, at: Signal<Option<usize>>) -> impl IntoView {
    let timeline = Store::of_page().timeline;
    move || {
        at.get().map(|frame| {
            let total = timeline.frames.with(|frames| frames.total.saturating_sub(1)).max(1);
            let place = 100.0 * frame as f64 / total as f64;
            view! { <b class=class data-testid=class style:left=format!("{place:.3}%")></b> }
        })
    }
}

/// What the strip says in words, at its right.
#[component]
fn Facts() -> impl IntoView {
    let store = Store::of_page();
    let timeline = store.timeline;
    let strip = Memo::new(move |_| store.revisions.with(|revisions| track(revisions)));
    let columns = move || {
        let count = |tables: &[crate::protocol::TableView]| -> usize {
            tables.iter().filter(|table| !table.version_table).map(|table| table.columns.len()).sum()
        };
        store.database.with(|database| count(&database.tables))
    };
    let preparing = move || {
        timeline.frames.with(|frames| frames.running.then(|| (frames.last(), frames.total.saturating_sub(1))))
    };
    view! {
        <div class="timeline-text">
            {move || {
                let (step, steps, failed) = strip.with(|strip| (strip.step, strip.steps, strip.failed));
                if steps == 0 {
                    return view! { <b>"no steps"</b> }.into_any();
                }
                if let Some((done, total)) = preparing() {
                    return view! {
                        <b>{format!("step {step} of {steps}")}</b>
                        <span data-testid="preview-progress">{format!("Running {done} of {total}")}</span>
                    }
                        .into_any();
                }
                match timeline.showing.get() {
                    Showing::Frame(frame) => {
                        let tables = timeline.frames.with(|frames| frames.frames.get(frame).map_or(0, |frame| frame.tables.len()));
                        view! {
                            <b>{format!("at {frame} of {steps}")}</b>
                            <span>{crate::ui::format::counted(tables, "table", "tables")}</span>
                        }
                            .into_any()
                    }
                    Showing::Comparison => {
                        let between = timeline.comparison.with(|found| found.as_ref().map_or(0, |found| found.revisions.len()));
                        view! {
                            <b>{crate::ui::format::counted(between, "step", "steps")}</b>
                            <span>"compared"</span>
                        }
                            .into_any()
                    }
                    Showing::Working => {
                        let note = match (failed, steps - step) {
                            (0, 0) => view! { <span>{move || format!("{} columns", columns())}</span> }.into_any(),
                            (0, pending) => view! { <span>{format!("{pending} pending")}</span> }.into_any(),
                            (failed, _) => view! { <span class="neg">{format!("{failed} failed")}</span> }.into_any(),
                        };
                        view! {
                            <b>{format!("step {step} of {steps}")}</b>
                            {note}
                        }
                            .into_any()
                    }
                }
            }}
        </div>
    }
}

#[component]
fn TrackStop(stop: Stop, dense: bool) -> impl IntoView {
    let store = Store::of_page();
    let class = match stop.state {
        StopState::Applied => "stop",
        StopState::Current => "stop current",
        StopState::Pending => "stop pending",
        StopState::Failed => "stop failed",
    };
    let key = stop.key.clone();
    let selected = {
        let key = key.clone();
        move || key.is_some() && store.revision.with(|revision| *revision == key)
    };
    let bar = |count: usize, class: &'static str| {
        (count > 0).then(|| view! { <u class=class style:height=format!("{}px", bar_height(count))></u> })
    };
    view! {
        <span
            class=class
            class:dense=dense
            class:selected=selected
            data-testid="stop"
            data-revision=stop.key.clone().unwrap_or_else(|| "base".to_owned())
            title=stop.title
            style:left=format!("{}%", stop.place)
            on:pointerdown=move |event| {
                // The track scrubs to the pointer, and drags on from there; a revision that the preview has not
                // reached has no frame to scrub to.
                let Some(key) = &key else { return };
                if store.timeline.frames.with_untracked(|frames| frames.of_revision(key)).is_none() {
                    event.stop_propagation();
                    store.select(key);
                }
            }
        >
            <span class="bars">
                {bar(stop.changes.added, "added")} {bar(stop.changes.changed, "changed")} {bar(stop.changes.removed, "removed")}
            </span>
            <i></i>
            {stop.labelled.then(|| view! { <em>{stop.label}</em> })}
        </span>
    }
}
