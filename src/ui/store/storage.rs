//! What is kept between visits, as the page sees it: how saving goes, the projects there are, and what of the page
//! itself comes back with a project.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::{Screen, Store, Tab};
use crate::protocol::{
    DatabaseRequest, Event, Keeping, KeptProjectView, Point, Request, StorageRequest, StorageView,
};
use crate::ui::browser_storage::{self, Room};
use crate::ui::client::{Call, Client, Refusal, describe};
use crate::ui::commands::Typed;
use crate::ui::dom;
use crate::ui::levels::Level;

/// Under which name this browser remembers the project that was open last.
const LAST: &str = "last-project";

/// Signals of storage. A handle, like the store.
#[derive(Clone, Copy)]
pub struct StorageState {
    /// How saving goes.
    pub view: RwSignal<StorageView>,
    /// The projects there are, deleted ones among them; None until asked for.
    pub projects: RwSignal<Option<Vec<KeptProjectView>>>,
    /// Why they cannot be listed.
    pub refusal: RwSignal<Option<Refusal>>,
    /// The project that was deleted last, while that can be taken back at once.
    pub deleted: RwSignal<Option<(String, String)>>,
    /// Room in the browser's storage.
    pub room: RwSignal<Option<Room>>,
    /// The page said that work stays in memory, and the user has read it.
    pub memory_noted: RwSignal<bool>,
    /// Lines typed in the command bar.
    pub typed: RwSignal<Typed>,
    /// A new version of the page is ready.
    pub update: RwSignal<bool>,
}

impl Default for StorageState {
    /// Nothing known yet.
    fn default() -> Self {
        Self {
            view: RwSignal::new(StorageView { saved: true, ..StorageView::default() }),
            projects: RwSignal::new(None),
            refusal: RwSignal::new(None),
            deleted: RwSignal::new(None),
            room: RwSignal::new(None),
            memory_noted: RwSignal::new(false),
            typed: RwSignal::new(Typed::default()),
            update: RwSignal::new(false),
        }
    }
}

/// What of the page comes back with a project.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct PageView {
    tab: String,
    revision: Option<String>,
    table: Option<String>,
    level: String,
    left_folded: bool,
    right_folded: bool,
    typed: Vec<String>,
    sql: Vec<String>,
}

/// Most lines of the command bar that are kept.
const LINES: usize = 200;

/// Longer SQL is not kept for the next visit.
const SQL_BYTES: usize = 4_000;

impl Store {
    /// Hears how saving goes.
    pub(super) fn take_storage(&self, view: StorageView) {
        let before = self.storage.view.get_untracked();
        match (&view.project, view.keeping) {
            (Some(id), Keeping::Kept | Keeping::OtherTab) => dom::store(LAST, id),
            (None, _) => dom::forget(LAST),
            _ => {}
        }
        if let Some(trouble) = view.trouble.as_ref().filter(|_| before.trouble != view.trouble) {
            self.announcement.set(trouble.clone());
        }
        self.storage.view.set(view);
    }

    /// The project that was open last in this browser.
    pub(super) fn last_project(&self) -> Option<String> {
        dom::stored(LAST).filter(|id| !id.is_empty())
    }

    /// Opens a kept project; `or_else` is done when it cannot be.
    pub fn open_kept(&self, id: String, or_else: impl FnOnce(Self) + 'static) {
        self.forget_folder();
        // A reload stays where it was: on a review, or on the page of a rule.
        if self.screen.get_untracked() == Screen::Start {
            self.show(Screen::Playground);
        }
        self.bring_back(StorageRequest::Open { id }, or_else);
    }

    /// Takes the open project over from the tab that has it.
    pub fn take_over(&self) {
        self.bring_back(StorageRequest::TakeOver, |_| {});
    }

    fn bring_back(&self, request: StorageRequest, or_else: impl FnOnce(Self) + 'static) {
        let store = *self;
        store.refusal.set(None);
        store.begin("Opening");
        let call = store.client().call(Request::Storage { request });
        spawn_local(async move {
            let end = call.await;
            store.end();
            match end {
                Ok(answers) => {
                    for event in answers {
                        if let Event::Opened { view, notice } = event {
                            store.show_again(&view);
                            if let Some(message) = notice {
                                store.refuse(Refusal { message, help: None });
                            }
                        }
                    }
                }
                Err(refusal) => {
                    or_else(store);
                    store.refuse(refusal);
                }
            }
        });
    }

    /// Asks for something of the kept projects; the new list is shown.
    pub fn ask_storage(&self, request: StorageRequest) {
        let call = self.client().call(Request::Storage { request });
        self.await_projects(call, |_| {});
    }

    /// Asks for the projects there are, and for the room they have.
    pub fn list_projects(&self) {
        self.ask_storage(StorageRequest::Projects);
        self.measure();
    }

    /// Deletes a project; it can be brought back.
    pub fn delete_project(&self, id: String, name: String) {
        let request = StorageRequest::Delete { id: id.clone() };
        let call = self.client().call(Request::Storage { request });
        self.await_projects(call, move |store| {
            store.announcement.set(format!("{name} was deleted."));
            store.storage.deleted.set(Some((id, name)));
        });
    }

