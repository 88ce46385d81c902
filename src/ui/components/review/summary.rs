//! The head of the page: verdict, why, exports, figures; below it what is offered.

use leptos::prelude::*;

use super::super::menu::{Item, Menu};
use crate::protocol::{MarkedChange, OfferView, Progress, ReviewFormat, ReviewView};
use crate::ui::format::counted;
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// Verdict and figures.
#[component]
pub fn Summary() -> impl IntoView {
    let store = Store::of_page();
    let review = store.review;
    let verdict = Memo::new(move |_| {
        review.view.with(|view| view.as_ref().map(|view| view.verdict.clone()).unwrap_or_default())
    });
    let progress =
        Memo::new(move |_| review.view.with(|view| view.as_ref().and_then(|view| view.progress.clone())));
    let cards = Memo::new(move |_| {
        review.view.with(|view| view.as_ref().map(|view| figures(view)).unwrap_or_default())
    });
    let notes = Memo::new(move |_| {
        review.view.with(|view| view.as_ref().map(|view| view.notes.clone()).unwrap_or_default())
    });
    let class = move || verdict.with(|verdict| format!("verdict {}", verdict.level));
    let shape = move || {
        verdict.with(|verdict| match verdict.level.as_str() {
            "error" => icons::ERROR,
            "warning" => icons::WARNING,
            "ok" => icons::CHECK,
            _ => icons::INFO,
        })
    };
    view! {
        <div class="review-summary" id="review-summary">
            <div class=class data-testid="verdict" data-level=move || verdict.with(|verdict| verdict.level.clone())>
                {move || icon(shape(), 20)}
                <div>
                    <h1>{move || verdict.with(|verdict| verdict.title.clone())}</h1>
                    <p>{move || verdict.with(|verdict| verdict.reason.clone())}</p>
                </div>
                <span class="spacer"></span>
                <Menu class="button" label="Export the review" testid="review-export" named=true end=true items=move || exports(store)>
                    {icon(icons::DOWNLOAD, 15)}
                    <span>"Export"</span>
                    {icon(icons::CHEVRON_DOWN, 14)}
                </Menu>
                <button class="icon-button" aria-label="Close the review" title="Close the review" on:click=move |_| store.close_review()>
                    {icon(icons::CLOSE, 15)}
                </button>
            </div>
            {move || progress.get().map(|progress| view! { <Running progress /> })}
            <div class="review-figures">
                {move || cards.get().into_iter().map(|(class, figure, words, detail)| view! { <div><b class=class>{figure} <span>{words}</span></b><i title=detail.clone()>{detail.clone()}</i></div> }).collect_view()}
            </div>
            {move || notes.get().into_iter().map(|note| view! { <p class="review-note">{icon(icons::INFO, 13)} {note}</p> }).collect_view()}
        </div>
    }
}

/// Proofs under way, with a way to end them.
#[component]
fn Running(progress: Progress) -> impl IntoView {
    let store = Store::of_page();
    let part = if progress.total == 0 { 0.0 } else { progress.done as f64 / progress.total as f64 };
    view! {
        <div class="review-running" data-testid="review-running">
            <div class="progress-bar" role="progressbar" aria-label="Proofs" aria-valuenow=progress.done aria-valuemax=progress.total>
                <i style:transform=format!("scaleX({part:.3})")></i>
            </div>
            <span>{format!("{} {} of {}", progress.label, progress.done, progress.total)} " " <code>{progress.current}</code></span>
            <button class="button small" data-testid="review-cancel" on:click=move |_| store.stop_review()>"Cancel"</button>
        </div>
    }
}

fn exports(store: Store) -> Vec<Item> {
    let item = |name: &str, label: &str, format: ReviewFormat| -> Item {
        Item::action(name.to_owned(), label.to_owned(), move || store.export_review(format)).into()
    };
    vec![
        Item::action("copy-review", "Copy as Markdown", move || store.copy_review()).icon(icons::COPY).into(),
        Item::Rule,
        item("review-markdown", "Markdown for the pull request", ReviewFormat::Markdown),
        item("review-html", "One HTML file", ReviewFormat::Html),
        item("review-json", "JSON", ReviewFormat::Json),
        item("review-sarif", "SARIF 2.1", ReviewFormat::Sarif),
        item("review-github", "GitHub annotations", ReviewFormat::Github),
    ]
}

type Figure = (&'static str, String, String, String);

/// Class, figure, word and detail of each card.
fn figures(view: &ReviewView) -> Vec<Figure> {
    let mut cards: Vec<Figure> = vec![(
        "",
        view.steps.len().to_string(),
        String::new(),
        if view.steps.len() == 1 { "revision" } else { "revisions" }.to_owned(),
    )];
    let sorts = [
        (MarkedChange::Added, "added", "+"),
        (MarkedChange::Changed, "changed", "~"),
        (MarkedChange::Removed, "removed", "−"),
    ];
    for (wanted, class, sign) in sorts {
        let is = |mark: MarkedChange| {
            mark == wanted || wanted == MarkedChange::Changed && mark == MarkedChange::Renamed
        };
        let tables: Vec<String> = view
            .changes
            .iter()
            .filter(|change| wanted != MarkedChange::Changed && is(change.mark))
            .map(|change| change.name.clone())
            .collect();
        let mut columns: Vec<String> = Vec::new();
        for change in view
            .changes
            .iter()
            .filter(|change| matches!(change.mark, MarkedChange::Changed | MarkedChange::Renamed))
        {
            for member in change.members.iter().filter(|member| is(member.mark) && member.kind == "column") {
                columns.push(match &member.old_name {
                    Some(old) => format!("{old} → {}", member.name),
                    None => format!("{}.{}", change.name, member.name),
                });
            }
        }
        for (names, one, many) in [(tables, "table", "tables"), (columns, "column", "columns")] {
            if !names.is_empty() {
                let word = if names.len() == 1 { one } else { many };
                cards.push((class, format!("{sign}{}", names.len()), word.to_owned(), names.join(", ")));
            }
        }
    }
    let count =
        |severity: &str| view.findings.iter().filter(|found| found.finding.severity == severity).count();
    let words = format!(
        "{}, {}",
        counted(count("error"), "error", "errors"),
        counted(count("warning"), "warning", "warnings")
    );
    cards.push((
        "",
        view.findings.len().to_string(),
        if view.findings.len() == 1 { "finding" } else { "findings" }.to_owned(),
        words,
    ));
    cards
}

/// What is offered to mend the history.
#[component]
pub fn Offers() -> impl IntoView {
    let store = Store::of_page();
    let card = move |(index, offer): (usize, OfferView)| {
        let open = RwSignal::new(false);
        let text = offer.new.clone();
        view! {
            <div class="review-offer" data-testid="offer">
                <div>
                    <p><b>{offer.title}</b> <code>{offer.path}</code></p>
                    <p class="sub">{offer.detail}</p>
                    <Show when=move || open.get()><pre>{text.clone()}</pre></Show>
                </div>
                <button class="button small" on:click=move |_| open.update(|open| *open = !*open)>"Preview"</button>
                <button class="button small primary" on:click=move |_| store.accept_offer(index)>"Apply"</button>
            </div>
        }
    };
    view! {
        <Show when=move || store.review.offers.with(|offers| !offers.is_empty())>
            <section class="review-card" aria-label="Offered">
                <header><h2>"Offered"</h2></header>
                {move || store.review.offers.get().into_iter().enumerate().map(card).collect_view()}
            </section>
        </Show>
    }
}
