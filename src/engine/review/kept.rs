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
use super::{Origin, Review, build, intake};

/// The directory. A loaded path never begins with a slash.
const DIRECTORY: &str = "/review/";

/// A file that is there when the review is closed, and only its base is still known.
const CLOSED: &str = "/review/closed";

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
    #[serde(default)]
    is_apart: bool,
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
        is_apart: review.is_apart,
        intake: review.intake.clone(),
        notes: review.notes.clone(),
    };
    serde_json::to_vec(&about).expect("what is kept of a review is plain data").into()
}

/// Whether a path is that of a kept review.
pub fn is_kept(path: &str) -> bool {
    path.starts_with(DIRECTORY)
}

/// The open review as files, sharing their contents; where it is closed, its base as long as the project is
/// still the head that was reviewed.
pub fn kept(engine: &Engine) -> Vec<KeptFile> {
    if let Some(review) = &engine.review {
        return as_files(&review.about, &review.base.files);
    }
    let (Some(origin), Some(workspace)) = (&engine.origin, &engine.workspace) else { return Vec::new() };
    if !origin.is_of(workspace) {
        return Vec::new();
    }
    let mut files = as_files(&origin.about, &origin.files);
    files.push(KeptFile { path: CLOSED.to_owned(), original: None, content: Some(Rc::from(&b"closed"[..])) });
    files
}

fn as_files(about: &Rc<[u8]>, base: &Files) -> Vec<KeptFile> {
    let file = |path: String, content: &Rc<[u8]>| KeptFile {
        path,
        original: None,
        content: Some(Rc::clone(content)),
    };
    let about = file(ABOUT.to_owned(), about);
    let base = base.iter().map(|(path, content)| file(format!("{BASE}{path}"), content));
    [about].into_iter().chain(base).collect()
}

/// Opens a kept review on the open project; false when there is none, or it does not fit any more.
pub fn bring_back(engine: &mut Engine, files: Vec<KeptFile>, sink: Sink<'_>) -> bool {
    let budget = engine.review_budget;
    let Some(workspace) = engine.workspace.as_mut() else { return false };
    let mut contents: BTreeMap<String, Rc<[u8]>> =
        files.into_iter().filter_map(|file| Some((file.path, file.content?))).collect();
    let is_closed = contents.remove(CLOSED).is_some();
    let Some(bytes) = contents.remove(ABOUT) else { return false };
    let Ok(about) = serde_json::from_slice::<About>(&bytes) else { return false };
    let files: Files = contents
        .into_iter()
        .filter_map(|(path, content)| {
            let path = path.strip_prefix(BASE)?.to_owned();
            Some((path, Some(Rc::clone(&content)), Some(content)))
        })
        .collect();
    if is_closed {
        engine.origin = Some(Origin {
            name: about.base,
            files,
            chosen: about.chosen,
            about: bytes,
            head: Some(workspace.files.clone()),
        });
        return false;
    }
    let Ok(mut base) = Workspace::open(about.base, None, files, workspace.environment()) else {
        return false;
    };
    base.settings = workspace.settings.clone();
    base.chosen = about.chosen;
    base.reload();
    let mut review = intake::review(base, about.head, about.may_be_behind);
    review.intake = about.intake;
    review.notes = about.notes;
    review.is_apart = about.is_apart;
    review.budget = budget;
    review.about = bytes;
    build::refresh(workspace, &mut review);
    let view = review.shown(workspace);
    engine.review = Some(review);
    sink(Event::Review { review: Some(Box::new(view)) });
    true
}
