//! Runs the proofs, a piece at a time, so that whoever drives it stays answerable: first the history up
//! to the first new revision, then each proof on each new revision, then those on all of them together.

use std::rc::Rc;

use crate::database::DatabaseError;
use crate::protocol::Outcome;
use crate::revisions::{Plan, Step};
use crate::runner::{Session, SharedDatabase};

use super::super::sample;
use super::super::stage::{Stage, Ways};
use super::super::trial::{Material, Trial};
use super::{Attempts, Check, Evidence, Lost, PROOFS, Proof, Ran, Whole};

/// A proof as far as it has run.
#[derive(Debug, Clone, Default)]
pub struct Result {
    /// How it ended so far.
    pub outcome: Outcome,
    /// In a few words.
    pub detail: String,
    /// What was seen.
    pub evidence: Vec<Evidence>,
}

/// What the proofs run on, but for the stage.
pub struct Setting {
    /// Steps of the history before the first new revision, in order.
    pub old: Vec<Step>,
    /// Rows of the version table after them.
    pub old_heads: Vec<String>,
    /// Steps of the new revisions.
    pub new: Plan,
    /// The database after the first so many old steps, where it is known.
    pub checkpoint: Option<(usize, Rc<[u8]>)>,
    /// Milliseconds after which the rest is left out.
    pub budget: f64,
}

/// Where it is.
enum Stand {
    /// Running the history.
    History(Box<Replay>),
    /// Proof so many of trial so many.
    Each { trial: usize, proof: usize },
    /// Proof so many on all.
    Whole(usize),
    /// All that will run has run.
    Done,
}

struct Replay {
    session: Session,
    database: SharedDatabase,
    position: usize,
}

/// The proofs under way.
pub struct Prover {
    setting: Setting,
    stand: Stand,
    trials: Vec<Material>,
    /// One for each proof, in the order of the catalogue.
    pub results: Vec<Result>,
    /// Values that the upgrades lose.
    pub lost: Vec<Lost>,
    /// Most sample rows that a trial had.
    pub rows: u64,
    /// What could not be done, in sentences.
    pub notes: Vec<String>,
    /// Milliseconds spent.
    pub spent: f64,
}

impl Prover {
    /// Proofs of which nothing has run.
    pub fn new(setting: Setting) -> Self {
        let nothing = setting.new.steps.is_empty();
        let mut prover = Self {
            setting,
            stand: Stand::Done,
            trials: Vec::new(),
            results: vec![Result::default(); PROOFS.len()],
            lost: Vec::new(),
            rows: 0,
            notes: Vec::new(),
            spent: 0.0,
        };
        if nothing {
            prover.leave_out("no new revision");
        } else {
            prover.stand = Stand::Each { trial: 0, proof: 0 };
        }
        prover
    }

    /// Whether there is more to run.
    pub fn is_running(&self) -> bool {
        !matches!(self.stand, Stand::Done)
    }

    /// How many pieces are done, of how many, and what is under way.
    pub fn progress(&self) -> (usize, usize, String) {
        let each = PROOFS.iter().filter(|proof| matches!(proof.check, Check::Each(_))).count();
        let total = self.setting.new.steps.len() * each + PROOFS.len() - each;
        match &self.stand {
            Stand::History(replay) => {
                (0, total, format!("replaying {} of {}", replay.position, self.setting.old.len()))
            }
            Stand::Each { trial, proof } => {
                let done = trial * each
                    + PROOFS[..*proof].iter().filter(|proof| matches!(proof.check, Check::Each(_))).count();
                let id = self.setting.new.steps.get(*trial).and_then(|step| step.revision.clone());
                (done, total, id.unwrap_or_default())
            }
            Stand::Whole(_) => (total - (PROOFS.len() - each), total, "all revisions".to_owned()),
            Stand::Done => (total, total, String::new()),
        }
    }

