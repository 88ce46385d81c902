//! What the page and the engine say to each other: plain data, no behaviour, no JS types.
//!
//! The page sends [`Request`]s, each with a number of its own choosing; the engine answers with
//! any number of [`Event`]s and exactly one `Done` or `Failed` that carries the number. The same
//! types are the `--json` output of the command line.

use serde::{Deserialize, Serialize};

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
    /// Runs a command line, as typed: `upgrade head`, `flask db downgrade`, `alembic history -v`.
    Command {
        /// The line.
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
    /// Asks for the text of one file; answered by `Event::File`.
    File {
        /// Path.
        path: String,
    },
    /// Asks for a document made from the present schema; answered by `Event::Exported`.
    Export {
        /// What to make.
        format: ExportFormat,
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
    /// The project's files, edits included, as a zip.
    Zip,
}

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
    /// Answer to `Request::Revision`.
    Revision(RevisionDetail),
    /// Answer to `Request::File`.
    File {
        /// Path.
        path: String,
        /// Present text.
        text: String,
        /// Text as loaded; None when the file was made here.
        original: Option<String>,
    },
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

/// Everything the page shows that is not a single revision's detail.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkspaceView {
    /// Grows with every change of anything below.
    pub generation: u32,
    /// The open project.
    pub project: Option<ProjectView>,
    /// Revisions, newest first (Alembic's order of `history`), then faulty files without a place.
    pub revisions: Vec<RevisionView>,
    /// All findings on files and graph.
    pub findings: Vec<Finding>,
    /// The working database.
    pub database: DatabaseView,
    /// Boxes and lines to lay out: the union of all schemas seen, so that places stay.
    pub diagram: DiagramGraph,
    /// What `Undo` would take back, in words.
    pub undo: Option<String>,
    /// What `Redo` would do again, in words.
    pub redo: Option<String>,
    /// Preview state: how many revisions were run in the scratch database, of how many.
    pub preview: Option<Progress>,
}

/// The open project.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ProjectView {
    /// Name.
    pub name: String,
    /// Slug of the sample it is, if it is one.
    pub sample: Option<String>,
    /// Tool as people call it: `Alembic`, `Flask-Migrate`, `dbmate` ….
    pub tool: String,
    /// What stands before a command in the command bar: `flask db`, `alembic`, `dbmate` ….
    pub command_prefix: String,
    /// Directory that holds the revisions.
    pub directory: String,
    /// Directories found that could be meant.
    pub candidates: Vec<CandidateView>,
    /// Index of the chosen one; None while the user has to pick.
    pub chosen: Option<usize>,
    /// Files of the project.
    pub files: Vec<FileView>,
    /// Settings in force.
    pub settings: Settings,
    /// What was skipped or assumed while loading, in sentences.
    pub notices: Vec<String>,
}

/// A migration directory that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CandidateView {
    /// Directory.
    pub path: String,
    /// Tool.
    pub tool: String,
    /// Number of revision files.
    pub revisions: usize,
    /// Why it was taken for one.
    pub reason: String,
}

/// A file of the project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileView {
    /// Path.
    pub path: String,
    /// Size in bytes.
    pub size: usize,
    /// Differs from what was loaded.
    pub edited: bool,
    /// Made here.
    pub created: bool,
    /// Key of the revision it holds.
    pub revision: Option<String>,
}

/// Settings that `env.py` or the tool's configuration would give.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `ix`, `uq`, `ck`, `fk`, `pk` → template.
    pub naming_convention: std::collections::BTreeMap<String, String>,
    /// Each revision in a transaction of its own.
    pub transaction_per_migration: Option<bool>,
    /// Whether DDL is inside the transaction.
    pub transactional_ddl: Option<bool>,
    /// Name of the version table.
    pub version_table: Option<String>,
    /// Dialect that the scripts see: `sqlite` (default), `postgresql`, `mysql`.
    pub dialect: Option<String>,
    /// What autogenerate writes.
    pub render_as_batch: Option<bool>,
    /// Transaction behaviour.
    pub driver: Driver,
    /// Behave and fail exactly as Alembic on SQLite 3.40 does.
    pub strict: bool,
    /// Template of new files' names, `%%(rev)s_%%(slug)s` with Alembic's tokens.
    pub file_template: Option<String>,
}

