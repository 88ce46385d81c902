//! Levels of detail, arranging, zoom.

use leptos::prelude::*;

use super::keyboard::ZOOM;
use crate::ui::components::menu::{Item, Menu};
use crate::ui::diagram_state::DiagramState;
use crate::ui::grouping::{Grouping, Member, groups};
use crate::ui::icons::{self, icon};
use crate::ui::levels::Level;
use crate::ui::places::Places;
use crate::ui::scene::Area;
use crate::ui::store::Store;
use crate::ui::viewport::Viewport;

/// How long tables take to slide to their tidy places.
const SLIDE: std::time::Duration = std::time::Duration::from_millis(400);

/// The diagram's part of the panel's head.
#[component]
pub fn DiagramTools() -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    view! {
        <Levels />
        <Menu class="icon-button small" label="Arrange" testid="arrange-menu" end=true items=move || arrange_items(store, state)>
            {icon(icons::ARRANGE, 15)}
        </Menu>
        <button
            class="icon-button small"
            aria-label="Outline"
            title="Outline  o"
            data-testid="outline-toggle"
            aria-pressed=move || state.outline.get().to_string()
            on:click=move |_| state.outline.update(|open| *open = !*open)
        >
            {icon(icons::TREE, 15)}
        </button>
    }
}

#[component]
fn Levels() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <div class="segmented" role="group" aria-label="Detail level">
            {Level::EACH
                .into_iter()
                .enumerate()
                .map(|(index, (level, label))| {
                    view! {
                        <button
                            aria-pressed=move || (store.level.get() == level).to_string()
                            title=format!("{label}  {}", index + 1)
                            data-level=level.word()
                            on:click=move |_| store.level.set(level)
                        >
                            {label}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// Lays the diagram out anew; tables slide there.
pub fn tidy(store: Store, state: DiagramState) {
    state.sliding.set(true);
    state.touched.set(false);
    store.arrange(Places::tidy);
    set_timeout(
        move || {
            state.sliding.try_set(false);
        },
        SLIDE,
    );
}

fn arrange_items(store: Store, state: DiagramState) -> Vec<Item> {
    let (undo, redo) = store.with_places(Places::can_undo);
    let hidden = state.hidden.with_untracked(|hidden| hidden.len());
    let mut items: Vec<Item> = vec![
        Item::action("tidy", "Tidy", move || tidy(store, state))
            .hint("t")
            .detail("Lays all tables out anew")
            .into(),
        Item::action("undo-move", "Take the last move back", move || store.arrange(Places::undo))
            .disabled(!undo)
            .into(),
        Item::action("redo-move", "Move again", move || store.arrange(Places::redo)).disabled(!redo).into(),
        Item::action("unhide", format!("Show hidden tables ({hidden})"), move || {
            state.hidden.update(std::collections::BTreeSet::clear);
        })
        .disabled(hidden == 0)
        .into(),
        Item::Rule,
        Item::Title("Group by".to_owned()),
    ];
    let chosen = state.grouping.get_untracked();
    for (grouping, label) in Grouping::EACH {
        let divides = grouping == Grouping::None || divides(store, state, grouping);
        let choose = Item::action(format!("group-{}", grouping.word()), label, move || {
            state.touched.set(false);
            state.grouping.set(grouping);
        })
        .disabled(!divides)
        .hint(if chosen == grouping { "✓" } else { "" });
        let choose = if divides { choose } else { choose.detail("All tables would be one group") };
        items.push(choose.into());
    }
    items
}

/// Whether a grouping makes more than one group of what is shown.
fn divides(store: Store, state: DiagramState, grouping: Grouping) -> bool {
    state.tables.with_untracked(|tables| {
        store.revisions.with_untracked(|revisions| {
            let file =
                |key: &String| revisions.iter().find(|view| view.key == *key).map(|view| view.file.as_str());
            let members: Vec<Member<'_>> = tables
                .iter()
                .filter(|table| !table.version_table)
                .map(|table| Member { table: &table.name, file: table.created_in.as_ref().and_then(file) })
                .collect();
            state.graph.with_untracked(|graph| !groups(grouping, &members, &graph.edges).is_empty())
        })
    })
}

/// Zoom out, in, fit.
#[component]
pub fn ZoomBar(
    /// Where the picture is.
    bounds: Signal<Area>,
) -> impl IntoView {
    let state = DiagramState::of_page();
    let percent = Memo::new(move |_| state.viewport.with(Viewport::percent));
    let fit = move |_| {
        state.viewport.set(Viewport::fitted(bounds.get_untracked(), state.canvas.get_untracked()));
        state.touched.set(false);
    };
    view! {
        <div class="zoom" role="group" aria-label="Zoom">
            <button aria-label="Zoom out" title="Zoom out  −" on:click=move |_| state.zoom(1.0 / ZOOM)>
                {icon(icons::MINUS, 14)}
            </button>
            <span class="percent">{move || percent.get()}</span>
            <button aria-label="Zoom in" title="Zoom in  +" on:click=move |_| state.zoom(ZOOM)>
                {icon(icons::PLUS, 14)}
            </button>
            <i></i>
            <button aria-label="Fit" title="Fit  0" on:click=fit>
                {icon(icons::FIT, 14)}
            </button>
        </div>
    }
}
