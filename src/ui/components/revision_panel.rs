//! The right column: the selected revision, or the selected table when there is one.

use leptos::prelude::*;

use super::changes::Changes;
use super::history::badges;
use super::menu::{Item, Menu};
use super::operations::Operations;
use super::problems::{FolderHealth, Problems};
use super::source::Source;
use super::table_panel::TablePanel;
use crate::protocol::{RevisionState, RevisionView};
use crate::ui::dom;
use crate::ui::format::{code_date, file_name};
use crate::ui::icons::{self, icon};
use crate::ui::shown::Showing;
use crate::ui::store::{Dialog, Store};

/// The right column.
#[component]
pub fn RightPanel() -> impl IntoView {
    let store = Store::of_page();
    let revision = Memo::new(move |_| store.selected());
    let shows_table = Memo::new(move |_| store.table.with(Option::is_some));
    let timeline = store.timeline;
    let shows_changes = Memo::new(move |_| {
        timeline.showing.get() == Showing::Comparison && !timeline.aside.get() && !shows_table.get()
    });
    let aside = move || timeline.showing.get() == Showing::Comparison && timeline.aside.get();
    // The revision stays in the document under a selected table, with its editor and its scroll.
    view! {
        <aside class="right" aria-label="Revision">
            <Show when=move || shows_table.get()>
                <TablePanel />
            </Show>
            <Show when=move || shows_changes.get()>
                <Changes />
            </Show>
            <Show when=aside>
                <button class="back-to-changes" data-testid="back-to-changes" on:click=move |_| timeline.aside.set(false)>
                    {icon(icons::COMPARE, 13)}
                    "Back to the changes"
                </button>
            </Show>
            <Show when=move || revision.with(Option::is_some) fallback=NothingSelected>
                <div class="revision-panel" hidden=move || shows_table.get() || shows_changes.get()>
                    <Head revision />
                    <Source />
                    <Operations />
                    <Problems />
                </div>
            </Show>
        </aside>
    }
}

#[component]
fn Head(revision: Memo<Option<RevisionView>>) -> impl IntoView {
    let store = Store::of_page();
    let with = move |read: fn(&RevisionView) -> String| {
        revision.with(|view| view.as_ref().map(read).unwrap_or_default())
    };
    view! {
        <div class="panel-title" data-testid="selected-revision">
            <div class="first">
                <code class="identifier">
                    {move || with(|view| if view.id.is_empty() { "revision id missing".to_owned() } else { view.id.clone() })}
                </code>
                {move || revision.with(|view| view.as_ref().map(all_badges))}
                <span class="spacer"></span>
                <button
                    class="icon-button small"
                    aria-label="Copy id"
                    title="Copy id"
                    on:click=move |_| dom::copy(&with(|view| view.id.clone()))
                >
                    {icon(icons::COPY, 14)}
                </button>
                <Menu class="icon-button small" label="More" testid="revision-menu" end=true items=move || file_items(store, revision.get_untracked())>
                    {icon(icons::MORE, 15)}
                </Menu>
            </div>
            <h1>{move || with(|view| if view.message.is_empty() { file_name(&view.file).to_owned() } else { view.message.clone() })}</h1>
            <p class="sub">
                {move || revision.get().map(|view| parents(store, &view))}
                {move || with(|view| view.date.as_deref().map(|date| format!(" · {}", code_date(date))).unwrap_or_default())}
                {move || with(|view| view.author.as_deref().map(|author| format!(" · {author}")).unwrap_or_default())}
                {move || with(|view| match (view.created, view.edited) {
                    (true, _) => " · new, not saved to disk".to_owned(),
                    (false, true) => " · edited, not saved to disk".to_owned(),
                    (false, false) => String::new(),
                })}
            </p>
        </div>
    }
}

fn all_badges(view: &RevisionView) -> Vec<AnyView> {
    let mut all = badges(view);
    all.extend(
        view.labels.iter().map(|label| view! { <span class="badge">{label.clone()}</span> }.into_any()),
    );
    if view.state == RevisionState::Pending && !view.failed {
        all.push(view! { <span class="badge pending">"pending"</span> }.into_any());
    }
    all
}

