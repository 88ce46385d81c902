//! The top bar: project, tool, command line, upgrade and downgrade, undo, theme.

use leptos::prelude::*;

use super::command_bar::CommandBar;
use super::databases::database_items;
use super::menu::{Item, Menu};
use super::review::Modes;
use super::start::ThemeButton;
use crate::protocol::ExportFormat;
use crate::ui::diagram_state::DiagramState;
use crate::ui::dom;
use crate::ui::format::counted;
use crate::ui::icons::{self, icon, mark};
use crate::ui::store::{Dialog, Naming, Screen, Store};

/// The top bar.
#[component]
pub fn TopBar() -> impl IntoView {
    let store = Store::of_page();
    let name = move || {
        store.project.with(|project| {
            project.as_ref().map_or_else(|| "Untitled".to_owned(), |project| project.name.clone())
        })
    };
    let state = DiagramState::of_page();
    let tool = move || {
        store.project.with(|project| {
            project.as_ref().map_or_else(|| "Alembic".to_owned(), |project| project.tool.clone())
        })
    };
    view! {
        <header class="top">
            <Menu class="project" label="Project" testid="sample-picker" named=true items=move || project_items(store)>
                {mark()}
                <span>{name}</span>
                {icon(icons::CHEVRON_DOWN, 14)}
            </Menu>
            <button class="chip tool-chip" title="Tool and dialect: settings" on:click=move |_| store.dialog.set(Some(Dialog::Settings))>
                {tool} <i>"·"</i> {move || dialect(store)}
            </button>
            <Modes />
            <CommandBar />
            <div class="group">
                <Downgrade />
                <Upgrade />
            </div>
            <button
                class="icon-button"
                aria-label="Search"
                title="Search tables, columns, revisions, actions  Ctrl+K"
                data-testid="palette-open"
                on:click=move |_| state.palette.set(true)
            >
                {icon(icons::SEARCH, 16)}
            </button>
            <UndoButtons />
            <ThemeButton />
        </header>
    }
}

fn dialect(store: Store) -> &'static str {
    store.project.with(|project| {
        match project.as_ref().and_then(|project| project.settings.dialect.as_deref()) {
            Some("postgresql") => "PostgreSQL SQL, run on SQLite",
            Some("mysql") => "MySQL SQL, run on SQLite",
            _ => "SQLite",
        }
    })
}

