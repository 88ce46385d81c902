//! The line at the bottom: where the database is, the last log line, what there is, work under way.

use leptos::prelude::*;

use super::saved::{SaveMark, UpdateMark};
use crate::protocol::{ConsoleKind, DatabaseView, RevisionView};
use crate::ui::format::counted;
use crate::ui::icons::{self, icon};
use crate::ui::store::{Engine, Store, Tab};

/// The status bar.
#[component]
pub fn StatusBar() -> impl IntoView {
    let store = Store::of_page();
    // After a failure its title says what happened; the log's last line is a link to read on.
    let last_log = move || {
        if store.failure.with(Option::is_some) {
            return None;
        }
        store.console.with(|lines| {
            let line = lines.iter().rev().find(|line| {
                matches!(line.line.kind, ConsoleKind::Log | ConsoleKind::Error | ConsoleKind::Warning)
            });
            line.map(|line| line.line.text.split_whitespace().collect::<Vec<_>>().join(" "))
        })
    };
    view! {
        <footer class="status" aria-label="Status">
            <Current />
            <Busy />
            <span class="mono">{last_log}</span>
            <span class="spacer"></span>
            <Issues />
            <Preview />
            <UpdateMark />
            <SaveMark />
            <span class="number">{move || store.database.with(counts)}</span>
            <span title=move || match store.engine.get() {
                Engine::Ready(version) => format!("SQLite {version} runs in this tab"),
                _ => "SQLite is being loaded".to_owned(),
            }>{icon(icons::LOCK, 12)} "Nothing leaves this tab"</span>
        </footer>
    }
}

#[component]
fn Current() -> impl IntoView {
    let store = Store::of_page();
    move || {
        if let Some(failure) = store.failure.get() {
            return view! {
                <button class="failed status-current" title="Show the failure" on:click=move |_| {
                    store.tab.set(Tab::Diagram);
                    store.failure_open.set(true);
                }>{icon(icons::ERROR, 13)} {failure.title}</button>
            }
            .into_any();
        }
        let text =
            store.database.with(|database| store.revisions.with(|revisions| position(database, revisions)));
        match text {
            Some(text) => view! { <span class="ok status-current" data-testid="status-current">{icon(icons::CHECK, 13)} {text}</span> }.into_any(),
            None => {
                let empty = store.database.with(|database| database.tables.iter().all(|table| table.version_table));
                let text = if empty { "Empty database, no revision applied" } else { "No revision applied" };
                view! { <span class="muted status-current" data-testid="status-current">{text}</span> }.into_any()
            }
        }
    }
}

/// The current revisions with `(head)`, as `current` prints them.
fn position(database: &DatabaseView, revisions: &[RevisionView]) -> Option<String> {
    if database.current.is_empty() {
        return None;
    }
    let written = database.current.iter().map(|id| {
        let head = revisions.iter().any(|view| view.id == *id && view.head);
        if head { format!("{id} (head)") } else { id.clone() }
    });
    Some(written.collect::<Vec<_>>().join(", "))
}

fn counts(database: &DatabaseView) -> String {
    let tables: Vec<_> = database.tables.iter().filter(|table| !table.version_table).collect();
    let columns = tables.iter().map(|table| table.columns.len()).sum();
    let keys = tables.iter().map(|table| table.foreign_keys.len()).sum();
    let mut parts = vec![counted(tables.len(), "table", "tables")];
    if !tables.is_empty() {
        parts.push(counted(columns, "column", "columns"));
        parts.push(counted(keys, "foreign key", "foreign keys"));
    }
    if !database.views.is_empty() {
        parts.push(counted(database.views.len(), "view", "views"));
    }
    parts.join(" · ")
}

/// Work under way, with Cancel.
#[component]
fn Busy() -> impl IntoView {
    let store = Store::of_page();
    let starting = move || store.engine.with(|engine| *engine == Engine::Starting);
    let text = move || {
        store.work.with(|work| match work {
            None if starting() => "Loading SQLite".to_owned(),
            None => "Laying out".to_owned(),
            Some(work) if work.total > 0 => {
                let current = work.current.as_deref().unwrap_or_default();
                format!("{} {} of {} {current}", work.label, work.done, work.total)
            }
            Some(work) => format!("{}…", work.label),
        })
    };
    view! {
        <Show when=move || starting() || store.laying_out.get() || store.work.with(Option::is_some)>
            <span class="working" data-testid="busy" role="status">
                <span class="number">{text}</span>
                <Show when=move || store.work.with(Option::is_some)>
                    <button data-testid="cancel" on:click=move |_| store.cancel()>
                        "Cancel"
                    </button>
                </Show>
            </span>
        </Show>
    }
}

#[component]
fn Issues() -> impl IntoView {
    let store = Store::of_page();
    let errors = move || {
        store.findings.with(|findings| findings.iter().filter(|finding| finding.severity == "error").count())
    };
    view! {
        <Show when=move || errors() != 0>
            <span class="neg">{icon(icons::ERROR, 12)} {move || counted(errors(), "error", "errors")}</span>
        </Show>
    }
}

/// How far the preview is, while it goes on.
#[component]
fn Preview() -> impl IntoView {
    let store = Store::of_page();
    let preview = Memo::new(move |_| store.workspace.with(|view| view.preview.clone()));
    move || {
        preview.get().filter(|preview| preview.done < preview.total).map(|preview| {
            view! { <span class="number" title="Every revision is run once in a scratch database">{format!("Preview {} of {}", preview.done, preview.total)}</span> }
        })
    }
}
