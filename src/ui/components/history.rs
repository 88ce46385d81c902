//! The list of revisions: newest at the top, with the drawn graph at its left.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::node::{Sign, node};
use crate::protocol::{ChangeCounts, RevisionState, RevisionView};
use crate::ui::format::{counted, file_name, list_date, short_id};
use crate::ui::icons::{self, icon};
use crate::ui::rails::{Rail, RailPlan, Stroke, rails};
use crate::ui::store::{Dialog, Store};

/// Height of a row, and distance of its node from the row's top.
const NARROW: (f64, f64) = (58.0, 22.0);
/// The same where the history takes the place of the diagram.
const WIDE: (f64, f64) = (50.0, 25.0);
/// Up to this many rows are all on the page.
const ALL_ROWS: usize = 200;
/// Rows kept above and below of what is seen, for longer lists.
const MARGIN_ROWS: usize = 12;

/// A row as it is drawn; rows that are equal stay on the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Row {
    place: usize,
    view: RevisionView,
    rail: Rail,
    lanes: usize,
    /// The history takes the place of the diagram.
    wide: bool,
    /// The first error of its file, in words.
    reason: Option<String>,
}

/// The left column.
#[component]
pub fn History() -> impl IntoView {
    let store = Store::of_page();
    let search = RwSignal::new(String::new());
    let drawer = RwSignal::new(false);
    let scroll = RwSignal::new((0.0, 900.0));
    let list = NodeRef::<html::Div>::new();
    let timeline = store.timeline;
    let row_height = move || if timeline.wide.get() { WIDE.0 } else { NARROW.0 };
    let rows = Memo::new(move |_| Arc::new(search.with(|search| rows_of(store, search))));
    let visible = move || {
        let rows = rows.get();
        let range = window_of(rows.len(), row_height(), scroll.get());
        rows[range].to_vec()
    };
    let height = move || row_height() * rows.with(|rows| rows.len()) as f64 + 40.0;
    let measure = move || {
        if let Some(list) = list.get_untracked() {
            scroll.set((f64::from(list.scroll_top()), f64::from(list.client_height())));
        }
    };
    Effect::new(move |_| {
        let selected = store.revision.get();
        let Some(list) = list.get() else { return };
        let place = rows.with(|rows| rows.iter().position(|row| Some(&row.view.key) == selected.as_ref()));
        if let Some(place) = place {
            let row = row_height();
            let (top, seen) = (row * place as f64, f64::from(list.client_height()));
            let from = f64::from(list.scroll_top());
            if top < from {
                list.set_scroll_top(top as i32);
            } else if top + row > from + seen {
                list.set_scroll_top((top + row - seen) as i32);
            }
        }
        measure();
    });
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        match event.key().as_str() {
            "ArrowDown" => store.step_selection(1),
            "ArrowUp" => store.step_selection(-1),
            "Home" => store.step_selection(isize::MIN / 2),
            "End" => store.step_selection(isize::MAX / 2),
            "PageDown" => store.step_selection(10),
            "PageUp" => store.step_selection(-10),
            "Enter" => show_schema(store),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let active = move || store.revision.get().map(|key| row_id(&key));
    let total = move || store.revisions.with(Vec::len);
    let shown_of = move || {
        let (shown, all) = (rows.with(|rows| rows.len()), total());
        if shown == all { all.to_string() } else { format!("{shown} of {all}") }
    };
    view! {
        <aside class="left" class:drawer=move || drawer.get() class:wide=move || timeline.wide.get() aria-label="History">
            <div class="panel-head">
                <button
                    class="icon-button small drawer-toggle"
                    aria-label="History"
                    title="Open the history"
                    on:click=move |_| drawer.update(|drawer| *drawer = !*drawer)
                >
                    {icon(icons::HISTORY, 15)}
                </button>
                <h2>"History"</h2>
                <span class="count" data-testid="history-count">{shown_of}</span>
                <span class="spacer"></span>
                <Show when=move || timeline.wide.get()>
                    <Legend />
                </Show>
                <button
                    class="icon-button small wide-toggle"
                    data-testid="wide-history"
                    aria-label="Wide history"
                    aria-pressed=move || timeline.wide.get().to_string()
                    title="The history in the place of the diagram  h"
                    on:click=move |_| timeline.wide.update(|wide| *wide = !*wide)
                >
                    {icon(icons::TREE, 15)}
                </button>
                <button
                    class="icon-button small"
                    aria-label="New revision"
                    title="New revision"
                    data-testid="new-revision"
                    on:click=move |_| store.dialog.set(Some(Dialog::NewRevision))
                >
                    {icon(icons::PLUS, 15)}
                </button>
            </div>
            <Show when=move || total() != 0 fallback=NoRevisions>
                <label class="field history-search">
                    {icon(icons::SEARCH, 14)}
                    <input
                        id="history-search"
                        type="search"
                        aria-label="Search revisions"
                        placeholder=move || if timeline.wide.get() { "Revision, message, or what touched a table" } else { "Revision, message or table" }
                        prop:value=move || search.get()
                        on:input:target=move |event| search.set(event.target().value())
                    />
                </label>
                {move || {
                    timeline
                        .table_filter
                        .get()
                        .map(|table| {
                            view! {
                                <p class="table-filter" data-testid="table-filter">
                                    {icon(icons::FILTER, 13)}
                                    <span class="ellipsis">"what touched " <b>{table}</b></span>
                                    <button class="icon-button small" aria-label="Show all revisions" title="Show all revisions" on:click=move |_| timeline.table_filter.set(None)>
                                        {icon(icons::CLOSE, 13)}
                                    </button>
                                </p>
                            }
                        })
                }}
                <div
                    class="history"
                    id="history"
                    node_ref=list
                    role="listbox"
                    tabindex="0"
                    aria-label="Revisions, newest first"
                    aria-activedescendant=active
                    on:scroll=move |_| measure()
                    on:keydown=keydown
                >
                    <div class="history-rows" style:height=move || format!("{}px", height())>
                        <For each=visible key=|row| row.clone() let:row>
                            <RevisionRow row on_choose=move || drawer.set(false) />
                        </For>
                        <BaseRow top=Signal::derive(move || row_height() * rows.with(|rows| rows.len()) as f64) />
                    </div>
                </div>
            </Show>
        </aside>
    }
}

/// The rows that match, with their rails; while searching there are no lines.
fn rows_of(store: Store, search: &str) -> Vec<Row> {
    let needle = search.trim().to_lowercase();
    let table = store.timeline.table_filter.get();
    let wide = store.timeline.wide.get();
    store.revisions.with(|revisions| {
        let (rails, lanes) = rails(revisions);
        let reasons = store.findings.with(|findings| {
            let errors = findings.iter().filter(|finding| finding.severity == "error");
            errors
                .filter_map(|finding| {
                    finding.revision.clone().map(|key| (key, format!("{} {}", finding.code, finding.message)))
                })
                .rev()
                .collect::<std::collections::HashMap<_, _>>()
        });
        let all = needle.is_empty() && table.is_none();
        let touched = |view: &RevisionView| table.as_ref().is_none_or(|table| view.tables.contains(table));
        let matching = revisions
            .iter()
            .zip(rails)
            .filter(|(view, _)| touched(view) && (needle.is_empty() || matches(view, &needle)));
        matching
            .enumerate()
            .map(|(place, (view, rail))| Row {
                place,
                view: view.clone(),
                rail: if all { rail } else { Rail::default() },
                lanes,
                wide,
                reason: (view.state == RevisionState::Faulty)
                    .then(|| reasons.get(&view.key).cloned())
                    .flatten(),
            })
            .collect()
    })
}

fn matches(view: &RevisionView, needle: &str) -> bool {
    let texts = [&view.id, &view.message, &view.file];
    let author = view.author.iter();
    texts.into_iter().chain(author).any(|text| text.to_lowercase().contains(needle))
        || view.tables.iter().chain(&view.labels).any(|text| text.to_lowercase().contains(needle))
}

/// Which rows are on the page for a scroll position (top, height).
fn window_of(count: usize, row: f64, (top, height): (f64, f64)) -> std::ops::Range<usize> {
    if count <= ALL_ROWS {
        return 0..count;
    }
    let first = ((top / row) as usize).saturating_sub(MARGIN_ROWS);
    let last = ((top + height) / row) as usize + MARGIN_ROWS;
    first.min(count)..last.min(count)
}

fn row_id(key: &str) -> String {
    format!("revision-{key}")
}

#[component]
fn RevisionRow(row: Row, on_choose: impl Fn() + 'static) -> impl IntoView {
    let store = Store::of_page();
    let Row { place, view, rail, lanes, wide, reason } = row;
    let (height, node_at) = if wide { WIDE } else { NARROW };
    let plan = RailPlan::of(height, node_at, lanes);
    let key = view.key.clone();
    let selected = {
        let key = key.clone();
        Memo::new(move |_| store.revision.with(|revision| revision.as_ref() == Some(&key)))
    };
    let lines: Vec<_> = rail
        .stretches
        .iter()
        .map(|(stretch, stroke)| {
            let class = match stroke {
                Stroke::Solid => "rail-line",
                Stroke::Dashed => "rail-line pending",
                Stroke::Missing => "rail-line missing",
                Stroke::Dependency => "rail-line dependency",
            };
            view! { <path class=class d=plan.path(*stretch, view.lane) /> }
        })
        .collect();
    let state = match view.state {
        RevisionState::Applied => "applied",
        RevisionState::Pending => "pending",
        RevisionState::Faulty => "faulty",
    };
    let message =
        if view.message.is_empty() { file_name(&view.file).to_owned() } else { view.message.clone() };
    let identifier = if view.id.is_empty() { "revision id missing".to_owned() } else { view.id.clone() };
    let tip = format!("{message}\n{identifier}\n{}", view.file);
    let shown_at = {
        let key = view.key.clone();
        Memo::new(move |_| {
            let frame = store.timeline.frame();
            frame.is_some_and(|frame| {
                store.timeline.frames.with(|frames| frames.revision(frame) == Some(&key))
            })
        })
    };
    view! {
        <div
            class="revision"
            id=row_id(&view.key)
            role="option"
            data-testid="revision"
            data-revision=if view.id.is_empty() { view.key.clone() } else { view.id.clone() }
            data-state=state
            data-current=view.current.to_string()
            data-head=view.head.to_string()
            aria-selected=move || selected.get().to_string()
            class:shown=move || shown_at.get()
            title=tip
            style:top=format!("{}px", height * place as f64)
            on:click=move |_| {
                store.select(&key);
                on_choose();
            }
            on:dblclick=move |_| show_schema(store)
        >
            <svg class="rail" width=plan.width(lanes) height=height aria-hidden="true">
                {lines}
                {node(Sign::of(&view), plan.x(view.lane), node_at, 5.0)}
            </svg>
            {if wide { wide_text(&view, message, identifier, reason).into_any() } else { narrow_text(&view, message, identifier, reason).into_any() }}
        </div>
    }
}

/// Two lines: the message; the id with what changed, or why it is faulty.
fn narrow_text(
    view: &RevisionView,
    message: String,
    identifier: String,
    reason: Option<String>,
) -> impl IntoView + use<> {
    view! {
        <div>
            <p class="message">
                <span class="ellipsis">{message}</span>
                {issues(view.findings)}
            </p>
            {match reason {
                Some(reason) => view! { <p class="reason">{reason}</p> }.into_any(),
                None => {
                    view! {
                        <p class="facts">
                            <code>{identifier}</code>
                            {view.changes.map(changes)}
                            {view.edited.then(|| view! { <span class="edit-mark">{edit_word(view)}</span> })}
                            <span class="badges">{badges(view)}</span>
                        </p>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// One line in columns: message with badges and labels, file, author, id, date, operations, changes.
fn wide_text(
    view: &RevisionView,
    message: String,
    identifier: String,
    reason: Option<String>,
) -> impl IntoView + use<> {
    let labels: Vec<_> =
        view.labels.iter().map(|label| view! { <span class="badge label">{label.clone()}</span> }).collect();
    let depends = (!view.depends_on.is_empty()).then(|| {
        let needed: Vec<&str> = view.depends_on.iter().map(|id| short_id(id)).collect();
        format!("depends on {}", needed.join(", "))
    });
    let second = reason.map_or_else(
        || view! { <span class="path">{file_name(&view.file).to_owned()} {depends.map(|depends| format!(" · {depends}"))}</span> }.into_any(),
        |reason| view! { <span class="reason">{reason}</span> }.into_any(),
    );
    view! {
        <div class="wide-row">
            <div class="what">
                <p class="message">
                    <span class="ellipsis">{message}</span>
                    {badges(view)}
                    {labels}
                    {view.edited.then(|| view! { <span class="edit-mark">{edit_word(view)}</span> })}
                    {issues(view.findings)}
                </p>
                <p class="second">{second}</p>
            </div>
            <span class="author ellipsis">{view.author.clone()}</span>
            <code>{identifier}</code>
            <span class="date">{view.date.as_deref().map(list_date)}</span>
            <span class="operations-count">{view.operations.map(|count| counted(count, "operation", "operations"))}</span>
            <span class="change-counts">{view.changes.map(changes)}</span>
        </div>
    }
}

/// Shows the schema after the selected revision.
fn show_schema(store: Store) {
    let Some(key) = store.revision.get_untracked() else { return };
    if let Some(frame) = store.timeline.frames.with_untracked(|frames| frames.of_revision(&key)) {
        store.scrub_to(frame);
    }
}

/// What the signs mean.
#[component]
fn Legend() -> impl IntoView {
    let sign = |state: RevisionState, current: bool, merge: bool, word: &'static str| {
        view! {
            <span>
                <svg width="18" height="18" aria-hidden="true">{node(Sign { state, current, merge }, 9.0, 9.0, 4.5)}</svg>
                {word}
            </span>
        }
    };
    view! {
        <span class="legend">
            {sign(RevisionState::Applied, false, false, "applied")}
            {sign(RevisionState::Pending, false, false, "pending")}
            {sign(RevisionState::Applied, true, false, "current")}
            {sign(RevisionState::Applied, false, true, "merge")}
            {sign(RevisionState::Faulty, false, false, "faulty")}
        </span>
    }
}

/// `+3 ~1 −2`, what there is of it.
pub fn changes(counts: ChangeCounts) -> impl IntoView {
    let part = |count: usize, sign: &str, class: &'static str, word: &str| {
        (count > 0).then(
            || view! { <span class=class title=format!("{count} {word}")>{format!("{sign}{count}")}</span> },
        )
    };
    view! {
        {part(counts.added, "+", "change added", "added")}
        {part(counts.changed, "~", "change changed", "changed")}
        {part(counts.removed, "−", "change removed", "removed")}
    }
}

fn issues([_, warnings, errors]: [usize; 3]) -> Option<AnyView> {
    if errors > 0 {
        return Some(view! { <span class="issues neg" title=counted(errors, "error", "errors")>{icon(icons::ERROR, 13)}</span> }.into_any());
    }
    (warnings > 0).then(|| {
        view! { <span class="issues warn" title=counted(warnings, "warning", "warnings")>{icon(icons::WARNING, 13)}</span> }.into_any()
    })
}

/// Badges in Alembic's words; at most two, the most telling first.
pub fn badges(view: &RevisionView) -> Vec<AnyView> {
    let all = [
        (view.failed, "failed", "badge negative"),
        (view.current, "current", "badge current"),
        (view.head, "head", "badge"),
        (view.mergepoint, "mergepoint", "badge"),
        (view.branchpoint, "branchpoint", "badge"),
        (view.base && view.state != RevisionState::Faulty, "root", "badge"),
    ];
    all.into_iter()
        .filter(|(holds, _, _)| *holds)
        .take(2)
        .map(|(_, word, class)| view! { <span class=class>{word}</span> }.into_any())
        .collect()
}

#[component]
fn BaseRow(top: Signal<f64>) -> impl IntoView {
    view! {
        <div class="base-row" style:top=move || format!("{}px", top.get())>
            <svg class="rail" width="40" height="34" aria-hidden="true">
                <path class="rail-line" d="M20 0V12M14 13h12" />
            </svg>
            <div>"base · empty database"</div>
        </div>
    }
}

#[component]
fn NoRevisions() -> impl IntoView {
    view! {
        <div class="empty">
            <svg width="40" height="64" aria-hidden="true">
                <path class="rail-line pending" d="M20 4V44" />
                <path class="rail-line" d="M12 46h16" />
            </svg>
            <p>"No revisions yet."</p>
            <p class="sub">"The first one you write or drop here becomes the root."</p>
        </div>
    }
}

/// How a file differs from what was loaded.
fn edit_word(view: &RevisionView) -> &'static str {
    if view.created { "new" } else { "edited" }
}
