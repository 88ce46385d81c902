//! What the selected revision did when it last ran: each operation with its line, its SQL, rows and
//! time. Pointing at one lights its lines and tables, and the other way round.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::batch::Batch;
use super::revision_panel::Section;
use super::row_report::RowsSection;
use crate::protocol::{Finding, OperationView, RevisionDetail, StatementView, StepView};
use crate::ui::format::{counted, duration, thousands};
use crate::ui::icons::{self, icon};
use crate::ui::sql_words::{Word, words};
use crate::ui::store::{MarkedLines, Store};

/// The longest statement shown whole at once.
const LONG: usize = 2_000;

/// The section with the operations.
#[component]
pub fn Operations() -> impl IntoView {
    let store = Store::of_page();
    let down = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    // Another revision starts with its way up, unless only its way down ran.
    Effect::new(move |_| {
        store.revision.track();
        active.set(None);
        down.set(false);
    });
    let step = Memo::new(move |_| {
        store.detail.with(|detail| {
            let detail = detail.as_ref()?;
            if down.get() { detail.downgrade.clone() } else { detail.upgrade.clone() }
        })
    });
    let has_down = Memo::new(move |_| {
        store
            .detail
            .with(|detail| detail.as_ref().is_some_and(|detail: &RevisionDetail| detail.downgrade.is_some()))
    });
    // The line under the pointer or the cursor chooses the operation it belongs to.
    Effect::new(move |before: Option<u32>| {
        let line = store.source_line.get();
        if before.is_some_and(|before| before != line) {
            let found = step.with_untracked(|step| {
                step.as_ref().and_then(|step| {
                    step.operations.iter().position(|operation| {
                        (operation.line..=operation.end_line.max(operation.line)).contains(&line)
                            && operation.line > 0
                    })
                })
            });
            activate(store, step, active, found, false);
        }
        line
    });
    let head = move || {
        view! {
            {move || {
                step.with(|step| {
                    let step = step.as_ref()?;
                    let failed = step.operations.iter().filter(|operation| operation.failed).count();
                    Some(
                        if failed > 0 {
                            view! { <span class="count error">{format!("{failed} failed")}</span> }.into_any()
                        } else {
                            view! { <span class="count">{step.operations.len()}</span> }.into_any()
                        },
                    )
                })
            }}
            <span class="spacer"></span>
            <Show when=move || has_down.get()>
                <span class="segmented">
                    <button aria-pressed=move || (!down.get()).to_string() on:click=move |_| down.set(false)>
                        "upgrade"
                    </button>
                    <button aria-pressed=move || down.get().to_string() on:click=move |_| down.set(true)>
                        "downgrade"
                    </button>
                </span>
            </Show>
            <span class="muted number">{move || step.with(|step| step.as_ref().map(|step| duration(step.milliseconds)))}</span>
        }
    };
    view! {
        <Section title="Operations and SQL" class="operations" head=ViewFn::from(head)>
            <div class="section-body" on:pointerleave=move |_| activate(store, step, active, None, false)>
                {move || match step.get() {
                    None => view! { <p class="paragraph">"It has not run yet."</p> }.into_any(),
                    Some(shown) => {
                        let empty = shown.operations.is_empty().then(|| view! { <p class="paragraph">"It ran, and did nothing."</p> });
                        let operations: Vec<_> = shown
                            .operations
                            .into_iter()
                            .enumerate()
                            .map(|(index, operation)| {
                                let choose = move |reveal: bool| activate(store, step, active, Some(index), reveal);
                                view! { <Operation operation active=Signal::derive(move || active.get() == Some(index)) choose /> }
                            })
                            .collect();
                        view! {
                            {empty}
                            {operations}
                            {notices(shown.notices)}
                        }
                            .into_any()
                    }
                }}
            </div>
        </Section>
        <RowsSection step />
    }
}

/// Lights an operation's lines, tables and columns; None puts the light out.
fn activate(
    store: Store,
    step: Memo<Option<StepView>>,
    active: RwSignal<Option<usize>>,
    index: Option<usize>,
    reveal: bool,
) {
    if active.get_untracked() == index && !reveal {
        return;
    }
    active.set(index);
    let operation = index.and_then(|index| {
        step.with_untracked(|step| step.as_ref().and_then(|step| step.operations.get(index).cloned()))
    });
    let Some(operation) = operation else {
        store.lit.set(BTreeSet::new());
        let errors = store
            .marked
            .with_untracked(|marked| marked.as_ref().is_some_and(|marked| marked.kind == "error"));
        if !errors {
            store.marked.set(None);
        }
        return;
    };
    store.lit.set(lights(&operation));
    if operation.line > 0 {
        let kind = if operation.failed { "error" } else { "operation" };
        store.marked.set(Some(MarkedLines {
            from: operation.line,
            to: operation.end_line.max(operation.line),
            kind,
            reveal,
        }));
    }
}

/// Tables, and the columns that the operation's object names: `users.email`, `resumes (a, b)`.
fn lights(operation: &OperationView) -> BTreeSet<String> {
    let mut lit: BTreeSet<String> = operation.tables.iter().cloned().collect();
    let object = operation.object.as_str();
    if let Some((table, columns)) = object.split_once(['(']) {
        let table = table.trim();
        lit.extend(
            columns.trim_end_matches(')').split(',').map(|column| format!("{table}.{}", column.trim())),
        );
    } else if object.contains('.') {
        lit.insert(object.to_owned());
    }
    lit
}