/// How transactions behave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Driver {
    /// A failed revision leaves nothing.
    #[default]
    Atomic,
    /// As Python's sqlite3 does: a transaction opens at the first DML only.
    Pysqlite,
}

/// A revision in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RevisionView {
    /// Unique key: the id, or `file:PATH` when there is none (or it is taken twice).
    pub key: String,
    /// The id; empty when the file has none.
    pub id: String,
    /// First line of the docstring.
    pub message: String,
    /// Path of the file.
    pub file: String,
    /// `Create Date`, as written.
    pub date: Option<String>,
    /// down_revision.
    pub parents: Vec<String>,
    /// depends_on.
    pub depends_on: Vec<String>,
    /// Branch labels, inherited ones included.
    pub labels: Vec<String>,
    /// Applied, pending or faulty.
    pub state: RevisionState,
    /// Is in the version table.
    pub current: bool,
    /// No other revision builds on it.
    pub head: bool,
    /// Has no down_revision.
    pub base: bool,
    /// Several others build on it.
    pub branchpoint: bool,
    /// Builds on several.
    pub mergepoint: bool,
    /// The last run of it failed.
    pub failed: bool,
    /// Unsaved edit.
    pub edited: bool,
    /// Lane in the drawn graph, from 0 (the trunk).
    pub lane: usize,
    /// Objects added, changed and removed (from the preview); None until known.
    pub changes: Option<ChangeCounts>,
    /// Names of tables it touched (from the preview).
    pub tables: Vec<String>,
    /// Findings on its file, by severity: info, warning, error.
    pub findings: [usize; 3],
}

/// State of a revision.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RevisionState {
    /// Its upgrade has run (or it was stamped).
    Applied,
    /// Not yet.
    #[default]
    Pending,
    /// Cannot be run as it stands.
    Faulty,
}

/// How many tables a step added, changed, removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChangeCounts {
    /// Added.
    pub added: usize,
    /// Changed.
    pub changed: usize,
    /// Removed.
    pub removed: usize,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Code, such as `GR03`.
    pub code: String,
    /// `info`, `warning`, `error`.
    pub severity: String,
    /// The fact.
    pub message: String,
    /// File, if any.
    pub file: Option<String>,
    /// Line from 1, if any.
    pub line: Option<u32>,
    /// Last line.
    pub end_line: Option<u32>,
    /// Object concerned.
    pub object: Option<String>,
    /// Remedy.
    pub help: Option<String>,
    /// Key of the revision of that file.
    pub revision: Option<String>,
}

/// The working database.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DatabaseView {
    /// Rows of the version table.
    pub current: Vec<String>,
    /// Name of the version table.
    pub version_table: String,
    /// Tables, the version table included (marked).
    pub tables: Vec<TableView>,
    /// Views.
    pub views: Vec<ObjectView>,
    /// Triggers.
    pub triggers: Vec<ObjectView>,
    /// Number of pending revisions.
    pub pending: usize,
}

/// A view or a trigger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ObjectView {
    /// Name.
    pub name: String,
    /// Table it is on, for a trigger.
    pub table: Option<String>,
    /// Statement.
    pub sql: String,
}

/// A table of the working database.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TableView {
    /// Name.
    pub name: String,
    /// It is the tool's version table.
    pub version_table: bool,
    /// Columns in order.
    pub columns: Vec<ColumnView>,
    /// Primary key columns in key order.
    pub primary_key: Vec<String>,
    /// Foreign keys.
    pub foreign_keys: Vec<ForeignKeyView>,
    /// UNIQUE constraints: name and columns.
    pub unique_constraints: Vec<ConstraintView>,
    /// CHECK constraints: name and expression.
    pub check_constraints: Vec<ConstraintView>,
    /// Indexes.
    pub indexes: Vec<IndexView>,
    /// Number of rows.
    pub rows: u64,
    /// Key of the revision that created it; None when it was not made by a revision.
    pub created_in: Option<String>,
    /// Keys of the revisions that changed it since, oldest first.
    pub changed_in: Vec<String>,
    /// CREATE statement.
    pub sql: String,
    /// `documented` (a revision made it), `by hand` (none did), or `differs` (from the preview).
    pub status: String,
}

