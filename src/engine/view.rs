//! The workspace as the page shows it.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::diagram;
use crate::protocol::{
    ChangeCounts, DatabaseView, DiagramGraph, FileView, Finding, Progress, ProjectView, RevisionState,
    RevisionView, TableView, WorkspaceView,
};
use crate::schema::diff::{Change, Rename, Renamed, SchemaDiff};
use crate::schema::{Schema, Table};

use super::convert;
use super::lanes::{Node, lanes};
use super::load::LoadedRevision;
use super::preview::PreviewStep;
use super::workspace::Workspace;

/// Which revisions made and changed a table.
#[derive(Default)]
struct Provenance {
    /// The one that made it; none when it was there before the first.
    created: Option<String>,
    /// Those that changed it since, oldest first.
    changed: Vec<String>,
}

/// Builds the view.
pub fn workspace(workspace: &Workspace, generation: u32) -> WorkspaceView {
    let findings = findings(workspace);
    let revisions = revisions(workspace, &findings);
    let (undo, redo) = workspace.history.labels();
    let (done, total) = workspace.preview.progress();
    let running = workspace.preview.is_running();
    WorkspaceView {
        generation,
        opened: 0,
        project: Some(project(workspace)),
        database: database(workspace, &revisions),
        databases: super::shelf::views(workspace),
        backups: workspace.backups.views(),
        diagram: diagram(workspace),
        revisions,
        findings,
        undo,
        redo,
        preview: running.then(|| Progress { label: "Preview".to_owned(), done, total, current: None }),
    }
}

fn project(workspace: &Workspace) -> ProjectView {
    let loaded = &workspace.loaded;
    let by_path: HashMap<&str, &str> =
        loaded.revisions.iter().map(|revision| (revision.path.as_str(), revision.key.as_str())).collect();
    let file = |(path, content): (&str, &std::rc::Rc<[u8]>)| FileView {
        path: path.to_owned(),
        size: content.len(),
        edited: workspace.files.is_edited(path),
        created: workspace.files.is_created(path),
        revision: by_path.get(path).map(|key| (*key).to_owned()),
    };
    ProjectView {
        name: workspace.name.clone(),
        sample: workspace.sample.clone(),
        tool: loaded.tool().to_owned(),
        command_prefix: loaded.command_prefix().to_owned(),
        directory: loaded.directory(),
        candidates: loaded.candidate_views(),
        chosen: workspace.chosen,
        files: workspace.files.iter().map(file).collect(),
        settings: workspace.effective_settings(),
        notices: loaded.notices.clone(),
    }
}

fn findings(workspace: &Workspace) -> Vec<Finding> {
    let by_path: HashMap<&str, &str> = workspace
        .loaded
        .revisions
        .iter()
        .map(|revision| (revision.path.as_str(), revision.key.as_str()))
        .collect();
    let of = |diagnostic: &Diagnostic| {
        let file = diagnostic.location.as_ref().map(|location| location.file.as_str());
        let revision = file.and_then(|file| by_path.get(file)).map(|key| (*key).to_owned());
        convert::finding(diagnostic, revision)
    };
    let loaded = super::rules::of_loading(workspace);
    let mut all: Vec<&Diagnostic> = loaded.iter().map(|(found, _)| found).collect();
    for step in workspace.preview.done() {
        all.extend(&step.report.notices);
    }
    all.extend(workspace.rule_findings().iter().map(|finding| &finding.diagnostic));
    all.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    all.dedup();
    let mut findings: Vec<Finding> = all.into_iter().map(of).collect();
    super::rules::name_fixes(workspace, findings.iter_mut());
    findings
}

