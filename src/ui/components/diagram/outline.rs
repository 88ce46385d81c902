//! The outline: the diagram as a tree of groups' tables and their columns, for readers of the screen
//! and for lists. It is always in the document; closed, it shows itself while it has the focus.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::table::word;
use crate::protocol::{ColumnView, TableView};
use crate::ui::diagram_state::DiagramState;
use crate::ui::dom;
use crate::ui::format::counted;
use crate::ui::icons::{self, icon};
use crate::ui::lights::Spot;
use crate::ui::store::Store;

/// A line of the tree.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    spot: Spot,
    label: String,
    detail: String,
    change: Option<&'static str>,
    /// Columns are shown; None for a column.
    open: Option<bool>,
    shown: bool,
}

/// The outline.
#[component]
pub fn Outline() -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let search = RwSignal::new(String::new());
    let open = RwSignal::new(BTreeSet::<String>::new());
    // The table with a selected column is open, so that the column can be seen.
    Effect::new(move |_| {
        if let (Some(table), Some(_)) = (store.table.get(), state.column.get()) {
            open.update(|open| {
                open.insert(table);
            });
        }
    });
    let lines = Memo::new(move |_| {
        let shown: BTreeSet<String> =
            state.scene.with(|scene| scene.0.tables.iter().map(|shape| shape.table.name.clone()).collect());
        state.tables.with(|tables| {
            search.with(|search| open.with(|open| lines_of(state, tables, search, open, &shown)))
        })
    });
    let groups = Memo::new(move |_| {
        state.scene.with(|scene| {
            scene
                .0
                .frames()
                .into_iter()
                .map(|frame| (frame.name, frame.tables, frame.area))
                .collect::<Vec<_>>()
        })
    });
    let selected = Memo::new(move |_| state.selection(store));
    let step = move |by: isize| {
        let at = lines.with_untracked(|lines| {
            let selected = selected.get_untracked();
            lines.iter().position(|line| Some(&line.spot) == selected.as_ref())
        });
        let next = at.map_or(0, |at| at.saturating_add_signed(by));
        let spot = lines.with_untracked(|lines| {
            lines.get(next.min(lines.len().saturating_sub(1))).map(|line| line.spot.clone())
        });
        if let Some(spot) = spot {
            let id = line_id(&spot);
            state.select(store, Some(spot));
            dom::scroll_to(&id);
        }
    };
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        let now = selected.get_untracked();
        match (event.key().as_str(), &now) {
            ("ArrowDown", _) => step(1),
            ("ArrowUp", _) => step(-1),
            ("Home", _) => step(isize::MIN / 2),
            ("End", _) => step(isize::MAX / 2),
            ("ArrowRight", Some(Spot::Table(table))) => {
                if open.with_untracked(|open| open.contains(table)) {
                    step(1);
                } else {
                    open.update(|open| {
                        open.insert(table.clone());
                    });
                }
            }
            ("ArrowLeft", Some(Spot::Table(table))) => open.update(|open| {
                open.remove(table);
            }),
            ("ArrowLeft", Some(Spot::Column(table, _))) => {
                state.select(store, Some(Spot::Table(table.clone())));
            }
            ("Enter" | " ", Some(spot)) => super::keyboard::zoom_to_spot(state, spot),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let active = move || selected.get().map(|spot| line_id(&spot));
    view! {
        <aside class="outline" class:closed=move || !state.outline.get() aria-label="Outline" data-testid="outline">
            <div class="outline-head">
                <h2>"Outline"</h2>
                <span class="count">{move || state.total()}</span>
                <span class="spacer"></span>
                <button class="icon-button small" aria-label="Close the outline" tabindex=move || if state.outline.get() { "0" } else { "-1" } on:click=move |_| state.outline.set(false)>
                    {icon(icons::CLOSE, 14)}
                </button>
            </div>
            <label class="field outline-search">
                {icon(icons::SEARCH, 14)}
                <input
                    type="search"
                    aria-label="Search tables and columns"
                    placeholder="Table or column"
                    tabindex=move || if state.outline.get() { "0" } else { "-1" }
                    prop:value=move || search.get()
                    on:input:target=move |event| search.set(event.target().value())
                />
            </label>
            <Show when=move || state.outline.get() && groups.with(|groups| !groups.is_empty())>
                <ul class="outline-groups" aria-label="Groups">
                    {move || {
                        groups
                            .get()
                            .into_iter()
                            .map(|(name, count, area)| {
                                view! {
                                    <li>
                                        <button data-testid="group-item" on:click=move |_| state.zoom_to(area)>
                                            {icon(icons::LAYERS, 14)}
                                            <span class="ellipsis">{name}</span>
                                            <em>{count}</em>
                                        </button>
                                    </li>
                                }
                            })
                            .collect::<Vec<_>>()
                    }}
                </ul>
            </Show>
            <ul
                class="outline-tree"
                id="outline-tree"
                role="tree"
                tabindex="0"
                aria-label="Tables and columns"
                aria-activedescendant=active
                on:keydown=keydown
            >
                <For each=move || lines.get() key=|line| (line.spot.clone(), line.open, line.detail.clone(), line.change, line.shown) let:line>
                    <OutlineLine line open />
                </For>
            </ul>
        </aside>
    }
}

