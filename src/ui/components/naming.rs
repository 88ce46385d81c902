//! The dialog that asks for a name: of a project, or of a working database.

use leptos::prelude::*;

use super::dialogs::Modal;
use crate::protocol::{BackupRequest, DatabaseRequest, StorageRequest};
use crate::ui::store::{Dialog, Naming, Store};

/// The dialog.
#[component]
pub fn NameDialog() -> impl IntoView {
    let store = Store::of_page();
    let text = RwSignal::new(String::new());
    let naming = Memo::new(move |_| {
        store.dialog.with(|dialog| match dialog {
            Some(Dialog::Name(naming)) => Some(naming.clone()),
            _ => None,
        })
    });
    Effect::new(move |_| match naming.get() {
        Some(Naming::Project { name, .. } | Naming::Database { name, .. }) => text.set(name),
        Some(Naming::NewDatabase { .. }) => text.set(String::new()),
        Some(Naming::Backup) => text.set(store.free_backup_name()),
        None => {}
    });
    let empty = move || text.with(|text| text.trim().is_empty());
    let name = move || {
        let Some(naming) = naming.get_untracked() else { return };
        let name = text.get_untracked().trim().to_owned();
        store.dialog.set(None);
        match naming {
            Naming::Project { id, .. } => store.ask_storage(StorageRequest::Rename { id, name }),
            Naming::Database { id, name: before } if before != name => {
                store.change_databases(DatabaseRequest::Rename { id, name });
            }
            Naming::Database { .. } => {}
            Naming::Backup => store.ask_backup("Backing up", BackupRequest::Create { name }),
            Naming::NewDatabase { copy } => store.change_databases(DatabaseRequest::Add { name, copy }),
        }
    };
    let label = move || match naming.get() {
        Some(Naming::Project { .. }) => "Name of the project",
        Some(Naming::Backup) => "Name of the backup",
        _ => "Name of the database",
    };
    let placeholder = move || match naming.get() {
        Some(Naming::NewDatabase { copy: true }) => "production",
        Some(Naming::NewDatabase { copy: false }) => "test",
        _ => "",
    };
    let button = move || match naming.get() {
        Some(Naming::NewDatabase { .. }) => "Create and work on it",
        Some(Naming::Backup) => "Back up",
        _ => "Rename",
    };
    let dialog = Dialog::Name(Naming::NewDatabase { copy: false });
    view! {
        <Modal dialog title="Name">
            <div class="modal-body">
                <input
                    class="input"
                    data-testid="name-input"
                    aria-label=label
                    autofocus
                    maxlength="80"
                    placeholder=placeholder
                    prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value())
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !empty() {
                            event.prevent_default();
                            name();
                        }
                    }
                />
                <p class="sub">{label}</p>
            </div>
            <div class="modal-foot">
                <button class="button" on:click=move |_| store.dialog.set(None)>
                    "Cancel"
                </button>
                <button class="button primary" data-testid="name-done" disabled=empty on:click=move |_| name()>
                    {button}
                </button>
            </div>
        </Modal>
    }
}
