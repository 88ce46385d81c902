//! The projects kept in this browser, on the start page: open, rename, copy, delete, take along; and how much room
//! they have.

use leptos::html;
use leptos::prelude::*;

use super::menu::{Item, Menu};
use super::node::progress_chain;
use crate::protocol::{KeptProjectView, StorageRequest};
use crate::ui::dom;
use crate::ui::format::{ago, bytes, counted, thousands};
use crate::ui::icons::{self, icon};
use crate::ui::store::{Dialog, Naming, Store};

/// How many projects are shown before "Show all".
const SHOWN: usize = 6;

/// The list of projects; nothing before the first one is kept.
#[component]
pub fn Projects() -> impl IntoView {
    let store = Store::of_page();
    let all = RwSignal::new(false);
    let storage = store.storage;
    // Asked for when the engine is up, and again each time that this page is shown.
    Effect::new(move |_| {
        if store.engine.with(|engine| matches!(engine, crate::ui::store::Engine::Ready(_))) {
            store.list_projects();
        }
    });
    let listed = move |deleted: bool| {
        storage.projects.with(|projects| {
            let projects = projects.iter().flatten();
            projects.filter(|project| project.deleted == deleted).cloned().collect::<Vec<_>>()
        })
    };
    let shown = move || {
        let mut projects = listed(false);
        if !all.get() {
            projects.truncate(SHOWN);
        }
        projects
    };
    let count = Memo::new(move |_| listed(false).len());
    let gone = Memo::new(move |_| listed(true).len());
    let has_more = move || count.get() > SHOWN && !all.get();
    let any = move || count.get() + gone.get() > 0;
    let key = |project: &KeptProjectView| format!("{} {} {}", project.id, project.saved, project.name);
    view! {
        <section class="start-section" data-testid="projects" aria-label="Projects" hidden=move || !any()>
            <div class="section-line">
                <h2>"Projects"</h2>
                <span class="spacer"></span>
                <button class="link" data-testid="export-all" on:click=move |_| store.ask_storage(StorageRequest::ExportAll)>
                    "Export all"
                </button>
                <ImportButton />
            </div>
            <div class="card-list">
                <For each=shown key=key let:project>
                    <ProjectCard project />
                </For>
            </div>
            <Show when=move || has_more()>
                <button class="link" on:click=move |_| all.set(true)>
                    {move || format!("Show all {}", count.get())}
                </button>
            </Show>
            <Meter />
            <Show when=move || gone.get() != 0>
                <details class="deleted" data-testid="deleted">
                    <summary>{move || format!("{}, kept for a week", counted(gone.get(), "deleted project", "deleted projects"))}</summary>
                    <ul>
                        <For each=move || listed(true) key=key let:project>
                            <DeletedProject project />
                        </For>
                    </ul>
                    <button class="link" data-testid="purge" on:click=move |_| store.ask_storage(StorageRequest::Purge)>
                        "Remove for good"
                    </button>
                </details>
            </Show>
        </section>
        <Said />
    }
}

/// What was deleted, with Undo; or why something was refused.
#[component]
fn Said() -> impl IntoView {
    let store = Store::of_page();
    let storage = store.storage;
    move || {
        if let Some(refusal) = storage.refusal.get() {
            return view! {
                <p class="undo-line" role="alert" data-testid="storage-refusal">
                    {icon(icons::WARNING, 14)} <b>{refusal.message} ". "</b> {refusal.help}
                </p>
            }
            .into_any();
        }
        match storage.deleted.get() {
            Some((id, name)) => view! {
                <p class="undo-line" role="status" data-testid="undo-delete">
                    {format!("{name} was deleted. ")}
                    <button class="link" on:click=move |_| store.ask_storage(StorageRequest::Undelete { id: id.clone() })>
                        "Undo"
                    </button>
                </p>
            }
            .into_any(),
            None => ().into_any(),
        }
    }
}

/// Takes a .zip of projects.
#[component]
pub fn ImportButton() -> impl IntoView {
    let store = Store::of_page();
    let input = NodeRef::<html::Input>::new();
    view! {
        <button class="link" on:click=move |_| dom::click("import-input")>
            "Import"
        </button>
        <input
            id="import-input"
            data-testid="import-input"
            type="file"
            accept=".zip"
            hidden
            aria-label="A .zip of projects"
            node_ref=input
            on:change=move |_| {
                let Some(input) = input.get_untracked() else { return };
                if let Some(file) = input.files().and_then(|files| files.get(0)) {
                    store.import_projects(file);
                }
                input.set_value("");
            }
        />
    }
}

