//! The right column: proofs, all findings, values lost; the steps' Previous and Next at its foot.

use leptos::prelude::*;

use super::card::Proof;
use super::{outcome, severity};
use crate::protocol::{Outcome, ProofView, ReviewFinding};
use crate::ui::format::{duration, short_id, thousands};
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// The column.
#[component]
pub fn Facts() -> impl IntoView {
    let store = Store::of_page();
    let review = store.review;
    let run = move || {
        review.proofs.with(|proofs| proofs.iter().filter(|proof| proof.outcome != Outcome::NotRun).count())
    };
    let time = move || {
        review.view.with(|view| view.as_ref().map(|view| duration(view.milliseconds)).unwrap_or_default())
    };
    view! {
        <aside class="right" aria-label="Proofs and findings">
            <div class="panel-head">
                <h2>"Proofs"</h2>
                <span class="count" data-testid="proofs-run">{move || format!("{} of 15 run", run())}</span>
                <span class="spacer"></span>
                <span class="muted">{time}</span>
            </div>
            <div class="panel-scroll">
                <ul class="review-facts proofs" data-testid="proofs">
                    <For each=move || review.proofs.get() key=|proof| (proof.number, proof.outcome, proof.detail.clone(), proof.evidence.len()) let:proof>
                        <ProofRow proof />
                    </For>
                </ul>
                <h3>"All findings" <span class="count">{move || review.findings.with(Vec::len)}</span></h3>
                <ul class="review-facts" data-testid="all-findings">
                    {move || review.findings.get().into_iter().map(|found| finding(store, found)).collect_view()}
                </ul>
                <Show when=move || review.findings.with(Vec::is_empty)><p class="sub pad">"None."</p></Show>
                <Show when=move || review.lost.with(|lost| !lost.is_empty())>
                    <h3>"Values lost"</h3>
                    <ul class="review-lost" data-testid="values-lost">
                        {move || {
                            review.lost.get().into_iter().map(|lost| view! {
                                <li>
                                    <span class="glyph removed">"−"</span>
                                    <div>
                                        <p><b>{lost.object}</b> " " {thousands(lost.values)} " values"</p>
                                        <p class="sub">{format!("of {} rows, {} in ", thousands(lost.rows), lost.how)} <code>{lost.revision}</code></p>
                                    </div>
                                </li>
                            }).collect_view()
                        }}
                    </ul>
                </Show>
            </div>
            <div class="change-steps">
                <button class="button" data-testid="previous-step" title="Previous step  p" on:click=move |_| store.step_review(-1)>
                    {icon(icons::PREVIOUS, 13)} "Previous" <kbd>"p"</kbd>
                </button>
                <button class="button" data-testid="next-step" title="Next step  n" on:click=move |_| store.step_review(1)>
                    "Next" <kbd>"n"</kbd> {icon(icons::NEXT, 13)}
                </button>
            </div>
        </aside>
    }
}

/// A proof; opened it tells what is run and what was seen.
#[component]
fn ProofRow(proof: ProofView) -> impl IntoView {
    let open = RwSignal::new(false);
    let (shape, class, word) = outcome(proof.outcome);
    let detail = if proof.detail.is_empty() && proof.outcome == Outcome::NotRun {
        word.to_owned()
    } else {
        proof.detail.clone()
    };
    let evidence = StoredValue::new(proof.evidence.clone());
    let about = StoredValue::new(if proof.outcome == Outcome::NotRun {
        format!("{} Not run: {detail}.", proof.about)
    } else {
        proof.about.clone()
    });
    view! {
        <li data-testid="proof" data-proof=proof.name.clone() data-outcome=word>
            <button aria-expanded=move || open.get().to_string() title=format!("{}: {word}", proof.title) on:click=move |_| open.update(|open| *open = !*open)>
                <span class=class>{icon(shape, 15)}</span>
                <span>{proof.title.clone()}</span>
                <i>{detail.clone()}</i>
            </button>
            <Show when=move || open.get()>
                <p class="sub">{about.get_value()}</p>
                {evidence.get_value().into_iter().map(|seen| view! { <Proof seen /> }).collect_view()}
            </Show>
        </li>
    }
}

fn finding(store: Store, found: ReviewFinding) -> impl IntoView {
    let finding = found.finding;
    let (shape, class) = severity(&finding.severity);
    let place = match (&finding.revision, finding.line) {
        (Some(key), Some(line)) => format!("{}:{line}", short_id(key)),
        (Some(key), None) => short_id(key).to_owned(),
        _ => String::new(),
    };
    let key = finding.revision.clone();
    let object = finding.object.clone().unwrap_or_else(|| finding.message.clone());
    view! {
        <li>
            <button title=finding.message.clone() on:click=move |_| store.select_step(key.clone())>
                <span class=class>{icon(shape, 15)}</span>
                <b>{finding.code.clone()}</b>
                <span>{object}</span>
                <i>{place}</i>
            </button>
        </li>
    }
}
