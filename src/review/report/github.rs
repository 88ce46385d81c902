//! Workflow commands of GitHub Actions: one annotation for each finding, and one for each proof that
//! fails without one. <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::fmt::Write as _;

use crate::protocol::{Outcome, ReviewView};

use super::words;

/// The commands, and the verdict as the last line.
pub fn render(view: &ReviewView) -> String {
    let mut text = String::new();
    for found in &view.findings {
        let finding = &found.finding;
        let level = match finding.severity.as_str() {
            "error" => "error",
            "warning" => "warning",
            _ => "notice",
        };
        let mut message = finding.message.clone();
        found
            .evidence
            .iter()
            .for_each(|seen| message.push_str(&format!("\nProof: {}", words::evidence(seen))));
        finding.help.iter().for_each(|help| message.push_str(&format!("\n{help}")));
        command(
            &mut text,
            level,
            finding.file.as_deref(),
            (finding.line, finding.end_line),
            &finding.code,
            &message,
        );
    }
    for proof in view.proofs.iter().filter(|proof| proof.outcome == Outcome::Failed) {
        let told = |seen: &crate::protocol::EvidenceView| {
            view.findings.iter().any(|found| found.evidence.contains(seen))
        };
        for seen in proof.evidence.iter().filter(|seen| !told(seen)) {
            let step = view.steps.iter().find(|step| step.key == seen.revision);
            let file = step.map(|step| step.file.as_str());
            command(&mut text, "warning", file, (seen.line, None), &proof.title, &words::evidence(seen));
        }
    }
    let _ = writeln!(text, "{}: {}", view.verdict.title, view.verdict.reason);
    text
}

fn command(
    text: &mut String,
    level: &str,
    file: Option<&str>,
    lines: (Option<u32>, Option<u32>),
    title: &str,
    message: &str,
) {
    let mut properties = Vec::new();
    if let Some(file) = file {
        properties.push(format!("file={}", property(file)));
        properties.extend(lines.0.map(|line| format!("line={line}")));
        properties.extend(lines.1.map(|line| format!("endLine={line}")));
    }
    properties.push(format!("title={}", property(title)));
    let _ = writeln!(text, "::{level} {}::{}", properties.join(","), data(message));
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
