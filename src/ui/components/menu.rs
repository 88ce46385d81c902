//! A button that opens a list of actions: keyboard, outside click and Escape as people expect.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::icons::{Icon, icon};

/// An entry of a menu.
#[derive(Clone)]
pub enum Item {
    /// Something to do.
    Action(Action),
    /// A heading.
    Title(String),
    /// A rule between groups.
    Rule,
}

/// Something to do.
#[derive(Clone)]
pub struct Action {
    /// Icon before the label.
    pub icon: Option<Icon>,
    /// Label.
    pub label: String,
    /// Key or figure at the right.
    pub hint: String,
    /// A second line.
    pub detail: String,
    /// Cannot be done now.
    pub disabled: bool,
    /// For tests: `data-action`.
    pub name: String,
    run: Arc<dyn Fn() + Send + Sync>,
}

impl Item {
    /// An action.
    pub fn action(
        name: impl Into<String>,
        label: impl Into<String>,
        run: impl Fn() + Send + Sync + 'static,
    ) -> Action {
        Action {
            icon: None,
            label: label.into(),
            hint: String::new(),
            detail: String::new(),
            disabled: false,
            name: name.into(),
            run: Arc::new(run),
        }
    }
}

impl Action {
    /// With an icon.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With a hint at the right.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// With a second line.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// Disabled when so.
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }
}

impl From<Action> for Item {
    fn from(action: Action) -> Self {
        Self::Action(action)
    }
}

/// The button with its menu. `items` are asked for when it opens.
#[component]
pub fn Menu(
    /// Class of the button.
    class: &'static str,
    /// Label for screen readers and tooltip.
    label: &'static str,
    /// `data-testid` of the whole.
    testid: &'static str,
    /// What stands on the button is its name; the label is a tooltip only.
    #[prop(optional)]
    named: bool,
    /// Align the list with the button's right edge.
    #[prop(optional)]
    end: bool,
    /// The entries.
    items: impl Fn() -> Vec<Item> + Send + Sync + 'static,
    /// The button cannot be used.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What stands on the button.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let host = NodeRef::<html::Div>::new();
    let list = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let close = move |refocus: bool| {
        open.set(false);
        if let (true, Some(button)) = (refocus, button.get_untracked()) {
            // A button that is gone needs no focus.
            let _ = button.focus();
        }
    };
    let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
        if !open.get_untracked() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let inside = host.get_untracked().is_some_and(|host| host.contains(target.as_ref()));
        if !inside {
            open.set(false);
        }
    });
    on_cleanup(move || outside.remove());
    Effect::new(move |_| {
        if open.get()
            && let Some(list) = list.get()
        {
            focus_item(&list, 0);
        }
    });
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        let Some(list) = list.get_untracked() else { return };
        match event.key().as_str() {
            "Escape" => close(true),
            "ArrowDown" => focus_item(&list, 1),
            "ArrowUp" => focus_item(&list, -1),
            "Tab" => return close(false),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <div class="menu-host" node_ref=host data-testid=testid>
            <button
                class=class
                node_ref=button
                aria-label=(!named).then_some(label)
                title=label
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                disabled=move || disabled.get()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {children()}
            </button>
            {move || {
                open.get().then(|| {
                    let entries: Vec<_> = items().into_iter().map(|item| entry(item, close)).collect();
                    view! {
                        <div class="menu" class:end=end role="menu" node_ref=list on:keydown=keydown>
                            {entries}
                        </div>
                    }
                })
            }}
        </div>
    }
}

fn entry(item: Item, close: impl Fn(bool) + Copy + 'static) -> AnyView {
    match item {
        Item::Rule => view! { <hr /> }.into_any(),
        Item::Title(title) => view! { <div class="menu-title">{title}</div> }.into_any(),
        Item::Action(action) => {
            let run = action.run;
            view! {
                <button
                    role="menuitem"
                    tabindex="-1"
                    data-action=action.name
                    disabled=action.disabled
                    on:click=move |_| {
                        close(true);
                        run();
                    }
                >
                    {action.icon.map(|shape| icon(shape, 15))}
                    <span>
                        {action.label}
                        {(!action.detail.is_empty()).then(|| view! { <p>{action.detail}</p> })}
                    </span>
                    {(!action.hint.is_empty()).then(|| view! { <span class="hint">{action.hint}</span> })}
                </button>
            }
            .into_any()
        }
    }
}

/// Moves the focus among the entries that can be used: 0 to the first, else by so many.
fn focus_item(list: &web_sys::HtmlDivElement, by: i32) {
    let Ok(found) = list.query_selector_all("button:not([disabled])") else { return };
    let buttons: Vec<web_sys::HtmlElement> = (0..found.length())
        .filter_map(|index| found.item(index))
        .filter_map(|node| node.dyn_into().ok())
        .collect();
    if buttons.is_empty() {
        return;
    }
    let active = document().active_element();
    let at = buttons
        .iter()
        .position(|button| active.as_ref().is_some_and(|active| button.is_same_node(Some(active))));
    let count = buttons.len() as i32;
    let next = at.map_or(0, |at| (at as i32 + by).rem_euclid(count));
    // An entry that vanished meanwhile needs no focus.
    let _ = buttons[next as usize].focus();
}
