//! The card of a revision: changed lines, SQL, the tables it changes, its findings with their proofs.

use leptos::prelude::*;

use super::super::operations::coloured;
use super::super::rules::fix::{number, sort_of};
use super::picture::StepDiagram;
use super::severity;
use super::steps::mark;
use crate::protocol::{DiffLine, EvidenceView, ReviewFinding, ReviewStep, SqlView, StepKind};
use crate::ui::format::{counted, short_id};
use crate::ui::icons::{self, icon};
use crate::ui::lights::by_object;
use crate::ui::store::Store;

/// Lines shown before the rest is asked for.
const LINES: usize = 80;

/// The card.
#[component]
pub fn Card(step: ReviewStep) -> impl IntoView {
    let store = Store::of_page();
    let review = store.review;
    let key = StoredValue::new(step.key.clone());
    let viewed = move || review.viewed.with(|viewed| viewed.contains(&key.get_value()));
    let (glyph, class) = mark(&step);
    let title = if step.message.is_empty() { step.id.clone() } else { step.message.clone() };
    let parents = if step.parents.is_empty() { "base".to_owned() } else { step.parents.join(", ") };
    let kind = match step.kind {
        StepKind::Added => "",
        StepKind::Edited => " · edited",
        StepKind::Reparented => " · re-parented",
        StepKind::Removed => " · removed",
    };
    let findings = Memo::new(move |_| {
        review.findings.with(|findings| {
            let of_step =
                findings.iter().filter(|found| found.finding.revision.as_ref() == Some(&key.get_value()));
            of_step.cloned().collect::<Vec<_>>()
        })
    });
    let whole = StoredValue::new(step.clone());
    let operations =
        step.upgrade.as_ref().map(|upgrade| counted(upgrade.operations.len(), "operation", "operations"));
    view! {
        <article
            class="review-card"
            id=format!("step-{}", step.key)
            data-testid="review-card"
            data-revision=step.id.clone()
            class:selected=move || review.selected.with(|selected| selected.as_ref() == Some(&key.get_value()))
        >
            <header>
                <span class=format!("glyph {class}")>{glyph}</span>
                <div>
                    <h2>{title}</h2>
                    <p class="sub">
                        <code>{step.id.clone()}</code> " revises " <code>{parents}</code> {kind} " · " {step.file.clone()}
                        {operations.map(|operations| format!(" · {operations}"))}
                        {(!step.reversible && step.kind != StepKind::Removed).then_some(" · no way down")}
                    </p>
                </div>
                <span class="spacer"></span>
                <label class="viewed">
                    <input type="checkbox" data-testid="viewed" prop:checked=viewed on:change=move |_| store.toggle_viewed(&key.get_value()) />
                    "Viewed" <kbd>"v"</kbd>
                </label>
            </header>
            <Show when=move || !viewed()>
                {move || body(store, &whole.get_value())}
                {move || {
                    let findings = findings.get();
                    (!findings.is_empty())
                        .then(|| {
                            view! {
                                <div class="review-box">
                                    <h3>"Findings"</h3>
                                    {findings.into_iter().map(|found| view! { <Found found /> }).collect_view()}
                                </div>
                            }
                        })
                }}
            </Show>
        </article>
    }
}

fn body(store: Store, step: &ReviewStep) -> impl IntoView + use<> {
    let shown = StoredValue::new(step.clone());
    let key = step.key.clone();
    let found = Memo::new(move |_| {
        store.review.findings.with(|findings| {
            let of_step = findings.iter().filter(|found| found.finding.revision.as_ref() == Some(&key));
            by_object(of_step.map(|found| &found.finding))
        })
    });
    let failure = step.failure.clone();
    view! {
        {failure.map(|failure| view! { <p class="review-failure">{icon(icons::ERROR, 15)} <code>{failure}</code></p> })}
        <div class="review-two">
            <div class="review-box">
                <h3>"Changed lines"</h3>
                <Lines lines=step.lines.clone() key=step.key.clone() />
                <Sql sql=step.sql.clone() />
            </div>
            <div class="review-box">
                <h3>
                    "Diagram"
                    <button class="link" on:click=move |_| store.compare_step(&shown.get_value())>"Open in the diagram"</button>
                </h3>
                <StepDiagram step=step.clone() found />
            </div>
        </div>
    }
}

