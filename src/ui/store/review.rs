//! The review as the page shows it, and what the user can do with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Screen, Store};
use crate::protocol::{
    Event, FileUpload, Finding, LostView, OfferView, ProofView, Request, ReviewFinding, ReviewFormat,
    ReviewSource, ReviewStep, ReviewView, RevisionView,
};
use crate::ui::dom;

/// State of the review.
#[derive(Clone, Copy)]
pub struct ReviewState {
    /// The review as the engine gave it last.
    pub view: RwSignal<Option<Arc<ReviewView>>>,
    /// Its steps, which stay while proofs run.
    pub steps: Memo<Vec<ReviewStep>>,
    /// Its findings.
    pub findings: Memo<Vec<ReviewFinding>>,
    /// Its proofs.
    pub proofs: Memo<Vec<ProofView>>,
    /// Values lost.
    pub lost: Memo<Vec<LostView>>,
    /// Offers.
    pub offers: Memo<Vec<OfferView>>,
    /// Key of the selected step; None is the summary.
    pub selected: RwSignal<Option<String>>,
    /// Keys of the steps that were viewed.
    pub viewed: RwSignal<BTreeSet<String>>,
    /// The project that was open before this one, and can be its base.
    pub previous: RwSignal<Option<String>>,
    /// The state of a proof that was opened last.
    pub opened: RwSignal<Option<OpenedState>>,
}

/// A proof's state as the working database.
#[derive(Clone)]
pub struct OpenedState {
    /// What the page calls it.
    said: String,
    /// The step of undo that takes it back.
    undo: String,
}

impl Default for ReviewState {
    fn default() -> Self {
        let view: RwSignal<Option<Arc<ReviewView>>> = RwSignal::new(None);
        fn part<T: Clone + PartialEq + Send + Sync + 'static>(
            view: RwSignal<Option<Arc<ReviewView>>>,
            take: fn(&ReviewView) -> Vec<T>,
        ) -> Memo<Vec<T>> {
            Memo::new(move |_| view.with(|view| view.as_ref().map(|view| take(view)).unwrap_or_default()))
        }
        Self {
            view,
            steps: part(view, |view| view.steps.clone()),
            findings: part(view, |view| view.findings.clone()),
            proofs: part(view, |view| view.proofs.clone()),
            lost: part(view, |view| view.lost.clone()),
            offers: part(view, |view| view.offers.clone()),
            selected: RwSignal::new(None),
            viewed: RwSignal::new(BTreeSet::new()),
            previous: RwSignal::new(None),
            opened: RwSignal::new(None),
        }
    }
}

/// Whether a file's name is that of a patch.
pub fn is_patch(path: &str) -> bool {
    let name = path.to_ascii_lowercase();
    [".patch", ".diff", ".mbox"].iter().any(|ending| name.ends_with(ending))
}

impl Store {
    /// Hears of the review.
    pub(super) fn take_review(&self, view: Option<Box<ReviewView>>) {
        let first = self.review.view.with_untracked(Option::is_none);
        let Some(view) = view else {
            self.review.view.set(None);
            return;
        };
        if first {
            let kept = dom::stored(&viewed_key(&view)).unwrap_or_default();
            self.review.viewed.set(kept.split_whitespace().map(str::to_owned).collect());
            self.review.selected.set(None);
        }
        if view.progress.is_none()
            && self.review.view.with_untracked(|old| old.as_ref().is_some_and(|old| old.progress.is_some()))
        {
            self.announcement.set(format!("{}. {}", view.verdict.title, view.verdict.reason));
        }
        self.review.view.set(Some(Arc::new(*view)));
    }

    /// Reviews the open project against something.
    pub fn start_review(&self, source: ReviewSource) {
        self.review.view.set(None);
        self.review.previous.set(None);
        self.show(Screen::Review);
        self.perform("Reading", Request::Review { source });
    }

    /// Reviews a revision and all that stand on it as new.
    pub fn review_from(&self, key: &str) {
        let keys = self.revisions.with_untracked(|revisions| following(revisions, key));
        self.start_review(ReviewSource::Revisions { keys });
    }

    /// Takes files that belong to a review: a patch, or the head of the open project.
    pub fn review_files(&self, name: String, mut files: Vec<FileUpload>) {
        let patch = files.iter().position(|file| is_patch(&file.path));
        let source = match patch {
            Some(at) => {
                let file = files.swap_remove(at);
                let text = String::from_utf8_lossy(&file.bytes).into_owned();
                ReviewSource::Patch { name: file.path, text }
            }
            None => ReviewSource::Head { name, files },
        };
        self.start_review(source);
    }

    /// Ends the proofs; the review stays.
    pub fn stop_review(&self) {
        self.perform("Stopping", Request::StopReview);
    }

