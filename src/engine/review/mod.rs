//! Reviews: what the open project is reviewed against, and the review as far as it has come.
//!
//! In: a source (a second folder, a patch, a revision); out: the view of the review, again and again
//! while the proofs run between messages. The open project is always the head as the merge leaves it;
//! the base is a workspace of its own that nothing is run in but by a proof.

mod build;
mod fixes;
mod intake;
mod kept;
mod origin;
mod proofs;
mod script;
mod stage;

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::protocol::{Event, Progress, ReviewFormat, ReviewSource, ReviewView};
use crate::review::proofs::Prover;
use crate::review::sides::Changes;
use crate::review::{report, verdict};

pub use kept::{bring_back, is_kept, kept};
pub use origin::Origin;

use super::requests::Refusal;
use super::workspace::Workspace;
use super::{Engine, Sink};

/// Milliseconds that the proofs of a review may take, if nothing else is said.
pub const BUDGET: f64 = 20_000.0;

/// Milliseconds between two views while proofs run.
const TELL_EVERY: f64 = 150.0;

/// A review under way.
pub struct Review {
    /// What the base is called.
    base_label: String,
    /// What the head is called.
    head_label: String,
    /// The base.
    base: Box<Workspace>,
    /// The head may have left the base before the base's newest revisions.
    may_be_behind: bool,
    /// The base is a project of its own, and no part of the open one.
    is_apart: bool,
    /// Findings and sentences of putting base and head together.
    intake: Vec<Diagnostic>,
    notes: Vec<String>,
    /// Milliseconds that the proofs may take.
    budget: f64,
    /// What of it is kept between visits besides the base's files.
    about: Rc<[u8]>,
    /// What differs; found anew when a file changes.
    changes: Changes,
    /// Findings that need no proof.
    found: Vec<Diagnostic>,
    /// The view without what the proofs bring.
    view: ReviewView,
    /// The view was made when the preview was whole.
    is_whole: bool,
    prover: Option<Prover>,
    /// Fixes to try.
    fixes: Vec<fixes::Fixable>,
    /// Fixes that hold a value to look at, and are not tried.
    decisions: usize,
    /// States that evidence leads to.
    states: Vec<Rc<[u8]>>,
    told: f64,
}

impl Review {
    /// The view as it is now.
    fn shown(&mut self, workspace: &Workspace) -> ReviewView {
        let mut view = self.view.clone();
        self.states.clear();
        proofs::fill(&mut view, self, workspace);
        view.progress = match &self.prover {
            Some(prover) if prover.is_running() => {
                let (done, total, current) = prover.progress();
                Some(Progress { label: "Proving".to_owned(), done, total, current: Some(current) })
            }
            Some(_) => None,
            None => {
                let (done, total) = workspace.preview.progress();
                Some(Progress { label: "Replaying".to_owned(), done, total, current: None })
            }
        };
        view.verdict = verdict::verdict(&view);
        view
    }
}

/// Starts a review. Where it is refused, the one that is open stays.
///
/// # Errors
/// When the other side cannot be read, or nothing differs.
pub fn start(engine: &mut Engine, source: ReviewSource, sink: Sink<'_>) -> Result<(), Refusal> {
    let started = open(engine, source, sink);
    if started.is_err()
        && let (Some(workspace), Some(review)) = (engine.workspace.as_ref(), engine.review.as_mut())
    {
        let view = review.shown(workspace);
        sink(Event::Review { review: Some(Box::new(view)) });
    }
    started
}

fn open(engine: &mut Engine, source: ReviewSource, sink: Sink<'_>) -> Result<(), Refusal> {
    let budget = engine.review_budget;
    let known = engine.review.as_ref().and_then(Origin::of).or_else(|| engine.origin.clone());
    let Some(workspace) = engine.workspace.as_mut() else { return Err(no_project()) };
    let (before, chosen) = (workspace.state(), workspace.chosen);
    let keeps_files =
        matches!(source, ReviewSource::Base { .. } | ReviewSource::Previous { open_is_head: true });
    let origin = known.filter(|origin| origin.is_of(workspace));
    let mut review = intake::open(workspace, source, engine.previous.clone(), origin)?;
    review.budget = budget;
    review.about = kept::about(&review);
    build::refresh(workspace, &mut review);
    if review.changes.changed.is_empty() {
        let message = format!("{} and {} have the same revisions", review.base_label, review.head_label);
        if !before.files.iter().eq(workspace.files.iter()) {
            if !keeps_files {
                workspace.history.forget();
            }
            workspace.chosen = chosen;
            workspace.go_to(before)?;
        }
        return Err(Refusal::new(message).help("There is nothing to review."));
    }
    let view = review.shown(workspace);
    engine.review = Some(review);
    engine.origin = None;
    engine.preview_news = true;
    engine.show(sink);
    super::requests::keep(engine, sink);
    sink(Event::Review { review: Some(Box::new(view)) });
    Ok(())
}

fn no_project() -> Refusal {
    Refusal::new("No project is open").help("Open the base first: a sample, or a migrations folder.")
}

