//! The proofs of a review on its workspaces, and what they bring into the view: results, evidence,
//! findings that they prove, values lost, the checks of pytest-alembic.

use std::rc::Rc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint;
use crate::protocol::{
    CheckView, EvidenceView, LostView, Outcome, ProofView, ReviewFinding, ReviewView, StepKind,
};
use crate::review::proofs::{Attempts, Evidence, PROOFS, ProofResult};
use crate::review::trial::Material;

use super::super::workspace::Workspace;
use super::super::{convert, rules};
use super::Review;
use super::fixes::try_all;

/// Rules whose findings are shown as destructive: to be said that it is meant.
const DESTRUCTIVE: [&str; 4] = ["DL01", "DL02", "DL03", "DL04"];

/// Runs the next piece.
pub fn advance(workspace: &Workspace, review: &mut Review) {
    let Review { prover, base, fixes, decisions, .. } = review;
    let Some(prover) = prover else { return };
    let fixes = |trials: &[Material]| -> Attempts { try_all(workspace, fixes, *decisions, trials) };
    prover.advance(workspace, Some(&**base), &fixes);
}

/// Fills in what the proofs have brought.
pub fn fill(view: &mut ReviewView, review: &mut Review, workspace: &Workspace) {
    let results: Vec<ProofResult> = review
        .prover
        .as_ref()
        .map_or_else(|| vec![ProofResult::default(); PROOFS.len()], |prover| prover.results.clone());
    let mut proved: Vec<(Diagnostic, EvidenceView)> = Vec::new();
    view.proofs = Vec::with_capacity(PROOFS.len());
    for (number, (proof, result)) in PROOFS.iter().zip(&results).enumerate() {
        let mut evidence = Vec::new();
        for seen in &result.evidence {
            let mut shown = show(seen, number + 1, &mut review.states);
            if let Some(accepted) = seen.finding.as_ref().and_then(|found| accepted(workspace, found)) {
                shown.text.push_str(&format!("; accepted: {}", accepted.reason));
                shown.accepted = Some(accepted.reason);
            }
            if let Some(finding) = &seen.finding {
                proved.push((finding.clone(), shown.clone()));
            }
            evidence.push(shown);
        }
        view.proofs.push(ProofView {
            number: number + 1,
            name: proof.name.to_owned(),
            title: proof.title.to_owned(),
            about: proof.about.to_owned(),
            outcome: result.outcome,
            detail: result.detail.clone(),
            evidence,
        });
    }
    let options = super::super::lint::options(workspace);
    proved.retain(|(found, _)| {
        lint::rules::find(&found.code).is_none_or(|rule| options.is_on(rule)) && !options.suppresses(found)
    });
    view.findings = findings(review, workspace, proved);
    rules::name_fixes(workspace, view.findings.iter_mut().map(|found| &mut found.finding));
    if let Some(prover) = &review.prover {
        view.rows = prover.rows;
        view.milliseconds = prover.spent;
        view.notes.extend(prover.notes.iter().cloned());
        view.lost = prover
            .lost
            .iter()
            .map(|lost| LostView {
                object: lost.object.clone(),
                values: lost.values,
                rows: lost.rows,
                revision: lost.revision.clone(),
                how: lost.how.to_owned(),
            })
            .collect();
    }
    view.checks = checks(view, workspace);
}

/// The comment that says a finding is meant.
fn accepted(workspace: &Workspace, found: &Diagnostic) -> Option<lint::Accepted> {
    let at = found.location.as_ref()?;
    lint::accepted(workspace.files.text(&at.file)?, &found.code, (at.line, at.end_line))
}

fn show(seen: &Evidence, proof: usize, states: &mut Vec<Rc<[u8]>>) -> EvidenceView {
    let state = seen.state.as_ref().map(|bytes| {
        states.iter().position(|known| Rc::ptr_eq(known, bytes)).unwrap_or_else(|| {
            states.push(Rc::clone(bytes));
            states.len() - 1
        })
    });
    EvidenceView {
        proof,
        revision: seen.revision.clone(),
        text: seen.text.clone(),
        code: seen.code.clone(),
        line: seen.line,
        state,
        accepted: None,
    }
}

