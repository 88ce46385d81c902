//! A review of a migration pull request: base against head, what running it proved, what to do.

use serde::{Deserialize, Serialize};

use super::{FileUpload, Finding, ObjectChange, Progress, StepView, TableChange, TableView};

/// What the open project is reviewed against.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ReviewSource {
    /// These files are the head; the open project is the base. The project then holds what the merge leaves.
    Head {
        /// What they are called.
        name: String,
        /// The files; archives are unpacked.
        files: Vec<FileUpload>,
    },
    /// These files are the base; the open project is the head.
    Base {
        /// What they are called.
        name: String,
        /// The files; archives are unpacked.
        files: Vec<FileUpload>,
    },
    /// The project that was open before this one is the other side.
    Previous {
        /// The open one is the head, the one before is the base; or the other way around.
        open_is_head: bool,
    },
    /// A unified diff or the output of `git format-patch`; the open project is the base.
    Patch {
        /// Name of the file.
        name: String,
        /// Its text.
        text: String,
    },
    /// Everything in the open project that is not needed to reach this revision is new.
    Revision {
        /// The base, as Alembic names it: `ae10`, `head-3`, `base`.
        name: String,
    },
    /// These revisions of the open project are new.
    Revisions {
        /// Their keys.
        keys: Vec<String>,
    },
}

/// Forms in which a review is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewFormat {
    /// Markdown with Mermaid, for the pull request.
    Markdown,
    /// One self-contained HTML file.
    Html,
    /// JSON: a [`ReviewView`].
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Workflow commands of GitHub Actions, one annotation a line.
    Github,
}

/// A review, as far as it has come.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ReviewView {
    /// Name of the project.
    pub project: String,
    /// Tool, as people call it.
    pub tool: String,
    /// Where the pull request starts.
    pub base: SideView,
    /// Where it leads.
    pub head: SideView,
    /// The verdict so far.
    pub verdict: VerdictView,
    /// A step for each revision that is new, changed or gone, in the order in which they run.
    pub steps: Vec<ReviewStep>,
    /// What differs between base and head as a whole.
    pub changes: Vec<TableChange>,
    /// Views and triggers that differ.
    pub objects: Vec<ObjectChange>,
    /// Tables of the head that the pull request touches, and those that they refer to.
    pub tables: Vec<TableView>,
    /// The SQL of all steps together, in each dialect.
    pub sql: Vec<SqlView>,
    /// Everything found, worst first.
    pub findings: Vec<ReviewFinding>,
    /// The checks of pytest-alembic, under its names.
    pub checks: Vec<CheckView>,
    /// The proofs.
    pub proofs: Vec<ProofView>,
    /// Values that an upgrade loses.
    pub lost: Vec<LostView>,
    /// What can be done about two heads or a stale parent.
    pub offers: Vec<OfferView>,
    /// What was assumed while base and head were put together, in sentences.
    pub notes: Vec<String>,
    /// Revisions that were replayed to know the state.
    pub replayed: usize,
    /// Sample rows that the proofs ran on.
    pub rows: u64,
    /// Time that the proofs took.
    pub milliseconds: f64,
    /// Proofs under way; None when all that will run have run.
    pub progress: Option<Progress>,
}

/// Base or head.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideView {
    /// What it is called.
    pub label: String,
    /// Number of revision files.
    pub files: usize,
    /// Its heads.
    pub heads: Vec<String>,
}

/// What to do with the pull request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictView {
    /// `error`, `warning`, `ok` or `running`.
    pub level: String,
    /// The fact: `Do not merge yet`.
    pub title: String,
    /// Why, in one or two sentences.
    pub reason: String,
}

/// What happened to a revision.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Only the head has it.
    #[default]
    Added,
    /// Its file differs.
    Edited,
    /// It has another parent.
    Reparented,
    /// Only the base has it, and no merge brings it back.
    Removed,
}

