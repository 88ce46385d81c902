//! The rules, asked of a workspace: each revision with what it did in the preview and the schemas around it.

use std::collections::HashMap;

use crate::lint::{self, FileText, Finding, Folder, Options, Revision, RevisionSource, rules};
use crate::project::Part;
use crate::revisions::{Plan, StepKind};
use crate::runner::OperationReport;
use crate::schema::Schema;

use super::create;
use super::workspace::Workspace;

/// What rules are told of the project.
pub fn options(workspace: &Workspace) -> Options {
    let settings = workspace.effective_settings();
    let project = workspace.loaded.project.as_ref().map(|project| &project.settings);
    let target = workspace.loaded.target.as_ref().map(|target| target.dialect);
    let dialect = workspace
        .settings
        .dialect
        .clone()
        .or_else(|| project.and_then(|project| project.dialect.clone()))
        .or_else(|| target.map(str::to_owned));
    // A project that does not say which database it is for minds SQLite when it uses batch mode nearly always.
    let minds_sqlite = || {
        let texts =
            workspace.loaded.revisions.iter().filter_map(|revision| workspace.files.text(&revision.path));
        let (mut inside, mut outside) = (0_usize, 0_usize);
        for text in texts {
            let alters = [
                "op.alter_column(",
                "op.create_foreign_key(",
                "op.drop_constraint(",
                "op.create_unique_constraint(",
            ];
            inside += usize::from(text.contains("batch_alter_table("));
            let plain = alters
                .iter()
                .any(|call| text.match_indices(call).any(|(at, _)| !text[..at].ends_with("batch_")));
            outside += usize::from(plain);
        }
        inside > outside * 10
    };
    Options {
        settings: project.map(|project| project.lint.clone()).unwrap_or_default(),
        suppressions: project.map(|project| project.suppressions.clone()).unwrap_or_default(),
        postgresql: dialect.as_deref() == Some("postgresql"),
        sqlite: match dialect.as_deref() {
            Some(dialect) => dialect == "sqlite",
            None => minds_sqlite(),
        },
        foreign_keys: settings.foreign_keys.unwrap_or(false),
        naming: !settings.naming_convention.is_empty(),
        irreversible: is_irreversible(workspace),
    }
}

/// Whether more than half of the revisions have no downgrade.
fn is_irreversible(workspace: &Workspace) -> bool {
    let loaded = &workspace.loaded;
    let texts = loaded.revisions.iter().filter_map(|revision| workspace.files.text(&revision.path));
    let without =
        texts.filter(|text| text.contains("def upgrade(") && !text.contains("def downgrade(")).count();
    without * 2 > loaded.revisions.len()
}

/// The files of a workspace, as fixes ask for them.
pub struct Known<'w>(pub &'w Workspace);

impl lint::Sources for Known<'_> {
    fn text(&self, path: &str) -> Option<String> {
        self.0.files.text(path).map(str::to_owned)
    }

    fn paths(&self) -> Vec<String> {
        self.0.loaded.revisions.iter().map(|revision| revision.path.clone()).collect()
    }

    /// As `alembic merge` writes it. Its id follows from its parents, so that the same heads get the same file.
    fn merge(&self, heads: &[String]) -> Option<FileText> {
        let seed = heads.join("+").bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let wish = create::Wish {
            message: Some(format!("merge {}", heads.join(" and "))),
            id: Some(format!("{:012x}", seed & 0xffff_ffff_ffff)),
            heads: heads.to_vec(),
            splice: false,
            branch_labels: Vec::new(),
            depends_on: Vec::new(),
        };
        create::revision(self.0, wish).ok().map(|made| FileText { path: made.path, text: made.text })
    }
}

/// All findings of rules: those on each revision, those on the folder, and those of the loader and the graph.
pub fn findings(workspace: &Workspace, options: &Options) -> Vec<Finding> {
    let mut findings = lint::adopt(&workspace.loaded.findings, options, &Known(workspace));
    findings.extend(rule_findings(workspace, options));
    findings
}

