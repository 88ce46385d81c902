//! What happened to the rows: table by table how many there were and are, column by column which values were lost,
//! changed or set to NULL, with examples. Shown for a step, a comparison, and what a failure left.

use leptos::prelude::*;

use super::revision_panel::Section;
use crate::protocol::{ColumnRowsView, RowReportView, StepView, TableRowsView};
use crate::ui::format::{counted, thousands};
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// The section of the revision's panel.
#[component]
pub fn RowsSection(
    /// The step that is shown.
    step: Memo<Option<StepView>>,
) -> impl IntoView {
    let store = Store::of_page();
    let found = Memo::new(move |_| step.with(|step| step.as_ref().and_then(|step| step.rows.clone())));
    let count = move || found.with(|found| found.as_ref().map_or(0, |report| report.tables.len()));
    let head = move || view! { <span class="count">{count}</span> };
    let backup = Memo::new(move |_| {
        store
            .workspace
            .with(|view| view.backups.iter().find(|backup| backup.automatic).map(|backup| backup.id))
    });
    view! {
        <Show when=move || found.with(Option::is_some)>
            <Section title="What happened to the rows" class="rows-section" head=ViewFn::from(head)>
                <div class="section-body" data-testid="row-report">
                    {move || found.get().map(|found| row_report(store, &found))}
                    {move || {
                        backup
                            .get()
                            .map(|id| {
                                view! {
                                    <p class="paragraph">
                                        <button class="link" on:click=move |_| store.compare_backup(id)>
                                            "Compare with the backup before the last run"
                                        </button>
                                    </p>
                                }
                            })
                    }}
                </div>
            </Section>
        </Show>
    }
}

/// A report.
pub fn row_report(store: Store, report: &RowReportView) -> AnyView {
    if let Some(remark) = &report.remark {
        return view! { <p class="paragraph">{remark.clone()}</p> }.into_any();
    }
    let none = report.tables.is_empty();
    let equal = (report.equal_tables > 0 || none).then(|| {
        let tables = if none {
            counted(report.equal_tables, "table", "tables")
        } else {
            counted(report.equal_tables, "other table", "other tables")
        };
        let rows = if report.equal_rows == 1 { "row" } else { "rows" };
        let text = format!("{tables}, {} {rows}, as they were", thousands(report.equal_rows));
        view! {
            <p class="rows-equal">
                <span class="sign change same">"="</span>
                {text}
            </p>
        }
    });
    if none {
        return view! { <div class="row-report" data-testid="rows-none">{equal}</div> }.into_any();
    }
    let lines: Vec<_> = report.tables.iter().map(|table| line(store, table)).collect();
    let facts: Vec<_> = report.tables.iter().map(facts).collect();
    view! {
        <div class="row-report">
            <table class="facts-table rows-table">
                <thead>
                    <tr>
                        <th scope="col">"Table"</th>
                        <th scope="col" class="number">"Before"</th>
                        <th scope="col" class="number">"After"</th>
                        <th scope="col" class="number">"Written"</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
            {facts}
            {equal}
        </div>
    }
    .into_any()
}

fn line(store: Store, table: &TableRowsView) -> impl IntoView + use<> {
    let mut written = Vec::new();
    for (count, sign) in [(table.inserted, "+"), (table.updated, "~"), (table.deleted, "−")] {
        if count > 0 {
            written.push(format!("{sign}{}", thousands(count)));
        }
    }
    let words = [(table.inserted, "inserted"), (table.updated, "updated"), (table.deleted, "deleted")];
    let title = words.map(|(count, word)| format!("{} {word}", thousands(count))).join(", ");
    let name = table.table.clone();
    let title_of = if table.dropped { "The table is gone" } else { "Show its rows" };
    let label = name.clone();
    let open = {
        let name = name.clone();
        move |_| store.open_rows(&name, "")
    };
    let class = if table.dropped || table.deleted > 0 {
        "neg-row"
    } else if table.updated > 0 {
        "chg-row"
    } else {
        ""
    };
    view! {
        <tr class=class data-testid="rows-of" data-table=name.clone() data-before=table.before data-after=table.after>
            <td>
                <button class="link" disabled=table.dropped title=title_of on:click=open>
                    {label}
                </button>
                {table.old_name.clone().map(|old| view! { <small class="sub">{format!(" was {old}")}</small> })}
                {table.unnamed.then(|| {
                    view! {
                        <span class="badge warn" data-testid="rows-unnamed" title="Rows of this table changed, and the script does not name it">
                            {icon(icons::WARNING, 12)}
                            "not named"
                        </span>
                    }
                })}
            </td>
            <td class="number">{thousands(table.before)}</td>
            <td class="number">{if table.dropped { "gone".to_owned() } else { thousands(table.after) }}</td>
            <td class="number" title=title>{if written.is_empty() { "0".to_owned() } else { written.join(" ") }}</td>
        </tr>
    }
}

