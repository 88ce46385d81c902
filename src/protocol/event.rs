//! What the engine says to the page.

use serde::{Deserialize, Serialize};

use super::{
    Cell, Comparison, FailureView, FixView, KeptProjectView, OpenedDatabase, Provenance, ReplayView,
    ReviewView, RevisionDetail, RowsPage, RuleView, Snapshot, SqlRun, StepView, StorageView, TimelinePart,
    WorkspaceView,
};

/// What the engine says, with the number of the request that it belongs to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reply {
    /// Number of the request; 0 for what no request caused (the preview going on).
    pub id: u32,
    /// What is said.
    pub event: Event,
}

/// What the engine can say.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// The worker is up.
    Ready {
        /// Version of SQLite.
        sqlite_version: String,
        /// The samples there are.
        samples: Vec<SampleView>,
    },
    /// The workspace as a whole; replaces the last one.
    Workspace(Box<WorkspaceView>),
    /// The state before a run or after a change, for the page to keep.
    Snapshot(Snapshot),
    /// Lines for the console.
    Console {
        /// The lines, oldest first.
        lines: Vec<ConsoleLine>,
    },
    /// A run goes on.
    Progress(Progress),
    /// One step of a run has ended.
    Step(StepView),
    /// A run failed: what the error sheet shows.
    Failure(FailureView),
    /// A command line was not run, since it is to be agreed to first: `Request::ConfirmedCommand`.
    Asks {
        /// The line.
        line: String,
        /// What it would do.
        message: String,
    },
    /// Answer to `Request::Revision`.
    Revision(RevisionDetail),
    /// More of the timeline, while the preview runs and after it was changed.
    Timeline(Box<TimelinePart>),
    /// The review as far as it has come; None when there is none any more.
    Review {
        /// The review.
        review: Option<Box<ReviewView>>,
    },
    /// Answer to `Request::Compare`.
    Comparison(Box<Comparison>),
    /// Answer to `Request::Provenance`.
    Provenance(Provenance),
    /// Answer to `Request::File`.
    File {
        /// Path.
        path: String,
        /// Present text.
        text: String,
        /// Text as loaded; None when the file was made here.
        original: Option<String>,
    },
    /// Answer to `Request::Rows`.
    Rows(Box<RowsPage>),
    /// Answer to `Request::Cell`.
    Cell(Cell),
    /// Answer to `Request::Sql`.
    Sql(SqlRun),
    /// Answer to `Request::ReplayFailure`.
    Replayed(ReplayView),
    /// Answer to `Request::Rules`, in the order of their ids.
    Rules {
        /// The rules.
        rules: Vec<RuleView>,
    },
    /// Answer to `Request::PreviewFix`.
    Fix(Box<FixView>),
    /// Answer to `Request::OpenDatabase`.
    DatabaseOpened(Box<OpenedDatabase>),
    /// Answer to `Request::Export`.
    Exported {
        /// Suggested file name.
        name: String,
        /// MIME type.
        mime: String,
        /// Content.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// How it goes with keeping the open project.
    Storage(StorageView),
    /// Answer to `StorageRequest::Projects`: newest first.
    Projects {
        /// The projects.
        projects: Vec<KeptProjectView>,
    },
    /// Answer to `StorageRequest::Open` and `TakeOver`.
    Opened {
        /// What `StorageRequest::KeepView` gave last.
        view: String,
        /// What is to be said: that a newer state was damaged.
        notice: Option<String>,
    },
    /// The request was carried out.
    Done,
    /// The request was refused or failed; nothing was changed unless a `Failure` said so.
    Failed {
        /// Why, in one sentence.
        message: String,
        /// What to do.
        help: Option<String>,
    },
}

/// A sample project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SampleView {
    /// Identifier.
    pub slug: String,
    /// Title.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// Number of revision files.
    pub revisions: usize,
    /// Badge, such as `16 issues`.
    pub badge: Option<String>,
}

/// How far something is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done: `Running`, `Reading`, `Preview`.
    pub label: String,
    /// Done so far.
    pub done: usize,
    /// Of how many.
    pub total: usize,
    /// What is under way: a revision id, a file.
    pub current: Option<String>,
}

/// One line of the console.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConsoleLine {
    /// What kind of line.
    pub kind: ConsoleKind,
    /// Text, in Alembic's words.
    pub text: String,
}

/// Kinds of console lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConsoleKind {
    /// The command as typed.
    Command,
    /// What the command printed.
    Output,
    /// `INFO  [alembic.runtime.migration] …`.
    Log,
    /// A warning.
    Warning,
    /// What went wrong.
    Error,
    /// What the script printed.
    Print,
}
