//! Files come in here: the whole page as a drop target, and the hidden inputs.

use leptos::html;
use leptos::prelude::*;

use crate::ui::files;
use crate::ui::icons::{self, icon};
use crate::ui::store::Store;

/// The page as a drop target, around everything else.
#[component]
pub fn DropTarget(
    /// The page.
    children: Children,
) -> impl IntoView {
    let store = Store::of_page();
    let over = RwSignal::new(false);
    let brings_files = |event: &leptos::ev::DragEvent| {
        event.data_transfer().is_some_and(|transfer| {
            transfer.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"))
        })
    };
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(transfer) = event.data_transfer() {
            let dropped = files::dropped(&transfer);
            store.take_reading(files::read_dropped(store, dropped));
        }
    };
    view! {
        <div
            data-testid="drop-target"
            on:dragover=move |event| {
                event.prevent_default();
                over.set(brings_files(&event));
            }
            on:dragleave=move |event| {
                if event.related_target().is_none() {
                    over.set(false);
                }
            }
            on:drop=drop
        >
            {children()}
            <Show when=move || over.get()>
                <div class="drop-veil">
                    <div>
                        {icon(icons::FOLDER, 34)} <b>"Drop to open"</b>
                        <span class="sub">"A folder, a .zip, .py or .sql files, or a .sqlite database"</span>
                    </div>
                </div>
            </Show>
        </div>
    }
}

/// The hidden inputs, one for files and one for a folder.
#[component]
pub fn FileInputs() -> impl IntoView {
    let store = Store::of_page();
    let take = move |input: Option<web_sys::HtmlInputElement>| {
        let Some(input) = input else { return };
        let list = input.files().map(|list| files::files_of(&list)).unwrap_or_default();
        // So that picking the same files again is a change again.
        input.set_value("");
        if !list.is_empty() {
            store.take_reading(files::read_list(store, list));
        }
    };
    // Whatever is chosen here is a database, also a dump that could be a migration.
    let take_database = move |input: Option<web_sys::HtmlInputElement>| {
        let Some(input) = input else { return };
        let list = input.files().map(|list| files::files_of(&list)).unwrap_or_default();
        input.set_value("");
        if !list.is_empty() {
            store.open_databases(files::read_list(store, list));
        }
    };
    let some_files = NodeRef::<html::Input>::new();
    let database = NodeRef::<html::Input>::new();
    let folder = NodeRef::<html::Input>::new();
    view! {
        <input
            id="file-input"
            data-testid="file-input"
            type="file"
            multiple
            hidden
            aria-label="Files"
            node_ref=some_files
            on:change=move |_| take(some_files.get_untracked())
        />
        <input
            id="database-input"
            data-testid="database-input"
            type="file"
            hidden
            aria-label="Database"
            node_ref=database
            on:change=move |_| take_database(database.get_untracked())
        />
        <input
            id="folder-input"
            data-testid="folder-input"
            type="file"
            multiple
            hidden
            prop:webkitdirectory=true
            aria-label="Folder"
            node_ref=folder
            on:change=move |_| take(folder.get_untracked())
        />
    }
}
