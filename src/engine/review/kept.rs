//! A review as files beside the project's own, so that it is kept with them between visits, and back. In: a
//! review; out: its base's files and what it is called, below a directory that no project has.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::protocol::Event;
use crate::storage::KeptFile;

use super::super::files::Files;
use super::super::workspace::Workspace;
use super::super::{Engine, Sink};
use super::{Review, build, intake};

/// The directory. A loaded path never begins with a slash.
const DIRECTORY: &str = "/review/";

/// The file that says what the review is.
const ABOUT: &str = "/review/about.json";

/// Where the base's files are.
const BASE: &str = "/review/base/";

/// What comes back of a review besides the files of its base.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct About {
    base: String,
    head: String,
    chosen: Option<usize>,
    may_be_behind: bool,
    intake: Vec<Diagnostic>,
    notes: Vec<String>,
}

/// What is kept of a review that has just been opened.
pub fn about(review: &Review) -> Rc<[u8]> {
    let about = About {
        base: review.base_label.clone(),
        head: review.head_label.clone(),
        chosen: review.base.chosen,
        may_be_behind: review.may_be_behind,
        intake: review.intake.clone(),
        notes: review.notes.clone(),
    };
    serde_json::to_vec(&about).expect("what is kept of a review is plain data").into()
}

/// Whether a path is that of a kept review.
pub fn is_kept(path: &str) -> bool {
    path.starts_with(DIRECTORY)
}

/// A review as files, sharing their contents.
pub fn kept(review: &Review) -> Vec<KeptFile> {
    let file = |path: String, content: &Rc<[u8]>| KeptFile {
        path,
        original: None,
        content: Some(Rc::clone(content)),
    };
    let about = file(ABOUT.to_owned(), &review.about);
    let base = review.base.files.iter().map(|(path, content)| file(format!("{BASE}{path}"), content));
    [about].into_iter().chain(base).collect()
}

/// Opens a kept review on the open project; false when there is none, or it does not fit any more.
pub fn bring_back(engine: &mut Engine, files: Vec<KeptFile>, sink: Sink<'_>) -> bool {
    let budget = engine.review_budget;
    let Some(workspace) = engine.workspace.as_mut() else { return false };
    let mut contents: BTreeMap<String, Rc<[u8]>> =
        files.into_iter().filter_map(|file| Some((file.path, file.content?))).collect();
    let Some(bytes) = contents.remove(ABOUT) else { return false };
    let Ok(about) = serde_json::from_slice::<About>(&bytes) else { return false };
    let files: Files = contents
        .into_iter()
        .filter_map(|(path, content)| {
            let path = path.strip_prefix(BASE)?.to_owned();
            Some((path, Some(Rc::clone(&content)), Some(content)))
        })
        .collect();
    let Ok(mut base) = Workspace::open(about.base, None, files, workspace.environment()) else {
        return false;
    };
    base.settings = workspace.settings.clone();
    base.chosen = about.chosen;
    base.reload();
    let mut review = intake::review(base, about.head, about.may_be_behind);
    review.intake = about.intake;
    review.notes = about.notes;
    review.budget = budget;
    review.about = bytes;
    build::refresh(workspace, &mut review);
    let view = review.shown(workspace);
    engine.review = Some(review);
    sink(Event::Review { review: Some(Box::new(view)) });
    true
}
