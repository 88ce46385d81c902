//! Taking back and doing again. A step keeps the whole state before it: files are shared by
//! reference, the database is kept as the bytes of its file, shared between steps that did not
//! change it.

use std::rc::Rc;

use crate::protocol::Settings;

use super::files::Files;
use super::shelf::Shelf;

/// Most steps that are kept.
const STEPS: usize = 100;

/// Most bytes of database files that are kept; the oldest steps go first.
const BYTES: usize = 256 << 20;

/// A state of the workspace.
#[derive(Clone)]
pub struct State {
    /// Files.
    pub files: Files,
    /// Settings.
    pub settings: Settings,
    /// The working database as a file.
    pub database: Rc<[u8]>,
    /// Which of the project's databases it is, and the others.
    pub shelf: Shelf,
}

struct Step {
    label: String,
    state: State,
}

/// What can be taken back and done again.
#[derive(Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
}

impl History {
    /// Keeps `state`, which `label` is about to change. Edits of one file in a row are one step.
    pub fn record(&mut self, label: &str, state: State, coalesce: bool) {
        self.future.clear();
        if coalesce && self.past.last().is_some_and(|step| step.label == label) {
            return;
        }
        self.past.push(Step { label: label.to_owned(), state });
        self.shrink();
    }

    /// Forgets the newest step: what it announced did not happen.
    pub fn forget(&mut self) {
        self.past.pop();
    }

    /// The state to go back to; `now` is kept for [`History::redo`].
    pub fn undo(&mut self, now: State) -> Option<(String, State)> {
        let step = self.past.pop()?;
        self.future.push(Step { label: step.label.clone(), state: now });
        Some((step.label, step.state))
    }

    /// The state to go forward to; `now` is kept for [`History::undo`].
    pub fn redo(&mut self, now: State) -> Option<(String, State)> {
        let step = self.future.pop()?;
        self.past.push(Step { label: step.label.clone(), state: now });
        Some((step.label, step.state))
    }

    /// What undo would take back, and redo do again.
    pub fn labels(&self) -> (Option<String>, Option<String>) {
        let label = |steps: &[Step]| steps.last().map(|step| step.label.clone());
        (label(&self.past), label(&self.future))
    }

    fn shrink(&mut self) {
        while self.past.len() > STEPS || self.past.len() > 1 && self.bytes() > BYTES {
            self.past.remove(0);
        }
    }

    /// Bytes of distinct database files; neighbours share theirs when nothing changed it.
    fn bytes(&self) -> usize {
        let mut total = 0;
        let mut last: Option<&Rc<[u8]>> = None;
        for step in &self.past {
            if !last.is_some_and(|last| Rc::ptr_eq(last, &step.state.database)) {
                total += step.state.database.len();
            }
            last = Some(&step.state.database);
        }
        total
    }
}
