//! How the selected table came to be what it is: each change with its revision, line and a way there.

use leptos::prelude::*;

use super::changes::place_link;
use super::revision_panel::Section;
use crate::protocol::{MarkedChange, ProvenanceEntry};
use crate::ui::format::list_date;
use crate::ui::store::Store;

/// The section, once the answer has come.
#[component]
pub fn TableHistory() -> impl IntoView {
    let store = Store::of_page();
    let timeline = store.timeline;
    // What happens after the point shown has not happened yet.
    let entries = Memo::new(move |_| {
        let frame = timeline.frame();
        timeline.provenance.with(|found| {
            let all = found.as_ref().map(|found| found.entries.clone()).unwrap_or_default();
            let held: Vec<ProvenanceEntry> =
                all.into_iter().filter(|entry| frame.is_none_or(|frame| entry.frame <= frame)).collect();
            held
        })
    });
    let table = move || store.table.get();
    let filter = move |_| {
        if let Some(table) = table() {
            timeline.table_filter.set(Some(table));
        }
    };
    view! {
        <Show when=move || !entries.with(Vec::is_empty)>
            <Section title="History" class="table-history">
                <div class="section-body">
                    <ol class="provenance" data-testid="provenance">
                        {move || entries.get().into_iter().map(|entry| row(store, entry)).collect::<Vec<_>>()}
                    </ol>
                    <p class="paragraph">
                        <button class="link" data-testid="filter-by-table" on:click=filter>
                            "Show only the revisions that touched it"
                        </button>
                    </p>
                </div>
            </Section>
        </Show>
    }
}

fn row(store: Store, entry: ProvenanceEntry) -> AnyView {
    let (sign, class, word) = match entry.mark {
        MarkedChange::Added if entry.kind == "table" => ("+", "sign change added", "created"),
        MarkedChange::Added => ("+", "sign change added", "added"),
        MarkedChange::Removed => ("−", "sign change removed", "dropped"),
        MarkedChange::Changed => ("~", "sign change changed", "changed"),
        MarkedChange::Renamed => ("→", "sign change changed", "renamed"),
    };
    let date = store.revisions.with_untracked(|revisions| {
        let found = revisions.iter().find(|view| view.key == entry.place.revision);
        found.and_then(|view| view.date.as_deref().map(list_date))
    });
    let name = entry.name.clone();
    let kind = if entry.kind == "column" { String::new() } else { format!("{} ", entry.kind) };
    let line = (entry.place.line > 0).then(|| format!(" line {}", entry.place.line));
    let lit = if entry.kind == "column" {
        store.table.get_untracked().map(|table| format!("{table}.{}", entry.name))
    } else {
        None
    };
    view! {
        <li
            data-testid="provenance-entry"
            data-kind=entry.kind.clone()
            data-name=entry.name.clone()
            data-mark=word
            title=date
            on:pointerenter=move |_| store.lit.set(lit.clone().into_iter().collect())
            on:pointerleave=move |_| store.lit.set(std::collections::BTreeSet::new())
        >
            <span class=class role="img" aria-label=word>{sign}</span>
            <span>
                {kind}
                <code>{name}</code>
                " "
                <em>{if entry.text.is_empty() { word.to_owned() } else { entry.text }}</em>
            </span>
            <span class="where">{place_link(store, entry.place)} <em>{line}</em></span>
        </li>
    }
    .into_any()
}