fn revisions(workspace: &Workspace, findings: &[Finding]) -> Vec<RevisionView> {
    let steps: HashMap<&str, &PreviewStep> =
        workspace.preview.done().iter().map(|step| (step.revision.as_str(), step)).collect();
    let graph = workspace.loaded.graph();
    let applied = graph.applied(&workspace.current);
    let by_id: HashMap<&str, &LoadedRevision> = workspace
        .loaded
        .revisions
        .iter()
        .rev()
        .filter(|revision| !revision.id.is_empty())
        .map(|revision| (revision.id.as_str(), revision))
        .collect();
    let mut ordered: Vec<&LoadedRevision> = graph
        .upgrade_order()
        .iter()
        .rev()
        .filter_map(|revision| by_id.get(revision.id.as_str()).copied())
        .collect();
    let placed: Vec<&str> = ordered.iter().map(|revision| revision.key.as_str()).collect();
    let rest: Vec<&LoadedRevision> = workspace
        .loaded
        .revisions
        .iter()
        .filter(|revision| !placed.contains(&revision.key.as_str()))
        .collect();
    ordered.extend(rest);
    let mut views: Vec<RevisionView> = ordered
        .into_iter()
        .map(|loaded| {
            let mut view = revision(workspace, loaded, findings);
            if applied.contains(&loaded.id) && view.state != RevisionState::Faulty {
                view.state = RevisionState::Applied;
            }
            if let Some(step) = steps.get(loaded.id.as_str()) {
                let counts = step.effect.counts();
                let is_new = |rename: &&Rename| {
                    rename.what == Renamed::Table && step.effect.table(&rename.new).is_none()
                };
                view.changes = Some(ChangeCounts {
                    added: counts.added,
                    changed: counts.changed + step.renames.iter().filter(is_new).count(),
                    removed: counts.removed,
                });
                view.tables = step.touched().into_iter().map(str::to_owned).collect();
                let shown =
                    step.report.operations.iter().filter(|operation| {
                        operation.name != "batch_alter_table" && operation.name != "query"
                    });
                view.operations = Some(shown.count());
            }
            view
        })
        .collect();
    // A faulty revision has no place in the graph: it stands by itself, in the first lane.
    let sound = |view: &&RevisionView| view.state != RevisionState::Faulty;
    let nodes: Vec<Node<'_>> = views
        .iter()
        .filter(sound)
        .map(|view| Node { key: view.key.as_str(), parents: &view.parents })
        .collect();
    let found = lanes(&nodes);
    for (view, lane) in views.iter_mut().filter(|view| view.state != RevisionState::Faulty).zip(found) {
        view.lane = lane;
    }
    views
}

fn revision(workspace: &Workspace, loaded: &LoadedRevision, findings: &[Finding]) -> RevisionView {
    let graph = workspace.loaded.graph();
    let id = loaded.id.as_str();
    let mut counts = [0; 3];
    for finding in findings.iter().filter(|finding| finding.revision.as_deref() == Some(loaded.key.as_str()))
    {
        let index = match finding.severity.as_str() {
            "error" => 2,
            "warning" => 1,
            _ => 0,
        };
        counts[index] += 1;
    }
    let known = graph.get(id).is_some_and(|_| loaded.key == loaded.id);
    let declared = loaded.revision.as_ref();
    RevisionView {
        key: loaded.key.clone(),
        id: loaded.id.clone(),
        message: declared.map(|revision| revision.message().to_owned()).unwrap_or_default(),
        file: loaded.path.clone(),
        date: declared.and_then(|revision| revision.create_date.clone()),
        author: declared.and_then(|revision| author(&revision.doc)),
        parents: declared.map(|revision| revision.down_revisions.clone()).unwrap_or_default(),
        depends_on: declared.map(|revision| revision.depends_on.clone()).unwrap_or_default(),
        labels: graph.labels(id).into_iter().map(str::to_owned).collect(),
        state: if known && !loaded.faulty { RevisionState::Pending } else { RevisionState::Faulty },
        current: known && workspace.current.iter().any(|row| row == id),
        head: known && graph.is_head(id),
        base: known && declared.is_some_and(crate::revisions::Revision::is_base),
        branchpoint: known && graph.is_branch_point(id),
        mergepoint: declared.is_some_and(crate::revisions::Revision::is_merge_point),
        failed: workspace.failed.as_deref() == Some(loaded.key.as_str()),
        edited: workspace.files.is_edited(&loaded.path) || workspace.files.is_created(&loaded.path),
        created: workspace.files.is_created(&loaded.path),
        findings: counts,
        ..RevisionView::default()
    }
}

