//! Whether work is kept: a mark in the status bar, and a bar at the top when something is to be said or done.

use leptos::prelude::*;

use crate::protocol::{ExportFormat, Keeping, StorageRequest, StorageView};
use crate::ui::dom;
use crate::ui::format::{bytes, duration};
use crate::ui::icons::{self, icon};
use crate::ui::store::{Screen, Store};

/// What the mark says, for people and for tests.
fn state(view: &StorageView) -> (&'static str, &'static str) {
    match (view.keeping, view.saved) {
        (Keeping::OtherTab, _) => ("other-tab", "Not saved here"),
        (Keeping::Memory, _) => ("memory", "In this tab only"),
        _ if view.trouble.is_some() => ("trouble", "Not saved"),
        (Keeping::Untouched, true) => ("untouched", ""),
        (_, false) => ("saving", "Saving"),
        (Keeping::Kept, true) => ("saved", "Saved"),
    }
}

/// The quiet mark in the status bar.
#[component]
pub fn SaveMark() -> impl IntoView {
    let store = Store::of_page();
    let view = store.storage.view;
    let title = move || {
        view.with(|view| match (&view.trouble, view.cost) {
            (Some(trouble), _) => trouble.clone(),
            (None, Some(cost)) => format!(
                "Kept in this browser: {}; the last save wrote {} in {}",
                bytes(cost.size),
                bytes(cost.written),
                duration(cost.milliseconds)
            ),
            (None, None) => "Work is kept in this browser as it changes".to_owned(),
        })
    };
    view! {
        <button
            class="save-mark"
            data-testid="saved"
            data-state=move || view.with(|view| state(view).0)
            data-generation=move || view.with(|view| view.generation.to_string())
            data-cost=move || view.with(|view| {
                view.cost.map(|cost| format!("{:.0} {} {}", cost.milliseconds, cost.written, cost.size))
            })
            data-project=move || view.with(|view| view.project.clone())
            title=title
            hidden=move || view.with(|view| state(view).1.is_empty())
            on:click=move |_| store.show(Screen::Start)
        >
            {move || {
                let name = view.with(|view| state(view).0);
                icon(if matches!(name, "saved" | "saving") { icons::CHECK } else { icons::WARNING }, 12)
            }}
            {move || view.with(|view| state(view).1)}
        </button>
    }
}

/// A newer version of the page waits.
#[component]
pub fn UpdateMark() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <Show when=move || store.storage.update.get()>
            <button
                class="save-mark"
                data-testid="update"
                title="A new version of Stillroom is ready. It opens with the next load; work is kept."
                on:click=move |_| dom::reload()
            >
                {icon(icons::REFRESH, 12)}
                "New version"
            </button>
        </Show>
    }
}

/// What is to be said or done about keeping work, in a bar at the top.
#[component]
pub fn StorageBar() -> impl IntoView {
    let store = Store::of_page();
    let view = store.storage.view;
    let kind = Memo::new(move |_| view.with(|view| state(view).0));
    let words = move || view.with(|view| (view.trouble.clone(), view.help.clone()));
    move || {
        match kind.get() {
        "other-tab" => view! {
            <div class="notice-bar" role="status" data-testid="storage-bar">
                {icon(icons::LOCK, 16)} <p>
                    <b>"This project is open in another tab. "</b>
                    "You can try things here; they are not saved. Taking over opens what the other tab saved last; what you changed here becomes a project of its own."
                </p>
                <button class="button compact" data-testid="take-over" on:click=move |_| store.take_over()>
                    "Take over"
                </button>
            </div>
        }
        .into_any(),
        "memory" if !store.storage.memory_noted.get() => view! {
            <div class="notice-bar" role="status" data-testid="storage-bar">
                {icon(icons::INFO, 16)} <p>
                    <b>"Work stays in this tab only. "</b>
                    "The browser gives the page no storage, as in some private windows. Download the project before you close the tab."
                </p>
                <Download />
                <button class="icon-button small" aria-label="Close" on:click=move |_| store.storage.memory_noted.set(true)>
                    {icon(icons::CLOSE, 14)}
                </button>
            </div>
        }
        .into_any(),
        "trouble" => view! {
            <div class="notice-bar error" role="alert" data-testid="storage-bar">
                {icon(icons::WARNING, 16)} <p>
                    <b>{move || words().0.map(|trouble| format!("{trouble}. "))}</b>
                    {move || words().1}
                </p>
                <button class="button compact" data-testid="save-again" on:click=move |_| store.ask_storage(StorageRequest::Save)>
                    "Save again"
                </button>
                <button class="button compact" on:click=move |_| store.show(Screen::Start)>
                    "Projects"
                </button>
                <Download />
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    }
    }
}

#[component]
fn Download() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <button class="button compact" on:click=move |_| store.export(ExportFormat::Zip)>
            "Files"
        </button>
        <button class="button compact" on:click=move |_| store.export(ExportFormat::Sqlite)>
            "Database"
        </button>
    }
}
