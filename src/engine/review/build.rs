//! The view of a review without its proofs: what differs, what each revision does, the findings that need
//! no run, the plan of the proofs. In: the base's workspace and the open one; out: the parts of a
//! [`ReviewView`].

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::lint::{self, Sources};
use crate::project::Part;
use crate::protocol::{ReviewStep, ReviewView, SideView, SqlView, StepKind, TableChange, TableView};
use crate::review::proofs::{Prover, Setting};
use crate::review::sides::{self, Changed, Piece, Side, Text};
use crate::review::{lines, merge};
use crate::revisions::{Graph, Plan, Step};
use crate::schema::Schema;

use super::super::preview::PreviewStep;
use super::super::workspace::Workspace;
use super::super::{compare, convert, lint as engine_lint, points, rules, steps};
use super::fixes::Fixable;
use super::{Review, script};

/// A workspace as a side.
pub fn side(workspace: &Workspace) -> Side<'_> {
    let mut pieces = BTreeMap::new();
    for loaded in workspace.loaded.revisions.iter().filter(|loaded| loaded.key == loaded.id) {
        let Some(revision) = loaded.revision.clone() else { continue };
        let mut paths = vec![loaded.path.clone()];
        let down = workspace.loaded.part(&loaded.id, false).map(Part::path);
        paths.extend(down.filter(|path| *path != loaded.path).map(str::to_owned));
        let text = |path: String| {
            let text = workspace.loaded.tree.text(&path)?;
            Some(Text { path, text })
        };
        let files = paths.into_iter().filter_map(text).collect();
        pieces.insert(loaded.id.clone(), Piece { revision, files });
    }
    Side { graph: workspace.loaded.graph(), pieces }
}

/// Finds anew what differs, and what can be said without running anything. The proofs start anew.
pub fn refresh(workspace: &Workspace, review: &mut Review) {
    let base = side(&review.base);
    let head = side(workspace);
    let mut changes = sides::compare(&base, &head, review.may_be_behind);
    // What the merge brought back is the base's own already.
    changes.behind.retain(|piece| !head.pieces.contains_key(&piece.revision.id));
    let touched = |id: &str| -> Vec<String> {
        let step = workspace.preview.step(id);
        step.map(|step| step.touched().into_iter().map(str::to_owned).collect()).unwrap_or_default()
    };
    let mut found = review.intake.clone();
    found.extend(merge::of_applied(&changes));
    found.extend(merge::of_graph(&base, head.graph, &changes, &touched));
    let offers = merge::offers(
        &base,
        head.graph,
        &changes,
        &|path| workspace.files.text(path).map(str::to_owned),
        &|heads| merge_file(workspace, heads),
    );
    found.extend(loaded_findings(workspace, &changes.changed, &found));
    let steps: Vec<ReviewStep> = changes.changed.iter().map(|changed| step(workspace, changed)).collect();
    let label = |name: &str, side: &Side<'_>| SideView {
        label: name.to_owned(),
        files: side.pieces.len(),
        heads: side.graph.heads().into_iter().map(str::to_owned).collect(),
    };
    review.view = ReviewView {
        project: workspace.name.clone(),
        tool: workspace.loaded.tool().to_owned(),
        base: label(&review.base_label, &base),
        head: label(&review.head_label, &head),
        steps,
        offers,
        notes: review.notes.clone(),
        replayed: head.graph.len(),
        ..ReviewView::default()
    };
    rules::keep_wanted(workspace, &mut found);
    review.changes = changes;
    review.found = found;
    review.is_whole = false;
    review.prover = None;
}

