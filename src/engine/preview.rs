//! The history preview: every revision run once in a scratch database, its schema kept. The
//! timeline, the provenance of objects and the union of all tables come from here; the working
//! database is another one.
//!
//! After an edit it runs again from the first revision that the edit can have changed: what came
//! before is kept, and the scratch database comes back from the checkpoint before it.

use std::rc::Rc;

use crate::project::Part;
use crate::revisions::{Graph, Step};
use crate::runner::{Session, SharedDatabase, StepFailure, StepReport, made_renames};
use crate::schema::Schema;
use crate::schema::diff::{Rename, Renamed, SchemaDiff, renamed};

use super::timeline::Timeline;

/// A checkpoint is kept after each so many revisions, while there is room.
const CHECKPOINT_EVERY: usize = 8;

/// Most bytes of checkpoints; with more, every other one is dropped.
const CHECKPOINT_BYTES: usize = 48 << 20;

/// One revision of the preview.
pub struct PreviewStep {
    /// The revision's id.
    pub revision: String,
    /// Rows of the version table after it.
    pub heads: Vec<String>,
    /// What it did.
    pub report: StepReport,
    /// What it did to the schema, renames that it made not counted as one thing gone and one new.
    pub effect: SchemaDiff,
    /// Renames that it made.
    pub renames: Vec<Rename>,
}

impl PreviewStep {
    /// Tables that it touched, by their names after it, and what they were called before.
    pub fn touched(&self) -> Vec<&str> {
        let mut touched = self.effect.touched();
        for rename in self.renames.iter().filter(|rename| rename.what == Renamed::Table) {
            touched.push(&rename.old);
            if !touched.contains(&rename.new.as_str()) {
                touched.push(&rename.new);
            }
        }
        touched
    }
}

/// The scratch database after so many revisions.
struct Checkpoint {
    done: usize,
    bytes: Rc<[u8]>,
}

/// A preview that may still be running.
#[derive(Default)]
pub struct Preview {
    /// Rows of the version table before the first step.
    start_heads: Vec<String>,
    steps: Vec<Step>,
    /// What each step depends on, as a number; equal numbers give equal results.
    fingerprints: Vec<u64>,
    done: Vec<PreviewStep>,
    timeline: Timeline,
    /// The schema after the last step that is done.
    last: Schema,
    scratch: Option<Scratch>,
    checkpoints: Vec<Checkpoint>,
    /// Interval of checkpoints now.
    every: usize,
    failure: Option<(String, Box<StepFailure>)>,
}

/// The scratch database and the session on it.
pub struct Scratch {
    /// The session that runs the revisions.
    pub session: Session,
    /// The database, for checkpoints.
    pub database: SharedDatabase,
    /// Name of the version table, which is no part of the schemas kept.
    pub version_table: String,
    /// Number of steps that have run in it.
    position: usize,
}

impl Scratch {
    /// A scratch database in which nothing has run.
    pub fn new(session: Session, database: SharedDatabase, version_table: String) -> Self {
        Self { session, database, version_table, position: 0 }
    }

    /// The schema, without the version table.
    pub fn schema(&self) -> Schema {
        let mut schema = self.session.schema().unwrap_or_default();
        schema.tables.retain(|table| table.name != self.version_table);
        schema
    }
}

impl Preview {
    /// A preview of everything up to the heads; it does nothing until [`Preview::advance`].
    /// Without a scratch database, or when the graph cannot be planned, it is empty. What
    /// `previous` has of it stays: `fingerprint` says for each step what it depends on.
    pub fn new(
        graph: &Graph,
        scratch: Option<Scratch>,
        previous: Self,
        fingerprint: &dyn Fn(&Step) -> u64,
    ) -> Self {
        let Some(mut scratch) = scratch.filter(|scratch| scratch.session.ensure_version_table().is_ok())
        else {
            let mut timeline = previous.timeline;
            timeline.truncate(0);
            return Self { timeline, ..Self::default() };
        };
        let start_heads = scratch.session.current().unwrap_or_default();
        let steps = graph.plan_upgrade("heads", &start_heads).map(|plan| plan.steps).unwrap_or_default();
        let fingerprints: Vec<u64> = steps.iter().map(fingerprint).collect();
        let start = scratch.schema();
        let same_start = previous.start_heads == start_heads
            && previous.timeline.len() > 0
            && previous.timeline.schema(0) == start;
        let same =
            fingerprints.iter().zip(&previous.fingerprints).take_while(|(new, old)| new == old).count();
        let kept = if same_start { same.min(previous.done.len()) } else { 0 };
        let mut preview = Self {
            start_heads,
            steps,
            fingerprints,
            // A failure stays a failure while its own revision and all before it stay.
            failure: previous.failure.filter(|_| same_start && same > previous.done.len()),
            done: previous.done,
            timeline: previous.timeline,
            last: Schema::default(),
            scratch: None,
            checkpoints: previous.checkpoints,
            every: if kept == 0 { CHECKPOINT_EVERY } else { previous.every },
        };
        preview.done.truncate(kept);
        preview.checkpoints.retain(|checkpoint| checkpoint.done <= kept);
        if same_start {
            preview.timeline.truncate(kept + 1);
        } else {
            preview.timeline.truncate(0);
            preview.timeline.push(None, &start, Vec::new());
            preview.checkpoints.clear();
        }
        preview.last = preview.timeline.schema(kept);
        if preview.done.len() < preview.steps.len() && preview.failure.is_none() {
            let back = preview.checkpoints.last();
            if let Some(checkpoint) = back
                && scratch.database.borrow_mut().restore(&checkpoint.bytes).is_ok()
            {
                scratch.position = checkpoint.done;
            }
            preview.scratch = Some(scratch);
        }
        preview
    }

