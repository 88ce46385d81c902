//! The command line: Alembic's own commands, with completion and the lines typed before.

use leptos::html;
use leptos::prelude::*;

use crate::ui::commands::{Suggestion, Typed, suggest};
use crate::ui::store::Store;

/// The id by which the key `:` finds the input.
pub const INPUT_ID: &str = "command-input";

/// The command bar.
#[component]
pub fn CommandBar() -> impl IntoView {
    let store = Store::of_page();
    let line = RwSignal::new(String::new());
    let typed = store.storage.typed;
    let open = RwSignal::new(false);
    let chosen = RwSignal::new(None::<usize>);
    let input = NodeRef::<html::Input>::new();
    let suggestions = Memo::new(move |_| {
        if open.get() {
            store.revisions.with(|revisions| line.with(|line| suggest(line, revisions)))
        } else {
            Vec::new()
        }
    });
    let prefix = move || {
        store.project.with(|project| {
            project.as_ref().map_or_else(|| "alembic".to_owned(), |project| project.command_prefix.clone())
        })
    };
    let placeholder = move || {
        if store.revisions.with(Vec::is_empty) { "revision -m \"create users\"" } else { "upgrade head" }
    };
    let run = move |text: String| {
        typed.update(|typed| typed.push(text.trim()));
        store.run(&text);
        line.set(String::new());
        open.set(false);
        chosen.set(None);
    };
    let take = move |suggestion: &Suggestion| {
        line.set(suggestion.line.clone());
        chosen.set(None);
        open.set(!suggestion.line.ends_with(' '));
    };
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        let count = suggestions.with(Vec::len);
        match event.key().as_str() {
            "Enter" => match chosen.get_untracked() {
                Some(index) => {
                    if let Some(suggestion) = suggestions.with(|list| list.get(index).cloned()) {
                        take(&suggestion);
                    }
                }
                None => run(line.get_untracked()),
            },
            "Tab" if count > 0 && !event.shift_key() && line.with_untracked(|line| !line.is_empty()) => {
                let index = chosen.get_untracked().unwrap_or(0);
                if let Some(suggestion) = suggestions.with(|list| list.get(index).cloned()) {
                    take(&suggestion);
                }
            }
            "ArrowDown" if count > 0 && line.with_untracked(|line| !line.is_empty()) => {
                chosen.update(|chosen| *chosen = Some(chosen.map_or(0, |index| (index + 1) % count)));
            }
            "ArrowUp" if chosen.get_untracked().is_some() => {
                chosen.update(|chosen| *chosen = chosen.and_then(|index| index.checked_sub(1)));
            }
            "ArrowUp" => {
                if let Some(older) = typed.try_update(|typed| typed.older(&line.get_untracked())).flatten() {
                    line.set(older);
                    open.set(false);
                }
            }
            "ArrowDown" => match typed.try_update(Typed::newer).flatten() {
                Some(newer) => line.set(newer),
                None => open.set(true),
            },
            "Escape" if open.get_untracked() => open.set(false),
            "Escape" => {
                // The page hears it too, and closes what is open.
                if let Some(input) = input.get_untracked() {
                    // Leaving a field that has no focus does nothing.
                    let _ = input.blur();
                }
                return;
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <div class="command">
            <label class="command-line" title="Type a command, as in a terminal  :">
                <span class="prefix">{prefix}</span>
                <input
                    id=INPUT_ID
                    data-testid="command-input"
                    node_ref=input
                    type="text"
                    role="combobox"
                    aria-label="Command"
                    aria-autocomplete="list"
                    aria-controls="command-suggestions"
                    aria-expanded=move || (!suggestions.with(Vec::is_empty)).to_string()
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    placeholder=placeholder
                    prop:value=move || line.get()
                    on:input:target=move |event| {
                        line.set(event.target().value());
                        chosen.set(None);
                        open.set(true);
                    }
                    on:keydown=keydown
                    on:blur=move |_| open.set(false)
                />
                <kbd>":"</kbd>
            </label>
            <Show when=move || !suggestions.with(Vec::is_empty)>
                <ul class="completions" id="command-suggestions" role="listbox" aria-label="Suggestions">
                    {move || {
                        suggestions
                            .get()
                            .into_iter()
                            .enumerate()
                            .map(|(index, suggestion)| {
                                let text = suggestion.line.clone();
                                view! {
                                    <li
                                        role="option"
                                        aria-selected=move || (chosen.get() == Some(index)).to_string()
                                        on:pointerdown=move |event| {
                                            event.prevent_default();
                                            take(&suggestion);
                                        }
                                    >
                                        <code>{text}</code>
                                        <span class="sub">{suggestion.note.clone()}</span>
                                    </li>
                                }
                            })
                            .collect::<Vec<_>>()
                    }}
                </ul>
            </Show>
        </div>
    }
}
