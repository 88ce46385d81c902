//! The review page: steps at the left, summary and a card for each revision in the middle, proofs and
//! findings at the right.

mod card;
mod facts;
mod picture;
mod start;
mod steps;
mod summary;

use leptos::prelude::*;

use super::shell::RefusalBar;
use super::start::EngineTrouble;
use super::status_bar::StatusBar;
use super::top_bar::TopBar;
use crate::protocol::{Outcome, ReviewStep};
use crate::ui::icons::{self, Icon};
use crate::ui::store::{Screen, Store};

/// The page.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let store = Store::of_page();
    picture::Pictures::provide();
    let open = Memo::new(move |_| store.review.view.with(Option::is_some));
    view! {
        <div class="app">
            <TopBar />
            <EngineTrouble />
            <RefusalBar />
            <Show when=move || open.get() fallback=start::StartReview>
                <main class="columns review" data-testid="review">
                    <picture::Patterns />
                    <steps::Steps />
                    <section class="middle review-scroll" aria-label="Review" id="review-scroll" tabindex="0">
                        <summary::Summary />
                        <summary::Offers />
                        <For each=move || store.review.steps.get() key=shown_as let:step>
                            <card::Card step />
                        </For>
                    </section>
                    <facts::Facts />
                </main>
            </Show>
            <StatusBar />
        </div>
    }
}

/// What of a step is drawn once: a step that has been replayed since is drawn anew.
fn shown_as(step: &ReviewStep) -> (String, String, usize, bool) {
    (step.key.clone(), step.file.clone(), step.sql.len(), step.upgrade.is_some())
}

/// The modes of the page, in the top bar.
#[component]
pub fn Modes() -> impl IntoView {
    let store = Store::of_page();
    let current = move |screen: Screen| if store.screen.get() == screen { "page" } else { "false" };
    view! {
        <nav class="segmented modes" aria-label="Mode">
            <button aria-current=move || current(Screen::Playground) on:click=move |_| store.show(Screen::Playground)>"Playground"</button>
            <button data-testid="review-mode" aria-current=move || current(Screen::Review) on:click=move |_| store.show(Screen::Review)>"Review"</button>
            <button data-testid="rules-mode" aria-current=move || current(Screen::Rules) on:click=move |_| store.open_rule(None)>"Rules"</button>
        </nav>
    }
}

/// After a second folder was opened: the offer to review it against the first.
#[component]
pub fn PreviousOffer() -> impl IntoView {
    use crate::protocol::ReviewSource;
    let store = Store::of_page();
    move || {
        store.review.previous.get().map(|name| {
            view! {
                <div class="notice-bar" role="status" data-testid="review-offer">
                    <p>"Opened in the place of " <b>{name}</b> "."</p>
                    <button class="button small" data-testid="review-as-head" on:click=move |_| store.start_review(ReviewSource::Previous { open_is_head: true })>
                        "Review it as the head"
                    </button>
                    <button class="button small" on:click=move |_| store.start_review(ReviewSource::Previous { open_is_head: false })>
                        "Review it as the base"
                    </button>
                    <button class="icon-button small" aria-label="Close" on:click=move |_| store.review.previous.set(None)>
                        {icons::icon(icons::CLOSE, 14)}
                    </button>
                </div>
            }
        })
    }
}

/// Icon, class and word of an outcome.
fn outcome(outcome: Outcome) -> (Icon, &'static str, &'static str) {
    match outcome {
        Outcome::Held => (icons::CHECK, "ok", "held"),
        Outcome::Failed => (icons::ERROR, "neg", "failed"),
        Outcome::NotRun => (icons::MINUS, "muted", "not run"),
    }
}

/// Icon and class of a severity.
fn severity(severity: &str) -> (Icon, &'static str) {
    match severity {
        "error" => (icons::ERROR, "neg"),
        "warning" => (icons::WARNING, "warn"),
        _ => (icons::INFO, "muted"),
    }
}
