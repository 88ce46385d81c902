//! Findings: those of the selected file pinned below, and the folder's health as a whole.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::prose::prose;
use super::revision_panel::Section;
use crate::protocol::Finding;
use crate::ui::format::file_name;
use crate::ui::icons::{self, Icon, icon};
use crate::ui::store::{Screen, Store};

/// Most findings of other files that are listed at once.
const ELSEWHERE: usize = 300;

/// From how many findings on they can be filtered.
const FILTERED: usize = 4;

/// The section with the findings: the selected file's first, then those elsewhere in the folder.
#[component]
pub fn Problems() -> impl IntoView {
    let store = Store::of_page();
    let split = Memo::new(move |_| {
        let key = store.revision.get();
        let file = store.selected().map(|view| view.file);
        store.findings.with(|findings| {
            let of_file = |finding: &Finding| {
                (finding.revision.is_some() && finding.revision == key)
                    || (finding.file.is_some() && finding.file == file)
            };
            let shown = findings.iter().filter(|finding| store.rules.shows(finding)).cloned();
            shown.partition::<Vec<_>, _>(of_file)
        })
    });
    let head = move || {
        let class = move || {
            split.with(|(own, _)| match own {
                own if own.iter().any(|finding| finding.severity == "error") => "count error",
                own if own.iter().any(|finding| finding.severity == "warning") => "count warning",
                _ => "count",
            })
        };
        view! { <span class=class>{move || split.with(|(own, _)| own.len())}</span> }
    };
    view! {
        <Show when=move || !store.findings.with(Vec::is_empty) || !notices(store).is_empty()>
            <Section title="Problems" class="problems" head=ViewFn::from(head)>
                <div class="section-body">
                    <Filter />
                    {move || {
                        let (own, others) = split.get();
                        let count = others.len();
                        let left = count.saturating_sub(ELSEWHERE);
                        // What stops a run is open at once; notes can wait.
                        let errors = others.iter().any(|finding| finding.severity == "error");
                        let rows: Vec<_> = others.into_iter().take(ELSEWHERE).map(|finding| view! { <Row finding others=true linked=true /> }).collect();
                        view! {
                            {own.into_iter().map(|finding| view! { <Row finding others=false linked=true /> }).collect::<Vec<_>>()}
                            {(count > 0)
                                .then(|| {
                                    view! {
                                        <details class="elsewhere" open=errors>
                                            <summary>{format!("Elsewhere in this folder: {count}")}</summary>
                                            {rows}
                                            {(left > 0).then(|| view! { <p class="paragraph">{format!("and {left} more")}</p> })}
                                        </details>
                                    }
                                })}
                            {notices(store).into_iter().map(notice).collect::<Vec<_>>()}
                        }
                    }}
                </div>
            </Section>
        </Show>
    }
}

/// Which findings are listed, by severity and by rule.
#[component]
fn Filter() -> impl IntoView {
    let store = Store::of_page();
    let rules = store.rules;
    let codes = Memo::new(move |_| {
        let mut codes: BTreeMap<String, usize> = BTreeMap::new();
        store.findings.with(|findings| {
            findings.iter().for_each(|finding| *codes.entry(finding.code.clone()).or_default() += 1);
        });
        codes
    });
    // A code that nothing has any more would hide everything for no reason that can be seen.
    Effect::new(move |_| {
        let gone = codes.with(|codes| rules.code.with(|code| !code.is_empty() && !codes.contains_key(code)));
        if gone {
            rules.code.set(String::new());
        }
    });
    let many = move || store.findings.with(Vec::len) >= FILTERED;
    let severities =
        [("", "All severities"), ("error", "Errors"), ("warning", "Warnings"), ("info", "Notes")];
    view! {
        <Show when=many>
            <div class="problem-filter">
                <select
                    aria-label="Severity"
                    data-testid="filter-severity"
                    on:change:target=move |event| rules.severity.set(event.target().value())
                >
                    {severities.map(|(value, label)| view! { <option value=value prop:selected=move || rules.severity.with(|severity| severity == value)>{label}</option> }).collect_view()}
                </select>
                <select aria-label="Rule" data-testid="filter-rule" on:change:target=move |event| rules.code.set(event.target().value())>
                    <option value="" prop:selected=move || rules.code.with(String::is_empty)>"All rules"</option>
                    {move || {
                        codes
                            .get()
                            .into_iter()
                            .map(|(code, count)| {
                                let value = code.clone();
                                view! { <option value=value.clone() prop:selected=move || rules.code.with(|chosen| *chosen == value)>{format!("{code} ({count})")}</option> }
                            })
                            .collect_view()
                    }}
                </select>
            </div>
        </Show>
    }
}

