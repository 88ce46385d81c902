//! The verdict: what to do with the pull request, and why, in a sentence. In: findings, proofs, checks.

use crate::protocol::{Outcome, ProofView, ReviewView, VerdictView};

use super::proofs::PROOFS;

/// Most letters of the reason, and of the finding in it.
const MOST: usize = 300;
const MOST_OF_FINDING: usize = 160;

/// The verdict on a review as far as it has come.
pub fn verdict(view: &ReviewView) -> VerdictView {
    let count =
        |severity: &str| view.findings.iter().filter(|found| found.finding.severity == severity).count();
    let (errors, warnings) = (count("error"), count("warning"));
    let failed: Vec<&str> = view
        .proofs
        .iter()
        .filter(|proof| proof.outcome == Outcome::Failed && !is_meant(proof))
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
        .map(|found| format!("{}.", short(found.finding.message.trim_end_matches('.'))));
    let proved = match (view.progress.is_some(), failed.as_slice()) {
        (true, _) => "Proofs are still running.".to_owned(),
        (false, []) if run > 0 => {
            format!("{run} of {} proofs were run{rows}, and all of them hold.", PROOFS.len())
        }
        (false, []) => "No proof could be run.".to_owned(),
        (false, failed) => {
            let verb = if failed.len() == 1 { "does" } else { "do" };
            format!("{} of {run} proofs {verb} not hold{rows}: {}.", failed.len(), first(failed))
        }
    };
    let reason = worst.map_or(proved.clone(), |worst| format!("{worst} {proved}"));
    VerdictView { level: level.to_owned(), title: title.to_owned(), reason: cut(&reason, MOST) }
}

/// Whether all that a proof saw is said to be meant.
fn is_meant(proof: &ProofView) -> bool {
    !proof.evidence.is_empty() && proof.evidence.iter().all(|seen| seen.accepted.is_some())
}

/// A message whose list is cut to its first parts, and whose length is bounded.
fn short(message: &str) -> String {
    let parts: Vec<&str> = message.split("; ").collect();
    cut(&first(&parts), MOST_OF_FINDING)
}

/// The first three, and how many more.
fn first(parts: &[&str]) -> String {
    let shown = parts[..parts.len().min(3)].join("; ");
    match parts.len().saturating_sub(3) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// A text of at most so many letters.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    let words = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':', '.']))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_cut() {
        let many: Vec<String> = (0..200).map(|number| format!("t{number} is new")).collect();
        let said = format!("The schema differs: {}", many.join("; "));
        assert_eq!(short(&said), "The schema differs: t0 is new; t1 is new; t2 is new and 197 more");
        assert_eq!(short("one; two"), "one; two");
        let long = "word ".repeat(100);
        assert!(short(&long).chars().count() <= MOST_OF_FINDING);
        assert!(short(&long).ends_with("word…"));
    }
}
