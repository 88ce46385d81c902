//! The engine: a workspace's state behind [`Request`]s and [`Event`]s. Synchronous and native; the
//! worker and the command line are thin layers over it.

mod backups;
mod batch;
mod cells;
mod changes;
mod commands;
mod compare;
mod console;
pub mod convert;
mod create;
mod data;
mod enumerations;
mod environment;
mod explain;
mod export;
mod files;
mod fill;
mod fingerprint;
mod kept;
mod lanes;
pub mod lint;
mod load;
mod offending;
mod points;
mod preview;
mod provenance;
mod replay;
mod requests;
pub mod review;
mod rowreport;
mod rules;
pub mod samples;
mod scripts;
mod share;
mod shelf;
mod steps;
mod timeline;
pub mod transfer;
mod undo;
mod view;
mod workspace;

use crate::database::Database;
use crate::database::sqlite::Sqlite;
use crate::protocol::{Event, Request, WorkspaceView};

pub use environment::Environment;
pub use requests::Refusal;
pub use workspace::Workspace;

/// Takes the events of a request as they come.
pub type Sink<'a> = &'a mut dyn FnMut(Event);

/// Most milliseconds that one call of [`Engine::preview`] takes, but for a single long revision.
const PREVIEW_SLICE: f64 = 12.0;

/// An engine with at most one open workspace.
pub struct Engine {
    environment: Environment,
    workspace: Option<Workspace>,
    generation: u32,
    /// Grows when another workspace is opened.
    opened: u32,
    review: Option<review::Review>,
    /// The base of the review that was closed last.
    origin: Option<review::Origin>,
    /// Name and files of the project that was open before this one, unless it was a sample.
    previous: Option<(String, files::Files)>,
    /// Milliseconds that the proofs of a review may take.
    pub review_budget: f64,
    /// Milliseconds that looking at rows may take in a run that does not ask for it.
    pub row_budget: f64,
    /// Whether someone looks at the project as a whole: else no views, timelines and snapshots of it are made.
    pub watched: bool,
    /// The preview changed something that the page has not been told of.
    preview_news: bool,
}

impl Engine {
    /// An engine without a workspace.
    pub fn new(environment: Environment) -> Self {
        Self {
            environment,
            workspace: None,
            generation: 0,
            opened: 0,
            review: None,
            origin: None,
            previous: None,
            review_budget: review::BUDGET,
            row_budget: rowreport::BUDGET,
            watched: true,
            preview_news: false,
        }
    }

    /// What the engine says of itself when it is up.
    pub fn ready(&self) -> Event {
        let sqlite_version = Sqlite::in_memory().map(|database| database.version()).unwrap_or_default();
        Event::Ready { sqlite_version, samples: samples::list() }
    }

    /// The open workspace.
    pub fn workspace(&mut self) -> Option<&mut Workspace> {
        self.workspace.as_mut()
    }

    /// Carries out a request; the last event is `Done` or `Failed`.
    pub fn handle(&mut self, request: Request, sink: Sink<'_>) {
        match requests::handle(self, request, sink) {
            Ok(()) => sink(Event::Done),
            Err(refusal) => sink(Event::Failed { message: refusal.message, help: refusal.help }),
        }
    }

    /// Lets the preview go on for a moment; whether there is more to do.
    pub fn preview(&mut self, sink: Sink<'_>) -> bool {
        let clock = self.environment.clock;
        let Some(workspace) = self.workspace.as_mut() else { return false };
        let start = clock();
        while workspace.preview.is_running() {
            workspace.advance_preview();
            self.preview_news = true;
            if clock() - start > PREVIEW_SLICE {
                sink(Event::Timeline(Box::new(workspace.preview.news())));
                return true;
            }
        }
        if std::mem::take(&mut self.preview_news) {
            self.show(sink);
        }
        review::advance(self, start + PREVIEW_SLICE, sink)
    }

    /// Tells the page of the workspace as a whole.
    fn show(&mut self, sink: Sink<'_>) {
        if !self.watched {
            return;
        }
        self.generation += 1;
        if let Some(workspace) = &mut self.workspace {
            sink(Event::Timeline(Box::new(workspace.preview.news())));
            let view = WorkspaceView { opened: self.opened, ..view::workspace(workspace, self.generation) };
            sink(Event::Workspace(Box::new(view)));
        }
    }
}
