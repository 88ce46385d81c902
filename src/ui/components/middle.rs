//! The middle column: diagram, inventory and console behind tabs, the timeline below.

use leptos::prelude::*;

use super::candidates::Candidates;
use super::console::{Console, ConsoleTools};
use super::data::Data;
use super::diagram::Diagram;
use super::diagram::controls::DiagramTools;
use super::diagram::export::export_items;
use super::error_sheet::ErrorSheet;
use super::inventory::Inventory;
use super::menu::Menu;
use super::point_bar::PointBar;
use super::timeline::Timeline;
use crate::ui::diagram_state::DiagramState;
use crate::ui::icons::{self, Icon, icon};
use crate::ui::store::{Store, Tab};

const TABS: [(Tab, &str, Icon); 4] = [
    (Tab::Diagram, "Diagram", icons::LAYERS),
    (Tab::Tables, "Tables", icons::TABLE),
    (Tab::Data, "Data", icons::DATABASE),
    (Tab::Console, "Console", icons::TERMINAL),
];

/// The middle column.
#[component]
pub fn Middle() -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let picking = Memo::new(move |_| {
        store.project.with(|project| {
            project.as_ref().is_some_and(|project| project.chosen.is_none() && project.candidates.len() > 1)
        })
    });
    view! {
        <section class="middle" aria-label="Schema">
            <div class="panel-head tabs">
                <div role="tablist" aria-label="Views">
                    {TABS
                        .map(|(tab, label, shape)| {
                            view! {
                                <button
                                    role="tab"
                                    data-tab=label
                                    aria-selected=move || (store.tab.get() == tab).to_string()
                                    title=label
                                    on:click=move |_| store.tab.set(tab)
                                >
                                    {icon(shape, 14)}
                                    <span>{label}</span>
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
                <span class="spacer"></span>
                {move || match store.tab.get() {
                    Tab::Diagram => view! { <DiagramTools /> }.into_any(),
                    Tab::Console => view! { <ConsoleTools /> }.into_any(),
                    Tab::Tables | Tab::Data => ().into_any(),
                }}
                <button
                    class="icon-button small"
                    data-testid="start-compare"
                    aria-label="Compare"
                    title="Compare two points"
                    on:click=move |_| store.start_comparison()
                >
                    {icon(icons::COMPARE, 15)}
                </button>
                <Menu class="icon-button small" label="Export" testid="export-menu" end=true items=move || export_items(store, state)>
                    {icon(icons::DOWNLOAD, 15)}
                </Menu>
            </div>
            <Working />
            <PointBar />
            <Show when=move || !picking.get() fallback=Candidates>
                <div class="canvas dotted" hidden=move || store.tab.get() != Tab::Diagram>
                    <Diagram />
                    <ErrorSheet />
                </div>
                <div class="sheet" hidden=move || store.tab.get() != Tab::Tables>
                    <Inventory />
                </div>
                <Data />
                <Console />
                <Timeline />
            </Show>
        </section>
    }
}

/// The bar at the panel's top while work runs.
#[component]
fn Working() -> impl IntoView {
    let store = Store::of_page();
    let known = move || {
        store.work.with(|work| {
            work.as_ref().filter(|work| work.total > 0).map(|work| work.done as f64 / work.total as f64)
        })
    };
    view! {
        <Show when=move || store.work.with(Option::is_some)>
            <div class="progress-bar" class:unknown=move || known().is_none() role="progressbar">
                <i style:transform=move || known().map_or_else(|| "none".to_owned(), |part| format!("scaleX({part:.3})"))></i>
            </div>
        </Show>
    }
}