/// Findings of loading that concern what changed, but for those that are told already.
fn loaded_findings(workspace: &Workspace, changed: &[Changed], told: &[Diagnostic]) -> Vec<Diagnostic> {
    let paths: BTreeSet<&str> = changed
        .iter()
        .filter_map(|changed| changed.after.as_ref())
        .flat_map(|piece| piece.files.iter().map(|file| file.path.as_str()))
        .collect();
    let known: BTreeSet<&str> = told.iter().map(|finding| finding.code.as_str()).collect();
    let concerns = |finding: &&Diagnostic| {
        let here = finding.location.as_ref().is_some_and(|at| paths.contains(at.file.as_str()));
        here && !(finding.code == "GR01" && known.contains("GR01"))
    };
    let options = engine_lint::options(workspace);
    let here: Vec<Diagnostic> = workspace.loaded.findings.iter().filter(concerns).cloned().collect();
    let of_loading =
        |finding: &&Diagnostic| ["LD", "EN"].iter().any(|family| finding.code.starts_with(family));
    let mut findings: Vec<Diagnostic> = here.iter().filter(of_loading).cloned().collect();
    findings.extend(
        lint::adopt(&here, &options, &engine_lint::Known(workspace))
            .into_iter()
            .map(|finding| finding.diagnostic),
    );
    findings
}

/// The file of a merge revision.
fn merge_file(workspace: &Workspace, heads: &[String]) -> Option<(String, String)> {
    engine_lint::Known(workspace).merge(heads).map(|made| (made.path, made.text))
}

