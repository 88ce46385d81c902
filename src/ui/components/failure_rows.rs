//! Parts of the error sheet: the rows that a statement stumbled over, what can be done now, and what each driver
//! would have left.

use leptos::prelude::*;

use super::row_report::row_report;
use crate::protocol::{Driver, FailureView, MarkedChange, OffendingRows, ReplayOutcome, TableChange};
use crate::ui::components::data::shown;
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// The rows of one table.
pub fn offending(store: Store, found: OffendingRows) -> impl IntoView {
    let OffendingRows { table, text, filter, columns, rows } = found;
    let heads: Vec<_> = columns.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect();
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let cells: Vec<_> = row
                .iter()
                .map(|cell| {
                    let null = cell.kind == crate::protocol::CellKind::Null;
                    view! { <td class:null=null>{shown(cell)}</td> }
                })
                .collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    let show = filter.map(|filter| {
        view! {
            <button class="link" data-testid="show-rows" on:click=move |_| store.open_rows(&table, &filter)>
                "Show them"
            </button>
        }
    });
    view! {
        <div class="offending" data-testid="offending">
            <p><b>{text}</b> ". " {show}</p>
            <table class="value-examples">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Run again, undo, fix by hand and stamp, both drivers.
pub fn ways_on(store: Store, failure: &FailureView) -> impl IntoView + use<> {
    let line = failure.command.clone();
    let retry = (!line.is_empty()).then(|| {
        let shown = line.clone();
        view! {
            <button class="button compact" data-testid="failure-retry" title=shown on:click=move |_| store.run(&line)>
                {icon(icons::REFRESH, 14)}
                "Run again"
            </button>
        }
    });
    let undo = failure.can_undo.then(|| {
        view! {
            <button class="button compact" data-testid="failure-undo" title="Take the whole run back" on:click=move |_| store.undo()>
                {icon(icons::UNDO, 14)}
                "Undo the run"
            </button>
        }
    });
    let stamp = failure.revision.clone().map(|revision| {
        let command = format!("stamp {revision}");
        let label = format!("Stamp {}", crate::ui::format::short_id(&revision));
        view! {
            <button
                class="button compact"
                data-testid="failure-by-hand"
                title="Write what is missing as SQL, then stamp the revision"
                on:click=move |_| store.open_sql()
            >
                {icon(icons::TERMINAL, 14)}
                "Fix by hand"
            </button>
            <button
                class="button compact"
                data-testid="failure-stamp"
                title="The database already has what the revision does: note it as applied, run nothing"
                on:click=move |_| store.run(&command)
            >
                {icon(icons::CHECK, 14)}
                {label}
            </button>
        }
    });
    let replay = (!failure.command.is_empty()).then(|| {
        view! {
            <button
                class="button compact"
                data-testid="failure-replay"
                title="Runs it again in scratch databases, with both transaction behaviours"
                on:click=move |_| store.replay_failure()
            >
                {icon(icons::COMPARE, 14)}
                "What is left, by driver"
            </button>
        }
    });
    view! { <div class="ways-on">{retry} {undo} {stamp} {replay}</div> }
}

/// What each driver leaves, side by side, once it was asked.
pub fn replay(store: Store) -> impl IntoView {
    move || {
        let found = store.data.replay.get()?;
        let outcomes: Vec<_> = found.outcomes.iter().map(|outcome| side(store, outcome)).collect();
        Some(view! {
            <div class="replay" id="replay" data-testid="replay">
                <h3>{format!("What {} leaves, by driver", found.line)}</h3>
                <div class="replay-sides">{outcomes}</div>
            </div>
        })
    }
}

fn side(store: Store, outcome: &ReplayOutcome) -> impl IntoView + use<> {
    let (name, what) = match outcome.driver {
        Driver::Pysqlite => ("pysqlite", "as Python's sqlite3"),
        Driver::Atomic => ("atomic", "a failed revision leaves nothing"),
    };
    let current = if outcome.current.is_empty() { "base".to_owned() } else { outcome.current.join(", ") };
    let fact = |good: bool, text: String| {
        let sign = if good {
            view! { <span class="good">{icon(icons::CHECK, 14)}</span> }.into_any()
        } else {
            icon(icons::INFO, 14).into_any()
        };
        view! { <li>{sign} <span>{text}</span></li> }
    };
    let failed = outcome.failed.clone().map_or_else(
        || fact(true, "It goes through now.".to_owned()),
        |revision| fact(false, format!("{revision} failed: {}", outcome.message)),
    );
    let is_clean = outcome.tables.is_empty() && outcome.rows.tables.is_empty();
    let left = outcome.failed.is_some().then(|| {
        let text = if is_clean { "Nothing of it is left." } else { "This is left of it:" };
        fact(is_clean, text.to_owned())
    });
    let again = (!outcome.again.is_empty()).then(|| fact(outcome.again_ends, outcome.again.clone()));
    let tables: Vec<_> = outcome.tables.iter().flat_map(changes).collect();
    let has_tables = !tables.is_empty();
    let rows = (!outcome.rows.tables.is_empty()).then(|| row_report(store, &outcome.rows));
    view! {
        <section class="replay-side" data-testid="replay-side" data-driver=name aria-label=format!("Driver {name}")>
            <h4><code>{name}</code> " " <span class="sub">{what}</span></h4>
            <ul class="state-facts">
                {failed}
                {fact(true, format!("The version table says {current}."))}
                {left}
            </ul>
            {has_tables.then(|| view! { <ul class="replay-changes">{tables}</ul> })}
            {rows}
            <ul class="state-facts">{again}</ul>
        </section>
    }
}

/// A table's differences, a line each.
fn changes(table: &TableChange) -> Vec<AnyView> {
    let line = |mark: &MarkedChange, text: String| {
        let (sign, class) = match mark {
            MarkedChange::Added => ("+", "sign change added"),
            MarkedChange::Removed => ("−", "sign change removed"),
            MarkedChange::Changed | MarkedChange::Renamed => ("~", "sign change changed"),
        };
        view! { <li><span class=class>{sign}</span> <span>{text}</span></li> }.into_any()
    };
    let members = table.members.iter().filter(|_| table.mark == MarkedChange::Changed);
    if table.mark == MarkedChange::Changed && !table.members.is_empty() {
        return members
            .map(|member| line(&member.mark, format!("{} {}.{}", member.kind, table.name, member.name)))
            .collect();
    }
    vec![line(&table.mark, format!("table {}", table.name))]
}
