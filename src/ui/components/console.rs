//! What was run and what it said, in Alembic's words.

use leptos::html;
use leptos::prelude::*;

use crate::protocol::ConsoleKind;
use crate::ui::dom;
use crate::ui::icons::{self, icon};
use crate::ui::store::{NumberedLine, Store, Tab};

/// The log. It is always in the document; its tab shows it.
#[component]
pub fn Console() -> impl IntoView {
    let store = Store::of_page();
    let sheet = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let count = store.console.with(Vec::len);
        let shown = store.tab.get() == Tab::Console;
        if let (true, Some(sheet)) = (shown && count > 0, sheet.get()) {
            request_animation_frame(move || sheet.set_scroll_top(sheet.scroll_height()));
        }
    });
    view! {
        <div class="sheet" node_ref=sheet hidden=move || store.tab.get() != Tab::Console tabindex="0" aria-label="Console">
            <div class="console" data-testid="console" role="log">
                <For each=move || store.console.get() key=|line| line.number let:line>
                    <div class=class_of(line.line.kind)>{line.line.text}</div>
                </For>
            </div>
            <Show when=move || store.console.with(Vec::is_empty)>
                <div class="empty">
                    <p>"Nothing has been run yet."</p>
                    <p class="sub">"Commands and their log show here, as a terminal would show them."</p>
                </div>
            </Show>
        </div>
    }
}

fn class_of(kind: ConsoleKind) -> &'static str {
    match kind {
        ConsoleKind::Command => "command",
        ConsoleKind::Output => "output",
        ConsoleKind::Log => "log",
        ConsoleKind::Warning => "warning",
        ConsoleKind::Error => "error",
        ConsoleKind::Print => "print",
    }
}

/// Copy and clear.
#[component]
pub fn ConsoleTools() -> impl IntoView {
    let store = Store::of_page();
    let text = move || {
        let line = |line: &NumberedLine| match line.line.kind {
            ConsoleKind::Command => format!("$ {}\n", line.line.text),
            _ => format!("{}\n", line.line.text),
        };
        store.console.with_untracked(|lines| lines.iter().map(line).collect::<String>())
    };
    view! {
        <div class="console-tools">
            <button class="icon-button small" aria-label="Copy the log" title="Copy the log" on:click=move |_| dom::copy(&text())>
                {icon(icons::COPY, 14)}
            </button>
            <button class="icon-button small" aria-label="Clear the log" title="Clear the log" on:click=move |_| store.console.set(Vec::new())>
                {icon(icons::TRASH, 14)}
            </button>
        </div>
    }
}
