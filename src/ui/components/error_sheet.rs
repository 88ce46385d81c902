//! What a failed run says: the fact, the traceback, the state of the database, what can be done.

use leptos::prelude::*;

use super::failure_rows::{offending, replay, ways_on};
use super::operations::coloured;
use crate::protocol::FailureView;
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// The sheet over the canvas. It never blocks: closed, it is a line in the status bar.
#[component]
pub fn ErrorSheet() -> impl IntoView {
    let store = Store::of_page();
    move || {
        let open = store.failure_open.get();
        store.failure.get().filter(|_| open).map(|failure| sheet(store, failure))
    }
}

fn sheet(store: Store, failure: FailureView) -> impl IntoView {
    let ways = ways_on(store, &failure);
    let rows: Vec<_> = failure.rows.iter().cloned().map(|rows| offending(store, rows)).collect();
    let has_rows = !rows.is_empty();
    let place = failure.file.as_ref().map(|file| match failure.line {
        Some(line) => format!("{file}, line {line}"),
        None => file.clone(),
    });
    let go = {
        let (key, line, end) = (failure.revision.clone(), failure.line, failure.end_line);
        move |_| {
            if let Some(key) = &key {
                store.go_to(key, line, end);
            }
        }
    };
    let remedies: Vec<_> = failure
        .remedies
        .into_iter()
        .enumerate()
        .map(|(index, remedy)| {
            let class = if index == 0 { "button compact primary" } else { "button compact" };
            let run = remedy.command.map(|command| {
                let line = command.clone();
                view! {
                    <button class=class title=command.clone() on:click=move |_| store.run(&line)>
                        "Run"
                    </button>
                }
            });
            view! {
                <div class="remedy">
                    <div>
                        <b>{remedy.title}</b>
                        <p>{remedy.detail}</p>
                    </div>
                    {run}
                </div>
            }
        })
        .collect();
    let states: Vec<_> = failure
        .state
        .into_iter()
        .map(|(good, text)| {
            let sign = if good {
                view! { <span class="good">{icon(icons::CHECK, 14)}</span> }.into_any()
            } else {
                icon(icons::INFO, 14).into_any()
            };
            view! { <li>{sign} <span>{text}</span></li> }
        })
        .collect();
    // SQLAlchemy's tracebacks end with the statement; it is not written twice.
    let sql = failure
        .sql
        .filter(|_| !failure.traceback.as_ref().is_some_and(|traceback| traceback.contains("[SQL:")));
    let skip = failure.skip.map(|offer| {
        let place = offer.place.clone();
        view! {
            <div class="remedy">
                <div>
                    <b>"Skip this statement and go on"</b>
                    <p>{format!("Whatever fails at {place} is passed over from now on, and said so.")}</p>
                </div>
                <button class="button compact" data-testid="skip-statement" on:click=move |_| store.skip_statement(offer.clone())>
                    "Skip"
                </button>
            </div>
        }
    });
    let has_remedies = !remedies.is_empty() || skip.is_some();
    let has_states = !states.is_empty();
    view! {
        <div class="error-sheet" role="alert" data-testid="failure">
            <div class="error-head">
                {icon(icons::ERROR, 18)} <div>
                    <h2>{failure.title}</h2>
                    <p>{failure.message}</p>
                </div>
                <button class="icon-button small" aria-label="Close" title="Close  Esc" on:click=move |_| store.failure_open.set(false)>
                    {icon(icons::CLOSE, 15)}
                </button>
            </div>
            <div class="error-scroll">
                <div class="error-body">
                    <div>
                        {failure.traceback.map(|traceback| view! { <h3>"Traceback"</h3> <pre data-testid="traceback" tabindex="0">{traceback}</pre> })}
                        {sql.map(|sql| view! { <h3>"Statement"</h3> <pre tabindex="0">{coloured(&sql)}</pre> })}
                    </div>
                    <div>
                        {has_states.then(|| view! { <h3>"State of the database"</h3> <ul class="state-facts">{states}</ul> })}
                        {place.map(|place| view! { <h3>"Where"</h3> <button class="link" on:click=go>{place}</button> })}
                        {failure.operation.map(|operation| view! { <p class="sub"><code>{operation}</code></p> })}
                    </div>
                </div>
                {has_rows.then(|| view! { <div class="offending-rows"><h3>"Rows it fails on"</h3> {rows}</div> })}
                {has_remedies.then(|| view! { <div class="remedies"><h3>"What you can do"</h3> {remedies} {skip}</div> })}
                {replay(store)}
            </div>
            {ways}
        </div>
    }
}