    /// How many steps are done, of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.done.len(), self.steps.len())
    }

    /// Whether there is more to run.
    pub fn is_running(&self) -> bool {
        self.scratch.is_some() && self.failure.is_none() && self.done.len() < self.steps.len()
    }

    /// Runs one revision, whose way up `part_of` gives. Between a checkpoint and the first changed
    /// revision a step only brings the scratch database to where it was.
    pub fn advance(&mut self, part_of: &dyn Fn(&str) -> Option<Part>) {
        let Some(scratch) = self.scratch.as_mut() else { return };
        let Some(step) = self.steps.get(scratch.position) else { return };
        let id = step.revision.clone().unwrap_or_default();
        let part = part_of(&id);
        let outcome = scratch.session.run(step, part.as_ref());
        let again = scratch.position < self.done.len();
        match outcome {
            Ok(report) => {
                scratch.position += 1;
                if !again {
                    let heads = scratch.session.current().unwrap_or_default();
                    let schema = scratch.schema();
                    self.keep(id, heads, report, schema);
                }
            }
            Err(failure) => self.failure = Some((id, failure)),
        }
        self.checkpoint();
        if !self.is_running() {
            self.scratch = None;
        }
    }

    fn keep(&mut self, revision: String, heads: Vec<String>, report: StepReport, schema: Schema) {
        let stated = made_renames(&report);
        let (before, renames) = renamed(&self.last, &stated);
        // What was renamed and is not there under its new name was something else.
        let is_there = |rename: &Rename| match &rename.what {
            Renamed::Table => schema.table(&rename.new).is_some(),
            Renamed::Column(table) => {
                schema.table(table).is_some_and(|table| table.column(&rename.new).is_some())
            }
        };
        let (before, renames) = if renames.iter().all(is_there) {
            (before, renames)
        } else {
            let sound: Vec<Rename> = renames.into_iter().filter(is_there).collect();
            renamed(&self.last, &sound)
        };
        let effect = SchemaDiff::between(&before, &schema);
        self.timeline.push(Some(&revision), &schema, renames.clone());
        self.last = schema;
        self.done.push(PreviewStep { revision, heads, report, effect, renames });
    }

    fn checkpoint(&mut self) {
        let Some(scratch) = &self.scratch else { return };
        let done = scratch.position;
        let newest = self.checkpoints.last().map_or(0, |checkpoint| checkpoint.done);
        if self.failure.is_some() || done != self.done.len() || done < newest + self.every.max(1) {
            return;
        }
        let Ok(bytes) = scratch.database.borrow_mut().snapshot() else { return };
        self.checkpoints.push(Checkpoint { done, bytes: bytes.into() });
        let size: usize = self.checkpoints.iter().map(|checkpoint| checkpoint.bytes.len()).sum();
        if size > CHECKPOINT_BYTES {
            self.every *= 2;
            let mut keep = false;
            self.checkpoints.retain(|_| {
                keep = !keep;
                !keep
            });
        }
    }

    /// The steps that are done.
    pub fn done(&self) -> &[PreviewStep] {
        &self.done
    }

    /// The schemas of all steps.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// What the page has not been told of.
    pub fn news(&mut self) -> crate::protocol::TimelinePart {
        let failed = self.failure.as_ref().map(|(id, _)| id.clone());
        let running = self.is_running();
        self.timeline.news(self.steps.len() + 1, running, failed)
    }

    /// The revision that failed, and why.
    pub fn failure(&self) -> Option<(&str, &StepFailure)> {
        self.failure.as_ref().map(|(id, failure)| (id.as_str(), &**failure))
    }

    /// The scratch database after the first so many steps, and how many, no more than `most`.
    pub fn checkpoint_before(&self, most: usize) -> Option<(usize, Rc<[u8]>)> {
        let found = self.checkpoints.iter().rev().find(|checkpoint| checkpoint.done <= most)?;
        Some((found.done, Rc::clone(&found.bytes)))
    }

    /// The number of a revision's step.
    pub fn position(&self, revision: &str) -> Option<usize> {
        self.done.iter().position(|step| step.revision == revision)
    }

    /// The step of a revision.
    pub fn step(&self, revision: &str) -> Option<&PreviewStep> {
        self.done.iter().find(|step| step.revision == revision)
    }

    /// What the version table holds at a frame.
    pub fn heads_at(&self, frame: usize) -> &[String] {
        match frame.checked_sub(1) {
            Some(step) => self.done.get(step).map_or(&[], |step| &step.heads),
            None => &self.start_heads,
        }
    }

    /// The frame at which the version table holds `heads`.
    pub fn frame_at(&self, heads: &[String]) -> Option<usize> {
        let same =
            |known: &[String]| known.len() == heads.len() && heads.iter().all(|head| known.contains(head));
        if same(&self.start_heads) && self.timeline.len() > 0 {
            return Some(0);
        }
        self.done.iter().rposition(|step| same(&step.heads)).map(|step| step + 1)
    }
}
