//! The strip below the diagram: one stop for each revision in the order they run, with what each
//! changed, and how far the database is.

use leptos::prelude::*;

use crate::ui::icons::{self, icon};
use crate::ui::stops::{Stop, StopState, bar_height, track};
use crate::ui::store::Store;

/// The strip.
#[component]
pub fn Timeline() -> impl IntoView {
    let store = Store::of_page();
    let strip = Memo::new(move |_| store.revisions.with(|revisions| track(revisions)));
    let said = move || {
        let step = strip.with(|strip| format!("step {} of {}", strip.step, strip.steps));
        store.selected().map_or_else(|| step.clone(), |view| format!("{}, {}, {step}", view.id, view.message))
    };
    let columns = move || {
        store.database.with(|database| {
            database
                .tables
                .iter()
                .filter(|table| !table.version_table)
                .map(|table| table.columns.len())
                .sum::<usize>()
        })
    };
    view! {
        <div class="timeline">
            <div class="steps-buttons">
                <button class="icon-button small" aria-label="Previous revision" title="Previous revision  k" on:click=move |_| store.step_selection(1)>
                    {icon(icons::PREVIOUS, 13)}
                </button>
                <button class="icon-button small" aria-label="Next revision" title="Next revision  j" on:click=move |_| store.step_selection(-1)>
                    {icon(icons::NEXT, 13)}
                </button>
            </div>
            <div
                class="track"
                role="slider"
                tabindex="0"
                aria-label="Timeline"
                aria-valuemin="0"
                aria-valuemax=move || strip.with(|strip| strip.steps)
                aria-valuenow=move || strip.with(|strip| strip.step)
                aria-valuetext=said
                on:keydown=move |event| {
                    match event.key().as_str() {
                        "ArrowRight" => store.step_selection(-1),
                        "ArrowLeft" => store.step_selection(1),
                        _ => return,
                    }
                    event.prevent_default();
                    event.stop_propagation();
                }
            >
                <i class="line"></i>
                <i class="reached" style:width=move || format!("{}%", strip.with(|strip| strip.reached))></i>
                {move || {
                    let dense = strip.with(|strip| strip.dense);
                    strip.with(|strip| strip.stops.clone()).into_iter().map(|stop| view! { <TrackStop stop dense /> }).collect::<Vec<_>>()
                }}
            </div>
            <div class="timeline-text">
                {move || {
                    let (step, steps, failed) = strip.with(|strip| (strip.step, strip.steps, strip.failed));
                    if steps == 0 {
                        return view! { <b>"no steps"</b> }.into_any();
                    }
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
                }}
            </div>
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
            title=stop.title
            style:left=format!("{}%", stop.place)
            on:click=move |_| {
                if let Some(key) = &key {
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
