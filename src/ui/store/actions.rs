//! What the user can do, as requests to the worker.

use std::collections::HashSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Engine, MarkedLines, Screen, Store, Tab, is_patch};
use crate::protocol::{
    ConsoleKind, ConsoleLine, DiagramGraph, DiagramLayout, Event, ExportFormat, ExportScope, FileUpload,
    Request, RevisionState, RevisionView, Settings,
};
use crate::ui::client::{CANCELLED, Refusal, UNCHANGED};
use crate::ui::places::{Ask, PlaceKey, Places};
use crate::ui::scene::Picture;
use crate::ui::{dom, files, format, intake};

/// Commands whose answer is text: they show the console.
const PRINTING: [&str; 7] = ["current", "history", "heads", "branches", "show", "check", "help"];

impl Store {
    /// Sends a request that counts as work; what it is refused for is shown until closed.
    pub(super) fn perform(&self, label: &str, request: Request) {
        let store = *self;
        store.refusal.set(None);
        store.begin(label);
        let failure = store.failure.get_untracked();
        spawn_local(async move {
            let end = store.client().call(request).await;
            store.end();
            // A failure of this request is told by its sheet.
            let told = store.failure.get_untracked() != failure;
            match end {
                Ok(answers) => store.take_projects(answers),
                Err(refusal) if !told => store.refuse(refusal),
                Err(_) => {}
            }
        });
    }

    /// Shows a refusal.
    pub(super) fn refuse(&self, refusal: Refusal) {
        self.announcement.set(refusal.message.clone());
        self.refusal.set(Some(refusal));
    }

