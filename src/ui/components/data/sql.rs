//! SQL typed by hand: several statements, their results, plans, times, and the place of a failure.

use leptos::html;
use leptos::prelude::*;

use super::grid::shown;
use crate::protocol::{CellKind, SqlResult};
use crate::ui::components::operations::coloured;
use crate::ui::format::{counted, duration};
use crate::ui::icons::{self, icon};
use crate::ui::sql_complete::{Known, complete};
use crate::ui::store::Store;

/// Most rows of a result that are on the page.
const SHOWN: usize = 200;

/// The line with its results.
#[component]
pub fn Sql() -> impl IntoView {
    let store = Store::of_page();
    let data = store.data;
    let field = NodeRef::<html::Textarea>::new();
    let text = RwSignal::new(String::new());
    // How far back in the history; 0 is what is being typed.
    let back = RwSignal::new(0_usize);
    let run = move |explain: bool| {
        back.set(0);
        store.run_sql(text.get_untracked(), explain);
    };
    let recall = move |by: isize| {
        let typed = data.typed.get_untracked();
        let wanted = back.get_untracked().saturating_add_signed(by).min(typed.len());
        back.set(wanted);
        let line = typed.len().checked_sub(wanted).and_then(|at| typed.get(at).cloned());
        text.set(line.unwrap_or_default());
    };
    // What the word at the cursor can become, where it begins, and which is chosen.
    let offered = RwSignal::new(None::<(usize, Vec<String>)>);
    let chosen = RwSignal::new(0_usize);
    let known = Memo::new(move |_| {
        store.database.with(|database| {
            let tables = database.tables.iter();
            tables
                .map(|table| {
                    let columns = table.columns.iter().map(|column| column.name.clone());
                    (table.name.clone(), columns.collect())
                })
                .collect::<Vec<Known>>()
        })
    });
    let caret = move || {
        let field = field.get_untracked()?;
        let at = field.selection_end().ok().flatten()? as usize;
        Some(text.with_untracked(|text| characters_before(text, at)))
    };
    let offer = move || {
        chosen.set(0);
        let found = caret().and_then(|caret| {
            text.with_untracked(|text| known.with_untracked(|known| complete(text, caret, known)))
        });
        offered.set(found);
    };
    let take = move |index: usize| {
        let Some((start, words)) = offered.get_untracked() else { return };
        let (Some(word), Some(caret)) = (words.get(index).cloned(), caret()) else { return };
        let now = text.get_untracked();
        let before: String = now.chars().take(start).collect();
        let after: String = now.chars().skip(caret).collect();
        let at = u32::try_from((before.encode_utf16().count()) + word.encode_utf16().count()).unwrap_or(0);
        text.set(format!("{before}{word}{after}"));
        offered.set(None);
        request_animation_frame(move || {
            if let Some(field) = field.get_untracked() {
                // A field without the focus keeps its own cursor.
                let _ = field.focus();
                let _ = field.set_selection_range(at, at);
            }
        });
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        let count = offered.with_untracked(|offered| offered.as_ref().map_or(0, |(_, words)| words.len()));
        let command = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "Enter" if command => {
                event.prevent_default();
                offered.set(None);
                run(false);
            }
            "Tab" if count > 0 && !event.shift_key() => {
                event.prevent_default();
                take(chosen.get_untracked());
            }
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                chosen.update(|chosen| *chosen = (*chosen + 1) % count);
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                chosen.update(|chosen| *chosen = (*chosen + count - 1) % count);
            }
            "Escape" if count > 0 => {
                event.stop_propagation();
                offered.set(None);
            }
            "ArrowUp" if command || text.with_untracked(|text| !text.contains('\n')) => {
                event.prevent_default();
                recall(1);
            }
            "ArrowDown" if command || text.with_untracked(|text| !text.contains('\n')) => {
                event.prevent_default();
                recall(-1);
            }
            _ => {}
        }
    };
    let failure = move || {
        let failure = data.run.get()?.failure.clone()?;
        let (line, column) = (failure.line, failure.column);
        let go = move |_| {
            if let Some(field) = field.get_untracked() {
                let text = text.get_untracked();
                let at = units_before(&text, line, column);
                // A field without the focus shows the place when it is clicked.
                let _ = field.focus();
                let _ = field.set_selection_range(at, at + 1);
            }
        };
        Some(view! {
            <p class="data-refusal" role="alert" data-testid="sql-failure">
                {icon(icons::ERROR, 14)} <b>{failure.message}</b>
                <button class="link" on:click=go>{format!("line {line}, column {column}")}</button>
                <span>{failure.help}</span>
            </p>
        })
    };
    let notice = move || {
        let notice = data.run.get()?.notice.clone()?;
        Some(view! { <p class="data-refusal" role="status">{icon(icons::INFO, 14)} {notice}</p> })
    };
    let results = move || {
        let run = data.run.get()?;
        Some(run.results.iter().map(result).collect_view())
    };
    view! {
        <Show when=move || data.run.with(Option::is_some)>
            <div class="sql-results" data-testid="sql-results" tabindex="0" aria-label="Results">
                <button
                    class="icon-button small sql-close"
                    aria-label="Close the results"
                    title="Close the results"
                    on:click=move |_| data.run.set(None)
                >
                    {icon(icons::CLOSE, 14)}
                </button>
                {failure}
                {notice}
                {results}
            </div>
        </Show>
        <div class="sql-line">
            <Show when=move || offered.with(Option::is_some)>
                <ul class="completions sql-offers" id="sql-offers" role="listbox" aria-label="Completions" data-testid="sql-offers">
                    {move || {
                        let words = offered.get().map(|(_, words)| words).unwrap_or_default();
                        words
                            .into_iter()
                            .enumerate()
                            .map(|(index, word)| {
                                view! {
                                    <li
                                        role="option"
                                        id=format!("sql-offer-{index}")
                                        aria-selected=move || (chosen.get() == index).to_string()
                                        on:pointerdown=move |event| {
                                            event.prevent_default();
                                            take(index);
                                        }
                                    >
                                        <code>{word}</code>
                                    </li>
                                }
                            })
                            .collect_view()
                    }}
                </ul>
            </Show>
            <label for="sql-input">"sql"</label>
            <textarea
                id="sql-input"
                data-testid="sql-input"
                rows=move || text.with(|text| text.lines().count().clamp(1, 8)).to_string()
                spellcheck="false"
                autocomplete="off"
                placeholder="SELECT …   ⌃⏎ runs"
                node_ref=field
                prop:value=move || text.get()
                on:input:target=move |event| {
                    text.set(event.target().value());
                    offer();
                }
                on:blur=move |_| offered.set(None)
                aria-label="SQL"
                aria-autocomplete="list"
                aria-controls=move || offered.with(Option::is_some).then_some("sql-offers")
                aria-activedescendant=move || {
                    offered.with(Option::is_some).then(|| format!("sql-offer-{}", chosen.get()))
                }
                on:keydown=keys
            ></textarea>
            <button class="button compact" data-testid="sql-explain" on:click=move |_| run(true)>
                "Explain"
            </button>
            <button class="button compact primary" data-testid="sql-run" on:click=move |_| run(false)>
                "Run"
            </button>
        </div>
    }
}