fn project_items(store: Store) -> Vec<Item> {
    let open = store.project.with_untracked(Option::is_some);
    let mut items: Vec<Item> = vec![
        Item::action("open-folder", "Open folder…", move || store.choose_folder()).icon(icons::FOLDER).into(),
        Item::action("open-files", "Open .zip or files…", || dom::click("file-input"))
            .icon(icons::ARCHIVE)
            .into(),
        Item::action("paste", "Paste a script…", move || store.dialog.set(Some(Dialog::Paste)))
            .icon(icons::PASTE)
            .into(),
        Item::action("start-empty", "Start empty", move || store.open_empty()).icon(icons::FILE).into(),
    ];
    if store.has_folder.get_untracked() {
        let reread = Item::action("reread", "Re-read folder", move || store.reread_folder());
        items.push(reread.icon(icons::REFRESH).detail("Files from disk again, the database is kept").into());
    }
    let (candidates, chosen) = store.project.with_untracked(|project| {
        project.as_ref().map(|project| (project.candidates.clone(), project.chosen)).unwrap_or_default()
    });
    if candidates.len() > 1 {
        items.push(Item::Rule);
        items.push(Item::Title("Directories of this project".to_owned()));
        for (index, candidate) in candidates.into_iter().enumerate() {
            let hint = counted(candidate.revisions, "revision", "revisions");
            let choose = Item::action(format!("directory-{index}"), candidate.path, move || {
                store.choose_candidate(index)
            });
            let shape = if chosen == Some(index) { icons::CHECK } else { icons::FOLDER };
            items.push(choose.icon(shape).hint(hint).into());
        }
    }
    if open {
        items.extend(database_items(store));
    }
    items.push(Item::Rule);
    items.push(Item::Title("Samples".to_owned()));
    for sample in store.samples.get_untracked() {
        let slug = sample.slug.clone();
        let hint = sample.badge.clone().unwrap_or_else(|| counted(sample.revisions, "revision", "revisions"));
        items.push(
            Item::action(sample.slug, sample.title, move || store.open_sample(slug.clone()))
                .icon(icons::FLASK)
                .hint(hint)
                .into(),
        );
    }
    items.push(Item::Rule);
    let settings =
        Item::action("settings", "Settings of env.py…", move || store.dialog.set(Some(Dialog::Settings)));
    items.push(settings.icon(icons::SETTINGS).disabled(!open).into());
    let download =
        Item::action("download-zip", "Download files as .zip", move || store.export(ExportFormat::Zip));
    items.push(download.icon(icons::DOWNLOAD).disabled(!open).into());
    let sqlite =
        Item::action("download-sqlite", "Download database", move || store.export(ExportFormat::Sqlite));
    let dump =
        Item::action("download-dump", "Download database as SQL", move || store.export(ExportFormat::Dump));
    items.push(dump.icon(icons::DATABASE).disabled(!open).hint(".sql").into());
    items.push(sqlite.icon(icons::DATABASE).disabled(!open).hint(".sqlite").into());
    let kept = store.storage.view.with_untracked(|view| view.project.clone());
    let name = store.project.with_untracked(|project| project.as_ref().map(|project| project.name.clone()));
    let naming = kept.zip(name).map(|(id, name)| Naming::Project { id, name });
    let unnamed = naming.is_none();
    let rename = Item::action("rename-project", "Rename the project…", move || {
        store.dialog.set(naming.clone().map(Dialog::Name));
    });
    items.push(rename.icon(icons::PENCIL).disabled(unnamed).into());
    let (undo, redo) = store.workspace.with_untracked(|view| (view.undo.clone(), view.redo.clone()));
    let named = |verb: &str, what: &Option<String>| match what {
        Some(what) => format!("{verb} {what}"),
        None => verb.to_owned(),
    };
    items.push(
        Item::action("undo", named("Undo", &undo), move || store.undo())
            .icon(icons::UNDO)
            .disabled(undo.is_none())
            .into(),
    );
    items.push(
        Item::action("redo", named("Redo", &redo), move || store.redo())
            .icon(icons::REDO)
            .disabled(redo.is_none())
            .into(),
    );
    items.push(
        Item::action("review", "Review a pull request", move || store.show(Screen::Review))
            .icon(icons::COMPARE)
            .disabled(!open)
            .into(),
    );
    items.push(
        Item::action("rules", "Rules", move || store.open_rule(None))
            .icon(icons::WARNING)
            .disabled(!open)
            .into(),
    );
    items.push(
        Item::action("keys", "Keys", move || store.dialog.set(Some(Dialog::Keys)))
            .icon(icons::KEYBOARD)
            .hint("?")
            .into(),
    );
    items.push(
        Item::action("start", "Projects and start page", move || store.show(Screen::Start))
            .icon(icons::LAYERS)
            .into(),
    );
    items
}