/// A revision of the pull request.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ReviewStep {
    /// Key of the revision.
    pub key: String,
    /// Its id.
    pub id: String,
    /// First line of the docstring.
    pub message: String,
    /// What happened to it.
    pub kind: StepKind,
    /// Path of its file.
    pub file: String,
    /// Path before, if it has another name now.
    pub old_file: Option<String>,
    /// down_revision.
    pub parents: Vec<String>,
    /// down_revision in the base, if it is another one.
    pub old_parents: Option<Vec<String>>,
    /// Changed lines with a few around them.
    pub lines: Vec<DiffLine>,
    /// What its upgrade did in the preview.
    pub upgrade: Option<StepView>,
    /// It failed in the preview: why.
    pub failure: Option<String>,
    /// It has a way down.
    pub reversible: bool,
    /// The SQL that will run.
    pub sql: Vec<SqlView>,
    /// Tables that it changes.
    pub changes: Vec<TableChange>,
    /// Views and triggers that it changes.
    pub objects: Vec<ObjectChange>,
    /// The tables it changes as they are after it (those it drops: before), and those they refer to.
    pub tables: Vec<TableView>,
}

/// A line of a changed file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DiffLine {
    /// Number in the base; None for an added line.
    pub old: Option<u32>,
    /// Number in the head; None for a removed line.
    pub new: Option<u32>,
    /// Its text. Empty with no number at all: lines are left out here.
    pub text: String,
}

/// The SQL of a step in one dialect.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SqlView {
    /// `sqlite`, `postgresql` or `mysql`.
    pub dialect: String,
    /// The statements.
    pub text: String,
    /// Why there is no more of it.
    pub error: Option<String>,
}

/// A finding with what proves it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReviewFinding {
    /// The finding.
    pub finding: Finding,
    /// What running it showed.
    pub evidence: Vec<EvidenceView>,
    /// The object is dropped or emptied: `destructive: say it is meant`.
    pub destructive: bool,
}

/// One fact that a run showed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceView {
    /// Number of the proof, from 1.
    pub proof: usize,
    /// Key of the revision that ran.
    pub revision: String,
    /// The fact in words.
    pub text: String,
    /// What the database said, or the statement.
    pub code: Option<String>,
    /// Line in the revision's file.
    pub line: Option<u32>,
    /// A state is kept that can be opened: what `Request::OpenProofState` takes.
    pub state: Option<usize>,
    /// A comment in the revision says that it is meant, and why.
    #[serde(default)]
    pub accepted: Option<String>,
}

/// How a proof or a check ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was run, and it holds.
    Held,
    /// It was run, and it does not hold.
    Failed,
    /// It was not run.
    #[default]
    NotRun,
}

/// A check of pytest-alembic's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckView {
    /// pytest-alembic's name: `single_head_revision`.
    pub name: String,
    /// In words: `single head`.
    pub title: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Why, or what.
    pub detail: String,
}

/// A proof over all revisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofView {
    /// Number in the catalogue, from 1.
    pub number: usize,
    /// Name that does not change: `passes-with-rows`.
    pub name: String,
    /// What it claims: `Passes empty and with rows`.
    pub title: String,
    /// What is run for it, in one sentence.
    pub about: String,
    /// How it ended: failed if it failed for one revision.
    pub outcome: Outcome,
    /// In a few words: `row 1`, `7 of 7`, why it was not run.
    pub detail: String,
    /// What was seen.
    pub evidence: Vec<EvidenceView>,
}

/// Values of a column that are gone after an upgrade.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostView {
    /// `table.column`, or the table.
    pub object: String,
    /// Values that were there and are not any more.
    pub values: u64,
    /// Rows that the table had.
    pub rows: u64,
    /// Key of the revision that lost them.
    pub revision: String,
    /// How: `dropped`, `set to NULL`, `rows deleted`.
    pub how: String,
}

/// A change of files that mends the history.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferView {
    /// Verb first: `Merge the two heads`.
    pub title: String,
    /// One sentence.
    pub detail: String,
    /// Path of the file that is made or changed.
    pub path: String,
    /// Its text now; None for a new file.
    pub old: Option<String>,
    /// Its text then.
    pub new: String,
}