/// `Revises a, b (depends on c)` with links.
fn parents(store: Store, view: &RevisionView) -> Vec<AnyView> {
    let link = move |id: String| {
        let target = id.clone();
        view! {
            <button class="link mono" on:click=move |_| store.select(&target)>
                {id}
            </button>
        }
        .into_any()
    };
    let mut parts: Vec<AnyView> = Vec::new();
    match view.parents.as_slice() {
        [] => parts.push(view! { "Revises nothing: it is a root" }.into_any()),
        parents => {
            parts.push(view! { "Revises " }.into_any());
            for (index, parent) in parents.iter().enumerate() {
                if index > 0 {
                    parts.push(view! { ", " }.into_any());
                }
                parts.push(link(parent.clone()));
            }
        }
    }
    for needed in &view.depends_on {
        parts.push(view! { " · depends on " }.into_any());
        parts.push(link(needed.clone()));
    }
    parts
}

fn file_items(store: Store, revision: Option<RevisionView>) -> Vec<Item> {
    let Some(view) = revision else { return Vec::new() };
    let run = |name: &'static str, label: String, line: String| {
        let identified = !view.id.is_empty();
        Item::action(name, label, move || store.run(&line)).disabled(!identified)
    };
    let (path, removed) = (view.file.clone(), view.file.clone());
    let reverted = view.file.clone();
    vec![
        run("upgrade-here", "Upgrade to here".to_owned(), format!("upgrade {}", view.id))
            .icon(icons::ARROW_UP)
            .into(),
        run("downgrade-here", "Downgrade to here".to_owned(), format!("downgrade {}", view.id))
            .icon(icons::ARROW_DOWN)
            .into(),
        run("stamp", "Stamp here, run nothing".to_owned(), format!("stamp {}", view.id))
            .icon(icons::CHECK)
            .into(),
        Item::action("schema-here", "Show the schema here", {
            let key = view.key.clone();
            move || {
                let frame = store.timeline.frames.with_untracked(|frames| frames.of_revision(&key));
                if let Some(frame) = frame {
                    store.scrub_to(frame);
                }
            }
        })
        .icon(icons::HISTORY)
        .disabled(store.timeline.frames.with_untracked(|frames| frames.of_revision(&view.key).is_none()))
        .into(),
        Item::action("compare-here", "Compare with the database", {
            let name = view.id.clone();
            move || {
                store.compare(
                    crate::protocol::Point::Revision { name: name.clone() },
                    crate::protocol::Point::Working,
                )
            }
        })
        .icon(icons::COMPARE)
        .disabled(view.id.is_empty() || view.state == RevisionState::Faulty)
        .into(),
        Item::action("review-here", "Review from here: this and what follows is new", {
            let key = view.key.clone();
            move || store.review_from(&key)
        })
        .icon(icons::VIEW)
        .disabled(view.id.is_empty() || view.state == RevisionState::Faulty)
        .into(),
        run("show", "Show in the console".to_owned(), format!("show {}", view.id))
            .icon(icons::TERMINAL)
            .into(),
        Item::Rule,
        Item::action("rename", "Rename the file…", move || {
            store.dialog.set(Some(Dialog::Rename(path.clone())))
        })
        .icon(icons::PENCIL)
        .into(),
        Item::action("revert", "Revert to the file as loaded", move || store.revert(reverted.clone()))
            .icon(icons::UNDO)
            .disabled(!view.edited)
            .into(),
        Item::action("delete", "Delete the file", move || store.delete(removed.clone()))
            .icon(icons::TRASH)
            .hint("can be undone")
            .into(),
    ]
}

#[component]
fn NothingSelected() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <Show when=move || store.table.with(Option::is_none) && store.timeline.showing.get() != Showing::Comparison>
            <FolderHealth />
            <div class="empty centred">
                {icon(icons::FILE, 26)} <p>"Nothing selected."</p>
                <p class="sub">"Source, operations and SQL of a revision show here."</p>
                <button class="button" on:click=move |_| store.dialog.set(Some(Dialog::NewRevision))>
                    {icon(icons::PLUS, 14)}
                    "New revision"
                </button>
            </div>
        </Show>
    }
}

/// A section of the panel that folds.
#[component]
pub fn Section(
    /// Its title.
    title: &'static str,
    /// Class that says which one it is.
    class: &'static str,
    /// What else stands in its head.
    #[prop(optional, into)]
    head: ViewFn,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let folded = RwSignal::new(false);
    let classes = move || format!("section {class}{}", if folded.get() { " folded" } else { "" });
    view! {
        <section class=classes aria-label=title>
            <div class="section-head">
                <button class="fold" aria-expanded=move || (!folded.get()).to_string() on:click=move |_| folded.update(|folded| *folded = !*folded)>
                    {icon(icons::CHEVRON_DOWN, 14)}
                    <h2>{title}</h2>
                </button>
                {head.run()}
            </div>
            <div class="section-content" hidden=move || folded.get()>
                {children()}
            </div>
        </section>
    }
}
