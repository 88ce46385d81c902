//! The dialogs: pasting scripts, a new revision, a new file name, all keys.

use leptos::html;
use leptos::prelude::*;

use super::confirm::ConfirmDialog;
use super::data::FillDialog;
use super::naming::NameDialog;
use super::opened::OpenedSheet;
use super::rules::fix::FixDialog;
use super::settings::SettingsDialog;
use crate::protocol::FileUpload;
use crate::ui::dom;
use crate::ui::format::file_name;
use crate::ui::icons::{self, icon};
use crate::ui::intake::pasted_name;
use crate::ui::keys::KEYS;
use crate::ui::store::{Dialog, Store};

/// What separates several pasted scripts: a line of its own.
const SEPARATOR: &str = "-----";

/// All dialogs; each shows itself when it is the one.
#[component]
pub fn Dialogs() -> impl IntoView {
    view! {
        <PasteDialog />
        <SettingsDialog />
        <NewRevisionDialog />
        <RenameDialog />
        <KeysDialog />
        <NameDialog />
        <OpenedSheet />
        <FillDialog />
        <FixDialog />
        <ConfirmDialog />
    }
}

/// A modal dialog of the browser's own: it keeps the focus and closes with Escape.
#[component]
pub fn Modal(
    /// Shown when this is the one; a rename is compared by kind.
    dialog: Dialog,
    /// Title.
    #[prop(into)]
    title: Signal<String>,
    /// Content.
    children: ChildrenFn,
) -> impl IntoView {
    let store = Store::of_page();
    let element = NodeRef::<html::Dialog>::new();
    let kind = std::mem::discriminant(&dialog);
    let open = Memo::new(move |_| {
        store.dialog.with(|open| open.as_ref().is_some_and(|open| std::mem::discriminant(open) == kind))
    });
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        if open.get() && !element.open() {
            // Only a dialog that is open already refuses to open.
            let _ = element.show_modal();
        } else if !open.get() && element.open() {
            element.close();
        }
    });
    view! {
        <dialog
            class="modal"
            node_ref=element
            aria-label=title
            on:close=move |_| {
                if open.get_untracked() {
                    store.dialog.set(None);
                }
            }
        >
            <div class="modal-head">
                <h2>{title}</h2>
                <span class="spacer"></span>
                <button class="icon-button small" aria-label="Close" on:click=move |_| store.dialog.set(None)>
                    {icon(icons::CLOSE, 15)}
                </button>
            </div>
            <Show when=move || open.get()>{children()}</Show>
        </dialog>
    }
}

#[component]
fn PasteDialog() -> impl IntoView {
    let store = Store::of_page();
    let text = RwSignal::new(String::new());
    let add = move |to_this: bool| {
        let files: Vec<FileUpload> = text
            .get_untracked()
            .split(&format!("\n{SEPARATOR}\n"))
            .filter(|script| !script.trim().is_empty())
            .enumerate()
            .map(|(index, script)| FileUpload {
                path: pasted_name(script, index + 1),
                bytes: script.as_bytes().to_vec(),
            })
            .collect();
        store.dialog.set(None);
        text.set(String::new());
        store.add_scripts(files, to_this);
    };
    let empty = move || text.with(|text| text.trim().is_empty());
    let has_project = move || store.project.with(Option::is_some);
    view! {
        <Modal dialog=Dialog::Paste title="Paste a script">
            <div class="modal-body">
                <textarea
                    class="input"
                    rows="16"
                    data-testid="paste-input"
                    aria-label="Script"
                    spellcheck="false"
                    autofocus
                    placeholder="An Alembic revision or SQL"
                    prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value())
                ></textarea>
                <p class="sub">"Several scripts: a line of five dashes between them."</p>
            </div>
            <div class="modal-foot">
                <Show when=has_project>
                    <button class="button" disabled=empty on:click=move |_| add(true)>
                        "Add to this project"
                    </button>
                </Show>
                <button class="button primary" disabled=empty on:click=move |_| add(false)>
                    "Open as a new project"
                </button>
            </div>
        </Modal>
    }
}

#[component]
fn NewRevisionDialog() -> impl IntoView {
    let store = Store::of_page();
    let message = RwSignal::new(String::new());
    let make = move || {
        let text = message.get_untracked();
        if !text.trim().is_empty() {
            store.dialog.set(None);
            message.set(String::new());
            store.new_revision(text.trim());
        }
    };
    view! {
        <Modal dialog=Dialog::NewRevision title="New revision">
            <div class="modal-body">
                <input
                    class="input"
                    data-testid="revision-message"
                    aria-label="Message"
                    autofocus
                    placeholder="create users"
                    prop:value=move || message.get()
                    on:input:target=move |event| message.set(event.target().value())
                    on:keydown=move |event| {
                        if event.key() == "Enter" {
                            event.prevent_default();
                            make();
                        }
                    }
                />
                <p class="sub">"Makes a file from the template, on top of the head, with an empty upgrade and downgrade."</p>
            </div>
            <div class="modal-foot">
                <button class="button" on:click=move |_| store.dialog.set(None)>
                    "Cancel"
                </button>
                <button class="button primary" disabled=move || message.with(|text| text.trim().is_empty()) on:click=move |_| make()>
                    "Create"
                </button>
            </div>
        </Modal>
    }
}

#[component]
fn RenameDialog() -> impl IntoView {
    let store = Store::of_page();
    let name = RwSignal::new(String::new());
    let path = move || {
        store.dialog.with(|dialog| match dialog {
            Some(Dialog::Rename(path)) => Some(path.clone()),
            _ => None,
        })
    };
    Effect::new(move |_| {
        if let Some(path) = path() {
            name.set(file_name(&path).to_owned());
        }
    });
    let rename = move || {
        let Some(path) = path() else { return };
        let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let to = format!("{folder}{}", name.get_untracked().trim());
        store.dialog.set(None);
        if to != path {
            store.rename(path, to);
        }
    };
    let invalid = move || name.with(|name| name.trim().is_empty() || name.contains('/'));
    view! {
        <Modal dialog=Dialog::Rename(String::new()) title="Rename the file">
            <div class="modal-body">
                <input
                    class="input mono"
                    aria-label="File name"
                    autofocus
                    prop:value=move || name.get()
                    on:input:target=move |event| name.set(event.target().value())
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !invalid() {
                            event.prevent_default();
                            rename();
                        }
                    }
                />
            </div>
            <div class="modal-foot">
                <button class="button" on:click=move |_| store.dialog.set(None)>
                    "Cancel"
                </button>
                <button class="button primary" disabled=invalid on:click=move |_| rename()>
                    "Rename"
                </button>
            </div>
        </Modal>
    }
}

#[component]
fn KeysDialog() -> impl IntoView {
    let store = Store::of_page();
    let set = move |on: bool| {
        store.single_keys.set(on);
        dom::store("single-keys", if on { "on" } else { "off" });
    };
    view! {
        <Modal dialog=Dialog::Keys title="Keys">
            <div class="modal-body">
                <dl class="key-list">
                    {KEYS
                        .iter()
                        .map(|(keys, what)| {
                            view! {
                                <dt>
                                    {keys.split(' ').map(|key| view! { <kbd>{key}</kbd> " " }).collect::<Vec<_>>()}
                                </dt>
                                <dd>{*what}</dd>
                            }
                        })
                        .collect::<Vec<_>>()}
                </dl>
                <label class="check">
                    <input type="checkbox" prop:checked=move || store.single_keys.get() on:change:target=move |event| set(event.target().checked()) />
                    " Single keys are commands"
                </label>
            </div>
        </Modal>
    }
}
