//! Asking for places, and keeping those that a person made.

use std::collections::HashSet;

use leptos::prelude::*;

use crate::protocol::DiagramLayout;
use crate::ui::client::to_js;
use crate::ui::diagram_state::DiagramState;
use crate::ui::dom;
use crate::ui::grouping::Grouping;
use crate::ui::places::PlaceKey;
use crate::ui::store::Store;

/// Projects whose arrangements are kept in this browser.
const KEPT_PROJECTS: usize = 12;
/// Longer than this is not kept: storage is shared by all projects.
const LONGEST: usize = 600_000;

/// Asks for places whenever the graph at the level of detail changes, after bringing back how the
/// project was arranged before; opens a large schema on a part of it.
pub fn request_layouts(store: Store, state: DiagramState) {
    let large = Memo::new(move |_| (state.project.get(), state.is_large()));
    Effect::new(move |before: Option<(u64, bool)>| {
        let now = large.get();
        if before.is_none_or(|before| before.0 != now.0) {
            state.hidden.update(std::collections::BTreeSet::clear);
            state.edge.set(None);
            state.focus.set(None);
        }
        // What divided one project well says nothing of the next.
        if before.is_some_and(|before| before.0 != 0 && before.0 != now.0) {
            state.grouping.set(Grouping::None);
        }
        if now.1 && before != Some(now) {
            state.open_focused(store);
        }
        now
    });
    Effect::new(move |before: Option<u64>| {
        let project = state.project.get();
        // First, so that the first request builds on it.
        if before != Some(project) && project != 0 {
            store.bring_back_places(stored(project));
        }
        store.layout_tries.track();
        let (key, graph) = state.wanted(store);
        let growing = store.workspace.with(|view| view.preview.is_some());
        let tables = state.tables.get();
        let present: HashSet<&str> = tables.iter().map(|table| table.name.as_str()).collect();
        store.lay_out(&key, graph, growing, &present);
        project
    });
}

/// Keeps what is arranged by hand.
pub fn keep_places(store: Store, state: DiagramState) {
    Effect::new(move |_| {
        store.picture.track();
        let project = state.project.get_untracked();
        if project == 0 || state.drag.with_untracked(Option::is_some) {
            return;
        }
        let kept = store.with_places(|places| places.worth_keeping(project));
        let name = storage_name(project);
        if kept.is_empty() {
            if dom::stored(&name).is_some() {
                dom::forget(&name);
            }
        } else if let Some(text) = to_text(&kept).filter(|text| text.len() <= LONGEST) {
            dom::store(&name, &text);
            remember_project(project);
        }
    });
}

fn storage_name(project: u64) -> String {
    format!("places.{project:x}")
}

fn stored(project: u64) -> Vec<(PlaceKey, DiagramLayout)> {
    dom::stored(&storage_name(project))
        .and_then(|text| js_sys::JSON::parse(&text).ok())
        .and_then(|value| serde_wasm_bindgen::from_value(value).ok())
        .unwrap_or_default()
}

fn to_text(kept: &Vec<(PlaceKey, DiagramLayout)>) -> Option<String> {
    js_sys::JSON::stringify(&to_js(kept).ok()?).ok()?.as_string()
}

/// Notes that this project was arranged last; what was arranged long ago is forgotten.
fn remember_project(project: u64) {
    let listed = dom::stored("places").unwrap_or_default();
    let name = format!("{project:x}");
    let mut names: Vec<&str> =
        listed.split(' ').filter(|other| !other.is_empty() && *other != name).collect();
    names.push(&name);
    while names.len() > KEPT_PROJECTS {
        dom::forget(&format!("places.{}", names.remove(0)));
    }
    let text = names.join(" ");
    if text != listed {
        dom::store("places", &text);
    }
}
