//! The review page without a review: what can be reviewed against what.

use leptos::prelude::*;

use crate::protocol::ReviewSource;
use crate::ui::dom;
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// Ways to start.
#[component]
pub fn StartReview() -> impl IntoView {
    let store = Store::of_page();
    let name = move || {
        store.project.with(|project| project.as_ref().map(|project| project.name.clone()).unwrap_or_default())
    };
    // What comes after the newest revision but the heads is what was written last.
    let newest = Memo::new(move |_| {
        store.revisions.with(|revisions| {
            let known = revisions.iter().find(|revision| !revision.id.is_empty() && !revision.head);
            known.map(|revision| revision.id.clone()).unwrap_or_default()
        })
    });
    let by_hand = RwSignal::new(None::<String>);
    let chosen = Memo::new(move |_| by_hand.get().unwrap_or_else(|| newest.get()));
    let options = move || {
        store.revisions.with(|revisions| {
            revisions
                .iter()
                .filter(|revision| !revision.id.is_empty() && !revision.head)
                .map(|revision| {
                    let id = revision.id.clone();
                    let words = format!("{} {}", revision.id, revision.message);
                    let own = id.clone();
                    view! { <option value=id prop:selected=move || chosen.with(|chosen| *chosen == own)>{words}</option> }
                })
                .collect::<Vec<_>>()
        })
    };
    let start = move |_| {
        let name = chosen.get_untracked();
        let name = if name.is_empty() { "base".to_owned() } else { name };
        store.start_review(ReviewSource::Revision { name });
    };
    view! {
        <main class="review-start" data-testid="review-start">
            <h1>"Review a migration pull request"</h1>
            <p>"The open project, " <b>{name}</b> ", is the base. Drop the head on it: a folder, a .zip, or a patch."</p>
            <div class="ways">
                <button class="button" data-testid="review-folder" on:click=move |_| dom::click("folder-input")>
                    {icon(icons::FOLDER, 15)} "Choose the head's folder…"
                </button>
                <button class="button" on:click=move |_| dom::click("file-input")>
                    {icon(icons::ARCHIVE, 15)} "Choose a .zip or .patch…"
                </button>
            </div>
            <h2>"Or review what is new in this project"</h2>
            <div class="ways">
                <label>
                    "Everything after "
                    <select data-testid="review-from" aria-label="Base revision" on:change:target=move |event| by_hand.set(Some(event.target().value()))>
                        <option value="" prop:selected=move || chosen.with(String::is_empty)>"base, before the first revision"</option>
                        {options}
                    </select>
                </label>
                <button class="button primary" data-testid="review-start-revision" on:click=start>"Review"</button>
            </div>
        </main>
    }
}