    /// Ends it; what has not run says why.
    pub fn stop(&mut self, why: &str) {
        if self.is_running() {
            self.leave_out(why);
        }
    }

    fn leave_out(&mut self, why: &str) {
        for result in self
            .results
            .iter_mut()
            .filter(|result| result.outcome == Outcome::NotRun && result.detail.is_empty())
        {
            result.detail = why.to_owned();
        }
        self.stand = Stand::Done;
    }

    /// Runs the next piece.
    pub fn advance(
        &mut self,
        stage: &dyn Stage,
        base: Option<&dyn Stage>,
        fixes: &dyn Fn(&[Material]) -> Attempts,
    ) {
        let start = stage.now();
        if let Err(error) = self.piece(stage, base, fixes) {
            self.notes.push(format!("The proofs stopped: {}", error.message));
            self.leave_out("the scratch database failed");
        }
        self.spent += stage.now() - start;
        if self.is_running() && self.spent > self.setting.budget {
            let seconds = self.setting.budget / 1000.0;
            self.stop(&format!("the time budget of {seconds} s was used up"));
        }
    }

    fn piece(
        &mut self,
        stage: &dyn Stage,
        base: Option<&dyn Stage>,
        fixes: &dyn Fn(&[Material]) -> Attempts,
    ) -> std::result::Result<(), DatabaseError> {
        match std::mem::replace(&mut self.stand, Stand::Done) {
            Stand::History(replay) => self.replay(stage, *replay),
            Stand::Each { trial, .. } if trial >= self.setting.new.steps.len() => {
                self.stand = Stand::Whole(0);
                Ok(())
            }
            Stand::Each { trial: 0, proof: 0 } if self.trials.is_empty() => {
                let replay = self.start(stage)?;
                self.stand = Stand::History(Box::new(replay));
                Ok(())
            }
            Stand::Each { trial, .. } if trial >= self.trials.len() => {
                self.prepare(stage, trial)?;
                self.stand = Stand::Each { trial, proof: 0 };
                Ok(())
            }
            Stand::Each { trial, proof } => self.each(stage, trial, proof),
            Stand::Whole(proof) => self.whole(stage, base, fixes, proof),
            Stand::Done => Ok(()),
        }
    }

    /// The database before the history, or after what is known of it.
    fn start(&self, stage: &dyn Stage) -> std::result::Result<Replay, DatabaseError> {
        let (position, database) = match &self.setting.checkpoint {
            Some((done, bytes)) => (*done, stage.open(bytes)?),
            None => (0, stage.start()?),
        };
        let session = stage.session(Rc::clone(&database), Ways::default());
        session.ensure_version_table()?;
        Ok(Replay { session, database, position })
    }

    /// Runs a few revisions of the history; after the last the first trial is made ready.
    fn replay(&mut self, stage: &dyn Stage, mut replay: Replay) -> std::result::Result<(), DatabaseError> {
        for _ in 0..4 {
            let Some(step) = self.setting.old.get(replay.position) else { break };
            let id = step.revision.as_deref().unwrap_or_default();
            if let Err(failure) = replay.session.run(step, stage.part(id, true).as_ref()) {
                self.notes
                    .push(format!("The history before the pull request fails at {id}: {}", failure.summary));
                self.leave_out(&format!("the history before it fails at {id}"));
                return Ok(());
            }
            replay.position += 1;
        }
        if replay.position < self.setting.old.len() {
            self.stand = Stand::History(Box::new(replay));
            return Ok(());
        }
        let empty: Rc<[u8]> = replay.database.borrow_mut().snapshot()?.into();
        self.add_trial(stage, 0, Rc::clone(&empty), &empty)?;
        self.stand = Stand::Each { trial: 0, proof: 0 };
        Ok(())
    }

