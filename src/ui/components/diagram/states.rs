//! What the canvas says when there is no table to draw, and beside those that are.

use leptos::prelude::*;

use crate::protocol::RevisionState;
use crate::ui::components::menu::{Item, Menu};
use crate::ui::diagram_state::DiagramState;
use crate::ui::dom;
use crate::ui::format::counted;
use crate::ui::icons::{self, icon};
use crate::ui::levels::Level;
use crate::ui::store::{Dialog, Engine, Store};

/// The empty canvas: what to do next.
#[component]
pub fn EmptyCanvas() -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    move || {
        if store.engine.with(|engine| *engine == Engine::Starting) {
            return ().into_any();
        }
        if store.revisions.with(Vec::is_empty) {
            let opening = store.work.with(Option::is_some);
            return if opening { ().into_any() } else { view! { <LargeDrop /> }.into_any() };
        }
        if state.total() > 0 {
            let hidden = state.hidden.with(|hidden| !hidden.is_empty());
            if hidden || state.focus.with(Option::is_some) || store.level.get() == Level::Changed {
                return view! { <NothingLeft hidden /> }.into_any();
            }
            return match store.layout_error.get() {
                Some(reason) => view! {
                    <div class="empty over">
                        {icon(icons::ERROR, 26)} <p>"The diagram could not be laid out."</p>
                        <p class="sub">{format!("The layout worker stopped: {reason}.")}</p>
                        <button class="button" on:click=move |_| store.layout_tries.update(|tries| *tries += 1)>
                            "Try again"
                        </button>
                    </div>
                }
                .into_any(),
                None => ().into_any(),
            };
        }
        let pending = store
            .revisions
            .with(|revisions| revisions.iter().filter(|view| view.state == RevisionState::Pending).count());
        if pending == 0 {
            return view! {
                <div class="empty over">
                    {icon(icons::DATABASE, 26)} <p>"The database has no tables."</p>
                    <p class="sub">"Nothing is pending."</p>
                </div>
            }
            .into_any();
        }
        let line = if store.has_several_heads() { "upgrade heads" } else { "upgrade head" };
        view! {
            <div class="empty over">
                {icon(icons::DATABASE, 26)} <p>"The database is empty."</p>
                <p class="sub">{format!("{} pending.", counted(pending, "revision is", "revisions are"))}</p>
                <button class="button primary" on:click=move |_| store.run(line)>
                    {icon(icons::ARROW_UP, 15)}
                    {format!("Run {line}")}
                </button>
            </div>
        }
        .into_any()
    }
}

/// All that there is to draw is left out.
#[component]
fn NothingLeft(hidden: bool) -> impl IntoView {
    let store = Store::of_page();
    let state = DiagramState::of_page();
    let fact = if hidden { "Every table that would be shown is hidden." } else { "Nothing changed here." };
    let show = move |_| {
        state.show_all();
        if store.level.get_untracked() == Level::Changed {
            store.level.set(Level::All);
        }
    };
    view! {
        <div class="empty over">
            {icon(icons::LAYERS, 26)} <p>{fact}</p>
            <button class="button" on:click=show>
                "Show all tables"
            </button>
        </div>
    }
}

#[component]
fn LargeDrop() -> impl IntoView {
    let store = Store::of_page();
    view! {
        <div class="drop large">
            {icon(icons::FOLDER, 34)} <div class="words">
                <b>"Drop a migrations folder here"</b>
                <p>"A folder, a .zip, .py or .sql files, or a .sqlite database"</p>
            </div> <div class="group">
                <button class="button primary" on:click=move |_| store.choose_folder()>
                    "Choose folder"
                </button>
                <button class="button" on:click=move |_| dom::click("file-input")>
                    "Choose files"
                </button>
                <button class="button" on:click=move |_| store.dialog.set(Some(Dialog::Paste))>
                    "Paste a script"
                </button>
            </div>
            {move || {
                let samples = store.samples.get();
                let count = samples.len();
                (count > 0)
                    .then(|| {
                        let links = samples
                            .into_iter()
                            .enumerate()
                            .map(|(index, sample)| {
                                view! {
                                    <button class="link" on:click=move |_| store.open_sample(sample.slug.clone())>
                                        {sample.title}
                                    </button>
                                    {(index + 1 < count).then_some(", ")}
                                }
                            })
                            .collect::<Vec<_>>();
                        view! { <p class="sub">"or open " {links}</p> }
                    })
            }}
        </div>
    }
}

/// Views and triggers: they have no boxes, and are not hidden either.
#[component]
pub fn OtherObjects() -> impl IntoView {
    let store = Store::of_page();
    let views = move || {
        store
            .database
            .with(|database| database.views.iter().map(|view| view.name.clone()).collect::<Vec<_>>())
    };
    let triggers = move || {
        store
            .database
            .with(|database| database.triggers.iter().map(|trigger| trigger.name.clone()).collect::<Vec<_>>())
    };
    let view_items = move || {
        views()
            .into_iter()
            .map(|name| {
                let shown = name.clone();
                Item::action(name.clone(), name, move || store.table.set(Some(shown.clone())))
                    .icon(icons::VIEW)
                    .into()
            })
            .collect::<Vec<Item>>()
    };
    let trigger_items = move || {
        triggers()
            .into_iter()
            .map(|name| {
                let shown = name.clone();
                Item::action(name.clone(), name, move || store.table.set(Some(shown.clone())))
                    .icon(icons::TRIGGER)
                    .into()
            })
            .collect::<Vec<Item>>()
    };
    view! {
        <div class="other-objects">
            <Show when=move || !views().is_empty()>
                <Menu class="chip" label="Views" testid="views" items=view_items>
                    {icon(icons::VIEW, 13)}
                    {move || counted(views().len(), "view", "views")}
                </Menu>
            </Show>
            <Show when=move || !triggers().is_empty()>
                <Menu class="chip" label="Triggers" testid="triggers" items=trigger_items>
                    {icon(icons::TRIGGER, 13)}
                    {move || counted(triggers().len(), "trigger", "triggers")}
                </Menu>
            </Show>
        </div>
    }
}
