//! A move-and-copy step by step: what SQLite is made to do because it cannot alter the table, which
//! tables are there after each step, what came along, and what was lost.

use std::time::Duration;

use leptos::prelude::*;

use super::operations::coloured;
use crate::protocol::{BatchView, StatementView};
use crate::ui::icons::{self, icon};

/// How long a step stands while it plays.
const STEP: Duration = Duration::from_millis(1_400);

/// The move-and-copy of one operation.
#[component]
pub fn Batch(
    /// What happens.
    batch: BatchView,
    /// The operation's statements.
    statements: Vec<StatementView>,
) -> impl IntoView {
    let at = RwSignal::new(None::<usize>);
    let playing = RwSignal::new(false);
    let count = batch.steps.len();
    Effect::new(move |_| {
        let (now, playing_now) = (at.get(), playing.get());
        if !playing_now {
            return;
        }
        set_timeout(
            move || {
                if playing.try_get_untracked() != Some(true) || at.try_get_untracked() != Some(now) {
                    return;
                }
                match now {
                    Some(step) if step + 1 >= count => playing.set(false),
                    Some(step) => at.set(Some(step + 1)),
                    None => at.set(Some(0)),
                }
            },
            if now.is_none() { Duration::ZERO } else { STEP },
        );
    });
    let play = move || {
        if playing.get_untracked() {
            return playing.set(false);
        }
        if at.get_untracked().is_none_or(|step| step + 1 >= count) {
            at.set(None);
        }
        playing.set(true);
    };
    let go = move |by: isize| {
        playing.set(false);
        at.update(|at| {
            let next = at.map_or(if by > 0 { 0 } else { count as isize - 1 }, |at| at as isize + by);
            *at = Some(next.clamp(0, count as isize - 1).unsigned_abs());
        });
    };
    let steps: Vec<_> = batch
        .steps
        .iter()
        .enumerate()
        .map(|(number, step)| {
            let statement = statements.get(step.statement).cloned().unwrap_or_default();
            let sql = statement.sql.trim().to_owned();
            let tables: Vec<_> = step
                .tables
                .iter()
                .map(|table| view! { <span class="batch-table">{table.clone()}</span> })
                .collect();
            view! {
                <li
                    class="batch-step"
                    class:now=move || at.get() == Some(number)
                    data-testid="batch-step"
                    data-kind=step.kind.clone()
                    aria-current=move || (at.get() == Some(number)).then_some("step")
                    on:click=move |event| {
                        event.stop_propagation();
                        playing.set(false);
                        at.set(Some(number));
                    }
                >
                    <b>{number + 1}</b>
                    <div>
                        <p>{step.title.clone()}</p>
                        <Show when=move || at.get() == Some(number)>
                            <pre class="batch-sql">{coloured(&sql)}</pre>
                        </Show>
                        <p class="batch-tables" aria-label="Tables after this step">{tables}</p>
                    </div>
                </li>
            }
        })
        .collect();
    let list = |texts: &[String]| texts.join(" · ");
    let lost: Vec<_> = batch
        .lost
        .iter()
        .map(|text| view! { <li data-testid="batch-lost">{icon(icons::ERROR, 13)} <span>{text.clone()}</span></li> })
        .collect();
    view! {
        <div class="batch" data-testid="batch" data-table=batch.table.clone() on:click=move |event| event.stop_propagation()>
            <p class="batch-head">
                <b>"Move and copy of " <code>{batch.table.clone()}</code></b>
                <span class="spacer"></span>
                <button class="icon-button small" aria-label="Step back" on:click=move |_| go(-1)>{icon(icons::PREVIOUS, 12)}</button>
                <button
                    class="icon-button small"
                    data-testid="batch-play"
                    aria-label=move || if playing.get() { "Pause" } else { "Play the steps" }
                    on:click=move |_| play()
                >
                    {move || icon(if playing.get() { icons::PAUSE } else { icons::PLAY }, 13)}
                </button>
                <button class="icon-button small" data-testid="batch-next" aria-label="Step forward" on:click=move |_| go(1)>{icon(icons::NEXT, 12)}</button>
            </p>
            <ol class="batch-steps">{steps}</ol>
            {(!batch.carried.is_empty()).then(|| view! { <p class="batch-kept">{icon(icons::CHECK, 13)} <span>"Carried over: " {list(&batch.carried)}</span></p> })}
            {(!batch.changed.is_empty()).then(|| view! { <p class="batch-kept">{icon(icons::PENCIL, 13)} <span>"Asked for: " {list(&batch.changed)}</span></p> })}
            {if lost.is_empty() {
                (!batch.carried.is_empty()).then(|| view! { <p class="batch-kept">{icon(icons::CHECK, 13)} <span>"Nothing was lost."</span></p> }.into_any())
            } else {
                Some(view! { <p class="batch-lost-head">"Lost, though nothing asked for it:"</p> <ul class="batch-lost">{lost}</ul> }.into_any())
            }}
        </div>
    }
}
