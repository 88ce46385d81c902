//! The left column: steps with their ticks, base and head, checks.

use leptos::prelude::*;

use super::outcome;
use crate::protocol::{CheckView, MarkedChange, ReviewStep, ReviewView, StepKind};
use crate::ui::format::counted;
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// The column.
#[component]
pub fn Steps() -> impl IntoView {
    let store = Store::of_page();
    let review = store.review;
    let count = move || review.steps.with(Vec::len);
    let viewed = move || {
        let viewed = review.viewed.get();
        review.steps.with(|steps| steps.iter().filter(|step| viewed.contains(&step.key)).count())
    };
    let facts = Memo::new(move |_| {
        review.view.with(|view| view.as_ref().map(|view| sides(view)).unwrap_or_default())
    });
    let checks = Memo::new(move |_| {
        review.view.with(|view| view.as_ref().map(|view| view.checks.clone()).unwrap_or_default())
    });
    view! {
        <aside class="left" aria-label="Steps">
            <div class="panel-head">
                <h2>"Steps"</h2>
                <span class="count">{count}</span>
                <span class="spacer"></span>
                <span class="muted" data-testid="viewed-count">{move || format!("{} of {} viewed", viewed(), count())}</span>
            </div>
            <div class="panel-scroll">
                <ul class="review-steps">
                    <li class:on=move || review.selected.with(Option::is_none)>
                        <button on:click=move |_| store.select_step(None)>{icon(icons::TREE, 15)} <span>"Summary"</span></button>
                    </li>
                    <For each=move || review.steps.get() key=super::shown_as let:step>
                        <Step step />
                    </For>
                </ul>
                <h3>"Base and head"</h3>
                <dl class="review-sides">
                    {move || facts.get().into_iter().map(|(name, value, note)| view! { <div><dt>{name}</dt><dd><code>{value}</code><i>{note}</i></dd></div> }).collect_view()}
                </dl>
                <h3>"Checks"</h3>
                <ul class="review-facts" data-testid="review-checks">{move || checks.get().into_iter().map(check).collect_view()}</ul>
            </div>
        </aside>
    }
}

/// Name, value and note of each fact about base and head.
fn sides(view: &ReviewView) -> Vec<(&'static str, String, String)> {
    let files = |count: usize| counted(count, "file", "files");
    let stale = view.findings.iter().any(|found| found.finding.code == "GR10");
    let parent = view
        .steps
        .iter()
        .filter(|step| step.kind == StepKind::Added)
        .flat_map(|step| &step.parents)
        .find(|parent| !view.steps.iter().any(|step| step.id == **parent));
    vec![
        ("base", view.base.label.clone(), files(view.base.files)),
        ("head", view.head.label.clone(), files(view.head.files)),
        (
            "heads",
            view.head.heads.len().to_string(),
            if view.head.heads.len() == 1 { "linear" } else { "two heads" }.to_owned(),
        ),
        (
            "parent",
            parent.cloned().unwrap_or_else(|| "base".to_owned()),
            if stale { "stale" } else { "not stale" }.to_owned(),
        ),
    ]
}

fn check(check: CheckView) -> impl IntoView {
    let (shape, class, word) = outcome(check.outcome);
    let detail = if check.detail.is_empty() { word.to_owned() } else { check.detail };
    let tip = format!("{}: {word}. {detail}", check.name);
    view! {
        <li data-check=check.name.clone() data-outcome=word title=tip>
            <span class=class>{icon(shape, 15)}</span>
            <span>{check.title}</span>
            <i>{detail}</i>
        </li>
    }
}

/// Glyph and class of what a step does to the schema.
pub fn mark(step: &ReviewStep) -> (&'static str, &'static str) {
    let has = |wanted: MarkedChange| {
        step.changes
            .iter()
            .any(|change| change.mark == wanted || change.members.iter().any(|member| member.mark == wanted))
    };
    match step.kind {
        StepKind::Removed => ("−", "removed"),
        StepKind::Edited | StepKind::Reparented => ("~", "changed"),
        StepKind::Added if has(MarkedChange::Removed) => ("−", "removed"),
        StepKind::Added
            if has(MarkedChange::Renamed)
                || has(MarkedChange::Changed)
                    && !step.changes.iter().any(|change| change.mark == MarkedChange::Added) =>
        {
            ("~", "changed")
        }
        StepKind::Added if step.changes.is_empty() => ("=", "same"),
        StepKind::Added => ("+", "added"),
    }
}

#[component]
fn Step(step: ReviewStep) -> impl IntoView {
    let store = Store::of_page();
    let review = store.review;
    let key = StoredValue::new(step.key.clone());
    let on = move || review.selected.with(|selected| selected.as_ref() == Some(&key.get_value()));
    let viewed = move || review.viewed.with(|viewed| viewed.contains(&key.get_value()));
    let issues = move || {
        review.findings.with(|findings| {
            let of_step =
                findings.iter().filter(|found| found.finding.revision.as_ref() == Some(&key.get_value()));
            let serious: Vec<&str> = of_step
                .map(|found| found.finding.severity.as_str())
                .filter(|severity| *severity != "info")
                .collect();
            (serious.len(), serious.contains(&"error"))
        })
    };
    let (glyph, class) = mark(&step);
    let title = if step.message.is_empty() { step.id.clone() } else { step.message.clone() };
    view! {
        <li class:on=on data-testid="review-step" data-revision=step.id.clone()>
            <button title=title.clone() on:click=move |_| store.select_step(Some(key.get_value()))>
                <span class=format!("glyph {class}")>{glyph}</span>
                <span class="what"><b>{title.clone()}</b><code>{step.id.clone()}</code></span>
                {move || {
                    let (count, error) = issues();
                    (count > 0).then(|| view! { <span class="count" class:neg=error>{count}</span> })
                }}
                <Show when=viewed><span class="ok">{icon(icons::CHECK, 15)}</span></Show>
            </button>
        </li>
    }
}
