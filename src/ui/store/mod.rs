//! What the page knows: signals that components read, and the actions they call. In: events of the
//! worker and of the user; out: requests and changed signals. Components receive fields where a
//! field is enough.

mod actions;
mod data;
mod events;
mod review;
mod rules;
mod storage;
mod timeline;
mod transfer;

pub use data::{DataState, WINDOW, typed_cell};
pub use review::{ReviewState, is_patch};
pub use rules::RulesState;
pub use storage::StorageState;
pub use timeline::{SPEEDS, TimelineState, shown_table};

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::client::{Client, Refusal};
use super::dom;
use super::layout_client::LayoutClient;
use super::levels::Level;
use super::places::Places;
use super::scene::Picture;
use super::share::Link;
use crate::protocol::{
    ConsoleLine, DatabaseView, FailureView, Finding, ProjectView, RevisionDetail, RevisionView, SampleView,
    ShownSchema, WorkspaceView,
};

/// State of the worker.
#[derive(Debug, Clone, PartialEq)]
pub enum Engine {
    /// Being loaded.
    Starting,
    /// Up, with this SQLite.
    Ready(String),
    /// Could not be started.
    Failed(String),
}

/// Which screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Ways in.
    Start,
    /// The project.
    Playground,
    /// The review of a pull request.
    Review,
    /// The rules.
    Rules,
}

impl Screen {
    /// The screen that the address asks for.
    pub fn of_fragment(fragment: &str) -> Self {
        match fragment {
            "start" => Self::Start,
            "review" => Self::Review,
            rules if rules == "rules" || rules.starts_with("rules/") => Self::Rules,
            _ => Self::Playground,
        }
    }

    /// What stands in the address.
    pub fn fragment(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Playground => "",
            Self::Review => "review",
            Self::Rules => "rules",
        }
    }
}

/// Tabs of the middle column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Diagram.
    Diagram,
    /// Inventory.
    Tables,
    /// Rows.
    Data,
    /// Console.
    Console,
}

impl Tab {
    const WORDS: [(Self, &str); 4] = [
        (Self::Diagram, "diagram"),
        (Self::Tables, "tables"),
        (Self::Data, "data"),
        (Self::Console, "console"),
    ];

    /// By which a tab is kept.
    pub fn word(self) -> &'static str {
        Self::WORDS.into_iter().find(|(tab, _)| *tab == self).map_or("", |(_, word)| word)
    }

    /// The tab of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::WORDS.into_iter().find(|(_, known)| *known == word).map(|(tab, _)| tab)
    }
}

/// What a name is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Naming {
    /// A kept project.
    Project {
        /// Identifier.
        id: String,
        /// Its present name.
        name: String,
    },
    /// A working database.
    Database {
        /// Identifier.
        id: String,
        /// Its present name.
        name: String,
    },
    /// A backup to be made.
    Backup,
    /// A working database to be made.
    NewDatabase {
        /// With what the present one holds.
        copy: bool,
    },
}

/// The one dialog that may be open.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// Paste scripts.
    Paste,
    /// Settings of env.py.
    Settings,
    /// A new revision.
    NewRevision,
    /// A new name for a file.
    Rename(String),
    /// A name for a project or a database.
    Name(Naming),
    /// Rows for the working database.
    Fill,
    /// All keys.
    Keys,
    /// What a fix changes.
    Fix,
    /// Something that is to be agreed to first.
    Confirm(Question),
    /// What came of a database file.
    Opened(Box<crate::protocol::OpenedDatabase>),
}

/// What is asked before it is done.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Whether a command line is to run.
    Run {
        /// The line.
        line: String,
        /// What it would do.
        message: String,
    },
    /// Whether a backup is to go.
    DeleteBackup {
        /// Its id.
        id: u32,
        /// Its name.
        name: String,
    },
    /// Whether a working database is to go.
    RemoveDatabase {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    },
}

/// Work under way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Work {
    /// What is being done.
    pub label: String,
    /// How far, when known.
    pub done: usize,
    /// Of how many; 0 when not known.
    pub total: usize,
    /// What is under way.
    pub current: Option<String>,
}

/// A line of the console with its number, by which it is kept on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberedLine {
    /// Number, growing.
    pub number: u32,
    /// The line.
    pub line: ConsoleLine,
}

/// Lines of source that are marked, and what for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedLines {
    /// First line.
    pub from: u32,
    /// Last line.
    pub to: u32,
    /// `operation`, `error` or `hover`.
    pub kind: &'static str,
    /// Whether the editor scrolls there.
    pub reveal: bool,
}

