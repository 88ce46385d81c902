//! The grid: only the rows that are seen are on the page; cells are moved between and edited as in a spreadsheet.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::protocol::{Cell, CellKind, ColumnHead};
use crate::ui::format::{bytes, thousands};
use crate::ui::icons::{self, icon};
use crate::ui::store::{Store, WINDOW, typed_cell};

/// Height of a row.
const ROW: f64 = 26.0;

/// Height of the head.
const HEAD: f64 = 40.0;

/// Most pixels of the scrolled sheet: browsers end elements somewhere above 17 million.
const SHEET: f64 = 8_000_000.0;

/// Where the grid is scrolled to.
#[derive(Clone, Copy, PartialEq)]
struct Seen {
    top: f64,
    height: f64,
}

/// Sheet height, first row and place of the rows.
fn window(seen: Seen, total: u64) -> (f64, u64, u64, f64) {
    let full = total as f64 * ROW;
    let sheet = full.min(SHEET);
    let room = (seen.height - HEAD).max(ROW);
    let visible = (room / ROW).ceil() as u64 + 1;
    let top = seen.top.clamp(0.0, (sheet - room).max(0.0));
    let last = (full - room).max(0.0);
    let scaled = if sheet > room { top / (sheet - room) * last } else { 0.0 };
    let first = (scaled / ROW).floor().max(0.0);
    // The part of the first row that is above the edge stays above it.
    let place = top - (scaled - first * ROW);
    (sheet, first as u64, visible, place)
}

