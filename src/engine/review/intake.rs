//! Puts base and head together: two folders, a folder and a patch, or a folder of which some revisions
//! are new. In: the open project and a source; out: the base as a workspace, and the open project as
//! the head, with what the base got since.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::project::patch::{self, Applied};
use crate::protocol::{ReviewSource, ReviewView};
use crate::review::sides::{self, Changes};

use super::super::files::Files;
use super::super::requests::{Refusal, unpack};
use super::super::workspace::Workspace;
use super::{BUDGET, Origin, Review, build};

/// Opens a review. The project's files become the head's; that can be taken back.
///
/// # Errors
/// When the other side cannot be read or is no migration project.
pub fn open(
    workspace: &mut Workspace,
    source: ReviewSource,
    previous: Option<(String, Files)>,
    origin: Option<Origin>,
) -> Result<Review, Refusal> {
    match source {
        ReviewSource::Head { name, files } => {
            let (files, notes) = unpack(files)?;
            against_base(workspace, origin, name, Files::loaded(files), notes)
        }
        ReviewSource::Base { name, files } => {
            let (files, notes) = unpack(files)?;
            against_head(workspace, name, Files::loaded(files), notes)
        }
        ReviewSource::Previous { open_is_head } => {
            let Some((name, files)) = previous else {
                return Err(Refusal::new("No other project was open before this one")
                    .help("Drop the base or the head on this page."));
            };
            if open_is_head {
                against_head(workspace, name, files, Vec::new())
            } else {
                against_base(workspace, None, name, files, Vec::new())
            }
        }
        ReviewSource::Patch { name, text } => patched(workspace, origin, &name, &text),
        ReviewSource::Revision { name } => {
            let graph = workspace.loaded.graph();
            let heads = if name == "base" { Vec::new() } else { graph.plan_upgrade(&name, &[])?.heads };
            let old = graph.applied(&heads);
            let new: BTreeSet<String> = workspace
                .loaded
                .revisions
                .iter()
                .filter(|revision| !old.contains(&revision.id))
                .map(|revision| revision.key.clone())
                .collect();
            without(workspace, &new, name)
        }
        ReviewSource::Revisions { keys } => {
            let keys: BTreeSet<String> = keys.into_iter().collect();
            let unknown =
                keys.iter().find(|key| !workspace.loaded.revisions.iter().any(|known| known.key == **key));
            if let Some(unknown) = unknown {
                return Err(Refusal::new(format!("Can't locate revision identified by '{unknown}'")));
            }
            without(workspace, &keys, "without them".to_owned())
        }
    }
}

/// The open project is the base, or the base that the last review knew; `files` are the head.
fn against_base(
    workspace: &mut Workspace,
    origin: Option<Origin>,
    name: String,
    files: Files,
    notes: Vec<String>,
) -> Result<Review, Refusal> {
    let base = base_of(workspace, origin)?;
    let head = beside(workspace, name.clone(), files)?;
    take_files(workspace, head.files, head.chosen, &format!("review of {name}"))?;
    let mut review = review(base, name, true);
    review.notes.extend(notes);
    bring_back(workspace, &mut review)?;
    Ok(review)
}

/// The base that the last review knew, else the open project.
fn base_of(workspace: &Workspace, origin: Option<Origin>) -> Result<Workspace, Refusal> {
    let Some(origin) = origin else {
        return beside(workspace, workspace.name.clone(), workspace.files.clone());
    };
    let mut base = beside(workspace, origin.name, origin.files)?;
    if base.chosen != origin.chosen {
        base.chosen = origin.chosen;
        base.reload();
    }
    Ok(base)
}

/// The open project is the head, `files` are the base.
fn against_head(
    workspace: &mut Workspace,
    name: String,
    files: Files,
    notes: Vec<String>,
) -> Result<Review, Refusal> {
    let base = beside(workspace, name, files)?;
    let mut review = review(base, workspace.name.clone(), true);
    review.notes.extend(notes);
    bring_back(workspace, &mut review)?;
    Ok(review)
}

/// A review of which only the sides are known.
pub(super) fn review(base: Workspace, head_label: String, may_be_behind: bool) -> Review {
    Review {
        base_label: base.name.clone(),
        head_label,
        base: Box::new(base),
        may_be_behind,
        is_apart: true,
        intake: Vec::new(),
        notes: Vec::new(),
        budget: BUDGET,
        about: Rc::default(),
        changes: Changes::default(),
        found: Vec::new(),
        view: ReviewView::default(),
        is_whole: false,
        prover: None,
        fixes: Vec::new(),
        decisions: 0,
        states: Vec::new(),
        told: 0.0,
    }
}

/// A workspace beside the open one, under its settings, with the same migration directory chosen.
fn beside(workspace: &Workspace, name: String, files: Files) -> Result<Workspace, Refusal> {
    if files.iter().next().is_none() {
        return Err(Refusal::new(format!("Nothing in {name} belongs to a migrations folder"))
            .help("Drop a folder with .py or .sql migrations, or a zip of one."));
    }
    let mut other = Workspace::open(name, None, files, workspace.environment())?;
    other.settings = workspace.settings.clone();
    other.reload();
    if other.chosen.is_none() {
        let wanted = workspace.loaded.directory();
        let tail = wanted.rsplit('/').next().unwrap_or_default().to_owned();
        let fits = |directory: &String| *directory == wanted || directory.ends_with(&format!("/{wanted}"));
        let candidates = &other.loaded.candidates;
        let found =
            candidates.iter().position(|candidate| candidate.directories.iter().any(fits)).or_else(|| {
                let alike = |directory: &String| directory.rsplit('/').next() == Some(tail.as_str());
                candidates.iter().position(|candidate| candidate.directories.iter().any(alike))
            });
        other.chosen = found.or_else(|| (!candidates.is_empty()).then_some(0));
        other.reload();
    }
    if other.loaded.project.is_none() {
        return Err(Refusal::new(format!("No migrations were found in {}", other.name))
            .help("Drop the same kind of folder that is open: one with the migrations in it."));
    }
    Ok(other)
}

