//! The table inventory: what there is, which revision created it, and whether that is known.

use leptos::prelude::*;

use crate::protocol::TableView;
use crate::ui::format::{short_id, thousands};
use crate::ui::store::Store;

/// Columns of the inventory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Table,
    Revision,
    PrimaryKey,
    Columns,
    ForeignKeys,
    Rows,
    Status,
}

impl Column {
    const EACH: [(Column, &'static str); 7] = [
        (Column::Table, "Table"),
        (Column::Revision, "Created in"),
        (Column::PrimaryKey, "Primary key"),
        (Column::Columns, "Columns"),
        (Column::ForeignKeys, "Foreign keys"),
        (Column::Rows, "Rows"),
        (Column::Status, "Status"),
    ];

    fn is_number(self) -> bool {
        matches!(self, Column::Columns | Column::ForeignKeys | Column::Rows)
    }
}

/// The inventory, sortable by each column.
#[component]
pub fn Inventory() -> impl IntoView {
    let store = Store::of_page();
    let sort = RwSignal::new((Column::Table, false));
    let rows = Memo::new(move |_| {
        let mut tables: Vec<TableView> = store
            .database
            .with(|database| database.tables.iter().filter(|table| !table.version_table).cloned().collect());
        let order = store.revisions.with(|revisions| {
            let count = revisions.len();
            revisions
                .iter()
                .enumerate()
                .map(|(index, view)| (view.key.clone(), count - index))
                .collect::<std::collections::HashMap<_, _>>()
        });
        let place = |table: &TableView| {
            table.created_in.as_ref().and_then(|key| order.get(key).copied()).unwrap_or(usize::MAX)
        };
        let (column, backwards) = sort.get();
        tables.sort_by(|a, b| {
            let compared = match column {
                Column::Table => a.name.cmp(&b.name),
                Column::Revision => place(a).cmp(&place(b)),
                Column::PrimaryKey => a.primary_key.cmp(&b.primary_key),
                Column::Columns => a.columns.len().cmp(&b.columns.len()),
                Column::ForeignKeys => a.foreign_keys.len().cmp(&b.foreign_keys.len()),
                Column::Rows => a.rows.cmp(&b.rows),
                Column::Status => a.status.cmp(&b.status),
            };
            let compared = if backwards { compared.reverse() } else { compared };
            compared.then_with(|| a.name.cmp(&b.name))
        });
        tables
    });
    let heads: Vec<_> = Column::EACH
        .into_iter()
        .map(|(column, label)| {
            let sorted = move || match sort.get() {
                (by, false) if by == column => "ascending",
                (by, true) if by == column => "descending",
                _ => "none",
            };
            let sign = move || match sorted() {
                "ascending" => "↑",
                "descending" => "↓",
                _ => "",
            };
            view! {
                <th scope="col" class:numeric=column.is_number() aria-sort=sorted>
                    <button on:click=move |_| sort.update(|sort| *sort = (column, sort.0 == column && !sort.1))>
                        {label} <span>{sign}</span>
                    </button>
                </th>
            }
        })
        .collect();
    view! {
        <table class="inventory" data-testid="inventory">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>
                <For each=move || rows.get() key=|table| table.clone() let:table>
                    <Row table />
                </For>
            </tbody>
        </table>
        <Show when=move || rows.with(Vec::is_empty)>
            <div class="empty">
                <p>"No tables."</p>
                <p class="sub">"They show here once an upgrade has made them."</p>
            </div>
        </Show>
    }
}

#[component]
fn Row(table: TableView) -> impl IntoView {
    let store = Store::of_page();
    let name = table.name.clone();
    let chosen = table.name.clone();
    let marked = table.name.clone();
    let key = table.created_in.clone();
    let made = key.map(|key| {
        let text = short_id(&key).to_owned();
        let title = key.clone();
        view! {
            <button
                class="link mono"
                title=title
                on:click=move |event| {
                    event.stop_propagation();
                    store.select(&key);
                }
            >
                {text}
            </button>
        }
    });
    view! {
        <tr
            data-table=marked
            class:selected=move || store.table.with(|selected| selected.as_ref() == Some(&chosen))
            on:click=move |_| store.table.set(Some(name.clone()))
        >
            <td class="name">{table.name}</td>
            <td>{made.map_or_else(|| view! { <span class="muted">"—"</span> }.into_any(), IntoAny::into_any)}</td>
            <td class="mono">{table.primary_key.join(", ")}</td>
            <td class="numeric">{table.columns.len()}</td>
            <td class="numeric">{table.foreign_keys.len()}</td>
            <td class="numeric">{thousands(table.rows)}</td>
            <td>{table.status}</td>
        </tr>
    }
}
