//! Rules for migrations: what a revision does that fails, loses data, cannot be reverted, or breaks the
//! code that still runs.
//!
//! In: a [`Revision`] each (its script, what it did as [`Step`]s, the schema before and after it) and the
//! [`Folder`] as a whole. Out: [`Finding`]s, each with its [`Rule`] and perhaps a [`Fix`]. Nothing is run
//! here and no database is known. See `README.md` beside this file.

mod change;
mod edits;
mod finding;
mod input;
mod options;
pub mod reading;
pub mod report;
mod revert;
mod rule;
pub mod rules;
mod sources;
mod split;
mod suppress;

pub use change::{Change, ColumnSpec, Constraint, ConstraintSpec, DefaultChange, Step, bare};
pub use finding::{Edit, FileText, Finding, Fix, Found, apply};
pub use input::{Folder, FolderRevision, Revision, RevisionSource, folder_revision};
pub use options::Options;
pub use revert::inverse;
pub use rule::{Check, Rule};
pub use sources::Sources;
pub use suppress::{Accepted, accepted};

use crate::diagnostic::Diagnostic;

/// Checks one revision by every rule that is on. Suppressed findings are left out; suppressions that are
/// misspelt, without a reason or of no use are findings themselves.
pub fn check(revision: &Revision<'_>, options: &Options) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules::all().filter(|rule| options.is_on(rule)) {
        let Check::Revision(check) = rule.check else { continue };
        let mut found = Vec::new();
        check(revision, &mut found);
        found.iter_mut().filter(|one| is_repeated(revision, one)).for_each(|one| one.fix = None);
        findings.extend(found.into_iter().map(|found| found.of(rule, options, &revision.path)));
    }
    findings.sort_by_key(|finding| {
        (finding.diagnostic.location.as_ref().map(|at| (at.line, at.column)), finding.rule.id)
    });
    findings.dedup_by(|one, other| one.diagnostic == other.diagnostic);
    suppress::apply(revision, options, findings)
}

/// Whether a fix would edit a call that ran several times, in a loop: what is right for one turn is not for the next.
fn is_repeated(revision: &Revision<'_>, found: &Found) -> bool {
    let Some((_, edits)) = &found.fix else { return false };
    let calls = revision.up.iter().filter(|step| step.sql.is_none()).filter_map(|step| step.call.as_ref());
    let touched = |call: &&reading::Call| {
        let (start, end) = call.statement;
        call.name() != "create_all" && edits.iter().any(|edit| start <= edit.start && edit.start <= end)
    };
    let touched: Vec<_> = calls.filter(touched).map(|call| call.range).collect();
    touched.iter().enumerate().any(|(position, range)| touched[..position].contains(range))
}

/// Checks what only the folder as a whole shows: branches that touch the same object.
pub fn check_folder(folder: &Folder, options: &Options) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules::all().filter(|rule| options.is_on(rule)) {
        let Check::Folder(check) = rule.check else { continue };
        let mut found = Vec::new();
        check(folder, &mut found);
        findings.extend(found.into_iter().map(|found| found.of(rule, options, "")));
    }
    findings
}

/// What the loader and the graph found, as findings of their rules: severity as configured, fixes where a
/// text alone can tell them. What has no rule (codes of loading) is left to whoever shows it.
pub fn adopt(diagnostics: &[Diagnostic], options: &Options, sources: &dyn Sources) -> Vec<Finding> {
    let known = |diagnostic: &Diagnostic| rules::find(&diagnostic.code);
    diagnostics
        .iter()
        .filter_map(|diagnostic| Some((diagnostic, known(diagnostic)?)))
        .filter(|(_, rule)| options.is_on(rule) && matches!(rule.check, Check::Elsewhere))
        .map(|(diagnostic, rule)| {
            let mut diagnostic = diagnostic.clone();
            diagnostic.severity = options.severity_or(rule, diagnostic.severity);
            let fix = rules::graph_fix(&diagnostic, sources);
            Finding { diagnostic, rule, fix }
        })
        .filter(|finding| !options.suppresses(&finding.diagnostic))
        .collect()
}