/// Makes `files` the open project's.
fn take_files(
    workspace: &mut Workspace,
    files: Files,
    chosen: Option<usize>,
    label: &str,
) -> Result<(), Refusal> {
    let before = workspace.state();
    workspace.files = files;
    workspace.chosen = chosen;
    workspace.history.record(label, before, false);
    workspace.reload();
    workspace.read_back()?;
    Ok(())
}

/// Revisions that the base got since the head left it come back with the merge: the open project is what
/// the merge leaves.
fn bring_back(workspace: &mut Workspace, review: &mut Review) -> Result<(), Refusal> {
    let base = build::side(&review.base);
    let head = build::side(workspace);
    let changes = sides::compare(&base, &head, true);
    let directory = workspace.loaded.directory();
    let mut brought = Vec::new();
    let mut missing = Vec::new();
    for piece in &changes.behind {
        for file in &piece.files {
            let name = file.path.rsplit('/').next().unwrap_or(&file.path);
            let path = format!("{directory}/{name}").trim_start_matches('/').to_owned();
            missing.push((path, file.text.to_string()));
        }
        brought.push(piece.revision.id.clone());
    }
    if brought.is_empty() {
        return Ok(());
    }
    for (path, text) in missing {
        workspace.files.write(&path, text.as_bytes());
    }
    workspace.reload();
    workspace.read_back()?;
    review.notes.push(format!(
        "The head left the base before {}: the merge brings {} back, and the review is of what it leaves.",
        brought.join(", "),
        if brought.len() == 1 { "it" } else { "them" }
    ));
    Ok(())
}

/// A patch on the base. One that fits only the open project, as the last review left it, is a patch on
/// that; it is judged against the base all the same.
fn patched(
    workspace: &mut Workspace,
    origin: Option<Origin>,
    name: &str,
    text: &str,
) -> Result<Review, Refusal> {
    let apply = |on: &Workspace| {
        patch::apply(&on.loaded.tree, &on.loaded.directory(), name, text)
            .map_err(|error| Refusal::new(error.to_string()).help(error.remedy()))
    };
    let fits = |applied: &Result<Applied, Refusal>| {
        let is_error = |finding: &Diagnostic| finding.severity == Severity::Error;
        applied.as_ref().is_ok_and(|applied| !applied.findings.iter().any(is_error))
    };
    let is_again = origin.is_some();
    let base = base_of(workspace, origin)?;
    let (mut files, mut chosen, mut applied) = (base.files.clone(), base.chosen, apply(&base));
    let mut notes = Vec::new();
    if is_again && !fits(&applied) {
        let follows = apply(workspace);
        if fits(&follows) {
            (files, chosen, applied) = (workspace.files.clone(), workspace.chosen, follows);
            notes.push(format!(
                "{name} follows what was reviewed before; both are judged together, against {}.",
                base.name
            ));
        }
    }
    let applied = applied?;
    let mut review = review(base, name.to_owned(), false);
    review.notes = notes;
    for (path, text) in &applied.files {
        match text {
            Some(text) => files.write(path, text.as_bytes()),
            None => files.delete(path),
        }
    }
    take_files(workspace, files, chosen, &format!("patch {name}"))?;
    if !applied.subjects.is_empty() {
        review.notes.push(format!("Patches: {}.", applied.subjects.join("; ")));
    }
    if applied.elsewhere > 0 {
        let files = if applied.elsewhere == 1 { "file" } else { "files" };
        review
            .notes
            .push(format!("{} {files} of the patch are no part of what is loaded.", applied.elsewhere));
    }
    review.intake = applied.findings;
    Ok(review)
}

/// The open project as the head of a base that has all but some of its revisions.
fn without(workspace: &Workspace, new: &BTreeSet<String>, name: String) -> Result<Review, Refusal> {
    if new.is_empty() {
        return Err(Refusal::new(format!("Nothing is newer than {name}")).help("Name an earlier revision."));
    }
    let mut files = workspace.files.clone();
    for revision in workspace.loaded.revisions.iter().filter(|revision| new.contains(&revision.key)) {
        for up in [true, false] {
            if let Some(part) = workspace.loaded.part(&revision.id, up) {
                files.delete(part.path());
            }
        }
        files.delete(&revision.path);
    }
    // An empty directory is no project: a file that is not read keeps it.
    let keeper = format!("{}/.keep", workspace.loaded.directory());
    files.write(keeper.trim_start_matches('/'), b"");
    let mut base = Workspace::open(name, None, files, workspace.environment())?;
    base.settings = workspace.settings.clone();
    base.reload();
    Ok(Review { is_apart: false, ..review(base, workspace.name.clone(), false) })
}
