//! Below the grid: the selected value as a whole, and a new row.

use leptos::prelude::*;

use crate::protocol::{Cell, CellKind, RowEdit};
use crate::ui::dom;
use crate::ui::format::bytes;
use crate::ui::icons::{self, icon};
use crate::ui::store::{Store, WINDOW, typed_cell};

/// The selected value: JSON laid out, blobs in hexadecimal, the row that a foreign key names.
#[component]
pub fn Value() -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let found = Memo::new(move |_| {
        let (row, index) = data.selected.get()?;
        let place = usize::try_from(row % WINDOW).ok()?;
        let cell = data
            .windows
            .with(|windows| windows.get(&(row / WINDOW))?.rows.get(place)?.cells.get(index).cloned())?;
        let column = data.columns.with(|columns| columns.get(index).cloned())?;
        Some((column, data.whole.get().unwrap_or(cell)))
    });
    move || {
        let (column, cell) = found.get()?;
        let link = column.references.clone().filter(|_| cell.kind != CellKind::Null && cell.cut.is_none()).map(
            |(table, referred)| {
                let filter = format!("{referred} = {}", cell.text);
                let label = format!("{table} where {filter}");
                view! {
                    <button class="link" data-testid="follow-key" on:click=move |_| store.show_rows(&table, &filter)>
                        {icon(icons::LINK, 12)} " " {label}
                    </button>
                }
            },
        );
        let more = cell.cut.map(|size| {
            view! {
                <button class="link" data-testid="whole-value" on:click=move |_| store.ask_whole()>
                    {format!("Show all {}", bytes(size as u64))}
                </button>
            }
        });
        let text = pretty(&cell);
        let copied = cell.text.clone();
        Some(view! {
            <div class="data-value" data-testid="data-value">
                <div class="data-value-head">
                    <b>{column.name}</b>
                    <span class="sub">{column.type_name}</span>
                    {link}
                    {more}
                    <span class="spacer"></span>
                    <button class="icon-button small" aria-label="Copy the value" title="Copy the value" on:click=move |_| dom::copy(&copied)>
                        {icon(icons::COPY, 14)}
                    </button>
                </div>
                <pre class:null=cell.kind == CellKind::Null tabindex="0">{text}</pre>
            </div>
        })
    }
}

fn pretty(cell: &Cell) -> String {
    match cell.kind {
        CellKind::Null => "NULL".to_owned(),
        CellKind::Blob => {
            let pairs: Vec<&str> =
                (0..cell.text.len() / 2).filter_map(|at| cell.text.get(at * 2..at * 2 + 2)).collect();
            pairs.chunks(16).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
        }
        CellKind::Text if cell.cut.is_none() && cell.text.trim_start().starts_with(['{', '[']) => {
            let value = serde_json::from_str::<serde_json::Value>(&cell.text);
            value.map_or_else(|_| cell.text.clone(), |value| format!("{value:#}"))
        }
        _ => cell.text.clone(),
    }
}

/// A new row: fields left empty take their defaults.
#[component]
pub fn NewRow() -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let columns: Vec<_> =
        data.columns.get_untracked().into_iter().filter(|column| !column.generated).collect();
    let values: Vec<_> =
        columns.iter().map(|column| (column.name.clone(), RwSignal::new(String::new()))).collect();
    let fields: Vec<_> = columns
        .into_iter()
        .zip(values.iter().map(|(_, value)| *value))
        .map(|(column, value)| {
            let placeholder = if column.nullable || column.key.is_some() { "default" } else { "required" };
            view! {
                <label>
                    <span>{column.name.clone()} " " <small>{column.type_name}</small></span>
                    <input
                        class="input"
                        data-column=column.name
                        placeholder=placeholder
                        prop:value=move || value.get()
                        on:input:target=move |event| value.set(event.target().value())
                    />
                </label>
            }
        })
        .collect();
    let insert = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(table) = data.table.get_untracked() else { return };
        let filled = values.iter().filter(|(_, value)| !value.with_untracked(String::is_empty));
        let values = filled
            .map(|(name, value)| (name.clone(), typed_cell(value.get_untracked(), CellKind::Text)))
            .collect();
        store.edit_rows(RowEdit::Insert { table, values });
    };
    view! {
        <form class="new-row" data-testid="new-row" on:submit=insert>
            <div class="new-row-fields">{fields}</div>
            <div class="new-row-foot">
                <button type="button" class="button compact" on:click=move |_| data.inserting.set(false)>
                    "Cancel"
                </button>
                <button type="submit" class="button compact primary" data-testid="row-insert-done">
                    "Insert row"
                </button>
            </div>
        </form>
    }
}
