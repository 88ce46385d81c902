//! What stands over the canvas: what is selected and what can be done with it, what is shown, how
//! much of it, and what the marks mean.

use leptos::prelude::*;

use super::keyboard::zoom_to_spot;
use super::line_of;
use crate::ui::diagram_state::DiagramState;
use crate::ui::focus::FOCUS_ABOVE;
use crate::ui::format::{counted, short_id};
use crate::ui::icons::{self, icon};
use crate::ui::lights::Spot;
use crate::ui::scene::end_name;
use crate::ui::store::{MarkedLines, Store};

/// What is selected, with what can be done with it.
#[component]
pub fn SelectionNote() -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let spot = Memo::new(move |_| state.selection(store));
    move || {
        let spot = spot.get()?;
        let title = match &spot {
            Spot::Table(table) => table.clone(),
            Spot::Column(table, column) => format!("{table}.{column}"),
            Spot::Edge(id) => state.scene.with(|scene| {
                let shape = scene.0.edges.iter().find(|shape| shape.edge.id == *id);
                shape.map_or_else(
                    || id.clone(),
                    |shape| {
                        format!(
                            "{} → {}",
                            end_name(&shape.edge.from_table, &shape.edge.from_columns),
                            end_name(&shape.edge.to_table, &shape.edge.to_columns)
                        )
                    },
                )
            }),
        };
        let table = spot.table().map(str::to_owned);
        Some(view! {
            <div class="selection-note" role="toolbar" aria-label="Selection" data-testid="selection-note">
                <b class="ellipsis" title=title.clone()>{title.clone()}</b>
                {lines(store, state, spot.clone())}
                {table.map(|table| table_actions(store, state, table))}
                <button class="icon-button small" aria-label="Zoom to it" title="Zoom to it  z" on:click=move |_| zoom_to_spot(state, &spot)>
                    {icon(icons::FIT, 14)}
                </button>
                <button class="icon-button small" aria-label="Deselect" title="Deselect  Esc" on:click=move |_| state.select(store, None)>
                    {icon(icons::CLOSE, 14)}
                </button>
            </div>
        })
    }
}

fn table_actions(store: Store, state: DiagramState, table: String) -> impl IntoView {
    let (focused, hidden) = (table.clone(), table.clone());
    let hops = move || {
        state.focus.with(|focus| {
            focus.as_ref().filter(|focus| focus.tables == [table.clone()]).map(|focus| focus.hops)
        })
    };
    view! {
        <button class="button compact" data-testid="focus" title="Show its neighbourhood, again one line farther  e" on:click=move |_| state.focus_on(&focused)>
            {move || match hops() {
                Some(hops) => format!("Neighbourhood {hops}"),
                None => "Neighbourhood".to_owned(),
            }}
        </button>
        <button class="button compact" data-testid="hide" title="Hide this table  x" on:click=move |_| state.hide(store, &hidden)>
            "Hide"
        </button>
    }
}

/// The way to the code: the line of the selected revision, else the revision that made the table.
fn lines(store: Store, state: DiagramState, spot: Spot) -> impl IntoView {
    let table = spot.table().map(str::to_owned);
    move || {
        store.detail.track();
        let key = store.revision.get()?;
        if let Some(line) = line_of(store, state, &spot) {
            let jump = move |_| {
                state.select(store, None);
                store.marked.set(Some(MarkedLines { from: line, to: line, kind: "operation", reveal: true }));
                store.source_line.set(line);
            };
            return Some(
                view! {
                    <button class="link" data-testid="jump" title=key.clone() on:click=jump>
                        {format!("{} line {line}", short_id(&key))}
                    </button>
                }
                .into_any(),
            );
        }
        let table = table.clone()?;
        let made = state.tables.with(|tables| {
            tables.iter().find(|other| other.name == table).and_then(|table| table.created_in.clone())
        })?;
        let shown = short_id(&made).to_owned();
        Some(
            view! {
                <button class="link" data-testid="jump" title="Go to the revision that made it" on:click=move |_| store.select(&made)>
                    {format!("made in {shown}")}
                </button>
            }
            .into_any(),
        )
    }
}

/// What the marks mean, while there are any.
#[component]
pub fn Legend() -> impl IntoView {
    let state = DiagramState::of_page();
    let marked = Memo::new(move |_| state.marks.with(|marks| !marks.is_empty()));
    view! {
        <Show when=move || marked.get()>
            <ul class="mark-legend" aria-label="Marks">
                <li><span class="glyph add">"+"</span> "added"</li>
                <li><span class="glyph remove">"−"</span> "removed"</li>
                <li><span class="glyph change-glyph">"~"</span> "changed"</li>
            </ul>
        </Show>
    }
}

/// `Showing 12 of 340 tables`, with the way out.
#[component]
pub fn FocusNote() -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let shown = Memo::new(move |_| state.scene.with(|scene| scene.0.tables.len()));
    let total = Memo::new(move |_| state.total());
    let hidden = Memo::new(move |_| state.hidden.with(|hidden| hidden.len()));
    let partial = move || shown.get() < total.get();
    view! {
        <Show when=move || partial() || (total.get() > FOCUS_ABOVE)>
            <div class="canvas-note" data-testid="focus-note">
                <span class="number">
                    {move || format!("Showing {} of {}", shown.get(), counted(total.get(), "table", "tables"))}
                    {move || (hidden.get() > 0).then(|| format!(", {} hidden", hidden.get()))}
                </span>
                <Show
                    when=partial
                    fallback=move || view! { <button class="link" on:click=move |_| state.open_focused(store)>"Show fewer"</button> }
                >
                    <button class="link" data-testid="show-all" on:click=move |_| state.show_all()>
                        "Show all"
                    </button>
                </Show>
            </div>
        </Show>
    }
}
