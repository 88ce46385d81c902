//! Words that all forms of the report share.

use crate::protocol::{
    AttributeChange, EvidenceView, MarkedChange, MemberChange, Outcome, ReviewFinding, ReviewStep, StepKind,
    TableChange,
};

/// `+`, `−`, `~` or `→`.
pub fn glyph(mark: MarkedChange) -> &'static str {
    match mark {
        MarkedChange::Added => "+",
        MarkedChange::Removed => "−",
        MarkedChange::Changed | MarkedChange::Renamed => "~",
    }
}

/// A sign for how something ended.
pub fn sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Held => "✓",
        Outcome::Failed => "✗",
        Outcome::NotRun => "–",
    }
}

/// The same in a word.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Held => "held",
        Outcome::Failed => "failed",
        Outcome::NotRun => "not run",
    }
}

/// How it ended, and why: `failed: row 1`.
pub fn ended(how: Outcome, detail: &str) -> String {
    if detail.is_empty() { outcome(how).to_owned() } else { format!("{}: {detail}", outcome(how)) }
}

/// What happened to a revision.
pub fn kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Added => "new",
        StepKind::Edited => "edited",
        StepKind::Reparented => "re-parented",
        StepKind::Removed => "removed",
    }
}

/// `1 error`, `2 errors`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Message of a step, or its id where it has none.
pub fn title(step: &ReviewStep) -> &str {
    if step.message.is_empty() { &step.id } else { &step.message }
}

/// A table's change in words, a line for itself and one for each member.
pub fn changes(change: &TableChange) -> Vec<String> {
    let renamed = change.old_name.as_ref().map(|old| format!("{old} → ")).unwrap_or_default();
    let mut lines = vec![format!("{} {renamed}{}", glyph(change.mark), change.name)];
    lines.extend(change.attributes.iter().map(|attribute| format!("  ~ {}", value(attribute))));
    if matches!(change.mark, MarkedChange::Changed | MarkedChange::Renamed) {
        lines.extend(change.members.iter().map(|found| format!("  {}", member(found))));
    }
    lines
}

/// A member's change in words.
pub fn member(change: &MemberChange) -> String {
    let kind = if change.kind == "column" { String::new() } else { format!("{} ", change.kind) };
    let old = change.old_name.as_ref().map(|old| format!("{old} → ")).unwrap_or_default();
    let mut text = format!("{} {kind}{old}{}", glyph(change.mark), change.name);
    if !change.detail.is_empty() && change.mark != MarkedChange::Changed {
        text.push_str(&format!(" {}", change.detail));
    }
    let values: Vec<String> = change.attributes.iter().map(value).collect();
    if !values.is_empty() {
        text.push_str(&format!(" ({})", values.join(", ")));
    }
    text
}

fn value(change: &AttributeChange) -> String {
    let word = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    format!("{}: {} → {}", change.attribute, word(&change.old), word(&change.new))
}

/// Where a finding is: `versions/a.py:12`.
pub fn place(found: &ReviewFinding) -> String {
    match (&found.finding.file, found.finding.line) {
        (Some(file), Some(line)) => format!("{file}:{line}"),
        (Some(file), None) => file.clone(),
        _ => String::new(),
    }
}

/// Evidence in one line.
pub fn evidence(seen: &EvidenceView) -> String {
    match &seen.code {
        Some(code) => format!("{} ({})", seen.text, code.lines().next().unwrap_or_default()),
        None => seen.text.clone(),
    }
}

/// How many findings are of a severity.
pub fn count(findings: &[ReviewFinding], severity: &str) -> usize {
    findings.iter().filter(|found| found.finding.severity == severity).count()
}