    /// Runs a command line.
    pub fn run(&self, line: &str) {
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        self.failure_open.set(false);
        self.failure.set(None);
        if self.marked.with_untracked(|marked| marked.as_ref().is_some_and(|marked| marked.kind == "error")) {
            self.marked.set(None);
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        if words
            .iter()
            .any(|word| PRINTING.contains(word) || *word == "--sql" || *word == "-h" || *word == "--help")
        {
            self.tab.set(Tab::Console);
        }
        self.perform("Running", Request::Command { line: line.to_owned() });
    }

    /// Runs a command line that was asked about.
    pub fn run_confirmed(&self, line: &str) {
        self.perform("Running", Request::ConfirmedCommand { line: line.to_owned() });
    }

    /// Passes over a statement that failed, and runs the command again.
    pub fn skip_statement(&self, offer: crate::protocol::SkipOffer) {
        self.failure_open.set(false);
        self.failure.set(None);
        self.perform("Running", Request::SkipStatement { place: offer.place, line: offer.line });
    }

    /// Opens a sample.
    pub fn open_sample(&self, slug: String) {
        self.forget_folder();
        self.show(Screen::Playground);
        self.perform("Opening", Request::OpenSample { slug });
    }

    /// Starts a project without revisions.
    pub fn open_empty(&self) {
        self.forget_folder();
        self.show(Screen::Playground);
        self.perform("Opening", Request::OpenEmpty { tool: "alembic".to_owned() });
    }

    /// Opens files, or adds loose scripts to a project of one's own.
    pub fn take_files(&self, name: String, files: Vec<FileUpload>) {
        let reviewing = self.screen.get_untracked() == Screen::Review;
        let open = self.project.with_untracked(Option::is_some);
        if open && (reviewing || files.iter().any(|file| is_patch(&file.path))) {
            return self.review_files(name, files);
        }
        if open
            && let [file] = files.as_slice()
            && intake::is_database(&file.path, &file.bytes)
        {
            return files.into_iter().for_each(|file| self.open_database(file));
        }
        let loose = files.iter().all(|file| {
            !file.path.contains('/') && (file.path.ends_with(".py") || file.path.ends_with(".sql"))
        });
        let own = self.workspace.with_untracked(|view| {
            view.project.as_ref().is_some_and(|project| project.sample.is_none())
                && !view.revisions.is_empty()
        });
        self.show(Screen::Playground);
        if loose && own {
            self.perform("Reading", Request::AddFiles { files });
        } else {
            self.forget_folder();
            let before =
                self.project.with_untracked(|project| project.as_ref().map(|project| project.name.clone()));
            self.review.previous.set(before.filter(|_| own));
            self.perform("Reading", Request::OpenFiles { name, files });
        }
    }

    /// Adds scripts to the open project, or opens them as one.
    pub fn add_scripts(&self, files: Vec<FileUpload>, to_this: bool) {
        self.show(Screen::Playground);
        if to_this {
            self.perform("Reading", Request::AddFiles { files });
        } else {
            self.forget_folder();
            self.perform("Reading", Request::OpenFiles { name: "Pasted".to_owned(), files });
        }
    }

    /// Reads what a file dialog or a drop gave, then opens it.
    pub fn take_reading(&self, reading: impl Future<Output = Result<files::Read, Refusal>> + 'static) {
        let store = *self;
        store.refusal.set(None);
        store.begin("Reading");
        spawn_local(async move {
            let read = reading.await;
            store.end();
            match read {
                Ok(read) if read.files.is_empty() => store.refuse(Refusal {
                    message: "Nothing here is part of a migration project.".to_owned(),
                    help: Some(
                        "Stillroom reads .py, .sql, .ini, .toml, .json, .cfg, .mako, .zip and .sqlite files."
                            .to_owned(),
                    ),
                }),
                Ok(read) => {
                    let paths: Vec<&str> = read.files.iter().map(|file| file.path.as_str()).collect();
                    let name = read.name.clone().unwrap_or_else(|| intake::project_name(&paths));
                    store.take_files(name, read.files);
                    if let Some(folder) = read.folder {
                        store.folder.set_value(Some(folder));
                        store.has_folder.set(true);
                    }
                }
                Err(refusal) => store.refuse(refusal),
            }
        });
    }

    /// Tells how far the reading of files is.
    pub fn tell_reading(&self, done: usize) {
        self.work.update(|work| {
            let work = work.get_or_insert_default();
            work.label = format!("Reading {}", format::counted(done, "file", "files"));
        });
    }

    /// Asks for a folder: by the browser's own dialog with lasting access where it has one.
    pub fn choose_folder(&self) {
        if !files::can_pick_folder() {
            dom::click("folder-input");
            return;
        }
        let store = *self;
        spawn_local(async move {
            if let Some(folder) = files::pick_folder().await {
                store.take_reading(files::read_folder(store, folder));
            }
        });
    }

    /// Reads the folder again and keeps the database.
    pub fn reread_folder(&self) {
        let Some(folder) = self.folder.get_value() else { return };
        let store = *self;
        store.begin("Reading");
        spawn_local(async move {
            let read = files::read_folder(store, folder).await;
            store.end();
            match read {
                Ok(read) => store.perform("Reading", Request::ReloadFiles { files: read.files }),
                Err(refusal) => store.refuse(refusal),
            }
        });
    }

    pub(super) fn forget_folder(&self) {
        self.folder.set_value(None);
        self.has_folder.set(false);
    }

    /// Picks one of the migration directories found.
    pub fn choose_candidate(&self, index: usize) {
        self.perform("Opening", Request::ChooseCandidate { index });
    }

    /// Changes a file's text.
    pub fn edit(&self, path: String, text: String) {
        self.perform("Running", Request::EditFile { path, text });
    }

    /// Takes a file back to how it was loaded.
    pub fn revert(&self, path: String) {
        self.perform("Running", Request::RevertFile { path });
    }

    /// Renames a file.
    pub fn rename(&self, path: String, to: String) {
        self.perform("Running", Request::RenameFile { path, to });
    }

    /// Deletes a file; Undo brings it back.
    pub fn delete(&self, path: String) {
        self.perform("Running", Request::DeleteFile { path });
    }

    /// Makes a new revision through the command that does.
    pub fn new_revision(&self, message: &str) {
        let message = message.replace(['\\', '"'], "");
        self.run(&format!("revision -m \"{message}\""));
    }

    /// Undoes.
    pub fn undo(&self) {
        self.failure_open.set(false);
        self.perform("Running", Request::Undo);
    }

    /// Does again.
    pub fn redo(&self) {
        self.perform("Running", Request::Redo);
    }

    /// Changes the settings.
    pub fn configure(&self, settings: Settings) {
        self.perform("Running", Request::Configure { settings });
    }

    /// Ends whatever the worker does.
    pub fn cancel(&self) {
        let client = self.client();
        let help = client.has_snapshot().then(|| UNCHANGED.to_owned());
        let restoring = client.restart(&Refusal { message: CANCELLED.to_owned(), help });
        self.await_restoring(restoring);
    }

    /// Tries to start a worker that could not be started.
    pub fn start_again(&self) {
        self.engine.set(Engine::Starting);
        let refusal = Refusal { message: "Started again.".to_owned(), help: None };
        let restoring = self.client().restart(&refusal);
        self.await_restoring(restoring);
    }

    /// Selects a revision and shows it.
    pub fn select(&self, key: &str) {
        self.table.set(None);
        self.marked.set(None);
        self.lit.update(std::collections::BTreeSet::clear);
        if self.revision.get_untracked().as_deref() != Some(key) {
            self.detail.set(None);
            self.revision.set(Some(key.to_owned()));
        }
    }

    /// Selects a revision and goes to a line of it.
    pub fn go_to(&self, key: &str, line: Option<u32>, end_line: Option<u32>) {
        self.select(key);
        if let Some(line) = line.filter(|line| *line > 0) {
            self.marked.set(Some(MarkedLines {
                from: line,
                to: end_line.unwrap_or(line),
                kind: "operation",
                reveal: true,
            }));
        }
    }

    /// Selects the revision `by` places down the list.
    pub fn step_selection(&self, by: isize) {
        let selected = self.revision.get_untracked();
        let key = self.revisions.with_untracked(|revisions| {
            let at = revisions.iter().position(|view| Some(&view.key) == selected.as_ref());
            let next = at.map_or(0, |at| at.saturating_add_signed(by).min(revisions.len().saturating_sub(1)));
            revisions.get(next).map(|view| view.key.clone())
        });
        if let Some(key) = key {
            self.select(&key);
        }
    }

    /// Asks for all about the selected revision.
    pub fn load_detail(&self) {
        let Some(key) = self.revision.get_untracked() else { return self.detail.set(None) };
        let store = *self;
        spawn_local(async move {
            let Ok(answers) = store.client().call(Request::Revision { key: key.clone() }).await else {
                return;
            };
            let detail = answers.into_iter().find_map(|event| match event {
                Event::Revision(detail) => Some(detail),
                _ => None,
            });
            if store.revision.get_untracked() == Some(key) {
                store.detail.set(detail);
            }
        });
    }

    /// Opens a project that a link carries.
    pub fn open_packed(&self, text: String) {
        self.forget_folder();
        self.perform("Opening", Request::OpenPacked { text });
    }

    /// Makes a document and hands it to the user.
    pub fn export(&self, format: ExportFormat) {
        self.export_scope(format, ExportScope::default());
    }

    /// Makes a document of a part of the schema, or of another point's, and hands it to the user.
    pub fn export_scope(&self, format: ExportFormat, scope: ExportScope) {
        let store = *self;
        spawn_local(async move {
            if let Some((name, mime, bytes)) = store.exported(format, scope).await {
                dom::download(&name, &mime, &bytes);
            }
        });
    }

    /// A document's content; None when it was refused, which is then shown.
    pub async fn document(&self, format: ExportFormat) -> Option<Vec<u8>> {
        self.exported(format, ExportScope::default()).await.map(|(_, _, bytes)| bytes)
    }

    async fn exported(&self, format: ExportFormat, scope: ExportScope) -> Option<(String, String, Vec<u8>)> {
        self.begin("Exporting");
        let answers = self.client().call(Request::Export { format, scope }).await;
        self.end();
        match answers {
            Ok(answers) => answers.into_iter().find_map(|event| match event {
                Event::Exported { name, mime, bytes } => Some((name, mime, bytes)),
                _ => None,
            }),
            Err(refusal) => {
                self.refuse(refusal);
                None
            }
        }
    }

    /// Says something that needs no answer: to a screen reader, and in the console.
    pub fn say(&self, text: String) {
        self.announcement.set(text.clone());
        self.print(vec![ConsoleLine { kind: ConsoleKind::Output, text }]);
    }

    /// Asks for the places of a graph, unless they are known or on their way.
    pub fn lay_out(&self, key: &PlaceKey, graph: DiagramGraph, growing: bool, present: &HashSet<&str>) {
        self.send_ask(
            self.places.try_update_value(|places| places.ask(key, graph, growing, present)).flatten(),
        );
    }

    /// Rearranges the picture: what is asked is up to `arrange`.
    pub fn arrange(&self, arrange: impl FnOnce(&mut Places, &Picture) -> Option<Ask>) {
        let picture = self.picture.get_untracked();
        self.send_ask(self.places.try_update_value(|places| arrange(places, &picture)).flatten());
    }

    /// Looks into where tables stand.
    pub fn with_places<T>(&self, look: impl FnOnce(&Places) -> T) -> T {
        self.places.with_value(look)
    }

    /// A table that was dragged has been let go.
    pub fn dropped_table(&self) {
        self.places.update_value(Places::dropped);
        // The steps that can be taken back are told with the picture.
        self.picture.notify();
    }

    /// Brings arrangements back that an earlier visit kept.
    pub fn bring_back_places(&self, kept: Vec<(PlaceKey, DiagramLayout)>) {
        self.places.update_value(|places| places.bring_back(kept));
    }

    fn send_ask(&self, ask: Option<Ask>) {
        let (Some(ask), Some(client)) = (ask, self.layout_client.get_value()) else { return };
        self.laying_out.set(true);
        self.layout_error.set(None);
        client.lay_out(ask);
    }

    /// Shows a screen, and keeps it in the address.
    pub fn show(&self, screen: Screen) {
        dom::set_fragment(screen.fragment());
        self.screen.set(screen);
    }

    /// Sets the theme, and remembers it.
    pub fn toggle_theme(&self) {
        let theme = if self.is_dark() { "light" } else { "dark" };
        dom::store("theme", theme);
        self.theme.set(Some(theme.to_owned()));
    }

    /// Whether an upgrade has anything to do.
    pub fn can_upgrade(&self) -> bool {
        self.revisions.with(|revisions| revisions.iter().any(|view| view.state == RevisionState::Pending))
    }

    /// Whether a downgrade has anything to do.
    pub fn can_downgrade(&self) -> bool {
        self.database.with(|database| !database.current.is_empty())
    }

    /// Whether upgrades should go to several heads.
    pub fn has_several_heads(&self) -> bool {
        self.revisions.with(|revisions: &Vec<RevisionView>| {
            revisions.iter().filter(|view| view.head && view.state != RevisionState::Faulty).count() > 1
        })
    }
}