    /// Makes the next trial ready, from what the one before left.
    fn prepare(&mut self, stage: &dyn Stage, number: usize) -> std::result::Result<(), DatabaseError> {
        let Some(material) = self.trials.last() else { return Ok(()) };
        let last = Trial { stage, material };
        let (on_empty, upgraded) = (last.on_empty()?, last.upgraded()?);
        if on_empty.outcome.is_err() {
            self.leave_out(&format!("{} fails", last.id()));
            self.setting.new.steps.truncate(number);
            return Ok(());
        }
        let empty = Rc::clone(&on_empty.bytes);
        let filled = if upgraded.outcome.is_ok() { Rc::clone(&upgraded.bytes) } else { Rc::clone(&empty) };
        self.add_trial(stage, number, empty, &filled)
    }

    fn add_trial(
        &mut self,
        stage: &dyn Stage,
        number: usize,
        empty: Rc<[u8]>,
        filled: &[u8],
    ) -> std::result::Result<(), DatabaseError> {
        let Some(step) = self.setting.new.steps.get(number).cloned() else { return Ok(()) };
        let sample = sample::fill(stage, filled)?;
        self.rows = self.rows.max(sample.rows);
        for (table, why) in &sample.unfilled {
            let note = format!("No sample rows for {table}: {why}");
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
        let id = step.revision.clone().unwrap_or_default();
        let revision = stage.graph().get(&id).cloned().unwrap_or_default();
        let target = revision.down_revisions.first().map_or("base", String::as_str);
        let down = stage.graph().plan_downgrade(target, std::slice::from_ref(&id)).ok();
        let down =
            down.and_then(|plan| plan.steps.into_iter().find(|step| step.revision.as_ref() == Some(&id)));
        self.trials.push(Material::new(revision, step, down, empty, sample.bytes));
        Ok(())
    }

    fn each(
        &mut self,
        stage: &dyn Stage,
        trial: usize,
        proof: usize,
    ) -> std::result::Result<(), DatabaseError> {
        let next =
            |from: usize| (from..PROOFS.len()).find(|number| matches!(PROOFS[*number].check, Check::Each(_)));
        let Some(number) = next(proof) else {
            self.stand = Stand::Each { trial: trial + 1, proof: 0 };
            return Ok(());
        };
        if let (Proof { check: Check::Each(check), .. }, Some(material)) =
            (PROOFS[number], self.trials.get(trial))
        {
            let ran = check(Trial { stage, material })?;
            self.take(number, ran);
        }
        self.stand = Stand::Each { trial, proof: number + 1 };
        Ok(())
    }

    fn whole(
        &mut self,
        stage: &dyn Stage,
        base: Option<&dyn Stage>,
        fixes: &dyn Fn(&[Material]) -> Attempts,
        proof: usize,
    ) -> std::result::Result<(), DatabaseError> {
        let next = (proof..PROOFS.len()).find(|number| matches!(PROOFS[*number].check, Check::Whole(_)));
        let Some(number) = next else {
            self.leave_out("");
            return Ok(());
        };
        if let Check::Whole(check) = PROOFS[number].check {
            let whole =
                Whole { stage, base, trials: &self.trials, base_heads: &self.setting.old_heads, fixes };
            let ran = check(&whole)?;
            self.take(number, ran);
        }
        self.stand = Stand::Whole(number + 1);
        Ok(())
    }

    /// Adds what a proof gave for one revision to what it gave for those before.
    fn take(&mut self, number: usize, ran: Ran) {
        self.lost.extend(ran.lost);
        let result = &mut self.results[number];
        let worse = match (result.outcome, ran.outcome) {
            (Outcome::NotRun, Outcome::NotRun) => result.detail.is_empty(),
            (Outcome::NotRun, _) | (Outcome::Held, Outcome::Failed) => true,
            (Outcome::Held, Outcome::Held) => !ran.detail.is_empty(),
            _ => false,
        };
        if worse {
            result.outcome = ran.outcome;
            result.detail = ran.detail;
        }
        result.evidence.extend(ran.evidence);
    }
}
