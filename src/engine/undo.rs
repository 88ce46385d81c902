//! Taking back and doing again. A step keeps the whole state before it: files are shared by
//! reference, the database in [`Pages`] shared with the step before, so that a step takes what it changed.

use std::rc::Rc;

use crate::protocol::Settings;
use crate::storage::Pages;

use super::files::Files;
use super::shelf::Shelf;

/// Most steps that are kept.
const STEPS: usize = 200;

/// Most bytes of database pages that are kept; the oldest steps go first.
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
    files: Files,
    settings: Settings,
    database: Pages,
    shelf: Shelf,
}

impl Step {
    fn new(label: &str, state: State, before: Option<&Step>) -> Self {
        let database = Pages::of(&state.database, before.map(|step| &step.database));
        Self {
            label: label.to_owned(),
            files: state.files,
            settings: state.settings,
            database,
            shelf: state.shelf,
        }
    }

    fn state(self) -> (String, State) {
        let database = self.database.join();
        (self.label, State { files: self.files, settings: self.settings, database, shelf: self.shelf })
    }
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
        let step = Step::new(label, state, self.past.last());
        self.past.push(step);
        self.shrink();
    }

    /// Forgets the newest step: what it announced did not happen.
    pub fn forget(&mut self) {
        self.past.pop();
    }

    /// The state to go back to; `now` is kept for [`History::redo`].
    pub fn undo(&mut self, now: State) -> Option<(String, State)> {
        let step = self.past.pop()?;
        self.future.push(Step::new(&step.label, now, Some(&step)));
        Some(step.state())
    }

    /// The state to go forward to; `now` is kept for [`History::undo`].
    pub fn redo(&mut self, now: State) -> Option<(String, State)> {
        let step = self.future.pop()?;
        let back = Step::new(&step.label, now, self.past.last());
        self.past.push(back);
        Some(step.state())
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

    /// Bytes of pages: the oldest step's whole file, and what each later one did not share.
    fn bytes(&self) -> usize {
        let first = self.past.first().map_or(0, |step| step.database.size());
        first + self.past.iter().skip(1).map(|step| step.database.fresh()).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(database: &Rc<[u8]>) -> State {
        State {
            files: Files::default(),
            settings: Settings::default(),
            database: Rc::clone(database),
            shelf: Shelf::default(),
        }
    }

    #[test]
    fn a_hundred_small_changes_of_a_large_file_take_little() {
        let mut bytes = vec![0_u8; 8 << 20];
        let mut history = History::default();
        for step in 0..100_u8 {
            bytes[usize::from(step) * 4096] = step;
            history.record("edit", state(&bytes.clone().into()), false);
        }
        assert_eq!(history.past.len(), 100);
        assert!(history.bytes() < 12 << 20, "{} bytes", history.bytes());
    }

    #[test]
    fn back_and_forth_gives_each_state() {
        let mut history = History::default();
        let states: Vec<Rc<[u8]>> = (0..4_u8).map(|number| vec![number; 40_000].into()).collect();
        for database in &states[..3] {
            history.record("step", state(database), false);
        }
        let mut now = state(&states[3]);
        for expected in states[..3].iter().rev() {
            now = history.undo(now).expect("a step").1;
            assert_eq!(now.database[..], expected[..]);
        }
        assert!(history.undo(now.clone()).is_none());
        for expected in &states[1..] {
            now = history.redo(now).expect("a step").1;
            assert_eq!(now.database[..], expected[..]);
        }
        assert_eq!(history.labels(), (Some("step".to_owned()), None));
    }
}
