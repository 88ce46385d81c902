//! The search palette: tables, columns, revisions and actions by parts of their names, each shown in
//! the diagram while it is about to be chosen.

use leptos::html;
use leptos::prelude::*;

use super::diagram::controls::tidy;
use super::diagram::export::{self, Scope};
use super::diagram::share::copy_link;
use crate::protocol::ExportFormat;
use crate::ui::diagram_state::DiagramState;
use crate::ui::dom;
use crate::ui::format::counted;
use crate::ui::icons::{self, icon};
use crate::ui::levels::Level;
use crate::ui::lights::Spot;
use crate::ui::search::{Entry, Target, find};
use crate::ui::store::{Dialog, Screen, Store, Tab};

/// The field's id.
const INPUT: &str = "palette-input";

/// Actions: name, label, key.
const ACTIONS: [(&str, &str, &str); 28] = [
    ("upgrade", "Upgrade to head", "upgrade head"),
    ("upgrade-one", "Upgrade one step", "u"),
    ("downgrade-one", "Downgrade one step", "d"),
    ("fit", "Fit the diagram", "0"),
    ("tidy", "Tidy the diagram", "t"),
    ("outline", "Show the outline", "o"),
    ("show-all", "Show all tables", "hidden and out of focus"),
    ("names", "Detail: names", "1"),
    ("keys", "Detail: keys", "2"),
    ("linked", "Detail: linked columns", "3"),
    ("all", "Detail: all columns", "4"),
    ("changed", "Detail: changed only", "5"),
    ("tables", "Table inventory", "i"),
    ("rows", "Rows and SQL", "r"),
    ("fill", "Fill with rows…", ""),
    ("console", "Console", "c"),
    ("review", "Review a pull request", ""),
    ("rules", "Rules: what each finds, and why", ""),
    ("theme", "Switch between light and dark", ""),
    ("svg", "Export SVG", ".svg"),
    ("png", "Export PNG", ".png"),
    ("mermaid", "Export Mermaid", ".mmd"),
    ("markdown", "Export Markdown inventory", ".md"),
    ("link", "Copy a link to this view", ""),
    ("settings", "Settings of env.py", ""),
    ("new-revision", "New revision", ""),
    ("paste", "Paste a script", ""),
    ("shortcuts", "Keys", "?"),
];

/// The palette; shown while it is open.
#[component]
pub fn Palette() -> impl IntoView {
    let state = DiagramState::of_page();
    view! {
        <Show when=move || state.palette.get()>
            <Open />
        </Show>
    }
}

#[component]
fn Open() -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let element = NodeRef::<html::Dialog>::new();
    let before = state.viewport.get_untracked();
    let entries = StoredValue::new(untrack(|| entries(store, state)));
    let found = Memo::new(move |_| {
        typed.with(|typed| {
            entries.with_value(|entries| find(entries, typed).into_iter().cloned().collect::<Vec<_>>())
        })
    });
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        if !element.open() {
            // Only a dialog that is open already refuses to open.
            let _ = element.show_modal();
            dom::focus(INPUT);
        }
    });
    // What is about to be chosen is shown in the diagram; nothing typed shows nothing.
    Effect::new(move |_| {
        let target = found.with(|found| found.get(chosen.get()).map(|entry| entry.target.clone()));
        let target = target.filter(|_| typed.with(|typed| !typed.trim().is_empty()));
        let visible = matches!(target, Some(Target::Table(_) | Target::Column(..)));
        state.preview.set(target.filter(|_| visible));
    });
    on_cleanup(move || {
        state.preview.try_set(None);
    });
    let close = move || state.palette.set(false);
    let leave = move || {
        state.viewport.set(before);
        close();
    };
    let choose = move |index: usize| {
        let Some(target) = found.with_untracked(|found| found.get(index).map(|entry| entry.target.clone()))
        else {
            return;
        };
        close();
        carry_out(store, state, &target);
    };
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        let count = found.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" => chosen.update(|at| *at = (*at + 1) % count.max(1)),
            "ArrowUp" => chosen.update(|at| *at = (*at + count.max(1) - 1) % count.max(1)),
            "Enter" => choose(chosen.get_untracked()),
            _ => return,
        }
        dom::scroll_to(&format!("palette-{}", chosen.get_untracked()));
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <dialog
            class="palette"
            node_ref=element
            aria-label="Search"
            data-testid="palette"
            on:cancel=move |event: web_sys::Event| {
                event.prevent_default();
                leave();
            }
            on:pointerdown=move |event: leptos::ev::PointerEvent| {
                // A press beside the list closes: the dialog itself is the target only there.
                let on_backdrop = event.target() == event.current_target();
                if on_backdrop {
                    leave();
                }
            }
        >
            <div class="palette-body">
                <label class="palette-field">
                    {icon(icons::SEARCH, 16)}
                    <input
                        id=INPUT
                        type="text"
                        role="combobox"
                        aria-expanded="true"
                        aria-controls="palette-list"
                        aria-activedescendant=move || format!("palette-{}", chosen.get())
                        aria-label="Search tables, columns, revisions, steps of the review and actions"
                        placeholder="Table, column, revision or action"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=move || typed.get()
                        on:input:target=move |event| {
                            typed.set(event.target().value());
                            chosen.set(0);
                        }
                        on:keydown=keydown
                    />
                    <kbd>"Esc"</kbd>
                </label>
                <ul id="palette-list" role="listbox" aria-label="Found">
                    {move || {
                        found
                            .get()
                            .into_iter()
                            .enumerate()
                            .map(|(index, entry)| {
                                let (shape, kind) = look(&entry.target);
                                view! {
                                    <li
                                        id=format!("palette-{index}")
                                        role="option"
                                        data-testid="palette-entry"
                                        data-kind=kind
                                        aria-selected=move || (chosen.get() == index).to_string()
                                        on:pointermove=move |_| {
                                            if chosen.get_untracked() != index {
                                                chosen.set(index);
                                            }
                                        }
                                        on:click=move |_| choose(index)
                                    >
                                        {icon(shape, 14)}
                                        <span class="ellipsis">{entry.label}</span>
                                        <em class="ellipsis">{entry.detail}</em>
                                    </li>
                                }
                            })
                            .collect::<Vec<_>>()
                    }}
                </ul>
                <Show when=move || found.with(Vec::is_empty)>
                    <p class="paragraph">"Nothing has that name."</p>
                </Show>
            </div>
        </dialog>
    }
}

