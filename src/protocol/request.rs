//! What the page asks of the engine.

use serde::{Deserialize, Serialize};

use super::{BackupRequest, Cell, RowEdit, RowsQuery};
use super::{
    DatabaseRequest, FindingKey, FixView, Point, ReviewFormat, ReviewSource, Settings, ShownSchema,
    StorageRequest,
};

/// A request with the number that its answer will carry.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Envelope {
    /// Chosen by the page, unique while the request is under way.
    pub id: u32,
    /// What is asked.
    pub request: Request,
}

/// What the page can ask of the engine.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Request {
    /// Opens one of the built-in sample projects.
    OpenSample {
        /// Its slug, as in `WorkspaceView::samples`.
        slug: String,
    },
    /// Opens what was dropped, picked or pasted. Archives among the files are unpacked.
    OpenFiles {
        /// Name for the project: the folder's or archive's name.
        name: String,
        /// The files.
        files: Vec<FileUpload>,
    },
    /// Starts a new project with no revisions in the layout of `tool`.
    OpenEmpty {
        /// `alembic` or `flask-migrate`.
        tool: String,
    },
    /// Adds files (a pasted script, more dropped files) to the open project.
    AddFiles {
        /// The files.
        files: Vec<FileUpload>,
    },
    /// Replaces the loaded files by a re-read of the same folder; the database is kept.
    ReloadFiles {
        /// All files of the folder.
        files: Vec<FileUpload>,
    },
    /// Picks one of several migration directories that were found.
    ChooseCandidate {
        /// Index into `ProjectView::candidates`.
        index: usize,
    },
    /// Runs a command line, as typed: `upgrade head`, `flask db downgrade`, `alembic history -v`. One that loses more
    /// than it says is answered with `Event::Asks`, and nothing is run.
    Command {
        /// The line.
        line: String,
    },
    /// Runs a command line that `Event::Asks` asked about, once the user has agreed.
    ConfirmedCommand {
        /// The line.
        line: String,
    },
    /// Passes over the statements at a place when they fail, from now on, and runs a command again.
    SkipStatement {
        /// `file:line`, as `FailureView::skip` has it.
        place: String,
        /// The command line.
        line: String,
    },
    /// Changes the text of a file (unsaved edit; the original stays until downloaded or reverted).
    EditFile {
        /// Path.
        path: String,
        /// New text, whole.
        text: String,
    },
    /// Makes a new file.
    CreateFile {
        /// Path.
        path: String,
        /// Text.
        text: String,
    },
    /// Renames a file.
    RenameFile {
        /// From.
        path: String,
        /// To.
        to: String,
    },
    /// Deletes a file.
    DeleteFile {
        /// Path.
        path: String,
    },
    /// Takes a file back to how it was loaded.
    RevertFile {
        /// Path.
        path: String,
    },
    /// Takes back the newest change of files or database.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Changes the settings that `env.py` would give.
    Configure {
        /// All settings.
        settings: Settings,
    },
    /// Asks for all about one revision; answered by `Event::Revision`.
    Revision {
        /// Key of the revision, as in `RevisionView::key`.
        key: String,
    },
    /// Asks for the difference of two points; answered by `Event::Comparison`.
    Compare {
        /// The earlier point.
        from: Point,
        /// The later point.
        to: Point,
    },
    /// Asks which revisions made a table what it is; answered by `Event::Provenance`.
    Provenance {
        /// Its name, in the working database or at any frame of the timeline.
        table: String,
    },
    /// Asks for the text of one file; answered by `Event::File`.
    File {
        /// Path.
        path: String,
    },
    /// Opens a project that `ExportFormat::Packed` made.
    OpenPacked {
        /// The text.
        text: String,
    },
    /// Asks for a document made from the present schema; answered by `Event::Exported`.
    Export {
        /// What to make.
        format: ExportFormat,
        /// What of it.
        #[serde(default)]
        scope: ExportScope,
    },
    /// Opens a database file or a dump as a working database; answered by `Event::DatabaseOpened`.
    OpenDatabase {
        /// The file's name.
        name: String,
        /// Its content.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// Does something with the project's working databases.
    Database {
        /// What.
        request: DatabaseRequest,
    },
    /// Asks for a window of a table's rows; answered by `Event::Rows`.
    Rows {
        /// Which.
        query: RowsQuery,
    },
    /// Asks for one value as a whole; answered by `Event::Cell`.
    Cell {
        /// The table.
        table: String,
        /// The row's key.
        key: Vec<Cell>,
        /// The column.
        column: String,
    },
    /// Changes rows.
    EditRows {
        /// How.
        edit: RowEdit,
    },
    /// Runs SQL in the working database; answered by `Event::Sql`.
    Sql {
        /// One or more statements.
        text: String,
        /// Asks for the plans instead.
        explain: bool,
    },
    /// Makes the run that failed last again in scratch databases, with each driver; answered by `Event::Replayed`.
    ReplayFailure,
    /// Does something with the backups of the working database.
    Backup {
        /// What.
        request: BackupRequest,
    },
    /// Asks for something of what is kept between visits; the worker answers it.
    Storage {
        /// What.
        request: StorageRequest,
    },
    /// Reviews the open project against something; answered by `Event::Review`, again and again while
    /// proofs run.
    Review {
        /// Against what.
        source: ReviewSource,
    },
    /// Ends the proofs; what has been shown stays.
    StopReview,
    /// Ends the review.
    CloseReview,
    /// Makes a state that a proof kept the working database, which can be taken back.
    OpenProofState {
        /// Number of the state, as `EvidenceView::state` has it.
        state: usize,
    },
    /// Carries out an offer of the review.
    AcceptOffer {
        /// Index into `ReviewView::offers`.
        index: usize,
    },
    /// Asks for the review as a document; answered by `Event::Exported`.
    ExportReview {
        /// In which form.
        format: ReviewFormat,
    },
    /// Asks for the pages of all rules; answered by `Event::Rules`.
    Rules,
    /// Switches a rule on or off in the project's `stillroom.toml`.
    SwitchRule {
        /// Its id.
        id: String,
        /// On, or off.
        on: bool,
    },
    /// Asks what the fix of a finding changes; answered by `Event::Fix`.
    PreviewFix {
        /// The finding.
        finding: FindingKey,
    },
    /// Makes a fix that was shown.
    ApplyFix {
        /// As it was shown.
        fix: Box<FixView>,
    },
    /// Brings a state back that `Event::Snapshot` gave: after a cancel, a crash, or a reload.
    RestoreSnapshot {
        /// The state.
        snapshot: Snapshot,
    },
}