/// What was skipped or assumed while the project was loaded.
fn notices(store: Store) -> Vec<String> {
    store.project.with(|project| project.as_ref().map(|project| project.notices.clone()).unwrap_or_default())
}

fn notice(text: String) -> impl IntoView {
    view! {
        <div class="finding" data-testid="project-notice">
            <span class="severity info">{icon(icons::INFO, 15)}</span>
            <div>{text}</div>
        </div>
    }
}

/// Icon and class of a severity.
pub fn sign(severity: &str) -> (Icon, &'static str) {
    match severity {
        "error" => (icons::ERROR, "severity error"),
        "warning" => (icons::WARNING, "severity warning"),
        _ => (icons::INFO, "severity info"),
    }
}

/// A finding: it leads to its line, to its rule, and to its fix.
#[component]
pub fn Row(
    /// The finding.
    finding: Finding,
    /// Its file is not the selected one, and so is named.
    others: bool,
    /// It leads to the page of its rule.
    linked: bool,
) -> impl IntoView {
    let store = Store::of_page();
    let (shape, class) = sign(&finding.severity);
    let place = match (&finding.object, finding.line) {
        (Some(object), Some(line)) => format!(" {object} · line {line}"),
        (Some(object), None) => format!(" {object}"),
        (None, Some(line)) => format!(" line {line}"),
        (None, None) => String::new(),
    };
    let elsewhere = finding.file.as_deref().filter(|_| others).map(|file| file_name(file).to_owned());
    let (key, line, end) = (finding.revision.clone(), finding.line, finding.end_line);
    let shown = StoredValue::new(finding.clone());
    view! {
        <div
            class="finding"
            data-testid="finding"
            data-code=finding.code.clone()
            data-file=finding.file.clone()
            data-line=finding.line.map(|line| line.to_string())
            data-severity=finding.severity.clone()
        >
            <button
                class="finding-line"
                on:click=move |_| {
                    if let Some(key) = &key {
                        store.show(Screen::Playground);
                        store.go_to(key, line, end);
                    }
                }
            >
                <span class=class>{icon(shape, 15)}</span>
                <span class="what">
                    <b>{finding.message}</b>
                    <span class="sub">
                        <code>{finding.code.clone()}</code>
                        {place}
                        {elsewhere.map(|file| format!(" · {file}"))}
                    </span>
                    {finding.help.map(|help| view! { <span class="help">{prose(&help)}</span> })}
                </span>
            </button>
            {(finding.fix.is_some() || finding.rule && linked)
                .then(|| {
                    view! {
                        <span class="finding-ways">
                            {finding.fix.map(|fix| view! { <button class="link" data-testid="preview-fix" title=fix on:click=move |_| store.preview_fix(&shown.get_value())>"Preview fix"</button> })}
                            {(finding.rule && linked).then(|| view! { <button class="link" data-testid="open-rule" on:click=move |_| store.open_rule(Some(&shown.with_value(|finding| finding.code.clone())))>"Open rule"</button> })}
                        </span>
                    }
                })}
        </div>
    }
}

/// What the loading said about the project as a whole, and all findings: for when no revision is selected.
#[component]
pub fn FolderHealth() -> impl IntoView {
    let store = Store::of_page();
    let shown = move || {
        store.findings.with(|findings| {
            findings.iter().filter(|finding| store.rules.shows(finding)).cloned().collect::<Vec<_>>()
        })
    };
    view! {
        <Show when=move || !notices(store).is_empty() || !store.findings.with(Vec::is_empty)>
            <Section title="This folder" class="health">
                <div class="section-body">
                    <Filter />
                    {move || notices(store).into_iter().map(notice).collect::<Vec<_>>()}
                    {move || shown().into_iter().map(|finding| view! { <Row finding others=true linked=true /> }).collect::<Vec<_>>()}
                </div>
            </Section>
        </Show>
    }
}
