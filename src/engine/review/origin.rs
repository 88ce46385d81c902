//! What a review that was closed knew of its base: the next patch or head is judged against it too, as long
//! as the open project is still the head that was reviewed. In: a review and the open project; out: the
//! base's name, files and chosen directory.

use std::rc::Rc;

use super::super::files::Files;
use super::super::workspace::Workspace;
use super::Review;

/// A base that is no longer open.
#[derive(Clone)]
pub struct Origin {
    /// What it is called.
    pub name: String,
    /// Its files.
    pub files: Files,
    /// Its migration directory.
    pub chosen: Option<usize>,
    /// What is kept of it between visits besides its files.
    pub(super) about: Rc<[u8]>,
    /// The files of the head, where the review is closed.
    pub(super) head: Option<Files>,
}

impl Origin {
    /// The base of a review, where it is a project and not a part of the open one.
    pub fn of(review: &Review) -> Option<Self> {
        review.is_apart.then(|| Self {
            name: review.base_label.clone(),
            files: review.base.files.clone(),
            chosen: review.base.chosen,
            about: Rc::clone(&review.about),
            head: None,
        })
    }

    /// Whether the open project is what was reviewed.
    pub fn is_of(&self, workspace: &Workspace) -> bool {
        self.head.as_ref().is_none_or(|head| head.iter().eq(workspace.files.iter()))
    }
}
