//! What a step of the preview depends on, as a number. In: the files and settings of a workspace;
//! out: for each step a hash that changes whenever its result could.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use crate::project::Part;
use crate::revisions::Step;

use super::workspace::Workspace;

/// Hashes of what all steps share.
pub struct Fingerprints {
    /// Settings, modules beside the revisions, the database that the project starts from.
    common: u64,
    /// The revisions' own files, for a revision that may import another.
    revisions: u64,
    texts: Vec<(String, Rc<[u8]>)>,
}

impl Fingerprints {
    /// The hashes of a workspace as it is now.
    pub fn of(workspace: &Workspace) -> Self {
        let (mut common, mut revisions) = (DefaultHasher::new(), DefaultHasher::new());
        let mut texts = Vec::new();
        let settings = serde_json::to_string(&workspace.effective_settings()).unwrap_or_default();
        (settings, workspace.chosen).hash(&mut common);
        workspace.loaded.import_roots().hash(&mut common);
        for (path, bytes) in workspace.files.iter() {
            let known = &workspace.loaded.revisions;
            let is_revision = known.iter().any(|revision| revision.path == path);
            (path, bytes).hash(if is_revision { &mut revisions } else { &mut common });
            if is_revision {
                texts.push((path.to_owned(), Rc::clone(bytes)));
            }
        }
        Self { common: common.finish(), revisions: revisions.finish(), texts }
    }

    /// The hash of a step that runs `part`.
    pub fn of_step(&self, step: &Step, part: Option<&Part>) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.common.hash(&mut hasher);
        (&step.revision, &step.from, &step.to).hash(&mut hasher);
        let path = part.map(Part::path).unwrap_or_default();
        path.hash(&mut hasher);
        let text = self.texts.binary_search_by(|(known, _)| known.as_str().cmp(path)).ok();
        let Some((_, bytes)) = text.and_then(|at| self.texts.get(at)) else {
            // A way up in a file of its own counts with all that is no revision.
            return hasher.finish();
        };
        bytes.hash(&mut hasher);
        if may_import_revisions(bytes) {
            self.revisions.hash(&mut hasher);
        }
        hasher.finish()
    }
}

/// Whether a script may read another revision's file: it names the folder in an import, or loads
/// modules by name.
fn may_import_revisions(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    text.contains("importlib")
        || text.contains("__import__")
        || text.lines().any(|line| {
            let line = line.trim_start();
            (line.starts_with("from ") || line.starts_with("import "))
                && (line.contains("versions") || line.starts_with("from ."))
        })
}
