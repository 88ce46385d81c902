//! The difference of two points: what was added, changed and removed, table by table, with the
//! revision that did it; or the SQL text of both sides, line beside line.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::operations::coloured;
use super::row_report::row_report;
use crate::protocol::{
    AttributeChange, Comparison, MarkedChange, MemberChange, Place, RenameView, SqlRow, TableChange,
};
use crate::ui::format::{counted, short_id};
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// Equal lines kept around changed ones in the SQL text.
const CONTEXT: usize = 3;

/// The panel.
#[component]
pub fn Changes() -> impl IntoView {
    let store = Store::of_page();
    let sql = RwSignal::new(false);
    let scroll = NodeRef::<html::Div>::new();
    let comparison = store.timeline.comparison;
    view! {
        <div class="changes-panel" data-testid="changes">
            {move || {
                let Some(found) = comparison.get() else {
                    return view! { <p class="paragraph">"Nothing to compare yet."</p> }.into_any();
                };
                view! {
                    <div class="panel-title">
                        <div class="first">
                            <h1>"Changes"</h1>
                            <span class="spacer"></span>
                            <span class="segmented" role="group" aria-label="Form">
                                <button data-testid="changes-objects" aria-pressed=move || (!sql.get()).to_string() on:click=move |_| sql.set(false)>"Objects"</button>
                                <button data-testid="changes-sql" aria-pressed=move || sql.get().to_string() on:click=move |_| sql.set(true)>"SQL"</button>
                            </span>
                        </div>
                        <p class="sub">
                            <code>{found.from.label.clone()}</code>
                            " → "
                            <code>{found.to.label.clone()}</code>
                            {(!found.revisions.is_empty()).then(|| format!(" · {}", counted(found.revisions.len(), "revision", "revisions")))}
                        </p>
                        <p class="change-counts">{summary(&found)}</p>
                    </div>
                    <div class="panel-scroll" node_ref=scroll>
                        {if is_empty(&found) {
                            view! {
                                <div class="empty" data-testid="no-differences">
                                    {icon(icons::CHECK, 24)}
                                    <p>"No differences."</p>
                                    <p class="sub">{format!("{} on both sides.", counted(found.to.tables, "table", "tables"))}</p>
                                </div>
                            }
                                .into_any()
                        } else {
                            ().into_any()
                        }}
                        {move || {
                            let found = comparison.get().unwrap_or_default();
                            if sql.get() { sql_rows(&found.sql) } else { objects(store, &found) }
                        }}
                        {move || {
                            let rows = comparison.get().and_then(|found| found.rows.clone());
                            rows.filter(|_| !sql.get())
                                .map(|rows| {
                                    view! {
                                        <h2 class="rows-title">"Rows"</h2>
                                        <div data-testid="compared-rows">{row_report(store, &rows)}</div>
                                    }
                                })
                        }}
                    </div>
                    <div class="change-steps">
                        <button class="button" data-testid="previous-change" title="Previous change  p" on:click=move |_| step_change(store, -1)>
                            {icon(icons::PREVIOUS, 13)}
                            "Previous"
                            <kbd>"p"</kbd>
                        </button>
                        <button class="button" data-testid="next-change" title="Next change  n" on:click=move |_| step_change(store, 1)>
                            "Next"
                            <kbd>"n"</kbd>
                            {icon(icons::NEXT, 13)}
                        </button>
                    </div>
                }
                    .into_any()
            }}
        </div>
    }
}

fn is_empty(found: &Comparison) -> bool {
    found.tables.is_empty() && found.objects.is_empty()
}

/// Shows the next or previous table that differs in the diagram.
pub fn step_change(store: Store, by: isize) {
    let names: Vec<String> = store.timeline.comparison.with_untracked(|found| {
        found.iter().flat_map(|found| found.tables.iter().map(|table| table.name.clone())).collect()
    });
    if names.is_empty() {
        return;
    }
    let lit = store.lit.get_untracked();
    let at = names.iter().position(|name| lit.contains(name));
    let count = names.len() as isize;
    let next = match at {
        Some(at) => (at as isize + by).rem_euclid(count),
        None if by < 0 => count - 1,
        None => 0,
    };
    let name = names[next as usize].clone();
    store.announcement.set(format!("Table {name}, {} of {count}", next + 1));
    if let Some(row) = document().get_element_by_id(&row_id(&name)) {
        row.scroll_into_view_with_bool(false);
    }
    store.lit.set([name].into());
}

fn row_id(table: &str) -> String {
    format!("change-{table}")
}