#[component]
fn Lines(lines: Vec<DiffLine>, key: String) -> impl IntoView {
    let store = Store::of_page();
    let all = RwSignal::new(lines.len() <= LINES);
    let count = lines.len();
    let lines = StoredValue::new(lines);
    let marked = Memo::new(move |_| {
        store.review.findings.with(|findings| {
            let of_step = findings.iter().filter(|found| {
                found.finding.revision.as_ref() == Some(&key) && found.finding.severity != "info"
            });
            of_step
                .filter_map(|found| {
                    found.finding.line.map(|line| {
                        (line, found.finding.end_line.unwrap_or(line), found.finding.severity == "error")
                    })
                })
                .collect::<Vec<_>>()
        })
    });
    let row = move |line: DiffLine| {
        let (class, sign) = sort_of(&line);
        let new = line.new;
        let hit = move |error: bool| {
            new.is_some_and(|new| {
                marked.with(|marked| {
                    marked.iter().any(|(from, to, is)| *is == error && (*from..=*to).contains(&new))
                })
            })
        };
        view! {
            <div class=class class:error=move || hit(true) class:warning=move || hit(false) && !hit(true)>
                <u>{number(line.old)}</u><u>{number(line.new)}</u><s>{sign}</s><code>{line.text}</code>
            </div>
        }
    };
    view! {
        <div class="review-lines" data-testid="changed-lines" tabindex="0" role="group" aria-label="Changed lines">
            {move || {
                let most = if all.get() { usize::MAX } else { LINES };
                lines.get_value().into_iter().take(most).map(row).collect_view()
            }}
        </div>
        <Show when=move || !all.get()>
            <button class="link" on:click=move |_| all.set(true)>{format!("Show all {count} lines")}</button>
        </Show>
    }
}

#[component]
fn Sql(sql: Vec<SqlView>) -> impl IntoView {
    if sql.is_empty() {
        return ().into_any();
    }
    let chosen = RwSignal::new(0_usize);
    let name = |dialect: &str| match dialect {
        "postgresql" => "PostgreSQL",
        "mysql" => "MySQL",
        _ => "SQLite",
    };
    let tabs = sql.iter().enumerate().map(|(index, sql)| {
        view! {
            <button data-dialect=sql.dialect.clone() aria-pressed=move || (chosen.get() == index).to_string() on:click=move |_| chosen.set(index)>
                {name(&sql.dialect)}
            </button>
        }
    });
    let tabs = tabs.collect::<Vec<_>>();
    let shown = StoredValue::new(sql);
    view! {
        <h3>"SQL" <span class="segmented" role="group" aria-label="Dialect">{tabs}</span></h3>
        {move || {
            let sql = shown.with_value(|sql| sql.get(chosen.get()).cloned()).unwrap_or_default();
            view! {
                <pre class="review-sql" data-testid="review-sql" tabindex="0" role="group" aria-label="SQL">{if sql.text.is_empty() { vec!["-- No statements.".into_any()] } else { coloured(&sql.text) }}</pre>
                {sql.error.map(|error| view! { <p class="review-failure">{icon(icons::ERROR, 13)} <code>{error}</code></p> })}
            }
        }}
    }
    .into_any()
}

/// A finding with its proof.
#[component]
pub fn Found(found: ReviewFinding) -> impl IntoView {
    let store = Store::of_page();
    let finding = found.finding;
    let (shape, class) = severity(&finding.severity);
    let mut place = finding.line.map(|line| format!("line {line}")).unwrap_or_default();
    if let Some(object) = &finding.object {
        place = if place.is_empty() { object.clone() } else { format!("{place} · {object}") };
    }
    let shown = StoredValue::new(finding.clone());
    let (code, file, line) =
        (finding.code.clone(), finding.file.clone(), finding.line.map(|line| line.to_string()));
    view! {
        <div class="review-finding" data-testid="finding" data-code=code data-file=file data-line=line>
            <span class=class title=finding.severity.clone()>{icon(shape, 16)}</span>
            <div>
                <p><b>{finding.message}</b> <code>{finding.code}</code></p>
                <p class="sub">{place}</p>
                {found.destructive.then(|| view! { <p class="warn">"Destructive: say it is meant."</p> })}
                {finding.help.map(|help| view! { <p>{help}</p> })}
                {found.evidence.into_iter().map(|seen| view! { <Proof seen /> }).collect_view()}
            </div>
            <span class="review-ways">
                {finding.fix.map(|fix| view! { <button class="button compact" data-testid="preview-fix" title=fix on:click=move |_| store.preview_fix(&shown.get_value())>"Preview fix"</button> })}
                <button class="button compact" on:click=move |_| store.show_finding(&shown.get_value())>"Open line"</button>
                {finding.rule.then(|| view! { <button class="button compact" data-testid="open-rule" on:click=move |_| store.open_rule(Some(&shown.with_value(|finding| finding.code.clone())))>"Open rule"</button> })}
            </span>
        </div>
    }
}

/// What a run showed.
#[component]
pub fn Proof(seen: EvidenceView) -> impl IntoView {
    let store = Store::of_page();
    let state = seen.state;
    let said = format!("Proof {}: {}", seen.proof, seen.text);
    view! {
        <div class="review-proof">
            <b>"Proof " {seen.proof}</b>
            <span>{seen.text}</span>
            {seen.accepted.map(|why| view! { <span class="sub">"Said to be meant: " {why}</span> })}
            {seen.code.map(|code| view! { <code>{code}</code> })}
            {(!seen.revision.is_empty()).then(|| view! { <i>{short_id(&seen.revision).to_owned()} {seen.line.map(|line| format!(":{line}"))}</i> })}
            {state.map(|state| view! { <button class="link" data-testid="open-state" on:click=move |_| store.open_proof_state(state, said.clone())>"Open this state"</button> })}
        </div>
    }
}
