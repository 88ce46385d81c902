//! The dialog that fills the working database with rows: at which revision, how many, and where to upgrade then.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::protocol::RevisionState;
use crate::ui::components::dialogs::Modal;
use crate::ui::format::{short_id, thousands};
use crate::ui::store::{Dialog, Store};

/// Rows of each table at first.
const ROWS: &str = "1000";

/// Most rows that one table gets at once.
const MOST: u64 = 1_000_000;

/// The dialog.
#[component]
pub fn FillDialog() -> impl IntoView {
    let store = Store::of_page();
    let rows = RwSignal::new(ROWS.to_owned());
    let seed = RwSignal::new("1".to_owned());
    let at = RwSignal::new(String::new());
    let then = RwSignal::new(String::new());
    let counts = RwSignal::new(BTreeMap::<String, String>::new());
    Effect::new(move |_| {
        if store.dialog.get() == Some(Dialog::Fill) {
            at.set(
                if store
                    .database
                    .with_untracked(|database| database.tables.iter().all(|table| table.version_table))
                {
                    "head".to_owned()
                } else {
                    String::new()
                },
            );
            then.set(String::new());
            counts.set(BTreeMap::new());
        }
    });
    let wish = Memo::new(move |_| line(&rows.get(), &seed.get(), &at.get(), &then.get(), &counts.get()));
    let fill = move || {
        if let Ok(line) = wish.get_untracked() {
            store.dialog.set(None);
            store.run(&line);
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            fill();
        }
    };
    let pending = Memo::new(move |_| {
        store.revisions.with(|revisions| {
            let is_it = |state: RevisionState| state == RevisionState::Pending;
            let pending = revisions.iter().filter(|view| is_it(view.state) && !view.id.is_empty());
            // Oldest first, as they run.
            let mut all: Vec<(String, String)> =
                pending.map(|view| (view.id.clone(), view.message.clone())).collect();
            all.reverse();
            all
        })
    });
    let revisions = move || {
        pending
            .get()
            .into_iter()
            .map(|(id, message)| {
                let label = format!("{}  {message}", short_id(&id));
                view! { <option value=id>{label}</option> }
            })
            .collect_view()
    };
    let now = move || {
        let current = store.database.with(|database| database.current.join(", "));
        if current.is_empty() { "as it is: base".to_owned() } else { format!("as it is: {current}") }
    };
    let tables = move || {
        if !at.get().is_empty() {
            return view! { <p class="sub">"Every table of that revision gets the same number."</p> }
                .into_any();
        }
        let names = store.database.with(|database| {
            let tables = database.tables.iter().filter(|table| !table.version_table);
            tables.map(|table| (table.name.clone(), table.rows)).collect::<Vec<_>>()
        });
        let fields: Vec<_> = names
            .into_iter()
            .map(|(name, there)| {
                let (own, key) = (name.clone(), name.clone());
                view! {
                    <label>
                        <span class="ellipsis">{name.clone()}</span>
                        <small class="sub">{format!("{} now", thousands(there))}</small>
                        <input
                            class="input"
                            inputmode="numeric"
                            data-testid="fill-table"
                            data-table=name
                            placeholder=move || rows.get()
                            prop:value=move || counts.with(|counts| counts.get(&own).cloned().unwrap_or_default())
                            on:input:target=move |event| {
                                counts.update(|counts| {
                                    counts.insert(key.clone(), event.target().value());
                                })
                            }
                            on:keydown=keys
                        />
                    </label>
                }
            })
            .collect();
        view! { <div class="fill-tables" role="group" aria-label="Rows of one table">{fields}</div> }
            .into_any()
    };
    view! {
        <Modal dialog=Dialog::Fill title="Fill with rows">
            <div class="modal-body">
                <div class="form-row">
                    <label for="fill-at">"At revision"</label>
                    <select
                        class="input"
                        id="fill-at"
                        data-testid="fill-at"
                        prop:value=move || at.get()
                        on:change:target=move |event| at.set(event.target().value())
                    >
                        <option value="">{now}</option>
                        {revisions}
                        <Show when=move || store.can_upgrade()>
                            <option value="head">"head"</option>
                        </Show>
                    </select>
                </div>
                <div class="form-row">
                    <label for="fill-rows">"Rows of each table"</label>
                    <input
                        class="input"
                        id="fill-rows"
                        inputmode="numeric"
                        data-testid="fill-rows"
                        prop:value=move || rows.get()
                        on:input:target=move |event| rows.set(event.target().value())
                        on:keydown=keys
                    />
                </div>
                {tables}
                <div class="form-row">
                    <label for="fill-seed">"Seed"</label>
                    <input
                        class="input"
                        id="fill-seed"
                        inputmode="numeric"
                        data-testid="fill-seed"
                        prop:value=move || seed.get()
                        on:input:target=move |event| seed.set(event.target().value())
                        on:keydown=keys
                    />
                    <p class="sub">"The same number gives the same rows."</p>
                </div>
                <div class="form-row">
                    <label for="fill-then">"Then upgrade to"</label>
                    <select
                        class="input"
                        id="fill-then"
                        data-testid="fill-then"
                        prop:value=move || then.get()
                        on:change:target=move |event| then.set(event.target().value())
                    >
                        <option value="">"nothing: stay there"</option>
                        {revisions}
                        <Show when=move || store.can_upgrade()>
                            <option value="head">"head"</option>
                        </Show>
                    </select>
                </div>
                <p class="fill-line" class:refused=move || wish.with(Result::is_err)>
                    <code data-testid="fill-line">{move || wish.get().unwrap_or_else(|reason| reason)}</code>
                </p>
            </div>
            <div class="modal-foot">
                <button class="button" on:click=move |_| store.dialog.set(None)>
                    "Cancel"
                </button>
                <button class="button primary" data-testid="fill-done" disabled=move || wish.with(Result::is_err) on:click=move |_| fill()>
                    "Fill"
                </button>
            </div>
        </Modal>
    }
}

