//! When a folder holds several migration directories: which one is meant.

use leptos::prelude::*;

use crate::protocol::CandidateView;
use crate::ui::format::counted;
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// The list of directories found, in place of the diagram.
#[component]
pub fn Candidates() -> impl IntoView {
    let store = Store::of_page();
    let found = move || {
        store
            .project
            .with(|project| project.as_ref().map(|project| project.candidates.clone()).unwrap_or_default())
    };
    view! {
        <div class="sheet" data-testid="candidates">
            <div class="start-body">
                <h1>"Which directory?"</h1>
                <p class="lead">{move || format!("{} hold migrations.", counted(found().len(), "directory", "directories"))}</p>
                <div class="start-section candidates">
                    {move || found().into_iter().enumerate().map(|(index, candidate)| card(store, index, candidate)).collect::<Vec<_>>()}
                </div>
            </div>
        </div>
    }
}

fn card(store: Store, index: usize, candidate: CandidateView) -> impl IntoView {
    let path = candidate.path.clone();
    view! {
        <button class="card" data-candidate=path on:click=move |_| store.choose_candidate(index)>
            <span class="card-head">
                {icon(icons::FOLDER, 15)} <b class="mono">{candidate.path}</b>
                <em>{counted(candidate.revisions, "revision", "revisions")}</em>
            </span>
            <p>{candidate.tool} " · " {candidate.reason}</p>
        </button>
    }
}