#[component]
fn ProjectCard(project: KeptProjectView) -> impl IntoView {
    let store = Store::of_page();
    let KeptProjectView { id, name, saved, size, applied, pending, faulty, tables, rows, .. } =
        project.clone();
    let facts = format!(
        "{} · {} · {} · {}",
        counted(applied + pending + faulty, "revision", "revisions"),
        counted(tables, "table", "tables"),
        if rows == 0 { "no rows".to_owned() } else { format!("{} rows", thousands(rows)) },
        bytes(size)
    );
    let databases = project.databases.clone();
    let badge = match (pending, applied) {
        (0, 0) => String::new(),
        (0, _) => "at head".to_owned(),
        (pending, _) => format!("{} pending", thousands(pending as u64)),
    };
    let current = project.current.join(", ");
    let (open, shown_name) = (id.clone(), name.clone());
    let items = {
        let (id, name) = (id.clone(), name.clone());
        move || -> Vec<Item> {
            let (rename, copied, deleted) = (id.clone(), id.clone(), id.clone());
            let (old, gone) = (name.clone(), name.clone());
            vec![
                Item::action("rename", "Rename…", move || {
                    store
                        .dialog
                        .set(Some(Dialog::Name(Naming::Project { id: rename.clone(), name: old.clone() })));
                })
                .icon(icons::PENCIL)
                .into(),
                Item::action("duplicate", "Duplicate", move || {
                    store.ask_storage(StorageRequest::Duplicate { id: copied.clone() });
                })
                .icon(icons::COPY)
                .into(),
                Item::Rule,
                Item::action("delete", "Delete", move || store.delete_project(deleted.clone(), gone.clone()))
                    .icon(icons::TRASH)
                    .into(),
            ]
        }
    };
    let trouble = project.trouble.clone();
    let disabled = trouble.is_some();
    view! {
        <article class="card-with-menu" data-testid="project" data-project=id.clone() data-name=shown_name.clone()>
            <button class="card" disabled=disabled on:click=move |_| store.open_kept(open.clone(), |_| {})>
                <span class="card-head">
                    {icon(icons::DATABASE, 15)} <b class="ellipsis">{shown_name.clone()}</b>
                    <em>{ago(js_sys::Date::now(), saved)}</em>
                </span>
                {match trouble {
                    Some(trouble) => view! { <p class="neg">{trouble}</p> }.into_any(),
                    None => view! {
                        <p>{facts}</p>
                        <span class="card-chain" title=current>
                            {progress_chain(applied, pending)}
                            {(!badge.is_empty()).then(|| view! { <span class="badge" class:pending={pending > 0}>{badge}</span> })}
                            {(databases.len() > 1).then(|| view! { <span class="sub ellipsis">{databases.join(", ")}</span> })}
                        </span>
                    }
                    .into_any(),
                }}
            </button>
            <Menu class="icon-button small" label="What to do with this project" testid="project-menu" end=true items>
                {icon(icons::MORE, 15)}
            </Menu>
        </article>
    }
}

#[component]
fn DeletedProject(project: KeptProjectView) -> impl IntoView {
    let store = Store::of_page();
    let id = project.id.clone();
    view! {
        <li>
            {project.name} " " <span class="sub">{bytes(project.size)}</span> " "
            <button class="link" on:click=move |_| store.ask_storage(StorageRequest::Undelete { id: id.clone() })>
                "Bring back"
            </button>
        </li>
    }
}

/// How much of the browser's storage is used, and whether the browser promised to keep it.
#[component]
fn Meter() -> impl IntoView {
    let store = Store::of_page();
    move || {
        store.storage.room.get().map(|room| {
            let share = (room.used as f64 / room.available.max(1) as f64).clamp(0.0, 1.0);
            let text = format!("{} of {} in this browser", bytes(room.used), bytes(room.available));
            view! {
                <p class="storage-meter" data-testid="meter">
                    <meter min="0" max="1" high="0.8" value=format!("{share:.4}") aria-label="Storage used"></meter>
                    <span>{text}</span>
                    <span class="spacer"></span>
                    {if room.persistent {
                        view! { <span title="The browser promised not to remove them by itself">"Kept until you delete them"</span> }.into_any()
                    } else {
                        view! {
                            <button
                                class="link"
                                data-testid="persist"
                                title="Asks the browser not to remove the projects when it needs room"
                                on:click=move |_| store.ask_to_persist()
                            >
                                "Ask the browser to keep them"
                            </button>
                        }
                        .into_any()
                    }}
                </p>
            }
        })
    }
}