/// Findings of the rules that look at revisions themselves and at the folder.
pub fn rule_findings(workspace: &Workspace, options: &Options) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut folder = Vec::new();
    each_revision(workspace, options, &mut |revision, parents, depends_on| {
        findings.extend(lint::check(revision, options));
        folder.push(lint::folder_revision(revision, parents, depends_on));
    });
    findings.extend(lint::check_folder(&Folder { revisions: folder }, options));
    findings
}

/// Findings on some revisions only, by their ids.
pub fn findings_of(workspace: &Workspace, options: &Options, ids: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    each_revision(workspace, options, &mut |revision, _, _| {
        if ids.contains(&revision.id) {
            findings.extend(lint::check(revision, options));
        }
    });
    findings
}

/// What is to be asked, or said, before a plan that goes below the baseline (RV07) runs.
pub fn below_baseline(workspace: &Workspace, plan: &Plan) -> Option<String> {
    rules::find("RV07").filter(|rule| options(workspace).is_on(rule))?;
    plan.steps.iter().filter(|step| step.kind == StepKind::Downgrade).find_map(|step| {
        let id = step.revision.as_deref()?;
        let base = workspace.loaded.graph().get(id).filter(|known| known.is_base())?;
        let made = tables_made(workspace, base);
        (made >= rules::BASELINE).then(|| {
            format!("this goes below the baseline {id}: its {made} tables are dropped with their rows")
        })
    })
}

/// How many tables a base makes: in the preview, else as its text says.
fn tables_made(workspace: &Workspace, base: &crate::revisions::Revision) -> usize {
    let ran = workspace.preview.done().iter().position(|step| step.revision == base.id);
    if let Some(position) = ran {
        let timeline = workspace.preview.timeline();
        let (before, after) = (timeline.schema(position), timeline.schema(position + 1));
        return after.tables.len().saturating_sub(before.tables.len());
    }
    let text = workspace.files.text(&base.path).unwrap_or_default();
    text.matches("create_table(").count().max(text.to_uppercase().matches("CREATE TABLE ").count())
}

/// Takes a revision with its parents and the revisions that it depends on.
type Take<'t> = &'t mut dyn FnMut(&Revision<'_>, &[String], &[String]);

/// Reads every revision in the order of an upgrade: those that ran with what they did.
fn each_revision(workspace: &Workspace, options: &Options, take: Take<'_>) {
    let loaded = &workspace.loaded;
    let timeline = workspace.preview.timeline();
    let done = workspace.preview.done();
    let ran: HashMap<&str, usize> =
        done.iter().enumerate().map(|(position, step)| (step.revision.as_str(), position)).collect();
    let last = timeline.schema(done.len());
    let mut held: Option<(usize, Schema)> = None;
    for known in loaded.graph().upgrade_order() {
        let Some(up) = loaded.part(&known.id, true) else { continue };
        let Some(text) = workspace.files.text(up.path()) else { continue };
        let down = loaded.part(&known.id, false);
        let down_text = down
            .map(Part::path)
            .filter(|path| *path != up.path())
            .and_then(|path| workspace.files.text(path));
        let position = ran.get(known.id.as_str()).copied();
        let schemas = position.map(|position| {
            let before = match held.take() {
                Some((known, schema)) if known == position => schema,
                _ => timeline.schema(position),
            };
            (before, timeline.schema(position + 1))
        });
        let (before, after) = schemas.as_ref().map_or((&last, &last), |(before, after)| (before, after));
        let operations: Option<&[OperationReport]> =
            position.map(|position| done[position].report.operations.as_slice());
        let revision = Revision::read(
            RevisionSource {
                id: &known.id,
                message: known.message(),
                parents: known.down_revisions.len(),
                up,
                down,
                text,
                down_text,
                operations,
                before,
                after,
            },
            options,
        );
        take(&revision, &known.down_revisions, &known.depends_on);
        drop(revision);
        // What comes after this one comes before the next.
        held = position.zip(schemas).map(|(position, (_, after))| (position + 1, after));
    }
}
