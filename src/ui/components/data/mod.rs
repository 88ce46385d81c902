//! The rows of the working database: a grid of a table, the selected value, backups, filling, and SQL.

mod fill;
mod grid;
mod side;
mod sql;
mod value;

use leptos::prelude::*;

use crate::protocol::TableView;
use crate::ui::format::thousands;
use crate::ui::icons::{self, icon};
use crate::ui::store::{Dialog, Store, Tab};

pub use fill::FillDialog;
pub use grid::shown;
pub use side::DataSide;

use grid::Grid;
use side::BackupsMenu;
use sql::Sql;
use value::{NewRow, Value};

/// The view.
#[component]
pub fn Data() -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let shown = move || store.tab.get() == Tab::Data;
    let names = Memo::new(move |_| {
        store.database.with(|database| {
            let (versions, tables): (Vec<_>, Vec<_>) =
                database.tables.iter().partition(|table| table.version_table);
            let views = database.views.iter().map(|view| view.name.clone());
            let name = |table: &TableView| table.name.clone();
            // The version table is no one's own: it comes last.
            tables
                .into_iter()
                .map(name)
                .chain(views)
                .chain(versions.into_iter().map(name))
                .collect::<Vec<_>>()
        })
    });
    // What the database holds may have changed with each workspace that comes.
    Effect::new(move |_| {
        store.workspace.track();
        let names = names.get();
        if !shown() {
            return;
        }
        let table = data.table.get_untracked();
        if table.as_ref().is_some_and(|table| names.contains(table)) {
            return store.reload_rows(false);
        }
        let wanted = store.table.get_untracked().filter(|table| names.contains(table));
        match wanted.or_else(|| names.first().cloned()) {
            Some(name) => store.show_rows(&name, ""),
            None => data.table.set(None),
        }
    });
    let count = move || {
        if data.table.with(Option::is_none) {
            return String::new();
        }
        let (total, more) = data.total.get();
        let rows = if total == 1 { "row" } else { "rows" };
        format!("{}{} {rows}", thousands(total), if more { "+" } else { "" })
    };
    let writable = move || data.table.with(Option::is_some) && data.read_only.with(Option::is_none);
    view! {
        <div class="data" data-testid="data" hidden=move || !shown()>
            <div class="data-tools">
                <b class="data-name ellipsis">{move || data.table.get()}</b>
                <select
                    class="input"
                    data-testid="data-table"
                    aria-label="Table"
                    prop:value=move || data.table.get().unwrap_or_default()
                    on:change:target=move |event| store.show_rows(&event.target().value(), "")
                >
                    {move || {
                        names
                            .get()
                            .into_iter()
                            .map(|name| {
                                let own = name.clone();
                                view! { <option value=name.clone() selected=move || data.table.get().as_ref() == Some(&own)>{name.clone()}</option> }
                            })
                            .collect_view()
                    }}
                </select>
                <span class="sub" data-testid="data-count">{count}</span>
                <input
                    class="input"
                    data-testid="data-filter"
                    aria-label="Filter rows"
                    placeholder="Filter: text, or user_id <= 12"
                    title="Text that any column holds, or conditions: id <= 12, name like 'a%', id in (1, 2), day between 1 and 5, note is null; joined by and"
                    prop:value=move || data.filter.get()
                    on:change:target=move |event| {
                        data.filter.set(event.target().value());
                        store.reload_rows(true);
                    }
                />
                <span class="spacer"></span>
                <button class="button compact" data-testid="row-insert" disabled=move || !writable() on:click=move |_| data.inserting.set(true)>
                    {icon(icons::PLUS, 14)} "Insert"
                </button>
                <button
                    class="button compact"
                    data-testid="row-delete"
                    disabled=move || !writable() || data.selected.get().is_none()
                    on:click=move |_| store.delete_row()
                >
                    {icon(icons::TRASH, 14)} "Delete"
                </button>
                <button class="button compact" data-testid="fill" title="Fill the tables with plausible rows" on:click=move |_| store.dialog.set(Some(Dialog::Fill))>
                    {icon(icons::FLASK, 14)} "Fill…"
                </button>
                <BackupsMenu />
            </div>
            {move || {
                data.refusal
                    .get()
                    .map(|refusal| {
                        view! {
                            <p class="data-refusal" role="alert" data-testid="data-refusal">
                                {icon(icons::ERROR, 14)} <b>{refusal.message}</b> <span>{refusal.help}</span>
                            </p>
                        }
                    })
            }}
            <Show
                when=move || data.table.with(Option::is_some)
                fallback=move || {
                    view! {
                        <div class="empty">
                            <p>"No tables."</p>
                            <p class="sub">"They show here once an upgrade has made them."</p>
                            <button class="button" on:click=move |_| store.run("upgrade head")>"Upgrade to head"</button>
                        </div>
                    }
                }
            >
                <Grid />
            </Show>
            <Show when=move || data.inserting.get()>
                <NewRow />
            </Show>
            <Show when=move || data.selected.get().is_some() && !data.inserting.get()>
                <Value />
            </Show>
            <Sql />
        </div>
    }
}