/// Files or settings changed: what differs is found anew, and proved anew.
pub fn refresh(engine: &mut Engine, sink: Sink<'_>) {
    let (Some(workspace), Some(review)) = (engine.workspace.as_mut(), engine.review.as_mut()) else { return };
    build::refresh(workspace, review);
    let view = review.shown(workspace);
    sink(Event::Review { review: Some(Box::new(view)) });
}

/// Lets the review go on for a moment, up to `until`; whether there is more to do.
pub fn advance(engine: &mut Engine, until: f64, sink: Sink<'_>) -> bool {
    let clock = engine.environment.clock;
    let (Some(workspace), Some(review)) = (engine.workspace.as_mut(), engine.review.as_mut()) else {
        return false;
    };
    if !review.is_whole {
        build::refresh(workspace, review);
        build::complete(workspace, review);
        review.told = clock();
        let view = review.shown(workspace);
        sink(Event::Review { review: Some(Box::new(view)) });
        return review.prover.as_ref().is_some_and(Prover::is_running);
    }
    let mut ran = false;
    while review.prover.as_ref().is_some_and(Prover::is_running) {
        ran = true;
        proofs::advance(workspace, review);
        if clock() > until {
            break;
        }
    }
    let running = review.prover.as_ref().is_some_and(Prover::is_running);
    if ran && (!running || clock() - review.told > TELL_EVERY) {
        review.told = clock();
        let view = review.shown(workspace);
        sink(Event::Review { review: Some(Box::new(view)) });
    }
    running
}

/// Ends the proofs.
pub fn stop(engine: &mut Engine, sink: Sink<'_>) {
    let (Some(workspace), Some(review)) = (engine.workspace.as_mut(), engine.review.as_mut()) else { return };
    if let Some(prover) = &mut review.prover {
        prover.stop("stopped");
    }
    let view = review.shown(workspace);
    sink(Event::Review { review: Some(Box::new(view)) });
}

/// Ends the review. Its base is kept for the next patch, as long as the project stays the reviewed head.
pub fn close(engine: &mut Engine, sink: Sink<'_>) {
    if let (Some(review), Some(workspace)) = (engine.review.take(), engine.workspace.as_ref()) {
        engine.origin =
            Origin::of(&review).map(|origin| Origin { head: Some(workspace.files.clone()), ..origin });
    }
    super::requests::keep(engine, sink);
    sink(Event::Review { review: None });
}

/// Makes a state that a proof kept the working database.
///
/// # Errors
/// When there is no such state.
pub fn open_state(engine: &mut Engine, state: usize, sink: Sink<'_>) -> Result<(), Refusal> {
    let (Some(workspace), Some(review)) = (engine.workspace.as_mut(), engine.review.as_ref()) else {
        return Err(no_review());
    };
    let Some(bytes) = review.states.get(state).cloned() else {
        return Err(Refusal::new("This state is not kept any more").help("Run the review again."));
    };
    let before = workspace.state();
    workspace.database.borrow_mut().restore(&bytes)?;
    workspace.history.record("opening a proof's state", before, false);
    workspace.read_back()?;
    engine.show(sink);
    super::requests::keep(engine, sink);
    Ok(())
}

/// Carries out an offer.
///
/// # Errors
/// When there is no such offer, or the file is another one by now.
pub fn accept(engine: &mut Engine, index: usize, sink: Sink<'_>) -> Result<(), Refusal> {
    let (Some(workspace), Some(review)) = (engine.workspace.as_mut(), engine.review.as_ref()) else {
        return Err(no_review());
    };
    let Some(offer) = review.view.offers.get(index).cloned() else {
        return Err(Refusal::new("This is not offered any more").help("Look at the review again."));
    };
    if workspace.files.text(&offer.path).map(str::to_owned) != offer.old {
        return Err(
            Refusal::new(format!("{} has changed since", offer.path)).help("Look at the review again.")
        );
    }
    let before = workspace.state();
    workspace.files.write(&offer.path, offer.new.as_bytes());
    workspace.history.record(&offer.title.to_lowercase(), before, false);
    workspace.reload();
    workspace.read_back()?;
    engine.preview_news = true;
    engine.show(sink);
    super::requests::keep(engine, sink);
    refresh(engine, sink);
    Ok(())
}

/// The review as a document.
///
/// # Errors
/// When there is none.
pub fn export(engine: &mut Engine, format: ReviewFormat, sink: Sink<'_>) -> Result<(), Refusal> {
    let (Some(workspace), Some(review)) = (engine.workspace.as_mut(), engine.review.as_mut()) else {
        return Err(no_review());
    };
    let view = review.shown(workspace);
    let (name, mime, text) = report::render(&view, format);
    sink(Event::Exported { name: name.to_owned(), mime: mime.to_owned(), bytes: text.into_bytes() });
    Ok(())
}

fn no_review() -> Refusal {
    Refusal::new("No review is open").help("Drop a second folder, a zip or a patch on the project.")
}