#[component]
fn Operation(
    operation: OperationView,
    active: Signal<bool>,
    choose: impl Fn(bool) + Copy + 'static,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let (glyph, class) = match (operation.failed, operation.effect.as_str()) {
        (true, _) => ("×", "glyph remove"),
        (_, "add") => ("+", "glyph add"),
        (_, "remove") => ("−", "glyph remove"),
        (_, "change") => ("~", "glyph change-glyph"),
        _ => ("·", "glyph"),
    };
    let count = operation.statements.len();
    let rows: u64 = operation.statements.iter().filter_map(|statement| statement.rows).sum();
    let mut facts: Vec<String> = Vec::new();
    if operation.move_and_copy {
        facts.push("move and copy".to_owned());
    }
    let lost = operation.batch.as_ref().map_or(0, |batch| batch.lost.len());
    if count > 1 {
        facts.push(counted(count, "statement", "statements"));
    }
    if rows > 0 {
        facts.push(if rows == 1 { "1 row".to_owned() } else { format!("{} rows", thousands(rows)) });
    }
    if operation.line > 0 {
        facts.push(format!("line {}", operation.line));
    }
    // One statement is shown at once; more show when the operation is pointed at or opened.
    let shown = move || count <= 1 || active.get() || open.get();
    let batch = StoredValue::new(operation.batch.filter(|batch| batch.steps.len() > 1));
    let is_batch = batch.with_value(Option::is_some);
    let statements = StoredValue::new(operation.statements);
    let name = operation.name.clone();
    view! {
        <div
            class="operation"
            class:active=move || active.get()
            class:failed=operation.failed
            role="button"
            tabindex="0"
            data-testid="operation"
            data-operation=name
            data-line=operation.line
            on:pointerenter=move |_| choose(false)
            on:focus=move |_| choose(false)
            on:click=move |_| {
                open.update(|open| *open = !*open);
                choose(true);
            }
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    open.update(|open| *open = !*open);
                    choose(true);
                }
            }
        >
            <span class=class>{glyph}</span>
            <div>
                <p class="head">
                    <code>{operation.name}</code>
                    " "
                    {operation.object}
                </p>
                <p class="sub">
                    {facts.join(" · ")}
                    {(lost > 0).then(|| view! { <b class="neg" data-testid="lost-count">{format!(" · {lost} lost")}</b> })}
                </p>
                <Show when=move || is_batch && open.get()>
                    {batch.get_value().map(|batch| view! { <Batch batch statements=statements.get_value() /> })}
                </Show>
                <Show when=move || shown() && count != 0 && !(is_batch && open.get())>
                    <ol class="statements" class:open=move || open.get()>
                        {statements.with_value(|statements| statements.iter().enumerate().map(|(index, statement)| line(index, statement)).collect::<Vec<_>>())}
                    </ol>
                </Show>
            </div>
        </div>
    }
}

fn line(index: usize, statement: &StatementView) -> impl IntoView + use<> {
    let all = RwSignal::new(false);
    let long = statement.sql.len() > LONG;
    let sql = StoredValue::new(statement.sql.trim().to_owned());
    let text = move || {
        sql.with_value(|sql| {
            let end = if all.get() || !long { sql.len() } else { sql.floor_char_boundary(LONG) };
            coloured(&sql[..end])
        })
    };
    let rows = statement
        .rows
        .filter(|rows| *rows > 0)
        .map(|rows| if rows == 1 { "1 row".to_owned() } else { format!("{} rows", thousands(rows)) });
    let parameters =
        (!statement.parameters.is_empty()).then(|| format!(" [{}]", statement.parameters.join(", ")));
    let tip = format!("{}\n{}", statement.sql.trim(), duration(statement.milliseconds));
    view! {
        <li title=tip>
            <b>{index + 1}</b>
            <code>
                {text}
                {parameters}
                {statement.error.clone().map(|error| view! { <span class="statement-error">{error}</span> })}
                {long.then(|| view! { <button class="link" on:click=move |event| { event.stop_propagation(); all.set(true); }>" Show all"</button> })}
            </code>
            {rows.map(|rows| view! { <em class="number">{rows}</em> })}
        </li>
    }
}

/// SQL with its keywords, texts and numbers in the quiet syntax colours.
pub fn coloured(sql: &str) -> Vec<AnyView> {
    words(sql)
        .into_iter()
        .map(|(kind, piece)| {
            let piece = piece.to_owned();
            match kind {
                Word::Keyword => view! { <span class="sql-keyword">{piece}</span> }.into_any(),
                Word::Text => view! { <span class="sql-string">{piece}</span> }.into_any(),
                Word::Number => view! { <span class="sql-number">{piece}</span> }.into_any(),
                Word::Comment => view! { <span class="sql-comment">{piece}</span> }.into_any(),
                Word::Plain => piece.into_any(),
            }
        })
        .collect()
}

/// What was assumed or emulated, at its line.
fn notices(notices: Vec<Finding>) -> Vec<AnyView> {
    let store = Store::of_page();
    notices
        .into_iter()
        .map(|notice| {
            let (line, end) = (notice.line, notice.end_line);
            let go = move |_| {
                if let Some(line) = line {
                    store.marked.set(Some(MarkedLines {
                        from: line,
                        to: end.unwrap_or(line),
                        kind: "operation",
                        reveal: true,
                    }));
                }
            };
            let (shape, class) = match notice.severity.as_str() {
                "error" => (icons::ERROR, "severity error"),
                "warning" => (icons::WARNING, "severity warning"),
                _ => (icons::INFO, "severity info"),
            };
            let code = notice.code.clone();
            view! {
                <button class="finding" data-testid="notice" data-code=code on:click=go>
                    <span class=class>{icon(shape, 15)}</span>
                    <div>
                        <p class:assumed=notice.severity == "info">{notice.message}</p>
                        <p class="sub">
                            <code>{notice.code}</code>
                            {line.map(|line| format!(" line {line}"))}
                        </p>
                    </div>
                </button>
            }
            .into_any()
        })
        .collect()
}