    fn await_projects(&self, call: Call, then: impl FnOnce(Self) + 'static) {
        let store = *self;
        store.storage.refusal.set(None);
        store.storage.deleted.set(None);
        spawn_local(async move {
            match call.await {
                Ok(answers) => {
                    for event in answers {
                        match event {
                            Event::Projects { projects } => store.storage.projects.set(Some(projects)),
                            Event::Exported { name, mime, bytes } => dom::download(&name, &mime, &bytes),
                            _ => {}
                        }
                    }
                    then(store);
                }
                Err(refusal) => {
                    store.announcement.set(refusal.message.clone());
                    store.storage.refusal.set(Some(refusal));
                }
            }
            store.measure();
        });
    }

    /// Shows the projects, when what was dropped turned out to be an archive of them.
    pub(super) fn take_projects(&self, answers: Vec<Event>) {
        for event in answers {
            if let Event::Projects { projects } = event {
                self.storage.projects.set(Some(projects));
                self.show(Screen::Start);
            }
        }
    }

    /// Takes a .zip of projects.
    pub fn import_projects(&self, file: web_sys::File) {
        let store = *self;
        spawn_local(async move {
            match wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => {
                    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
                    store.ask_storage(StorageRequest::Import { bytes });
                }
                Err(error) => store.storage.refusal.set(Some(Refusal {
                    message: format!("{} could not be read: {}", file.name(), describe(&error)),
                    help: None,
                })),
            }
        });
    }

    /// Asks the browser how much room there is.
    pub fn measure(&self) {
        let store = *self;
        spawn_local(async move { store.storage.room.set(browser_storage::room().await) });
    }

    /// Asks the browser not to remove what is kept when it needs room.
    pub fn ask_to_persist(&self) {
        let store = *self;
        spawn_local(async move {
            if !browser_storage::persist().await {
                store.storage.refusal.set(Some(Refusal {
                    message: "The browser did not promise to keep the projects".to_owned(),
                    help: Some("It may, once the page is installed or used more often. Until then it removes them only when it runs out of room.".to_owned()),
                }));
            }
            store.storage.room.set(browser_storage::room().await);
        });
    }

    /// Does something with the project's working databases.
    pub fn change_databases(&self, request: DatabaseRequest) {
        self.perform("Running", Request::Database { request });
    }

    /// Compares another working database with the one worked on.
    pub fn compare_database(&self, id: String) {
        self.show(Screen::Playground);
        self.compare(Point::Database { id }, Point::Working);
    }

    /// Tells the worker what of the page is to come back, whenever that changes; and saves when the page is hidden.
    pub fn keep_page_view(&self) {
        let store = *self;
        Effect::new(move |before: Option<Option<(String, PageView)>>| {
            let view = store.page_view();
            let id = store
                .storage
                .view
                .with(|storage| storage.project.clone().filter(|_| storage.keeping == Keeping::Kept))?;
            let now = (id, view);
            if before.flatten().as_ref() != Some(&now)
                && let Some(text) = browser_storage::to_text(&now.1)
            {
                let request = StorageRequest::KeepView { id: now.0.clone(), text };
                drop(store.client().call(Request::Storage { request }));
            }
            Some(now)
        });
        let save = Client::prepared(Request::Storage { request: StorageRequest::Save });
        let hidden = window_event_listener(leptos::ev::visibilitychange, move |_| {
            if document().hidden() {
                store.client().tell(&save);
            }
        });
        on_cleanup(move || hidden.remove());
        let updated =
            window_event_listener_untyped("stillroom-update", move |_| store.storage.update.set(true));
        on_cleanup(move || updated.remove());
    }

    fn page_view(&self) -> PageView {
        PageView {
            tab: self.tab.get().word().to_owned(),
            revision: self.revision.get(),
            table: self.table.get(),
            level: self.level.get().word().to_owned(),
            left_folded: self.left_folded.get(),
            right_folded: self.right_folded.get(),
            typed: self.storage.typed.with(|typed| typed.newest(LINES)),
            sql: self
                .data
                .typed
                .with(|typed| typed.iter().filter(|text| text.len() <= SQL_BYTES).cloned().collect()),
        }
    }

    /// Shows what was shown when the project was saved.
    fn show_again(&self, text: &str) {
        let Some(view) = browser_storage::of_text::<PageView>(text) else { return };
        if let Some(tab) = Tab::of_word(&view.tab) {
            self.tab.set(tab);
        }
        if let Some(level) = Level::of_word(&view.level) {
            self.level.set(level);
        }
        self.left_folded.set(view.left_folded);
        self.right_folded.set(view.right_folded);
        self.storage.typed.set(Typed::of_lines(view.typed));
        self.data.typed.set(view.sql);
        let there = |key: &String| self.revisions.with_untracked(|all| all.iter().any(|one| one.key == *key));
        if let Some(key) = view.revision.filter(there) {
            self.select(&key);
        }
        let there = |name: &String| {
            self.database.with_untracked(|database| database.tables.iter().any(|table| table.name == *name))
        };
        if let Some(table) = view.table.filter(there) {
            self.table.set(Some(table));
        }
    }
}
