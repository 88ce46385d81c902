//! Below the grid: the selected value as a whole, and a new row.

use leptos::prelude::*;

use crate::protocol::{Cell, CellKind, RowEdit};
use crate::ui::dom;
use crate::ui::format::bytes;
use crate::ui::icons::{self, icon};
use crate::ui::row_filter::quoted;
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
                let filter = format!("{referred} = {}", quoted(&cell.text));
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
            // What would be written otherwise (long numbers, names given twice) is shown as it is.
            let same = value.ok().filter(|value| {
                let written = format!("{value}");
                written == compact(&cell.text)
            });
            same.map_or_else(|| cell.text.clone(), |value| format!("{value:#}"))
        }
        _ => cell.text.clone(),
    }
}

/// JSON without the blanks between its parts.
fn compact(text: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    text.chars()
        .filter(|letter| {
            let inside = quoted;
            if quoted {
                quoted = escaped || *letter != '"';
                escaped = !escaped && *letter == '\\';
            } else {
                quoted = *letter == '"';
            }
            inside || !letter.is_ascii_whitespace()
        })
        .collect()
}

/// What a column of a new row takes.
#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    /// What the table gives it: it is not named.
    Default,
    /// NULL.
    Null,
    /// What is typed, an empty text too.
    Typed,
}

/// A new row: fields in which nothing is typed take their defaults.
#[component]
pub fn NewRow() -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let columns: Vec<_> =
        data.columns.get_untracked().into_iter().filter(|column| !column.generated).collect();
    let values: Vec<_> = columns
        .iter()
        .map(|column| (column.name.clone(), RwSignal::new(String::new()), RwSignal::new(Wanted::Default)))
        .collect();
    let fields: Vec<_> = columns
        .into_iter()
        .zip(values.iter().map(|(_, text, wanted)| (*text, *wanted)))
        .map(|(column, (text, wanted))| {
            let optional = column.nullable || column.key.is_some();
            let placeholder = move || match wanted.get() {
                Wanted::Null => "NULL",
                Wanted::Typed if text.with(String::is_empty) => "empty text",
                _ if optional => "default",
                _ => "required",
            };
            let takes = format!("What {} takes", column.name);
            let choose = move |chosen: &str| {
                wanted.set(match chosen {
                    "null" => Wanted::Null,
                    "typed" => Wanted::Typed,
                    _ => Wanted::Default,
                });
                if chosen != "typed" {
                    text.set(String::new());
                }
            };
            view! {
                <label>
                    <span>{column.name.clone()} " " <small>{column.type_name}</small></span>
                    <span class="new-row-field">
                        <input
                            class="input"
                            data-column=column.name
                            placeholder=placeholder
                            prop:value=move || text.get()
                            on:input:target=move |event| {
                                let typed = event.target().value();
                                wanted.set(if typed.is_empty() { Wanted::Default } else { Wanted::Typed });
                                text.set(typed);
                            }
                        />
                        <select class="input" aria-label=takes on:change:target=move |event| choose(&event.target().value())>
                            <option value="default" prop:selected=move || wanted.get() == Wanted::Default>"default"</option>
                            <option value="typed" prop:selected=move || wanted.get() == Wanted::Typed>"text"</option>
                            {column.nullable.then(|| view! {
                                <option value="null" prop:selected=move || wanted.get() == Wanted::Null>"NULL"</option>
                            })}
                        </select>
                    </span>
                </label>
            }
        })
        .collect();
    let insert = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(table) = data.table.get_untracked() else { return };
        let value = |text: &RwSignal<String>, wanted: &RwSignal<Wanted>| match wanted.get_untracked() {
            Wanted::Default => None,
            Wanted::Null => Some(Cell::default()),
            Wanted::Typed => Some(typed_cell(text.get_untracked(), CellKind::Text)),
        };
        let values = values
            .iter()
            .filter_map(|(name, text, wanted)| Some((name.clone(), value(text, wanted)?)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_laid_out_only_when_nothing_of_it_changes() {
        let text = |text: &str| Cell { kind: CellKind::Text, text: text.to_owned(), cut: None };
        assert_eq!(pretty(&text("{ \"a b\": [1, 2] }")), "{\n  \"a b\": [\n    1,\n    2\n  ]\n}");
        for kept in ["[12345678901234567890123]", "[1.10]", "{\"a\":1,\"a\":2}", "[\"\\u00e9\"]", "[1"] {
            assert_eq!(pretty(&text(kept)), kept);
        }
        assert_eq!(compact("{ \"a \\\" b\" : 1 }"), "{\"a \\\" b\":1}");
    }
}
