//! What came of a database file that was opened: what it is, which revision it matches, what was left out, and the
//! offer to stamp it.

use leptos::prelude::*;

use super::dialogs::Modal;
use crate::protocol::OpenedDatabase;
use crate::ui::format::{counted, thousands};
use crate::ui::store::{Dialog, Store};

/// Most lines of a list before it scrolls away.
const LINES: usize = 60;

/// The sheet.
#[component]
pub fn OpenedSheet() -> impl IntoView {
    let store = Store::of_page();
    let opened = Memo::new(move |_| {
        store.dialog.with(|dialog| match dialog {
            Some(Dialog::Opened(opened)) => Some((**opened).clone()),
            _ => None,
        })
    });
    view! {
        <Modal dialog=Dialog::Opened(Box::default()) title="Database opened">
            {move || opened.get().map(|opened| content(store, opened))}
        </Modal>
    }
}

fn content(store: Store, opened: OpenedDatabase) -> impl IntoView {
    let OpenedDatabase { file, kind, database, tables, rows, left_out, notices, matched } = opened;
    let about = format!(
        "{kind}, {} and {} rows. It is the working database {database} now; undo takes it back.",
        counted(tables, "table", "tables"),
        thousands(rows)
    );
    let matched = matched.unwrap_or_default();
    let alike = (!matched.alike.is_empty())
        .then(|| format!("These leave the same schema: {}", matched.alike.join(", ")));
    let stamp = matched.stamp.clone();
    let offer = stamp.clone().map(|line| {
        let what = "It writes the version table only, so that an upgrade goes on from there.";
        view! { <p class="sub">{format!("Offered: {line}. {what}")}</p> }
    });
    let button = stamp.map(|line| {
        let label = format!("Stamp {}", line.rsplit(' ').next().unwrap_or_default());
        let run = move |_| {
            store.dialog.set(None);
            store.run(&line);
        };
        view! { <button class="button primary" data-testid="opened-stamp" on:click=run>{label}</button> }
    });
    view! {
        <div class="modal-body" data-testid="opened">
            <p>
                <b>{file}</b> ": " {about}
            </p>
            <p data-testid="opened-verdict"><b>{matched.verdict}</b></p>
            {list("What differs", "opened-differences", matched.differences)}
            {alike.map(|text| view! { <p class="sub">{text}</p> })}
            {list("To be known", "opened-notices", notices)}
            {list("Left out", "opened-left-out", left_out)}
            {offer}
        </div>
        <div class="modal-foot">
            <button class="button" on:click=move |_| store.dialog.set(None)>"Leave it as it is"</button>
            {button}
        </div>
    }
}

fn list(title: &'static str, testid: &'static str, lines: Vec<String>) -> Option<impl IntoView> {
    let more = lines.len().saturating_sub(LINES);
    (!lines.is_empty()).then(|| {
        view! {
            <div>
                <p class="sub">{title}</p>
                <ul class="opened-list" data-testid=testid>
                    {lines.into_iter().take(LINES).map(|line| view! { <li>{line}</li> }).collect::<Vec<_>>()}
                    {(more > 0).then(|| view! { <li>{format!("and {more} more")}</li> })}
                </ul>
            </div>
        }
    })
}