fn result(result: &SqlResult) -> impl IntoView + use<> {
    let mut facts = Vec::new();
    if !result.columns.is_empty() {
        let more = if result.more { "first " } else { "" };
        facts.push(format!("{more}{}", counted(result.rows.len(), "row", "rows")));
    }
    if result.changed > 0 {
        facts.push(counted(
            usize::try_from(result.changed).unwrap_or(usize::MAX),
            "row written",
            "rows written",
        ));
    }
    facts.push(duration(result.duration));
    if result.rows.len() > SHOWN {
        facts.push(format!("{SHOWN} shown"));
    }
    let heads: Vec<_> =
        result.columns.iter().cloned().map(|name| view! { <th scope="col">{name}</th> }).collect();
    let rows: Vec<_> = result
        .rows
        .iter()
        .take(SHOWN)
        .map(|row| {
            let cells: Vec<_> = row
                .iter()
                .map(|cell| {
                    let number = matches!(cell.kind, CellKind::Integer | CellKind::Real);
                    let null = cell.kind == CellKind::Null;
                    view! { <td class:number=number class:null=null>{shown(cell)}</td> }
                })
                .collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    let plan: Vec<_> = result
        .plan
        .iter()
        .map(|(depth, text)| {
            let text = text.clone();
            view! { <li style:padding-left=format!("{}px", 8 + depth * 16)>{text}</li> }
        })
        .collect();
    let table = (!heads.is_empty()).then(|| {
        view! {
            <table class="sql-table">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <div class="sql-result" data-testid="sql-result">
            <div class="sql-result-head">
                <code>{coloured(&result.sql)}</code>
                <span class="sub">{facts.join(" · ")}</span>
            </div>
            {(!plan.is_empty()).then(|| view! { <ul class="sql-plan">{plan}</ul> })}
            {table}
        </div>
    }
}

/// A place as the browser counts it, in characters.
fn characters_before(text: &str, units: usize) -> usize {
    let mut left = units;
    text.chars()
        .take_while(|letter| {
            let fits = left >= letter.len_utf16();
            left = left.saturating_sub(letter.len_utf16());
            fits
        })
        .count()
}

/// The place as the browser counts: in units of UTF-16.
fn units_before(text: &str, line: u32, column: u32) -> u32 {
    let mut at = 0;
    for (index, content) in text.split('\n').enumerate() {
        if index + 1 == line as usize {
            let before = content.chars().take(column.saturating_sub(1) as usize);
            return u32::try_from(at + before.map(char::len_utf16).sum::<usize>()).unwrap_or(0);
        }
        at += content.encode_utf16().count() + 1;
    }
    u32::try_from(at).unwrap_or(0)
}
