//! The verdict: what to do with the pull request, and why, in a sentence. In: findings, proofs, checks.

use crate::protocol::{Outcome, ReviewView, VerdictView};

use super::proofs::PROOFS;

/// The verdict on a review as far as it has come.
pub fn verdict(view: &ReviewView) -> VerdictView {
    let count =
        |severity: &str| view.findings.iter().filter(|found| found.finding.severity == severity).count();
    let (errors, warnings) = (count("error"), count("warning"));
    let failed: Vec<&str> = view
        .proofs
        .iter()
        .filter(|proof| proof.outcome == Outcome::Failed)
        .map(|proof| proof.title.as_str())
        .collect();
    let run = view.proofs.iter().filter(|proof| proof.outcome != Outcome::NotRun).count();
    let broken = view.steps.iter().filter(|step| step.failure.is_some()).count()
        + view
            .checks
            .iter()
            .filter(|check| check.outcome == Outcome::Failed && check.name != "model_definitions_match_ddl")
            .count();
    let rows = match view.rows {
        0 => String::new(),
        rows => format!(" on {} sample rows", thousands(rows)),
    };
    let level = match () {
        () if errors > 0 || broken > 0 => "error",
        () if view.progress.is_some() => "running",
        () if warnings > 0 || !failed.is_empty() => "warning",
        () => "ok",
    };
    let title = match level {
        "error" => "Do not merge yet",
        "running" => "Being proved",
        "warning" => "Look before you merge",
        _ => "Nothing against it was found",
    };
    let worst = view
        .findings
        .first()
        .filter(|_| errors > 0)
        .map(|found| format!("{}.", found.finding.message.trim_end_matches('.')));
    let proved = match (view.progress.is_some(), failed.as_slice()) {
        (true, _) => "Proofs are still running.".to_owned(),
        (false, []) if run > 0 => {
            format!("{run} of {} proofs were run{rows}, and all of them hold.", PROOFS.len())
        }
        (false, []) => "No proof could be run.".to_owned(),
        (false, failed) => {
            let verb = if failed.len() == 1 { "does" } else { "do" };
            format!("{} of {run} proofs {verb} not hold{rows}: {}.", failed.len(), failed.join("; "))
        }
    };
    let reason = worst.map_or(proved.clone(), |worst| format!("{worst} {proved}"));
    VerdictView { level: level.to_owned(), title: title.to_owned(), reason }
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
