//! Findings: those of the selected file pinned below, and the folder's health as a whole.

use leptos::prelude::*;

use super::revision_panel::Section;
use crate::protocol::Finding;
use crate::ui::format::file_name;
use crate::ui::icons::{self, Icon, icon};
use crate::ui::store::Store;

/// Most findings of other files that are listed at once.
const ELSEWHERE: usize = 300;

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
            findings.iter().cloned().partition::<Vec<_>, _>(of_file)
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
        <Show when=move || split.with(|(own, others)| !own.is_empty() || !others.is_empty()) || !notices(store).is_empty()>
            <Section title="Problems" class="problems" head=ViewFn::from(head)>
                <div class="section-body">
                    {move || {
                        let (own, others) = split.get();
                        let count = others.len();
                        let left = count.saturating_sub(ELSEWHERE);
                        // What stops a run is open at once; notes can wait.
                        let errors = others.iter().any(|finding| finding.severity == "error");
                        let rows: Vec<_> = others.into_iter().take(ELSEWHERE).map(|finding| row(store, finding, true)).collect();
                        view! {
                            {own.into_iter().map(|finding| row(store, finding, false)).collect::<Vec<_>>()}
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
fn sign(severity: &str) -> (Icon, &'static str) {
    match severity {
        "error" => (icons::ERROR, "severity error"),
        "warning" => (icons::WARNING, "severity warning"),
        _ => (icons::INFO, "severity info"),
    }
}

/// A finding; `others` says that its file is not the selected one, and so is named.
fn row(store: Store, finding: Finding, others: bool) -> impl IntoView {
    let (shape, class) = sign(&finding.severity);
    let place = match (&finding.object, finding.line) {
        (Some(object), Some(line)) => format!(" {object} · line {line}"),
        (Some(object), None) => format!(" {object}"),
        (None, Some(line)) => format!(" line {line}"),
        (None, None) => String::new(),
    };
    let elsewhere = finding.file.as_deref().filter(|_| others).map(|file| file_name(file).to_owned());
    let code = finding.code.clone();
    let (key, line, end) = (finding.revision.clone(), finding.line, finding.end_line);
    view! {
        <button
            class="finding"
            data-testid="finding"
            data-code=code
            data-file=finding.file.clone()
            data-line=finding.line.map(|line| line.to_string())
            data-severity=finding.severity.clone()
            on:click=move |_| {
                if let Some(key) = &key {
                    store.go_to(key, line, end);
                }
            }
        >
            <span class=class>{icon(shape, 15)}</span>
            <div>
                <p>
                    <b>{finding.message}</b>
                </p>
                <p class="sub">
                    <code>{finding.code}</code>
                    {place}
                    {elsewhere.map(|file| format!(" · {file}"))}
                </p>
                {finding.help.map(|help| view! { <p class="help">{help}</p> })}
            </div>
        </button>
    }
}

/// What the loading said about the project as a whole, and all findings: for when no revision is selected.
#[component]
pub fn FolderHealth() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <Show when=move || !notices(store).is_empty() || !store.findings.with(Vec::is_empty)>
            <Section title="This folder" class="health">
                <div class="section-body">
                    {move || notices(store).into_iter().map(notice).collect::<Vec<_>>()}
                    {move || store.findings.get().into_iter().map(|finding| row(store, finding, true)).collect::<Vec<_>>()}
                </div>
            </Section>
        </Show>
    }
}