/// `+4 tables ~2 tables −2 columns`.
fn summary(found: &Comparison) -> Vec<AnyView> {
    let tables =
        |mark: &[MarkedChange]| found.tables.iter().filter(|table| mark.contains(&table.mark)).count();
    let columns = |mark: MarkedChange| {
        let changed = found
            .tables
            .iter()
            .filter(|table| matches!(table.mark, MarkedChange::Changed | MarkedChange::Renamed));
        changed
            .flat_map(|table| &table.members)
            .filter(|member| member.kind == "column" && member.mark == mark)
            .count()
    };
    let parts = [
        (tables(&[MarkedChange::Added]), "+", "change added", "table", "tables"),
        (tables(&[MarkedChange::Changed, MarkedChange::Renamed]), "~", "change changed", "table", "tables"),
        (tables(&[MarkedChange::Removed]), "−", "change removed", "table", "tables"),
        (columns(MarkedChange::Added), "+", "change added", "column", "columns"),
        (columns(MarkedChange::Removed), "−", "change removed", "column", "columns"),
    ];
    parts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, sign, class, one, many)| {
            view! {
                <span>
                    <b class=class>{format!("{sign}{count}")}</b>
                    {format!(" {}", if count == 1 { one } else { many })}
                </span>
            }
            .into_any()
        })
        .collect()
}

fn glyph(mark: MarkedChange) -> AnyView {
    let (sign, class, word) = match mark {
        MarkedChange::Added => ("+", "glyph add", "added"),
        MarkedChange::Removed => ("−", "glyph remove", "removed"),
        MarkedChange::Changed => ("~", "glyph change-glyph", "changed"),
        MarkedChange::Renamed => ("→", "glyph change-glyph", "renamed"),
    };
    view! { <span class=class role="img" aria-label=word>{sign}</span> }.into_any()
}

fn sign(mark: MarkedChange) -> AnyView {
    let (sign, class, word) = match mark {
        MarkedChange::Added => ("+", "sign change added", "added"),
        MarkedChange::Removed => ("−", "sign change removed", "removed"),
        MarkedChange::Changed => ("~", "sign change changed", "changed"),
        MarkedChange::Renamed => ("→", "sign change changed", "renamed"),
    };
    view! { <span class=class role="img" aria-label=word>{sign}</span> }.into_any()
}

fn objects(store: Store, found: &Arc<Comparison>) -> AnyView {
    let tables: Vec<_> = found.tables.iter().map(|table| table_rows(store, table)).collect();
    let others: Vec<_> = found
        .objects
        .iter()
        .map(|object| {
            view! {
                <section class="change-table">
                    <p class="change-head">{glyph(object.mark)} <b>{object.name.clone()}</b> <em>{object.kind.clone()}</em></p>
                </section>
            }
        })
        .collect();
    let proposed: Vec<_> = found.proposed.iter().map(proposal).collect();
    let unchanged = found.unchanged.len();
    view! {
        {tables}
        {others}
        {(!proposed.is_empty())
            .then(|| {
                view! {
                    <section class="change-table" data-testid="proposed-renames">
                        <p class="change-head">{icon(icons::INFO, 15)} <b>"Perhaps renamed"</b></p>
                        {proposed}
                    </section>
                }
            })}
        {(unchanged > 0)
            .then(|| {
                view! {
                    <p class="unchanged">
                        <span class="glyph">"="</span>
                        {format!("{} unchanged", counted(unchanged, "table", "tables"))}
                    </p>
                }
            })}
    }
    .into_any()
}

fn proposal(rename: &RenameView) -> AnyView {
    let table = rename.table.as_ref().map(|table| format!("{table}.")).unwrap_or_default();
    let likeness = rename.likeness.unwrap_or(100);
    view! {
        <p class="change-row">
            <span class="sign">"?"</span>
            <span>
                <code>{format!("{table}{} → {table}{}", rename.old, rename.new)}</code>
                <em>{format!(" {likeness} % alike; no script says so")}</em>
            </span>
        </p>
    }
    .into_any()
}