/// The columns and rows of a table, with examples.
fn facts(table: &TableRowsView) -> AnyView {
    let remark = match table.compared {
        Some(0) => Some("Rows could not be matched, only counted.".to_owned()),
        Some(compared) => Some(format!("The first {} rows by key were compared.", thousands(compared))),
        None => None,
    };
    let columns: Vec<_> = table.columns.iter().map(|column| column_facts(&table.table, column)).collect();
    let rows: Vec<_> = table
        .examples
        .iter()
        .map(|(gone, row)| {
            let (sign, class) =
                if *gone { ("−", "sign change removed") } else { ("+", "sign change added") };
            let row = row.clone();
            view! { <li><span class=class>{sign}</span> <code>{row}</code></li> }
        })
        .collect();
    let has_rows = !rows.is_empty();
    view! {
        <div class="rows-facts">
            {columns}
            {has_rows.then(|| view! { <ul class="rows-examples" aria-label=format!("Rows of {}", table.table)>{rows}</ul> })}
            {remark.map(|remark| view! { <p class="sub">{remark}</p> })}
        </div>
    }
    .into_any()
}

fn column_facts(table: &str, column: &ColumnRowsView) -> AnyView {
    let values =
        |count: u64| if count == 1 { "1 value".to_owned() } else { format!("{} values", thousands(count)) };
    let (sign, class, fact) = match (column.lost, column.filled) {
        (Some(lost), _) => ("−", "sign change removed", format!("{} lost", values(lost))),
        (_, Some(0)) => ("+", "sign change added", "new, NULL in every row".to_owned()),
        (_, Some(filled)) => ("+", "sign change added", format!("new, {}", values(filled))),
        _ => ("~", "sign change changed", format!("{} changed", values(column.changed))),
    };
    let mut more = Vec::new();
    if column.nulled > 0 {
        more.push(format!("{} set to NULL", thousands(column.nulled)));
    }
    for (from, to, count) in &column.retyped {
        more.push(format!("{} from {from} to {to}", thousands(*count)));
    }
    if let Some(old) = &column.old_name {
        more.push(format!("was {old}"));
    }
    let gone = column.lost.is_some();
    let examples: Vec<_> = column
        .examples
        .iter()
        .map(|(key, before, after)| {
            let after = if gone { "gone".to_owned() } else { after.clone() };
            let null = gone || after == "NULL";
            view! {
                <tr>
                    <td>{key.clone()}</td>
                    <td><s>{before.clone()}</s></td>
                    <td class:null=null>{after}</td>
                </tr>
            }
        })
        .collect();
    let has_examples = !examples.is_empty();
    view! {
        <div class="rows-column" data-testid="rows-column" data-column=format!("{table}.{}", column.column)>
            <span class=class>{sign}</span>
            <div>
                <p><b>{format!("{table}.{}", column.column)}</b> " " {fact}</p>
                {(!more.is_empty()).then(|| view! { <p class="sub">{more.join(" · ")}</p> })}
                {has_examples
                    .then(|| {
                        view! {
                            <table class="value-examples">
                                <thead>
                                    <tr>
                                        <th scope="col">"row"</th>
                                        <th scope="col">"before"</th>
                                        <th scope="col">"after"</th>
                                    </tr>
                                </thead>
                                <tbody>{examples}</tbody>
                            </table>
                        }
                    })}
            </div>
        </div>
    }
    .into_any()
}