/// The grid.
#[component]
pub fn Grid() -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let sheet = NodeRef::<html::Div>::new();
    let seen = RwSignal::new(Seen { top: 0.0, height: 400.0 });
    let look = move || {
        if let Some(sheet) = sheet.get_untracked() {
            let now = Seen { top: f64::from(sheet.scroll_top()), height: f64::from(sheet.client_height()) };
            if seen.get_untracked() != now {
                seen.set(now);
            }
        }
    };
    Effect::new(move |_| {
        data.table.track();
        data.total.track();
        request_animation_frame(look);
    });
    Effect::new(move |_| {
        data.table.track();
        if let Some(sheet) = sheet.get() {
            sheet.set_scroll_top(0);
        }
    });
    let place = Memo::new(move |_| window(seen.get(), data.total.with(|total| total.0)));
    Effect::new(move |_| {
        let (_, first, visible, _) = place.get();
        let (total, _) = data.total.get();
        data.windows.track();
        if total > 0 {
            store.need_rows(first, (first + visible).min(total.saturating_sub(1)));
        }
    });
    let template = move || {
        let width = |column: &ColumnHead| match column.type_name.as_str() {
            "integer" | "smallint" | "bigint" | "boolean" => "116px",
            _ => "190px",
        };
        let widths: Vec<&str> = data.columns.with(|columns| columns.iter().map(width).collect());
        format!("64px {}", widths.join(" "))
    };
    let numbers = move || {
        let (_, first, visible, _) = place.get();
        let (total, _) = data.total.get();
        (first..(first + visible).min(total)).collect::<Vec<_>>()
    };
    let reveal = move |row: u64| {
        let Some(sheet) = sheet.get_untracked() else { return };
        let (height, _, _, _) = place.get_untracked();
        let total = data.total.get_untracked().0;
        let full = total as f64 * ROW;
        let room = (f64::from(sheet.client_height()) - HEAD).max(ROW);
        let now = f64::from(sheet.scroll_top());
        let scale = if height > room && full > room { (height - room) / (full - room) } else { 1.0 };
        let (above, below) = (row as f64 * ROW, (row + 1) as f64 * ROW - room);
        let (from, to) = (now / scale, now / scale);
        if above < from {
            sheet.set_scroll_top((above * scale) as i32);
        } else if below > to {
            sheet.set_scroll_top((below * scale).ceil() as i32);
        }
    };
    // A hidden grid has no height; one that is shown, or gets more room, has another. The selected row stays in view.
    Effect::new(move |_| {
        let Some(sheet) = sheet.get() else { return };
        let resized = Closure::<dyn FnMut()>::new(move || {
            let Some((_, first, visible, _)) = place.try_get_untracked() else { return };
            look();
            let selected = data.selected.get_untracked().map(|(row, _)| row);
            if let Some(row) = selected.filter(|row| (first..first + visible).contains(row)) {
                reveal(row);
            }
        });
        if let Ok(observer) = web_sys::ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&sheet);
            // The observer lives as long as the element that it observes.
            resized.forget();
        }
    });
    let keys = move |event: web_sys::KeyboardEvent| {
        if data.editing.get_untracked() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let total = data.total.get_untracked().0;
        let columns = data.columns.with_untracked(Vec::len);
        if total == 0 || columns == 0 {
            return;
        }
        let (row, column) = data.selected.get_untracked().unwrap_or((0, 0));
        let page = ((seen.get_untracked().height - HEAD) / ROW).floor().max(1.0) as u64;
        let last = total - 1;
        let next = match event.key().as_str() {
            "ArrowDown" => (last.min(row + 1), column),
            "ArrowUp" => (row.saturating_sub(1), column),
            "PageDown" => (last.min(row + page), column),
            "PageUp" => (row.saturating_sub(page), column),
            "ArrowRight" => (row, (column + 1).min(columns - 1)),
            "ArrowLeft" => (row, column.saturating_sub(1)),
            "Home" => (0, column),
            "End" => (last, column),
            "Enter" | "F2" => {
                event.prevent_default();
                return begin_edit(store);
            }
            "Delete" | "Backspace" => {
                event.prevent_default();
                return store.write_cell(Cell::default());
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        select(store, next);
        reveal(next.0);
    };
    view! {
        <div
            class="grid-sheet"
            id="data-grid"
            data-testid="grid"
            role="grid"
            aria-label="Rows"
            aria-rowcount=move || data.total.get().0.to_string()
            tabindex="0"
            node_ref=sheet
            on:scroll=move |_| look()
            on:keydown=keys
        >
            <div class="grid-head" role="row" style:grid-template-columns=template>
                <span role="columnheader"><span class="visually-hidden">"Number"</span></span>
                <For each=move || data.columns.get() key=|column| column.clone() let:column>
                    <Head column />
                </For>
            </div>
            <div class="grid-rows" role="presentation" style:height=move || format!("{}px", place.get().0)>
                <div role="presentation" style:transform=move || format!("translateY({}px)", place.get().3)>
                    <For each=numbers key=|row| *row let:row>
                        <Row row template=Signal::derive(template) />
                    </For>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Head(column: ColumnHead) -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let name = column.name.clone();
    let sorted = {
        let name = name.clone();
        move || match data.order.get() {
            Some((by, false)) if by == name => "ascending",
            Some((by, true)) if by == name => "descending",
            _ => "none",
        }
    };
    let sign = {
        let sorted = sorted.clone();
        move || match sorted() {
            "ascending" => " ↑",
            "descending" => " ↓",
            _ => "",
        }
    };
    let sort = move |_| {
        data.order.update(|order| {
            *order = match order.take() {
                Some((by, false)) if by == name => Some((by, true)),
                Some((by, true)) if by == name => None,
                _ => Some((name.clone(), false)),
            };
        });
        store.reload_rows(true);
    };
    view! {
        <span role="columnheader" aria-sort=sorted>
            <button on:click=sort>
                <b>
                    {column.key.map(|_| icon(icons::KEY, 12))} {column.references.as_ref().map(|_| icon(icons::LINK, 12))}
                    {column.name.clone()} {sign}
                </b>
                <small>{column.type_name.clone()}</small>
            </button>
        </span>
    }
}

#[component]
fn Row(row: u64, template: Signal<String>) -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let found = Memo::new(move |_| {
        let place = usize::try_from(row % WINDOW).unwrap_or(0);
        data.windows
            .with(|windows| windows.get(&(row / WINDOW)).and_then(|page| page.rows.get(place).cloned()))
    });
    let selected =
        Memo::new(move |_| data.selected.get().filter(|(at, _)| *at == row).map(|(_, column)| column));
    let cells = move || {
        let cells = found.get().map(|found| found.cells).unwrap_or_default();
        let cells = cells.into_iter().enumerate().map(|(index, cell)| {
            let chosen = move || selected.get() == Some(index);
            let class = match cell.kind {
                CellKind::Null => "cell null",
                CellKind::Integer | CellKind::Real => "cell number",
                CellKind::Blob => "cell blob",
                CellKind::Text => "cell",
            };
            let text = StoredValue::new(shown(&cell));
            let content = move || {
                if chosen() && data.editing.get() {
                    return view! { <Editor cell=cell.clone() /> }.into_any();
                }
                text.get_value().into_any()
            };
            view! {
                <span
                    class=class
                    role="gridcell"
                    aria-selected=move || chosen().to_string()
                    on:click=move |_| {
                        if !(chosen() && data.editing.get_untracked()) {
                            select(store, (row, index));
                        }
                    }
                    on:dblclick=move |_| begin_edit(store)
                >
                    {content}
                </span>
            }
        });
        cells.collect_view()
    };
    view! {
        <div
            class="grid-row"
            class:selected=move || selected.get().is_some()
            role="row"
            data-row=row.to_string()
            aria-rowindex=(row + 1).to_string()
            style:grid-template-columns=move || template.get()
        >
            <span class="row-number" role="rowheader">{thousands(row + 1)}</span>
            {cells}
        </div>
    }
}

#[component]
fn Editor(cell: Cell) -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let input = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            // A field that cannot take the focus is still there to be clicked.
            let _ = input.focus();
            input.select();
        }
    });
    let (kind, before) = (cell.kind, StoredValue::new(cell.text.clone()));
    let sent = StoredValue::new(None::<String>);
    // What is as it was is not written: a NULL stays one, and a number stays a number.
    let commit = move || {
        let Some(input) = input.get_untracked() else { return };
        let text = input.value();
        if before.with_value(|before| *before == text) {
            data.editing.set(false);
        } else if sent.with_value(|sent| sent.as_ref() != Some(&text)) {
            // Enter writes, and takes the focus away, which would write again.
            sent.set_value(Some(text.clone()));
            store.write_cell(typed_cell(text, kind));
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        event.stop_propagation();
        match event.key().as_str() {
            "Enter" if !event.shift_key() => {
                event.prevent_default();
                commit();
                crate::ui::dom::focus("data-grid");
            }
            "Tab" => {
                event.prevent_default();
                commit();
                let columns = data.columns.with_untracked(Vec::len);
                if let Some((row, column)) = data.selected.get_untracked() {
                    let next = if event.shift_key() { column.saturating_sub(1) } else { column + 1 };
                    select(store, (row, next.min(columns.saturating_sub(1))));
                }
                crate::ui::dom::focus("data-grid");
            }
            "Escape" => {
                data.editing.set(false);
                data.refusal.set(None);
                crate::ui::dom::focus("data-grid");
            }
            _ => {}
        }
    };
    view! {
        <textarea
            class="cell-input"
            rows="1"
            data-testid="cell-input"
            aria-label="Value"
            node_ref=input
            prop:value=cell.text
            class:refused=move || data.refusal.with(Option::is_some)
            on:keydown=keys
            on:blur=move |_| {
                // Going elsewhere keeps what was typed; Escape has ended the editing before.
                if data.editing.get_untracked() {
                    commit();
                }
            }
            on:dblclick=move |event| event.stop_propagation()
        ></textarea>
    }
}

fn select(store: Store, to: (u64, usize)) {
    store.data.editing.set(false);
    store.data.whole.set(None);
    store.data.selected.set(Some(to));
}

/// Opens the selected cell for writing; a value that is only there in part is written in the panel below.
fn begin_edit(store: Store) {
    let data = store.data;
    let Some((row, column)) = data.selected.get_untracked() else { return };
    if data.read_only.with_untracked(Option::is_some) {
        return;
    }
    let generated =
        data.columns.with_untracked(|columns| columns.get(column).is_none_or(|column| column.generated));
    let cut = store.row_untracked(row).and_then(|row| row.cells.get(column).map(|cell| cell.cut.is_some()));
    if generated || cut != Some(false) {
        return store.ask_whole();
    }
    data.editing.set(true);
}

/// A value in one line.
pub fn shown(cell: &Cell) -> String {
    match cell.kind {
        CellKind::Null => "NULL".to_owned(),
        CellKind::Blob => {
            let size = cell.cut.unwrap_or(cell.text.len() / 2);
            format!("{} · {}", bytes(size as u64), &cell.text[..cell.text.len().min(24)])
        }
        _ => cell.text.clone(),
    }
}
