//! Tries the fixes that the rules offer for a review's revisions: each is applied to a copy of the
//! project, run on the sample rows, and the rules are asked again.

use crate::lint::{self, Fix};
use crate::review::proofs::{Attempts, Tried};
use crate::review::trial::{Material, Trial};

use super::super::workspace::Workspace;

/// Most fixes that are tried; each runs its revision.
const MOST: usize = 12;

/// A fix to try.
#[derive(Debug, Clone)]
pub struct Fixable {
    /// Id of the revision.
    pub revision: String,
    /// Code of the finding.
    pub code: String,
    /// Line of the finding.
    pub line: Option<u32>,
    /// What it changes.
    pub fix: Fix,
    /// How many findings of its code the revision has.
    pub count: usize,
}

/// Tries them. `decisions` more wait for a person.
pub fn try_all(workspace: &Workspace, fixes: &[Fixable], decisions: usize, trials: &[Material]) -> Attempts {
    let tried = fixes.iter().take(MOST).filter_map(|fix| {
        let material = trials.iter().find(|material| material.revision.id == fix.revision)?;
        Some(Tried {
            revision: fix.revision.clone(),
            code: fix.code.clone(),
            line: fix.line,
            problem: problem(workspace, fix, material),
        })
    });
    let tried: Vec<Tried> = tried.collect();
    Attempts { untried: fixes.len() - tried.len(), decisions, tried }
}

/// What is wrong with a fix; None when it works.
fn problem(workspace: &Workspace, fix: &Fixable, material: &Material) -> Option<String> {
    let mut files = workspace.files.clone();
    for file in fix.fix.changed(workspace.files.text(&fix.fix.path)?) {
        files.write(&file.path, file.text.as_bytes());
    }
    let mut copy = match Workspace::open(workspace.name.clone(), None, files, workspace.environment()) {
        Ok(copy) => copy,
        Err(error) => return Some(error.message),
    };
    copy.settings = workspace.settings.clone();
    copy.chosen = workspace.chosen;
    copy.reload();
    let up = copy.loaded.part(&fix.revision, true).cloned();
    let Some(up) = up else { return Some("the file cannot be read after it".to_owned()) };
    let trial = Trial { stage: &copy, material };
    let (before, ran) =
        match (trial.before(), trial.run(&material.sample, &material.up, crate::review::Ways::default())) {
            (Ok(before), Ok(ran)) => (before, ran),
            (Err(error), _) | (_, Err(error)) => return Some(error.message),
        };
    if let Err(failure) = &ran.outcome {
        return Some(format!("it fails on the rows: {}", failure.message));
    }
    let options = super::super::lint::options(&copy);
    let down = copy.loaded.part(&fix.revision, false);
    let down_text =
        down.filter(|part| part.path() != fix.fix.path).and_then(|part| copy.files.text(part.path()));
    let revision = lint::Revision::read(
        lint::RevisionSource {
            id: &fix.revision,
            message: material.revision.message(),
            parents: material.revision.down_revisions.len(),
            up: &up,
            down,
            text: copy.files.text(up.path()).unwrap_or_default(),
            down_text,
            operations: Some(&ran.report().operations),
            before: &before.schema,
            after: &ran.schema,
        },
        &options,
    );
    let left =
        lint::check(&revision, &options).iter().filter(|found| found.diagnostic.code == fix.code).count();
    (left >= fix.count).then(|| "the finding stays".to_owned())
}