/// The command line that does it; what is wrong, in a sentence.
fn line(
    rows: &str,
    seed: &str,
    at: &str,
    then: &str,
    counts: &BTreeMap<String, String>,
) -> Result<String, String> {
    let number = |text: &str| {
        let found = text.trim().replace([',', '_', ' '], "").parse::<u64>().ok();
        found
            .filter(|number| *number <= MOST)
            .ok_or_else(|| format!("'{text}' is no number up to {}", thousands(MOST)))
    };
    let mut line = format!("fill --rows {}", number(rows)?);
    for (table, count) in counts.iter().filter(|(_, count)| at.is_empty() && !count.trim().is_empty()) {
        line.push_str(&format!(" --table {}", quoted(&format!("{table}={}", number(count)?))));
    }
    let seed = seed.trim();
    line.push_str(&match seed.parse::<u64>() {
        Ok(seed) => format!(" --seed {seed}"),
        Err(_) => return Err(format!("'{seed}' is no seed: a whole number is one")),
    });
    if !at.is_empty() {
        line.push_str(&format!(" --at {at}"));
    }
    if !then.is_empty() {
        line.push_str(&format!(" --then {then}"));
    }
    Ok(line)
}

fn quoted(word: &str) -> String {
    let is_plain = word.chars().all(|letter| letter.is_alphanumeric() || "_-=.".contains(letter));
    if is_plain {
        word.to_owned()
    } else {
        format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dialog_makes_a_line() {
        let counts = [("users".to_owned(), "1,500".to_owned()), ("a b".to_owned(), "2".to_owned())].into();
        assert_eq!(
            line("10", "7", "", "head", &counts).as_deref(),
            Ok("fill --rows 10 --table \"a b=2\" --table users=1500 --seed 7 --then head")
        );
        assert_eq!(line("10", "7", "ae10", "", &counts).as_deref(), Ok("fill --rows 10 --seed 7 --at ae10"));
        assert_eq!(line("many", "7", "", "", &counts), Err("'many' is no number up to 1,000,000".to_owned()));
    }
}