#[component]
fn OutlineLine(line: Line, open: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let spot = line.spot.clone();
    let is_selected = {
        let spot = spot.clone();
        Memo::new(move |_| state.selection(store).as_ref() == Some(&spot))
    };
    let table = spot.table().map(str::to_owned).unwrap_or_default();
    let fold = {
        let table = table.clone();
        move |event: leptos::ev::MouseEvent| {
            event.stop_propagation();
            open.update(|open| {
                if !open.remove(&table) {
                    open.insert(table.clone());
                }
            });
        }
    };
    let (level, depth) = if line.open.is_some() { ("1", "table-line") } else { ("2", "column-line") };
    let glyph = line.change.map(|change| {
        let (class, sign) = match change {
            "added" => ("change added", "+"),
            "removed" => ("change removed", "−"),
            _ => ("change changed", "~"),
        };
        view! { <span class=class title=change>{sign}</span> }
    });
    let choose = {
        let spot = spot.clone();
        move |_| state.select(store, Some(spot.clone()))
    };
    let over = {
        let spot = spot.clone();
        move |_| state.hovered.set(Some(spot.clone()))
    };
    view! {
        <li
            id=line_id(&spot)
            class=depth
            class:away=!line.shown
            role="treeitem"
            attr:aria-level=level
            aria-selected=move || is_selected.get().to_string()
            aria-expanded=line.open.map(|open| open.to_string())
            data-testid="outline-line"
            on:click=choose
            on:pointerenter=over
            on:pointerleave=move |_| state.hovered.set(None)
        >
            {line
                .open
                .map(|is_open| {
                    view! {
                        <span class="twisty" class:open=is_open aria-hidden="true" on:click=fold>
                            {icon(icons::CHEVRON_DOWN, 12)}
                        </span>
                    }
                })}
            <span class="ellipsis">{line.label}</span>
            {glyph}
            <em>{line.detail}</em>
        </li>
    }
}

fn lines_of(
    state: DiagramState,
    tables: &[TableView],
    search: &str,
    open: &BTreeSet<String>,
    shown: &BTreeSet<String>,
) -> Vec<Line> {
    let needle = search.trim().to_lowercase();
    let matches = |name: &str| name.to_lowercase().contains(&needle);
    let mut sorted: Vec<&TableView> = tables.iter().filter(|table| !table.version_table).collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name));
    let mut lines = Vec::new();
    for table in sorted {
        let found: Vec<&ColumnView> =
            table.columns.iter().filter(|column| needle.is_empty() || matches(&column.name)).collect();
        let by_column = !needle.is_empty() && !matches(&table.name);
        if by_column && found.is_empty() {
            continue;
        }
        let is_open = by_column || open.contains(&table.name);
        let marks = state.marks.with(|marks| marks.tables.get(&table.name).cloned().unwrap_or_default());
        lines.push(Line {
            spot: Spot::Table(table.name.clone()),
            label: table.name.clone(),
            detail: counted(table.columns.len(), "column", "columns"),
            change: marks.table.as_ref().map(|mark| word(mark.change)),
            open: Some(is_open),
            shown: shown.contains(&table.name),
        });
        let columns: Vec<&ColumnView> = if by_column { found } else { table.columns.iter().collect() };
        for column in columns.into_iter().filter(|_| is_open) {
            lines.push(Line {
                spot: Spot::Column(table.name.clone(), column.name.clone()),
                label: column.name.clone(),
                detail: column_detail(table, column),
                change: marks.columns.get(&column.name).map(|mark| word(mark.change)),
                open: None,
                shown: shown.contains(&table.name),
            });
        }
    }
    lines
}

/// Type, key and what is referred to: what the canvas shows by signs and lines.
fn column_detail(table: &TableView, column: &ColumnView) -> String {
    let mut parts = vec![format!("{}{}", column.type_name, if column.nullable { "?" } else { "" })];
    if column.key.is_some() {
        parts.push("key".to_owned());
    }
    if column.unique {
        parts.push("unique".to_owned());
    }
    parts.extend(
        table
            .foreign_keys
            .iter()
            .filter(|key| key.columns.contains(&column.name))
            .map(|key| format!("→ {}", key.referred_table)),
    );
    parts.join(" · ")
}

fn line_id(spot: &Spot) -> String {
    match spot {
        Spot::Table(table) => format!("outline-{table}"),
        Spot::Column(table, column) => format!("outline-{table}.{column}"),
        Spot::Edge(edge) => format!("outline-edge-{edge}"),
    }
}