/// A file as the page read it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FileUpload {
    /// Path relative to what was dropped, with forward slashes.
    pub path: String,
    /// Content.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// What a document is about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportScope {
    /// These tables only; empty means all.
    pub tables: Vec<String>,
    /// This schema with its marks, instead of the working database's.
    pub shown: Option<ShownSchema>,
    /// Colours for a dark page, in the formats that have some.
    pub dark: bool,
}

/// Documents made from the present schema or files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// The working database as a file.
    Sqlite,
    /// Schema as JSON.
    Json,
    /// Schema as plain text.
    Text,
    /// Mermaid `erDiagram`.
    Mermaid,
    /// DBML.
    Dbml,
    /// Graphviz.
    Dot,
    /// Table inventory in Markdown.
    Markdown,
    /// CREATE statements.
    Sql,
    /// The working database with its rows, as SQL.
    Dump,
    /// Rows of the one table in the scope, as CSV.
    Csv,
    /// Rows of the one table in the scope, as JSON.
    Rows,
    /// The project's files, edits included, as a zip.
    Zip,
    /// The project's files, edits included, as text for an address.
    Packed,
}

/// A state of the workspace that can be brought back.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Snapshot {
    /// Files and settings, as JSON.
    pub project: String,
    /// The working database as a file.
    #[serde(with = "serde_bytes")]
    pub database: Vec<u8>,
    /// The project's other databases.
    #[serde(default)]
    pub others: Vec<SnapshotDatabase>,
}

/// A working database that waits, in a snapshot.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct SnapshotDatabase {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// The database as a file.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}
