//! The page's root: starts the store, shows a screen, keeps the theme and the address.

use leptos::prelude::*;

use super::components::diagram::share::follow_link;
use super::components::dialogs::Dialogs;
use super::components::drop::{DropTarget, FileInputs};
use super::components::palette::Palette;
use super::components::review::ReviewPage;
use super::components::rules::RulesPage;
use super::components::shell::Playground;
use super::components::start::Start;
use super::diagram_state::DiagramState;
use super::store::{Screen, Store};
use super::{dom, keys};

/// Puts the page into the document.
pub fn mount() {
    console_error_panic_hook::set_once();
    mount_to_body(Page);
}

#[component]
fn Page() -> impl IntoView {
    let store = Store::start();
    let state = DiagramState::new(store);
    provide_context(store);
    provide_context(state);
    keys::listen(store, state);
    store.follow_timeline();
    store.keep_page_view();
    follow_link(store, state);
    Effect::new(move |_| {
        let Some(root) = document().document_element() else { return };
        // Both fail only for names that are not attributes.
        let _ = match store.theme.get() {
            Some(theme) => root.set_attribute("data-theme", &theme),
            None => root.remove_attribute("data-theme"),
        };
    });
    Effect::new(move |_| {
        store.revision.track();
        store.load_detail();
    });
    Effect::new(move |_| {
        let name = store.project.with(|project| project.as_ref().map(|project| project.name.clone()));
        document()
            .set_title(&name.map_or_else(|| "Stillroom".to_owned(), |name| format!("{name} · Stillroom")));
    });
    let address = window_event_listener(leptos::ev::hashchange, move |_| {
        store.follow_rule_address();
        store.screen.set(Screen::of_fragment(&dom::fragment()));
    });
    on_cleanup(move || address.remove());
    view! {
        <DropTarget>
            {move || match store.screen.get() {
                Screen::Start => view! { <Start /> }.into_any(),
                Screen::Playground => view! { <Playground /> }.into_any(),
                Screen::Review => view! { <ReviewPage /> }.into_any(),
                Screen::Rules => view! { <RulesPage /> }.into_any(),
            }}
        </DropTarget>
        <FileInputs />
        <Dialogs />
        <Palette />
        <p class="visually-hidden" role="status" aria-live="polite">
            {move || store.announcement.get()}
        </p>
    }
}
