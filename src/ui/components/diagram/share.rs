//! A link to what is seen: made, copied, and followed when the page opens with one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::protocol::ExportFormat;
use crate::ui::diagram_state::DiagramState;
use crate::ui::dom;
use crate::ui::focus::Focus;
use crate::ui::format;
use crate::ui::grouping::Grouping;
use crate::ui::levels::Level;
use crate::ui::share::{Link, MOST_PACKED};
use crate::ui::store::Store;

/// Makes a link, puts it into the address and copies it. A small project of one's own is packed
/// into it; a large one is not, and that is said.
pub fn copy_link(store: Store, state: DiagramState) {
    let mut link = link_of(store, state);
    let own = store.project.with_untracked(|project| {
        project.as_ref().is_some_and(|project| {
            project.sample.is_none() || project.files.iter().any(|file| file.edited || file.created)
        })
    });
    spawn_local(async move {
        let mut said = "Link copied.".to_owned();
        if own {
            link.sample = None;
            match store.document(ExportFormat::Packed).await {
                Some(packed) if packed.len() <= MOST_PACKED => {
                    link.project = String::from_utf8(packed).ok();
                    said = "Link copied. It carries the project itself, in the part of the address that browsers keep to themselves.".to_owned();
                }
                Some(packed) => {
                    said = format!(
                        "Link copied, of the view only: packed, the project has {}, and a link holds {}. Send the .zip beside it.",
                        format::bytes(packed.len() as u64),
                        format::bytes(MOST_PACKED as u64)
                    );
                }
                None => return,
            }
        }
        dom::set_fragment(&link.fragment());
        dom::copy(&dom::address());
        store.say(said);
    });
}

/// What is seen.
fn link_of(store: Store, state: DiagramState) -> Link {
    untrack(|| {
        let level = store.level.get();
        let grouping = state.grouping.get();
        Link {
            sample: store.project.with(|project| project.as_ref().and_then(|project| project.sample.clone())),
            project: None,
            current: store.database.with(|database| database.current.clone()),
            revision: store.revision.get(),
            table: store.table.get(),
            level: (level != Level::All).then(|| level.word().to_owned()),
            grouping: (grouping != Grouping::None).then(|| grouping.word().to_owned()),
            hidden: state.hidden.with(|hidden| hidden.iter().cloned().collect()),
            focus: state.focus.with(|focus| focus.as_ref().map(|focus| (focus.tables.clone(), focus.hops))),
            show_all: state.is_large() && state.focus.with(Option::is_none),
            theme: None,
        }
    })
}

/// Brings back what a link says once its project is open: the database is upgraded to where it was,
/// then everything is selected, hidden and focused as it was.
pub fn follow_link(store: Store, state: DiagramState) {
    let Some(link) = store.link.get_value() else { return };
    let upgraded = RwSignal::new(false);
    let shown = RwSignal::new(false);
    Effect::new(move |_| {
        if store.project.with(Option::is_none) || store.work.with(Option::is_some) || shown.get_untracked() {
            return;
        }
        if !upgraded.get_untracked() && !link.current.is_empty() {
            upgraded.set(true);
            store.run(&format!("upgrade {}", link.current.join(" ")));
            return;
        }
        shown.set(true);
        show(store, state, &link);
    });
}

fn show(store: Store, state: DiagramState, link: &Link) {
    if let Some(level) = link.level.as_deref().and_then(Level::of_word) {
        store.level.set(level);
    }
    if let Some(grouping) = link.grouping.as_deref().and_then(Grouping::of_word) {
        state.grouping.set(grouping);
    }
    state.hidden.set(link.hidden.iter().cloned().collect());
    if let Some((tables, hops)) = &link.focus {
        state.focus.set(Some(Focus { tables: tables.clone(), hops: *hops }));
    } else if link.show_all {
        state.focus.set(None);
    }
    if let Some(key) = &link.revision {
        store.select(key);
    }
    if let Some(table) = &link.table {
        store.table.set(Some(table.clone()));
    }
}
