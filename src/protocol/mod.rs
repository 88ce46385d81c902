//! What the page and the engine say to each other: plain data, no behaviour, no JS types.
//!
//! The page sends [`Request`]s, each with a number of its own choosing; the engine answers with
//! any number of [`Event`]s and exactly one `Done` or `Failed` that carries the number. The same
//! types are the `--json` output of the command line.

mod compare;
mod data;
mod database;
mod diagram;
mod event;
mod marks;
mod request;
mod review;
mod rows;
mod run;
mod rules;
mod storage;
mod timeline;
mod transfer;
mod workspace;

pub use compare::{
    AttributeChange, BatchStep, BatchView, Comparison, MemberChange, ObjectChange, Place, Point, PointView,
    Provenance, ProvenanceEntry, SqlRow, TableChange,
};
pub use data::{
    BackupRequest, BackupView, Cell, CellKind, ColumnHead, DataRow, FilterOperator, RowEdit, RowFilter,
    RowsPage, RowsQuery, SqlFailure, SqlResult, SqlRun,
};
pub use database::{
    ColumnView, ConstraintView, DatabaseView, ForeignKeyView, IndexView, ObjectView, TableView,
};
pub use diagram::{
    DiagramEdge, DiagramGraph, DiagramLayout, DiagramNode, LayoutReply, LayoutRequest, MovedTable,
    PlacedNode, RoutedEdge, SlotKind,
};
pub use event::{ConsoleKind, ConsoleLine, Event, Progress, Reply, SampleView};
pub use marks::{DiagramMarks, MarkedChange, ObjectMark, ShownSchema, TableMarks};
pub use request::{Envelope, ExportFormat, ExportScope, FileUpload, Request, Snapshot, SnapshotDatabase};
pub use review::{
    CheckView, DiffLine, EvidenceView, LostView, OfferView, Outcome, ProofView, ReviewFinding, ReviewFormat,
    ReviewSource, ReviewStep, ReviewView, SideView, SqlView, StepKind, VerdictView,
};
pub use rows::{ColumnRowsView, OffendingRows, ReplayOutcome, ReplayView, RowReportView, TableRowsView};
pub use rules::{FindingKey, FixView, RuleView};
pub use run::{FailureView, OperationView, Remedy, RevisionDetail, SkipOffer, StatementView, StepView};
pub use storage::{
    DatabaseRequest, Keeping, KeptProjectView, SaveCost, StorageRequest, StorageView, WorkingDatabaseView,
};
pub use timeline::{FrameView, RenameView, TimelinePart};
pub use transfer::{OpenedDatabase, RevisionMatch};
pub use workspace::{
    CandidateView, ChangeCounts, Driver, FileView, Finding, ProjectView, RevisionState, RevisionView,
    Settings, WorkspaceView,
};