#[component]
fn Upgrade() -> impl IntoView {
    let store = Store::of_page();
    let disabled = Signal::derive(move || !store.can_upgrade());
    let target = move || if store.has_several_heads() { "heads" } else { "head" };
    let title = move || {
        if disabled.get() {
            "Nothing is pending".to_owned()
        } else {
            format!("upgrade {}  (u: one step)", target())
        }
    };
    let items = move || -> Vec<Item> {
        let selected = store.selected();
        let mut items: Vec<Item> = vec![
            Item::action("upgrade-one", "One step", move || store.run("upgrade +1")).hint("u").into(),
            Item::action("upgrade-head", "To head", move || store.run("upgrade head")).into(),
        ];
        if store.has_several_heads() {
            items.push(
                Item::action("upgrade-heads", "To all heads", move || store.run("upgrade heads")).into(),
            );
        }
        let id = selected.map(|view| view.id).filter(|id| !id.is_empty());
        let line = id.clone().map(|id| format!("upgrade {id}"));
        let action = Item::action("upgrade-selected", "To the selected revision", move || {
            if let Some(line) = &line {
                store.run(line);
            }
        });
        items.push(action.disabled(id.is_none()).hint(id.unwrap_or_default()).into());
        items.push(Item::Rule);
        items.push(
            Item::action("upgrade-sql", "Print the SQL", move || store.run("upgrade head --sql"))
                .icon(icons::TERMINAL)
                .into(),
        );
        items
    };
    view! {
        <div class="button-pair">
            <button
                class="button"
                class:primary=move || !disabled.get()
                data-testid="upgrade"
                disabled=move || disabled.get()
                title=title
                aria-label="Upgrade"
                on:click=move |_| store.run(&format!("upgrade {}", target()))
            >
                {icon(icons::ARROW_UP, 15)}
                <span>"Upgrade"</span>
            </button>
            {move || {
                let class = if disabled.get() { "button more" } else { "button primary more" };
                view! { <Menu class label="Upgrade to…" testid="upgrade-menu" end=true disabled items>{icon(icons::CHEVRON_DOWN, 13)}</Menu> }
            }}
        </div>
    }
}

#[component]
fn Downgrade() -> impl IntoView {
    let store = Store::of_page();
    let disabled = Signal::derive(move || !store.can_downgrade());
    let title = move || if disabled.get() { "The database is at base" } else { "downgrade -1  (d)" };
    let items = move || -> Vec<Item> {
        let id = store.selected().map(|view| view.id).filter(|id| !id.is_empty());
        let line = id.clone().map(|id| format!("downgrade {id}"));
        vec![
            Item::action("downgrade-one", "One step", move || store.run("downgrade -1")).hint("d").into(),
            Item::action("downgrade-base", "To base", move || store.run("downgrade base")).into(),
            Item::action("downgrade-selected", "To the selected revision", move || {
                if let Some(line) = &line {
                    store.run(line);
                }
            })
            .disabled(id.is_none())
            .hint(id.unwrap_or_default())
            .into(),
        ]
    };
    view! {
        <div class="button-pair">
            <button
                class="button"
                data-testid="downgrade"
                disabled=move || disabled.get()
                title=title
                aria-label="Downgrade one step"
                on:click=move |_| store.run("downgrade -1")
            >
                {icon(icons::ARROW_DOWN, 15)}
                <span>"Downgrade"</span>
            </button>
            <Menu class="button more" label="Downgrade to…" testid="downgrade-menu" end=true disabled items>
                {icon(icons::CHEVRON_DOWN, 13)}
            </Menu>
        </div>
    }
}

#[component]
fn UndoButtons() -> impl IntoView {
    let store = Store::of_page();
    let undo = Memo::new(move |_| store.workspace.with(|view| view.undo.clone()));
    let redo = Memo::new(move |_| store.workspace.with(|view| view.redo.clone()));
    let title = |verb: &str, what: Option<String>, key: &str| match what {
        Some(what) => format!("{verb} {what}  {key}"),
        None => format!("Nothing to {}", verb.to_lowercase()),
    };
    view! {
        <button
            class="icon-button undo"
            data-testid="undo"
            aria-label="Undo"
            title=move || title("Undo", undo.get(), "Ctrl+Z")
            disabled=move || undo.with(Option::is_none)
            on:click=move |_| store.undo()
        >
            {icon(icons::UNDO, 16)}
        </button>
        <button
            class="icon-button redo"
            data-testid="redo"
            aria-label="Redo"
            title=move || title("Redo", redo.get(), "Ctrl+Shift+Z")
            disabled=move || redo.with(Option::is_none)
            on:click=move |_| store.redo()
        >
            {icon(icons::REDO, 16)}
        </button>
    }
}