/// A column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ColumnView {
    /// Name.
    pub name: String,
    /// Type in lower case as the diagram shows it.
    pub type_name: String,
    /// Nullable.
    pub nullable: bool,
    /// DEFAULT.
    pub default: Option<String>,
    /// Position in the primary key, from 1.
    pub key: Option<usize>,
    /// Unique by itself.
    pub unique: bool,
    /// Part of an index.
    pub indexed: bool,
    /// Part of a foreign key.
    pub foreign_key: bool,
    /// Generated: expression.
    pub generated: Option<String>,
}

/// A foreign key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ForeignKeyView {
    /// Name.
    pub name: Option<String>,
    /// Columns.
    pub columns: Vec<String>,
    /// Table referred to.
    pub referred_table: String,
    /// Columns referred to.
    pub referred_columns: Vec<String>,
    /// ON DELETE.
    pub on_delete: Option<String>,
    /// ON UPDATE.
    pub on_update: Option<String>,
}

/// A UNIQUE or CHECK constraint.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ConstraintView {
    /// Name.
    pub name: Option<String>,
    /// Columns or expression, as text.
    pub text: String,
}

/// An index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IndexView {
    /// Name.
    pub name: String,
    /// Unique.
    pub unique: bool,
    /// Columns and expressions.
    pub columns: Vec<String>,
    /// Partial: condition.
    pub predicate: Option<String>,
}

/// Boxes and lines, before they have places. Sizes in CSS pixels at 100 %.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramGraph {
    /// Tables.
    pub nodes: Vec<DiagramNode>,
    /// Foreign keys.
    pub edges: Vec<DiagramEdge>,
}

/// A table's box: a header and one slot for each column that it ever had.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramNode {
    /// Table name.
    pub table: String,
    /// Width.
    pub width: f64,
    /// Height of the box with all slots.
    pub height: f64,
    /// Column names by slot; columns of the present schema first, in their order.
    pub slots: Vec<String>,
}

/// A foreign key as a line from the child's rows to the parent's.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramEdge {
    /// Identifier, stable for the same key: `child(a,b)->parent(c,d)`.
    pub id: String,
    /// Child table.
    pub from_table: String,
    /// Child columns.
    pub from_columns: Vec<String>,
    /// Parent table.
    pub to_table: String,
    /// Parent columns.
    pub to_columns: Vec<String>,
    /// The child's columns are unique together: at most one child.
    pub unique: bool,
    /// The child's columns may be NULL: the parent is optional.
    pub optional: bool,
}

/// Places for a [`DiagramGraph`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DiagramLayout {
    /// Places of the boxes, by table.
    pub nodes: Vec<PlacedNode>,
    /// Routes of the lines, by edge id.
    pub edges: Vec<RoutedEdge>,
    /// Width of everything.
    pub width: f64,
    /// Height of everything.
    pub height: f64,
}

/// A box with its place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlacedNode {
    /// Table.
    pub table: String,
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width: at least the node's; boxes of one column are equally wide.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A line with its route: horizontal and vertical stretches only, child first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RoutedEdge {
    /// Edge id.
    pub id: String,
    /// Corner points from the child's port to the parent's port.
    pub points: Vec<(f64, f64)>,
    /// For a composite key: heights of the child's rows that the bracket joins (else one).
    pub from_rows: Vec<f64>,
    /// Likewise for the parent.
    pub to_rows: Vec<f64>,
    /// The line leaves the child at its right side.
    pub from_right: bool,
    /// The line enters the parent at its right side.
    pub to_right: bool,
}