fn step(workspace: &Workspace, changed: &Changed) -> ReviewStep {
    let shown = changed.after.as_ref().or(changed.before.as_ref());
    let revision = shown.map(|piece| piece.revision.clone()).unwrap_or_default();
    let text = |piece: &Option<Piece>| {
        piece
            .as_ref()
            .map(|piece| piece.files.iter().map(|file| file.text.to_string()).collect::<Vec<_>>().join("\n"))
    };
    let (before, after) = (text(&changed.before), text(&changed.after));
    let old = changed.before.as_ref().map(|piece| &piece.revision);
    ReviewStep {
        key: changed.id.clone(),
        id: changed.id.clone(),
        message: revision.message().to_owned(),
        kind: changed.kind,
        file: revision.path.clone(),
        old_file: old
            .filter(|_| changed.after.is_some())
            .map(|old| old.path.clone())
            .filter(|path| file_name(path) != file_name(&revision.path)),
        parents: revision.down_revisions.clone(),
        old_parents: old
            .map(|old| old.down_revisions.clone())
            .filter(|parents| *parents != revision.down_revisions),
        lines: lines::changed(before.as_deref(), after.as_deref()),
        reversible: workspace.loaded.part(&changed.id, false).is_some(),
        ..ReviewStep::default()
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The preview is whole: what each revision did, what differs in all, the SQL, the plan of the proofs.
pub fn complete(workspace: &mut Workspace, review: &mut Review) {
    let (old, old_heads, new) = plan(workspace.loaded.graph(), review);
    let ids: Vec<String> = new.steps.iter().filter_map(|step| step.revision.clone()).collect();
    let order = |id: &str| ids.iter().position(|known| known == id);
    review
        .view
        .steps
        .sort_by_key(|step| (step.kind != StepKind::Removed, order(&step.id).unwrap_or(usize::MAX)));
    let offline = script::offline(workspace, &new.steps, &old_heads);
    let mut touched: BTreeSet<String> = BTreeSet::new();
    for step in &mut review.view.steps {
        if step.kind == StepKind::Removed {
            continue;
        }
        describe(workspace, &review.base, step);
        touched.extend(step.changes.iter().map(|change| change.name.clone()));
        if let Some(number) = order(&step.id) {
            step.sql.extend(offline[number].iter().cloned());
        }
    }
    let scripts: Vec<Vec<SqlView>> = review.view.steps.iter().map(|step| step.sql.clone()).collect();
    review.view.sql = script::together(&scripts);
    whole(workspace, review, &old, &ids, &touched);
    let (found, fixes, decisions) = rule_findings(workspace, &ids);
    review.found.extend(found);
    review.fixes = fixes;
    review.decisions = decisions;
    let same_start = old.len() <= workspace.preview.done().len()
        && old
            .iter()
            .zip(workspace.preview.done())
            .all(|(step, done)| step.revision.as_ref() == Some(&done.revision));
    let checkpoint = same_start.then(|| workspace.preview.checkpoint_before(old.len())).flatten();
    review.prover = Some(Prover::new(Setting { old, old_heads, new, checkpoint, budget: review.budget }));
    review.is_whole = true;
}

/// What the rules find in the new revisions, the fixes that need no value from a person, and how many do.
fn rule_findings(workspace: &Workspace, ids: &[String]) -> (Vec<Diagnostic>, Vec<Fixable>, usize) {
    let options = engine_lint::options(workspace);
    let mut fixes = Vec::new();
    let all = engine_lint::findings_of(workspace, &options, ids);
    let file = |finding: &lint::Finding| finding.diagnostic.location.as_ref().map(|at| at.file.clone());
    for finding in &all {
        let code = finding.diagnostic.code.clone();
        let owner =
            workspace.loaded.revisions.iter().find(|known| Some(&known.path) == file(finding).as_ref());
        if let (Some(fix), Some(owner)) = (finding.fix.as_ref().filter(|fix| !fix.needs_value), owner) {
            let same = |other: &&lint::Finding| other.diagnostic.code == code && file(other) == file(finding);
            fixes.push(Fixable {
                revision: owner.id.clone(),
                line: finding.diagnostic.location.as_ref().map(|at| at.line),
                fix: fix.clone(),
                count: all.iter().filter(same).count(),
                code,
            });
        }
    }
    let decisions =
        all.iter().filter(|finding| finding.fix.as_ref().is_some_and(|fix| fix.needs_value)).count();
    let found = all.into_iter().map(|finding| finding.diagnostic).collect();
    (found, fixes, decisions)
}

/// The steps before the first revision that differs, and the others. What is to be run are revisions
/// that differ and what stands on them.
fn plan(graph: &Graph, review: &Review) -> (Vec<Step>, Vec<String>, Plan) {
    let differs: BTreeSet<&str> = review
        .changes
        .changed
        .iter()
        .filter(|changed| super::proofs::is_run(changed.kind))
        .map(|changed| changed.id.as_str())
        .collect();
    let mut fresh: BTreeSet<&str> = BTreeSet::new();
    let order = graph.upgrade_order();
    for revision in &order {
        let mut needed =
            revision.down_revisions.iter().map(String::as_str).chain(graph.dependencies(&revision.id));
        if differs.contains(revision.id.as_str()) || needed.any(|id| fresh.contains(id)) {
            fresh.insert(&revision.id);
        }
    }
    let old: Vec<&str> =
        order.iter().map(|revision| revision.id.as_str()).filter(|id| !fresh.contains(id)).collect();
    let mut heads: Vec<String> = Vec::new();
    let mut steps = Vec::new();
    // One head after the other; in the order of the preview where there is one head only.
    for id in &old {
        let is_tip = !graph.next(id).iter().any(|next| old.contains(next));
        if !is_tip {
            continue;
        }
        if let Ok(plan) = graph.plan_upgrade(id, &heads) {
            steps.extend(plan.steps);
            heads = plan.heads;
        }
    }
    let mut new = graph.plan_upgrade("heads", &heads).unwrap_or_default();
    // Several old heads, and the wish to go to all heads: what is planned are the new ones only.
    new.steps.retain(|step| step.revision.as_deref().is_some_and(|id| fresh.contains(id)));
    (steps, heads, new)
}

/// What a revision did in the preview.
fn describe(workspace: &Workspace, base: &Workspace, step: &mut ReviewStep) {
    if let Some((_, failure)) = workspace.preview.failure().filter(|(id, _)| *id == step.id) {
        step.failure = Some(failure.summary.clone());
        step.upgrade = Some(steps::step(&step.key, "upgrade", &failure.report, true));
        step.sql = vec![script::sent(&failure.report)];
        return;
    }
    let Some(number) = workspace.preview.position(&step.id) else { return };
    let done: &PreviewStep = &workspace.preview.done()[number];
    step.upgrade = Some(steps::step(&step.key, "upgrade", &done.report, false));
    step.sql = vec![script::sent(&done.report)];
    let (before, after) =
        (workspace.preview.timeline().schema(number), workspace.preview.timeline().schema(number + 1));
    let is_edited = step.kind == StepKind::Edited;
    let made = |by: &Workspace| is_edited.then(|| made_by(by, &step.id)).flatten();
    let (before, after, differing) = match (made(base), made(workspace)) {
        (Some(before), Some(after)) => {
            // What the edit changes, and not what the base has made already.
            let touched: BTreeSet<&str> = done.touched().into_iter().collect();
            let mut differing = compare::changes(workspace, &before, &after, &[done], &[]);
            differing.tables.retain(|change| touched.contains(change.name.as_str()));
            (before, after, differing)
        }
        _ => {
            let differing = compare::changes(workspace, &before, &after, &[done], &done.renames);
            (before, after, differing)
        }
    };
    step.tables = shown_tables(&before, &after, &differing.tables);
    step.changes = differing.tables;
    step.objects = differing.objects;
}

/// The schema that a project makes up to a target; None when it fails on the way.
fn made_by(workspace: &Workspace, target: &str) -> Option<Schema> {
    let plan = workspace.loaded.graph().plan_upgrade(target, &[]).ok()?;
    points::run(workspace, &plan).ok()
}

/// The tables that changed, as they are after (dropped ones: before), and what they refer to.
fn shown_tables(before: &Schema, after: &Schema, changes: &[TableChange]) -> Vec<TableView> {
    let mut names: Vec<&str> = changes.iter().map(|change| change.name.as_str()).collect();
    for name in names.clone() {
        let Some(table) = after.table(name).or_else(|| before.table(name)) else { continue };
        for key in &table.foreign_keys {
            if !names.contains(&key.referred_table.as_str()) {
                names.push(&key.referred_table);
            }
        }
    }
    let find = |name: &&str| after.table(name).or_else(|| before.table(name));
    names.iter().filter_map(find).map(|table| convert::table(table, "", 0)).collect()
}

/// What differs between the base and the head as a whole.
fn whole(
    workspace: &mut Workspace,
    review: &mut Review,
    old: &[Step],
    ids: &[String],
    touched: &BTreeSet<String>,
) {
    let is_added = |changed: &Changed| changed.kind == StepKind::Added;
    let only_added = review.changes.changed.iter().all(is_added);
    let done = workspace.preview.done();
    let in_order = old.len() <= done.len()
        && old
            .iter()
            .all(|step| done[..old.len()].iter().any(|done| step.revision.as_ref() == Some(&done.revision)));
    // Where the base's own revisions differ, only the base itself knows what it makes.
    let of_base = if only_added { None } else { made_by(&review.base, "heads") };
    let is_net = of_base.is_some();
    let before = match of_base {
        Some(schema) => schema,
        None if in_order => workspace.preview.timeline().schema(old.len()),
        None => {
            let plan = Plan { steps: old.to_vec(), ..Plan::default() };
            match points::run(workspace, &plan) {
                Ok(schema) => schema,
                Err(_) => return,
            }
        }
    };
    let last = workspace.preview.timeline().len().saturating_sub(1);
    let after = workspace.preview.timeline().schema(last);
    let steps: Vec<&PreviewStep> = ids.iter().filter_map(|id| workspace.preview.step(id)).collect();
    let added = review.changes.ids(StepKind::Added);
    // What the base's own revisions renamed is renamed in the base already.
    let renaming = steps.iter().filter(|step| !is_net || added.contains(&step.revision.as_str()));
    let renames = crate::runner::compose(renaming.flat_map(|step| step.renames.iter().cloned()));
    let differing = compare::changes(workspace, &before, &after, &steps, &renames);
    let shown: Vec<TableChange> = differing
        .tables
        .into_iter()
        .filter(|change| is_net || !in_order || touched.contains(&change.name))
        .collect();
    review.view.tables = shown_tables(&before, &after, &shown);
    review.view.changes = shown;
    review.view.objects = differing.objects;
}
