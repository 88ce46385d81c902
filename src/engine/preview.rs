//! The history preview: every revision run once in a scratch database, its schema kept. The
//! timeline, the provenance of objects and the union of all tables come from here; the working
//! database is another one.

use std::rc::Rc;

use crate::project::Part;
use crate::revisions::{Graph, Step};
use crate::runner::{Session, StepFailure, StepReport};
use crate::schema::Schema;

/// The schema after one revision.
pub struct PreviewStep {
    /// The revision's id.
    pub revision: String,
    /// Rows of the version table after it.
    pub heads: Vec<String>,
    /// Schema after it.
    pub schema: Rc<Schema>,
    /// What it did.
    pub report: StepReport,
}

/// A preview that may still be running.
pub struct Preview {
    /// Schema before the first step.
    start: Rc<Schema>,
    /// Rows of the version table before the first step.
    start_heads: Vec<String>,
    steps: Vec<Step>,
    done: Vec<PreviewStep>,
    session: Option<Session>,
    failure: Option<(String, Box<StepFailure>)>,
}

impl Preview {
    /// A preview of nothing.
    pub fn idle() -> Self {
        Self {
            start: Rc::default(),
            start_heads: Vec::new(),
            steps: Vec::new(),
            done: Vec::new(),
            session: None,
            failure: None,
        }
    }

    /// A preview of everything up to the heads; it does nothing until [`Preview::advance`].
    /// Without a session, or when the graph cannot be planned, it is empty.
    pub fn new(graph: &Graph, session: Option<Session>) -> Self {
        let session = session.filter(|session| session.ensure_version_table().is_ok());
        let start = session.as_ref().and_then(|session| session.schema().ok()).unwrap_or_default();
        let start_heads = session.as_ref().and_then(|session| session.current().ok()).unwrap_or_default();
        let steps = graph.plan_upgrade("heads", &start_heads).map(|plan| plan.steps).unwrap_or_default();
        Self { start: Rc::new(start), start_heads, steps, done: Vec::new(), session, failure: None }
    }

    /// The schema before the first step.
    pub fn start(&self) -> &Schema {
        &self.start
    }

    /// How many steps are done, of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.done.len(), self.steps.len())
    }

    /// Whether there is more to run.
    pub fn is_running(&self) -> bool {
        self.session.is_some() && self.failure.is_none() && self.done.len() < self.steps.len()
    }

    /// Runs one revision, whose way up `part_of` gives.
    pub fn advance(&mut self, part_of: &dyn Fn(&str) -> Option<Part>) {
        let Some(session) = self.session.as_mut() else { return };
        let Some(step) = self.steps.get(self.done.len()) else { return };
        let id = step.revision.clone().unwrap_or_default();
        let part = part_of(&id);
        match session.run(step, part.as_ref()) {
            Ok(report) => {
                let heads = session.current().unwrap_or_default();
                let schema = session.schema().map(Rc::new).unwrap_or_default();
                self.done.push(PreviewStep { revision: id, heads, schema, report });
            }
            Err(failure) => self.failure = Some((id, failure)),
        }
        if !self.is_running() {
            self.session = None;
        }
    }

    /// The steps that are done.
    pub fn done(&self) -> &[PreviewStep] {
        &self.done
    }

    /// The revision that failed, and why.
    pub fn failure(&self) -> Option<(&str, &StepFailure)> {
        self.failure.as_ref().map(|(id, failure)| (id.as_str(), &**failure))
    }

    /// The step of a revision with the schema before it.
    pub fn step(&self, revision: &str) -> Option<(&PreviewStep, &Schema)> {
        let at = self.done.iter().position(|step| step.revision == revision)?;
        let before = at.checked_sub(1).map_or(&self.start, |before| &self.done[before].schema);
        Some((&self.done[at], before))
    }

    /// The schema that the revisions leave when the version table holds `heads`.
    pub fn schema_at(&self, heads: &[String]) -> Option<Rc<Schema>> {
        let same =
            |known: &[String]| known.len() == heads.len() && heads.iter().all(|head| known.contains(head));
        if same(&self.start_heads) {
            return Some(Rc::clone(&self.start));
        }
        self.done.iter().rev().find(|step| same(&step.heads)).map(|step| Rc::clone(&step.schema))
    }
}