fn look(target: &Target) -> (icons::Icon, &'static str) {
    match target {
        Target::Table(_) => (icons::TABLE, "table"),
        Target::Column(..) => (icons::TREE, "column"),
        Target::Revision(_) => (icons::HISTORY, "revision"),
        Target::Step(_) => (icons::COMPARE, "step"),
        Target::Action(_) => (icons::ARROW_RIGHT, "action"),
    }
}

fn entries(store: Store, state: DiagramState) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    state.tables.with(|tables| {
        let shown = || tables.iter().filter(|table| !table.version_table);
        entries.extend(shown().map(|table| Entry {
            label: table.name.clone(),
            detail: counted(table.columns.len(), "column", "columns"),
            target: Target::Table(table.name.clone()),
        }));
        entries.extend(ACTIONS.iter().map(|(name, label, detail)| Entry {
            label: (*label).to_owned(),
            detail: (*detail).to_owned(),
            target: Target::Action(name),
        }));
        entries.extend(shown().flat_map(|table| {
            table.columns.iter().map(|column| Entry {
                label: format!("{}.{}", table.name, column.name),
                detail: column.type_name.clone(),
                target: Target::Column(table.name.clone(), column.name.clone()),
            })
        }));
    });
    store.review.steps.with(|steps| {
        entries.extend(steps.iter().map(|step| Entry {
            label: if step.message.is_empty() { step.file.clone() } else { step.message.clone() },
            detail: format!("step of the review, {}", step.id),
            target: Target::Step(step.key.clone()),
        }));
    });
    store.revisions.with(|revisions| {
        entries.extend(revisions.iter().map(|view| Entry {
            label: if view.message.is_empty() { view.file.clone() } else { view.message.clone() },
            detail: view.id.clone(),
            target: Target::Revision(view.key.clone()),
        }));
    });
    entries
}

fn carry_out(store: Store, state: DiagramState, target: &Target) {
    match target {
        Target::Table(table) => {
            to_canvas(store);
            state.select(store, Some(Spot::Table(table.clone())));
        }
        Target::Column(table, column) => {
            to_canvas(store);
            state.select(store, Some(Spot::Column(table.clone(), column.clone())));
            // The table's own effect clears columns of another table first.
            let column = column.clone();
            request_animation_frame(move || state.column.set(Some(column)));
        }
        Target::Revision(key) => {
            to_playground(store);
            store.select(key);
        }
        Target::Step(key) => {
            store.show(Screen::Review);
            store.review.selected.set(Some(key.clone()));
        }
        Target::Action(name) => action(store, state, name),
    }
}

fn to_playground(store: Store) {
    if store.screen.get_untracked() != Screen::Playground {
        store.show(Screen::Playground);
    }
}

/// Shows the diagram and gives it the focus, which it can take once the palette is gone.
fn to_canvas(store: Store) {
    to_playground(store);
    store.tab.set(Tab::Diagram);
    request_animation_frame(|| dom::focus("diagram"));
}

fn action(store: Store, state: DiagramState, name: &str) {
    if let Some(level) = Level::of_word(name) {
        return store.level.set(level);
    }
    match name {
        "upgrade" => {
            store.run(if untrack(|| store.has_several_heads()) { "upgrade heads" } else { "upgrade head" })
        }
        "upgrade-one" => store.run("upgrade +1"),
        "downgrade-one" => store.run("downgrade -1"),
        "fit" => store.fit.update(|fit| *fit += 1),
        "tidy" => tidy(store, state),
        "outline" => state.outline.update(|open| *open = !*open),
        "show-all" => state.show_all(),
        "tables" => store.tab.set(Tab::Tables),
        "console" => store.tab.set(Tab::Console),
        "review" => store.show(Screen::Review),
        "rules" => store.open_rule(None),
        "theme" => store.toggle_theme(),
        "svg" => export::export_svg(store, state, Scope::Shown),
        "png" => export::export_png(store, state, Scope::Shown),
        "mermaid" => export::export_document(store, state, ExportFormat::Mermaid, Scope::Shown),
        "markdown" => export::export_document(store, state, ExportFormat::Markdown, Scope::Shown),
        "link" => copy_link(store, state),
        "rows" => store.tab.set(Tab::Data),
        "fill" => store.dialog.set(Some(Dialog::Fill)),
        "settings" => store.dialog.set(Some(Dialog::Settings)),
        "new-revision" => store.dialog.set(Some(Dialog::NewRevision)),
        "paste" => store.dialog.set(Some(Dialog::Paste)),
        _ => store.dialog.set(Some(Dialog::Keys)),
    }
}
