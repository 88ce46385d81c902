//! The left column while rows are shown: tables with their numbers of rows, and backups.

use leptos::prelude::*;

use crate::protocol::{BackupRequest, BackupView, TableView};
use crate::ui::components::menu::{Item, Menu};
use crate::ui::format::{ago, bytes, thousands};
use crate::ui::icons::{self, icon};
use crate::ui::store::{Dialog, Naming, Question, Store};

/// The lists.
#[component]
pub fn DataSide() -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let search = RwSignal::new(String::new());
    let tables = Memo::new(move |_| {
        let wanted = search.get().to_lowercase();
        let all = store.database.with(|database| {
            let (versions, tables): (Vec<_>, Vec<_>) =
                database.tables.iter().partition(|table| table.version_table);
            let entry = |table: &TableView| (table.name.clone(), Some(table.rows), false);
            let views = database.views.iter().map(|view| (view.name.clone(), None, true));
            let tables = tables.into_iter().map(entry);
            tables.chain(views).chain(versions.into_iter().map(entry)).collect::<Vec<_>>()
        });
        all.into_iter().filter(|(name, ..)| name.to_lowercase().contains(&wanted)).collect::<Vec<_>>()
    });
    let backups = Memo::new(move |_| store.workspace.with(|view| view.backups.clone()));
    view! {
        <aside class="left data-side" aria-label="Tables and backups">
            <div class="panel-head">
                <h2>"Tables"</h2>
                <span class="count">{move || tables.with(Vec::len)}</span>
            </div>
            <div class="history-search">
                <input
                    class="input"
                    aria-label="Filter tables"
                    placeholder="Filter tables"
                    prop:value=move || search.get()
                    on:input:target=move |event| search.set(event.target().value())
                />
            </div>
            <ul class="side-tables" aria-label="Tables">
                <For each=move || tables.get() key=|entry| entry.clone() let:entry>
                    {
                        let (name, rows, view) = entry;
                        let (own, opened, label) = (name.clone(), name.clone(), name.clone());
                        let current = move || data.table.with(|table| table.as_ref() == Some(&own)).to_string();
                        view! {
                            <li>
                                <button
                                    data-testid="side-table"
                                    data-table=name.clone()
                                    aria-current=current
                                    on:click=move |_| store.show_rows(&opened, "")
                                >
                                    {icon(if view { icons::LAYERS } else { icons::TABLE }, 14)}
                                    <span class="ellipsis">{label}</span>
                                    <span class="number">{rows.map(thousands)}</span>
                                </button>
                            </li>
                        }
                    }
                </For>
            </ul>
            <div class="panel-head backups-head">
                <h2>"Backups"</h2>
                <span class="count">{move || backups.with(Vec::len)}</span>
                <span class="spacer"></span>
                <button
                    class="icon-button small"
                    data-testid="backup-create"
                    aria-label="Back up now"
                    title="Back up now"
                    on:click=move |_| store.dialog.set(Some(Dialog::Name(Naming::Backup)))
                >
                    {icon(icons::PLUS, 15)}
                </button>
                <Menu class="icon-button small" label="More about backups" testid="backups" end=true items=move || reset_items(store)>
                    {icon(icons::MORE, 15)}
                </Menu>
            </div>
            <ul class="side-backups" aria-label="Backups" data-testid="backup-list">
                <Show when=move || backups.with(Vec::is_empty)>
                    <li class="sub none">"One is made before each run."</li>
                </Show>
                <For each=move || backups.get() key=|backup| (backup.id, backup.name.clone()) let:backup>
                    <Backup backup />
                </For>
            </ul>
        </aside>
    }
}

/// Backups as a menu, where there is no room for their list.
#[component]
pub fn BackupsMenu() -> impl IntoView {
    let store = Store::of_page();
    let items = move || {
        let mut items: Vec<Item> = vec![
            Item::action("backup-now", "Back up…", move || {
                store.dialog.set(Some(Dialog::Name(Naming::Backup)))
            })
            .icon(icons::PLUS)
            .into(),
        ];
        items.extend(reset_items(store));
        let backups = store.workspace.with_untracked(|view| view.backups.clone());
        items.extend((!backups.is_empty()).then_some(Item::Rule));
        for BackupView { id, name, made, rows, .. } in backups {
            let detail = format!("{} rows · {}", thousands(rows), ago(js_sys::Date::now(), made));
            let restore = Item::action(format!("restore-{id}"), format!("Restore {name}"), move || {
                store.ask_backup("Restoring", BackupRequest::Restore { id });
            });
            items.push(restore.icon(icons::HISTORY).detail(detail).into());
        }
        items
    };
    view! {
        <div class="backups-narrow">
            <Menu class="button compact" label="Backups" testid="backups-narrow" end=true items>
                {icon(icons::HISTORY, 14)} "Backups"
            </Menu>
        </div>
    }
}

fn reset_items(store: Store) -> Vec<Item> {
    vec![
        Item::action("backup-reset", "Reset to base", move || {
            store.ask_backup("Resetting", BackupRequest::ResetToStart);
        })
        .icon(icons::REFRESH)
        .detail("Empties the working database; undo takes it back")
        .into(),
    ]
}

#[component]
fn Backup(backup: BackupView) -> impl IntoView {
    let store = Store::of_page();
    let BackupView { id, name, automatic, made, current, tables, rows, size } = backup;
    let label = name.clone();
    let at = if current.is_empty() { "base".to_owned() } else { current.join(", ") };
    let title = format!("{at} · {tables} tables · {} rows · {}", thousands(rows), bytes(size));
    let detail = format!("{} rows · {}", thousands(rows), ago(js_sys::Date::now(), made));
    let called = name.clone();
    let items = move || -> Vec<Item> {
        let asked = called.clone();
        let mut items: Vec<Item> = vec![
            Item::action("backup-restore", "Restore", move || {
                store.ask_backup("Restoring", BackupRequest::Restore { id });
            })
            .icon(icons::HISTORY)
            .detail("What is there now can be had back by undo")
            .into(),
            Item::action("backup-compare", "Compare with now", move || store.compare_backup(id))
                .icon(icons::COMPARE)
                .detail("Schema and rows")
                .into(),
        ];
        items.push(Item::Rule);
        items.push(
            Item::action("backup-delete", "Delete…", move || {
                store.dialog.set(Some(Dialog::Confirm(Question::DeleteBackup { id, name: asked.clone() })));
            })
            .icon(icons::TRASH)
            .into(),
        );
        items
    };
    view! {
        <li data-testid="backup" data-name=name.clone() title=title>
            {icon(if automatic { icons::HISTORY } else { icons::PIN }, 14)}
            <div>
                <p class="ellipsis">{label}</p>
                <p class="sub">{detail}</p>
            </div>
            <Menu class="icon-button small" label="Restore, compare, delete" testid="backup-menu" end=true items>
                {icon(icons::MORE, 15)}
            </Menu>
        </li>
    }
}