/// Findings of reading and of running: what is proved stands with its proof, and is an error where the
/// catalogue says that proof makes it one.
fn findings(
    review: &Review,
    workspace: &Workspace,
    proved: Vec<(Diagnostic, EvidenceView)>,
) -> Vec<ReviewFinding> {
    let key_of = |path: &str| {
        let known = workspace.loaded.revisions.iter().find(|revision| revision.path == path);
        known.map(|revision| revision.key.clone())
    };
    let view = |found: &Diagnostic| {
        let key = found.location.as_ref().and_then(|at| key_of(&at.file));
        ReviewFinding {
            destructive: DESTRUCTIVE.contains(&found.code.as_str()),
            finding: convert::finding(found, key),
            evidence: Vec::new(),
        }
    };
    let mut all: Vec<ReviewFinding> = review.found.iter().map(view).collect();
    for (mut finding, evidence) in proved {
        if let Some(meant) = accepted(workspace, &finding) {
            finding.severity = Severity::Info;
            // The comment is of use: what it covers is proved and not read.
            all.retain(|known| {
                let known = &known.finding;
                let of_comment = known.code == "SU02" && known.line == Some(meant.line);
                !of_comment || known.object.as_deref() != Some(finding.code.as_str())
            });
        }
        let shown = view(&finding);
        let near = |known: &&mut ReviewFinding| {
            let (one, other) = (&known.finding, &shown.finding);
            let overlap = match (one.line, other.line) {
                (Some(line), Some(wanted)) => {
                    let (end, wanted_end) = (one.end_line.unwrap_or(line), other.end_line.unwrap_or(wanted));
                    line <= wanted_end && wanted <= end
                }
                _ => true,
            };
            one.code == other.code && one.file == other.file && overlap
        };
        match all.iter_mut().find(near) {
            Some(known) => {
                if finding.severity == Severity::Error {
                    known.finding.severity = "error".to_owned();
                }
                known.evidence.push(evidence);
            }
            None => {
                let mut shown = shown;
                if shown.finding.revision.is_none() {
                    shown.finding.revision = Some(evidence.revision.clone()).filter(|key| !key.is_empty());
                }
                shown.evidence.push(evidence);
                all.push(shown);
            }
        }
    }
    let rank = |severity: &str| match severity {
        "error" => 0,
        "warning" => 1,
        _ => 2,
    };
    all.sort_by(|one, other| {
        let (one, other) = (&one.finding, &other.finding);
        (rank(&one.severity), &one.file, one.line).cmp(&(rank(&other.severity), &other.file, other.line))
    });
    all
}

/// pytest-alembic's checks, under its names.
fn checks(view: &ReviewView, workspace: &Workspace) -> Vec<CheckView> {
    let check = |name: &str, title: &str, outcome: Outcome, detail: String| CheckView {
        name: name.to_owned(),
        title: title.to_owned(),
        outcome,
        detail,
    };
    let heads = workspace.loaded.graph().heads().len();
    let (done, total) = workspace.preview.progress();
    let upgrade = match workspace.preview.failure() {
        Some((id, _)) => (Outcome::Failed, format!("fails at {id}")),
        None if workspace.preview.is_running() => (Outcome::NotRun, format!("{done} of {total}")),
        None => (Outcome::Held, format!("{done} revisions")),
    };
    let round_trip = view.proofs.iter().find(|proof| proof.name == "up-down-up").cloned().unwrap_or_default();
    let fails_down = round_trip.evidence.iter().any(|seen| seen.text == "The downgrade fails");
    let consistency = match round_trip.outcome {
        Outcome::Failed if fails_down => (Outcome::Failed, "a downgrade fails".to_owned()),
        Outcome::NotRun => (Outcome::NotRun, round_trip.detail.clone()),
        _ => (Outcome::Held, String::new()),
    };
    let waiting = |detail: String| if detail.is_empty() { "not run".to_owned() } else { detail };
    vec![
        check(
            "single_head_revision",
            "single head",
            if heads == 1 { Outcome::Held } else { Outcome::Failed },
            if heads == 1 { String::new() } else { format!("{heads} heads") },
        ),
        check("upgrade", "upgrade base → heads", upgrade.0, upgrade.1),
        check(
            "up_down_consistency",
            "up-down consistency",
            consistency.0,
            waiting_for(consistency.0, consistency.1, &waiting),
        ),
        check(
            "downgrade_leaves_no_trace",
            "downgrade leaves no trace",
            round_trip.outcome,
            waiting_for(round_trip.outcome, round_trip.detail, &waiting),
        ),
        check(
            "model_definitions_match_ddl",
            "models match the schema",
            Outcome::NotRun,
            models(workspace).to_owned(),
        ),
    ]
}

/// Why models are not compared with the schema.
fn models(workspace: &Workspace) -> &'static str {
    let root = workspace.loaded.project.as_ref().map_or("", |project| project.candidate.root.as_str());
    let path = crate::project::files::join(root, "env.py").unwrap_or_default();
    match workspace.files.text(&path) {
        None => "there is no env.py that names models",
        Some(text) if text.lines().any(|line| line.trim() == "target_metadata = None") => {
            "env.py names no models: target_metadata is None"
        }
        Some(_) => "comparing models with the schema needs autogenerate, which is not there yet",
    }
}

fn waiting_for(outcome: Outcome, detail: String, waiting: &dyn Fn(String) -> String) -> String {
    if outcome == Outcome::NotRun { waiting(detail) } else { detail }
}

/// Whether a kind of step is judged by running it.
pub fn is_run(kind: StepKind) -> bool {
    kind != StepKind::Removed
}