    /// Ends the review.
    pub fn close_review(&self) {
        self.review.view.set(None);
        self.perform("Closing", Request::CloseReview);
    }

    /// Opens what a proof left, as the working database; `said` is what the page calls it.
    pub fn open_proof_state(&self, state: usize, said: String) {
        let store = *self;
        store.refusal.set(None);
        store.begin("Opening");
        store.show(Screen::Playground);
        spawn_local(async move {
            let end = store.client().call(Request::OpenProofState { state }).await;
            store.end();
            match end {
                Ok(_) => {
                    let undo = store.workspace.with_untracked(|view| view.undo.clone());
                    store.review.opened.set(undo.map(|undo| OpenedState { said, undo }));
                }
                Err(refusal) => store.refuse(refusal),
            }
        });
    }

    /// What the state is called that was opened last, as long as nothing was done since.
    pub fn opened_state(&self) -> Option<String> {
        let undo = self.workspace.with(|view| view.undo.clone());
        let opened = self.review.opened.get().filter(|opened| Some(&opened.undo) == undo.as_ref());
        opened.map(|opened| opened.said)
    }

    /// Carries out an offer.
    pub fn accept_offer(&self, index: usize) {
        self.perform("Changing", Request::AcceptOffer { index });
    }

    /// Hands the review to the user as a file.
    pub fn export_review(&self, format: ReviewFormat) {
        let store = *self;
        spawn_local(async move {
            let answers = store.client().call(Request::ExportReview { format }).await;
            match answers {
                Ok(answers) => {
                    for event in answers {
                        if let Event::Exported { name, mime, bytes } = event {
                            dom::download(&name, &mime, &bytes);
                        }
                    }
                }
                Err(refusal) => store.refuse(refusal),
            }
        });
    }

    /// Puts the review's Markdown onto the clipboard.
    pub fn copy_review(&self) {
        let store = *self;
        spawn_local(async move {
            let format = ReviewFormat::Markdown;
            for event in store.client().call(Request::ExportReview { format }).await.unwrap_or_default() {
                if let Event::Exported { bytes, .. } = event {
                    dom::copy(&String::from_utf8_lossy(&bytes));
                    store.announcement.set("Copied as Markdown".to_owned());
                }
            }
        });
    }

    /// Ticks a step, or takes the tick away.
    pub fn toggle_viewed(&self, key: &str) {
        self.review.viewed.update(|viewed| {
            if !viewed.remove(key) {
                viewed.insert(key.to_owned());
            }
        });
        let kept =
            self.review.viewed.with_untracked(|viewed| viewed.iter().cloned().collect::<Vec<_>>().join(" "));
        if let Some(view) = self.review.view.get_untracked() {
            dom::store(&viewed_key(&view), &kept);
        }
    }

    /// Goes to a step, or to the summary.
    pub fn select_step(&self, key: Option<String>) {
        let id = key.as_ref().map_or_else(|| "review-summary".to_owned(), |key| format!("step-{key}"));
        self.review.selected.set(key);
        dom::scroll_to(&id);
    }

    /// Goes to the next or previous step.
    pub fn step_review(&self, by: isize) {
        let keys: Vec<String> =
            self.review.steps.with_untracked(|steps| steps.iter().map(|step| step.key.clone()).collect());
        let at = self.review.selected.with_untracked(|selected| {
            selected
                .as_ref()
                .and_then(|key| keys.iter().position(|known| known == key))
                .map_or(0, |at| at + 1)
        });
        let next = at.saturating_add_signed(by).min(keys.len());
        self.select_step(next.checked_sub(1).and_then(|at| keys.get(at).cloned()));
    }

    /// Shows what a step changes in the large diagram.
    pub fn compare_step(&self, step: &ReviewStep) {
        use crate::protocol::Point;
        let from = step.parents.first().cloned().unwrap_or_else(|| "base".to_owned());
        self.show(Screen::Playground);
        self.compare(Point::Revision { name: from }, Point::Revision { name: step.id.clone() });
    }

    /// Shows a finding's line in the editor.
    pub fn show_finding(&self, finding: &Finding) {
        let Some(key) = finding.revision.clone() else { return };
        self.show(Screen::Playground);
        self.go_to(&key, finding.line, finding.end_line);
    }
}

fn viewed_key(view: &ReviewView) -> String {
    format!("viewed {} {}", view.project, view.head.heads.join(" "))
}

/// Keys of a revision and of all that need it, by any way. Revisions come newest first.
fn following(revisions: &[RevisionView], key: &str) -> Vec<String> {
    let mut keys = vec![key.to_owned()];
    for revision in revisions.iter().rev() {
        let needs = revision.parents.iter().chain(&revision.depends_on).any(|parent| keys.contains(parent));
        if needs && !keys.contains(&revision.key) {
            keys.push(revision.key.clone());
        }
    }
    keys
}