/// The store. A handle: copies are the same store.
#[derive(Clone, Copy)]
pub struct Store {
    /// State of the worker.
    pub engine: RwSignal<Engine>,
    /// Samples there are.
    pub samples: RwSignal<Vec<SampleView>>,
    /// The workspace as the engine gave it last.
    pub workspace: RwSignal<Arc<WorkspaceView>>,
    /// The open project.
    pub project: Memo<Option<ProjectView>>,
    /// Revisions, newest first.
    pub revisions: Memo<Vec<RevisionView>>,
    /// The working database.
    pub database: Memo<DatabaseView>,
    /// The history as the diagram shows it.
    pub timeline: TimelineState,
    /// What is kept between visits.
    pub storage: StorageState,
    /// Rows and SQL.
    pub data: DataState,
    /// The review of a pull request.
    pub review: ReviewState,
    /// Rules, fixes, and the filter of problems.
    pub rules: RulesState,
    /// What the address asked for when the page opened.
    pub link: StoredValue<Option<Link>>,
    /// What the diagram shows instead of the working database; None shows that.
    pub shown: RwSignal<Option<Arc<ShownSchema>>>,
    /// Findings.
    pub findings: Memo<Vec<Finding>>,
    /// Work under way.
    pub work: RwSignal<Option<Work>>,
    /// Requests under way that count as work.
    running: RwSignal<usize>,
    /// What was refused last, until closed.
    pub refusal: RwSignal<Option<Refusal>>,
    /// The last failure.
    pub failure: RwSignal<Option<FailureView>>,
    /// Whether its sheet is open.
    pub failure_open: RwSignal<bool>,
    /// Console lines.
    pub console: RwSignal<Vec<NumberedLine>>,
    /// Key of the selected revision.
    pub revision: RwSignal<Option<String>>,
    /// All about it, once it came.
    pub detail: RwSignal<Option<RevisionDetail>>,
    /// The selected table.
    pub table: RwSignal<Option<String>>,
    /// What is lit in the diagram: `table` and `table.column`.
    pub lit: RwSignal<BTreeSet<String>>,
    /// What is marked in the editor.
    pub marked: RwSignal<Option<MarkedLines>>,
    /// Line under the pointer or cursor in the editor.
    pub source_line: RwSignal<u32>,
    /// The diagram's graph with the places of its boxes and lines.
    pub picture: RwSignal<Arc<Picture>>,
    /// Places were asked for and have not come.
    pub laying_out: RwSignal<bool>,
    /// Why there is no layout.
    pub layout_error: RwSignal<Option<String>>,
    /// Grows when places should be asked for once more.
    pub layout_tries: RwSignal<u32>,
    /// Which screen.
    pub screen: RwSignal<Screen>,
    /// Which tab.
    pub tab: RwSignal<Tab>,
    /// Level of detail.
    pub level: RwSignal<Level>,
    /// Which dialog.
    pub dialog: RwSignal<Option<Dialog>>,
    /// What a screen reader is told.
    pub announcement: RwSignal<String>,
    /// `light`, `dark`, or None for the system's choice.
    pub theme: RwSignal<Option<String>>,
    /// Left column folded.
    pub left_folded: RwSignal<bool>,
    /// Right column folded.
    pub right_folded: RwSignal<bool>,
    /// Single keys are commands.
    pub single_keys: RwSignal<bool>,
    /// Grows when the diagram should be fitted into the canvas.
    pub fit: RwSignal<u32>,
    /// The folder that can be read again.
    folder: StoredValue<Option<wasm_bindgen::JsValue>, LocalStorage>,
    /// Whether there is one.
    pub has_folder: RwSignal<bool>,
    /// Where tables stand, by level of detail.
    places: StoredValue<Places>,
    client: StoredValue<Option<Client>, LocalStorage>,
    layout_client: StoredValue<Option<LayoutClient>, LocalStorage>,
}

impl Store {
    /// A store with its workers started.
    pub fn start() -> Self {
        let workspace = RwSignal::new(Arc::new(WorkspaceView::default()));
        let store = Self {
            engine: RwSignal::new(Engine::Starting),
            samples: RwSignal::new(Vec::new()),
            workspace,
            project: Memo::new(move |_| workspace.with(|view| view.project.clone())),
            revisions: Memo::new(move |_| workspace.with(|view| view.revisions.clone())),
            database: Memo::new(move |_| workspace.with(|view| view.database.clone())),
            timeline: TimelineState::default(),
            storage: StorageState::default(),
            data: DataState::default(),
            review: ReviewState::default(),
            rules: RulesState::default(),
            link: StoredValue::new(Link::of_fragment(&dom::fragment())),
            shown: RwSignal::new(None),
            findings: Memo::new(move |_| workspace.with(|view| view.findings.clone())),
            work: RwSignal::new(None),
            running: RwSignal::new(0),
            refusal: RwSignal::new(None),
            failure: RwSignal::new(None),
            failure_open: RwSignal::new(false),
            console: RwSignal::new(Vec::new()),
            revision: RwSignal::new(None),
            detail: RwSignal::new(None),
            table: RwSignal::new(None),
            lit: RwSignal::new(BTreeSet::new()),
            marked: RwSignal::new(None),
            source_line: RwSignal::new(0),
            picture: RwSignal::new(Arc::new(Picture::default())),
            laying_out: RwSignal::new(false),
            layout_error: RwSignal::new(None),
            layout_tries: RwSignal::new(0),
            screen: RwSignal::new(Screen::of_fragment(&dom::fragment())),
            tab: RwSignal::new(Tab::Diagram),
            level: RwSignal::new(Level::All),
            dialog: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            theme: RwSignal::new(dom::stored("theme")),
            left_folded: RwSignal::new(false),
            right_folded: RwSignal::new(false),
            single_keys: RwSignal::new(dom::stored("single-keys").as_deref() != Some("off")),
            fit: RwSignal::new(0),
            folder: StoredValue::new_local(None),
            has_folder: RwSignal::new(false),
            places: StoredValue::new(Places::default()),
            client: StoredValue::new_local(None),
            layout_client: StoredValue::new_local(None),
        };
        store.client.set_value(Some(Client::start(move |news| store.hear(news))));
        store.layout_client.set_value(Some(LayoutClient::new(move |answer| store.laid_out(answer))));
        store
    }

    /// The store of the page.
    pub fn of_page() -> Self {
        expect_context()
    }

    fn client(&self) -> Client {
        self.client.get_value().expect("the client is set when the store starts")
    }

    /// The selected revision as the list has it.
    pub fn selected(&self) -> Option<RevisionView> {
        let key = self.revision.get()?;
        self.revisions.with(|revisions| revisions.iter().find(|view| view.key == key).cloned())
    }

    /// Whether the theme in force is dark.
    pub fn is_dark(&self) -> bool {
        self.theme.with(|theme| theme.as_deref().map_or_else(dom::prefers_dark, |theme| theme == "dark"))
    }
}
