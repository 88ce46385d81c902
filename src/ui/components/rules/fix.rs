//! The dialog that shows what a fix changes before it is made.

use leptos::prelude::*;

use super::super::dialogs::Modal;
use crate::protocol::DiffLine;
use crate::ui::icons::{self, icon};
use crate::ui::store::{Dialog, Store};

/// The dialog.
#[component]
pub fn FixDialog() -> impl IntoView {
    let store = Store::of_page();
    let fix = store.rules.fix;
    let with = move |read: fn(&crate::protocol::FixView) -> String| {
        fix.with(|fix| fix.as_ref().map(read).unwrap_or_default())
    };
    let needs_value = move || fix.with(|fix| fix.as_ref().is_some_and(|fix| fix.needs_value));
    view! {
        <Modal dialog=Dialog::Fix title="Preview of a fix">
            <div class="modal-body fix-body" data-testid="fix-preview">
                <p><code>{move || with(|fix| fix.finding.code.clone())}</code> " " <b>{move || with(|fix| fix.title.clone())}</b></p>
                <p class="sub mono">{move || with(|fix| fix.path.clone())}</p>
                <div class="review-lines" tabindex="0" role="group" aria-label="Changed lines">
                    {move || fix.with(|fix| fix.iter().flat_map(|fix| fix.lines.clone()).map(row).collect_view())}
                </div>
                <Show when=needs_value>
                    <p class="fix-note">{icon(icons::INFO, 14)} " It holds a value that only you can know: look at it, and change it in the editor afterwards."</p>
                </Show>
            </div>
            <div class="modal-foot">
                <span class="sub">"An edit like any other: it can be undone."</span>
                <span class="spacer"></span>
                <button class="button" on:click=move |_| store.dialog.set(None)>"Cancel"</button>
                <button class="button primary" data-testid="apply-fix" autofocus on:click=move |_| store.apply_fix()>"Apply fix"</button>
            </div>
        </Modal>
    }
}

/// Class and sign of a line.
pub fn sort_of(line: &DiffLine) -> (&'static str, &'static str) {
    match (line.old, line.new) {
        (None, Some(_)) => ("row added", "+"),
        (Some(_), None) => ("row removed", "−"),
        (None, None) => ("row gap", ""),
        _ => ("row", ""),
    }
}

/// A line's number as text.
pub fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn row(line: DiffLine) -> impl IntoView {
    let (class, sign) = sort_of(&line);
    view! { <div class=class><u>{number(line.old)}</u><u>{number(line.new)}</u><s>{sign}</s><code>{line.text}</code></div> }
}