/// What the page asks of the layout worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LayoutRequest {
    /// Number that the answer carries.
    pub id: u32,
    /// What to lay out.
    pub graph: DiagramGraph,
    /// The picture that is shown: its tables keep their places. None lays out all anew.
    #[serde(default)]
    pub previous: Option<DiagramLayout>,
}

/// What the layout worker answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LayoutReply {
    /// Number of the request.
    pub id: u32,
    /// The places.
    pub layout: DiagramLayout,
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

/// One revision, run in one direction.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StepView {
    /// Key of the revision.
    pub revision: String,
    /// `upgrade`, `downgrade` or `stamp`.
    pub direction: String,
    /// Operations as they ran.
    pub operations: Vec<OperationView>,
    /// Time in milliseconds.
    pub milliseconds: f64,
    /// What was assumed or emulated, and warnings.
    pub notices: Vec<Finding>,
    /// It failed.
    pub failed: bool,
}

/// One operation: an `op.…` call, a statement through the connection, or a statement of a script.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OperationView {
    /// Name as called: `add_column`, `execute`, `create_table` ….
    pub name: String,
    /// What it is about: `users.email`, `pk_resumes`.
    pub object: String,
    /// Tables it names.
    pub tables: Vec<String>,
    /// `add`, `remove`, `change` or `data`.
    pub effect: String,
    /// First line in the revision's file, from 1; 0 if unknown.
    pub line: u32,
    /// Last line.
    pub end_line: u32,
    /// Ran as SQLite's move and copy.
    pub move_and_copy: bool,
    /// What it sent.
    pub statements: Vec<StatementView>,
    /// It failed.
    pub failed: bool,
}

/// One statement as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StatementView {
    /// SQL.
    pub sql: String,
    /// Parameters, as text.
    pub parameters: Vec<String>,
    /// Rows changed or returned.
    pub rows: Option<u64>,
    /// Time in milliseconds.
    pub milliseconds: f64,
    /// The database's message, if it failed.
    pub error: Option<String>,
}

/// All about one revision.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RevisionDetail {
    /// Key.
    pub key: String,
    /// Path of the file.
    pub file: String,
    /// Present text.
    pub text: String,
    /// Text as loaded; None when made here.
    pub original: Option<String>,
    /// Second file, for tools that keep the way down in one of its own: path and text.
    pub down_file: Option<(String, String)>,
    /// `python` or `sql`.
    pub language: String,
    /// What its upgrade did when it last ran (in the working database, else in the preview).
    pub upgrade: Option<StepView>,
    /// What its downgrade did when it last ran.
    pub downgrade: Option<StepView>,
}

/// A failed run: what the error sheet shows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FailureView {
    /// The fact: `4b8d2f6a913e failed on its first statement`.
    pub title: String,
    /// The message of the error.
    pub message: String,
    /// Key of the revision, if one was running.
    pub revision: Option<String>,
    /// File.
    pub file: Option<String>,
    /// Line of the operation, from 1.
    pub line: Option<u32>,
    /// Last line of the operation.
    pub end_line: Option<u32>,
    /// The operation, as called.
    pub operation: Option<String>,
    /// The statement.
    pub sql: Option<String>,
    /// Traceback in Python's form.
    pub traceback: Option<String>,
    /// State of the database, in sentences; `true` marks what is well.
    pub state: Vec<(bool, String)>,
    /// What to do, best first, at most three.
    pub remedies: Vec<Remedy>,
}

/// Something that can be done about a failure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Remedy {
    /// Verb first: `Give the column a server default`.
    pub title: String,
    /// One sentence.
    pub detail: String,
    /// A command line that does it, if one does.
    pub command: Option<String>,
}

/// A state of the workspace that can be brought back.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Snapshot {
    /// Files and settings, as JSON.
    pub project: String,
    /// The working database as a file.
    #[serde(with = "serde_bytes")]
    pub database: Vec<u8>,
}