fn table_rows(store: Store, table: &TableChange) -> AnyView {
    let name = table.name.clone();
    let hovered = name.clone();
    let whole = matches!(table.mark, MarkedChange::Added | MarkedChange::Removed);
    // Of a whole table the columns go without saying; what is particular is shown.
    let shown = |member: &&MemberChange| !whole || !matches!(member.kind.as_str(), "column" | "primary key");
    let columns = table.members.iter().filter(|member| member.kind == "column").count();
    let count = if whole {
        counted(columns, "column", "columns")
    } else {
        counted(table.members.len() + table.attributes.len(), "change", "changes")
    };
    let title = match &table.old_name {
        Some(old) => format!("{old} → {name}"),
        None => name.clone(),
    };
    let own = attributes(&table.attributes);
    let members: Vec<_> =
        table.members.iter().filter(shown).map(|member| member_row(store, member)).collect();
    let lit = {
        let name = name.clone();
        move || store.lit.with(|lit| lit.contains(&name))
    };
    view! {
        <section
            class="change-table"
            id=row_id(&table.name)
            class:lit=lit
            data-testid="change"
            data-table=table.name.clone()
            data-change=format!("{:?}", table.mark).to_lowercase()
            on:pointerenter=move |_| store.lit.set([hovered.clone()].into())
            on:pointerleave=move |_| store.lit.set(std::collections::BTreeSet::new())
        >
            <p class="change-head">
                {glyph(table.mark)}
                <button class="link plain" on:click=move |_| store.table.set(Some(name.clone()))>
                    <b>{title}</b>
                </button>
                <em>{count}</em>
                {whole.then(|| table.place.clone().map(|place| place_link(store, place)))}
            </p>
            {(!own.is_empty()).then(|| view! { <p class="change-row">{sign(MarkedChange::Changed)} <span>{own}</span></p> })}
            {members}
        </section>
    }
    .into_any()
}

fn member_row(store: Store, member: &MemberChange) -> AnyView {
    let kind = if member.kind == "column" { String::new() } else { format!("{} ", member.kind) };
    let name = match &member.old_name {
        Some(old) => format!("{old} → {}", member.name),
        None => member.name.clone(),
    };
    view! {
        <p class="change-row" data-testid="member-change" data-member=member.name.clone()>
            {sign(member.mark)}
            <span>
                {kind}
                <code class:struck=member.mark == MarkedChange::Removed>{name}</code>
                " "
                <em>{member.detail.clone()}</em>
                {attributes(&member.attributes)}
                {member.place.clone().map(|place| view! { <em>" in "</em> {place_link(store, place)} })}
            </span>
        </p>
    }
    .into_any()
}

/// `type integer → bigint`, the old value struck.
fn attributes(changes: &[AttributeChange]) -> Vec<AnyView> {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    changes
        .iter()
        .map(|change| {
            view! {
                <span class="attribute-change">
                    <em>{change.attribute.clone()} " "</em>
                    <s>{value(&change.old)}</s>
                    " → "
                    <b>{value(&change.new)}</b>
                </span>
            }
            .into_any()
        })
        .collect()
}

/// A revision that leads to its line.
pub fn place_link(store: Store, place: Place) -> AnyView {
    let text = short_id(&place.revision).to_owned();
    let title = if place.line > 0 {
        format!("{}, line {}", place.revision, place.line)
    } else {
        place.revision.clone()
    };
    view! {
        <button
            class="link mono"
            data-testid="place"
            data-line=place.line
            title=title
            on:click=move |event| {
                event.stop_propagation();
                store.show_place(&place);
            }
        >
            {text}
        </button>
    }
    .into_any()
}

/// Both texts; long equal stretches are left out.
fn sql_rows(rows: &[SqlRow]) -> AnyView {
    let differs: Vec<usize> =
        rows.iter().enumerate().filter(|(_, row)| row.old != row.new).map(|(at, _)| at).collect();
    let near = |at: usize| {
        let after = differs.partition_point(|changed| *changed < at);
        let close = |changed: Option<&usize>| changed.is_some_and(|changed| changed.abs_diff(at) <= CONTEXT);
        close(differs.get(after)) || close(after.checked_sub(1).and_then(|before| differs.get(before)))
    };
    let mut shown: Vec<AnyView> = Vec::new();
    let mut left_out = 0;
    let gap = |count: usize| {
        view! { <tr class="gap"><td colspan="2">{format!("{} alike", counted(count, "line", "lines"))}</td></tr> }.into_any()
    };
    for (at, row) in rows.iter().enumerate() {
        if !near(at) {
            left_out += 1;
            continue;
        }
        if left_out > 0 {
            shown.push(gap(std::mem::take(&mut left_out)));
        }
        let equal = row.old == row.new;
        let cell = |line: &Option<String>, class: &'static str| {
            let class = match (equal, line) {
                (true, _) => "",
                (false, Some(_)) => class,
                (false, None) => "absent",
            };
            view! { <td class=class>{line.as_deref().map(coloured)}</td> }
        };
        shown.push(view! { <tr>{cell(&row.old, "taken-out")} {cell(&row.new, "put-in")}</tr> }.into_any());
    }
    if left_out > 0 {
        shown.push(gap(left_out));
    }
    view! {
        <table class="sql-diff" data-testid="sql-diff">
            <thead class="visually-hidden"><tr><th scope="col">"Earlier"</th><th scope="col">"Later"</th></tr></thead>
            <tbody>{shown}</tbody>
        </table>
    }
    .into_any()
}