/// The `Author:` line of a docstring.
fn author(doc: &str) -> Option<String> {
    let named = |line: &str| {
        let (name, value) = line.split_once(':')?;
        let is_author =
            ["author", "authors", "created by"].iter().any(|word| name.trim().eq_ignore_ascii_case(word));
        (is_author && !value.trim().is_empty()).then(|| value.trim().to_owned())
    };
    doc.lines().find_map(named)
}

fn database(workspace: &Workspace, revisions: &[RevisionView]) -> DatabaseView {
    let schema = &workspace.schema;
    let version_table = workspace.version_table();
    let provenance = provenance(workspace);
    let timeline = workspace.preview.timeline();
    let expected = workspace.preview.frame_at(&workspace.current).map(|frame| timeline.schema(frame));
    let table = |table: &Table| {
        let rows = workspace.row_counts.get(&table.name).copied().unwrap_or(0);
        let mut view = convert::table(table, &version_table, rows);
        if let Some(history) = provenance.get(&table.name) {
            view.created_in.clone_from(&history.created);
            view.changed_in.clone_from(&history.changed);
        }
        view.status = status(&view, table, expected.as_ref());
        view
    };
    DatabaseView {
        current: workspace.current.clone(),
        tables: schema.each_table().map(table).collect(),
        views: convert::views(schema),
        triggers: convert::triggers(schema),
        pending: revisions.iter().filter(|view| view.state == RevisionState::Pending).count(),
        version_table,
    }
}

fn provenance(workspace: &Workspace) -> HashMap<String, Provenance> {
    let applied = workspace.loaded.graph().applied(&workspace.current);
    let mut provenance: HashMap<String, Provenance> = HashMap::new();
    for step in workspace.preview.done().iter().filter(|step| applied.contains(&step.revision)) {
        for rename in step.renames.iter().filter(|rename| rename.what == Renamed::Table) {
            let mut history = provenance.remove(&rename.old).unwrap_or_default();
            if step.effect.table(&rename.new).is_none() {
                history.changed.push(step.revision.clone());
            }
            provenance.insert(rename.new.clone(), history);
        }
        for table in &step.effect.tables {
            let history = provenance.entry(table.name.clone()).or_default();
            match table.change {
                Change::Added => {
                    *history = Provenance { created: Some(step.revision.clone()), changed: Vec::new() };
                }
                Change::Removed => *history = Provenance::default(),
                Change::Changed => history.changed.push(step.revision.clone()),
            }
        }
    }
    provenance
}

/// How a table stands to what the applied revisions leave.
fn status(view: &TableView, table: &Table, expected: Option<&Schema>) -> String {
    if view.version_table {
        return "version table".to_owned();
    }
    let word = match expected.map(|schema| schema.table(&table.name)) {
        Some(Some(planned)) if planned == table && view.created_in.is_none() => "at the start",
        Some(Some(planned)) if planned == table => "documented",
        Some(Some(planned)) => {
            let before = Schema::of([planned.clone()]);
            let after = Schema::of([table.clone()]);
            if SchemaDiff::between(&before, &after).is_empty() { "documented" } else { "differs" }
        }
        Some(None) => "by hand",
        None if view.created_in.is_some() => "documented",
        None => "by hand",
    };
    word.to_owned()
}

/// The union of all schemas seen, the working database's last.
fn diagram(workspace: &Workspace) -> DiagramGraph {
    let version_table = workspace.version_table();
    let changes = workspace.preview.timeline().changes();
    let mut schemas: Vec<&Schema> = changes.iter().collect();
    schemas.push(&workspace.schema);
    diagram::graph(&schemas, &[version_table.as_str()])
}
