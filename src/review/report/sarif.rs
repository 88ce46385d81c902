//! SARIF 2.1.0: the findings, and the proofs that fail without one, as results of one run.
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::protocol::{EvidenceView, Outcome, ReviewView};

use super::words;

/// The log.
pub fn render(view: &ReviewView) -> String {
    let mut rules: BTreeMap<String, Value> = BTreeMap::new();
    let mut results = Vec::new();
    for found in &view.findings {
        let finding = &found.finding;
        rules
            .entry(finding.code.clone())
            .or_insert_with(|| rule(&finding.code, finding.help.as_deref().unwrap_or(&finding.message)));
        let mut message = finding.message.clone();
        found
            .evidence
            .iter()
            .for_each(|seen| message.push_str(&format!("\nProof: {}", words::evidence(seen))));
        results.push(result(
            &finding.code,
            level(&finding.severity),
            &message,
            finding.file.as_deref(),
            (finding.line, finding.end_line),
        ));
    }
    for proof in view.proofs.iter().filter(|proof| proof.outcome == Outcome::Failed) {
        let told = |seen: &&EvidenceView| !view.findings.iter().any(|found| found.evidence.contains(seen));
        for seen in proof.evidence.iter().filter(told) {
            rules.entry(proof.name.clone()).or_insert_with(|| rule(&proof.name, &proof.about));
            let file =
                view.steps.iter().find(|step| step.key == seen.revision).map(|step| step.file.as_str());
            results.push(result(&proof.name, "warning", &words::evidence(seen), file, (seen.line, None)));
        }
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Stillroom",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.into_values().collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).expect("a log is plain data")
}

fn rule(id: &str, help: &str) -> Value {
    json!({ "id": id, "shortDescription": { "text": help } })
}

fn level(severity: &str) -> &'static str {
    match severity {
        "error" => "error",
        "warning" => "warning",
        _ => "note",
    }
}

fn result(
    rule: &str,
    level: &str,
    message: &str,
    file: Option<&str>,
    lines: (Option<u32>, Option<u32>),
) -> Value {
    let mut result = json!({ "ruleId": rule, "level": level, "message": { "text": message } });
    if let Some(file) = file {
        let mut location = json!({ "artifactLocation": { "uri": uri(file) } });
        if let Some(line) = lines.0.filter(|line| *line > 0) {
            location["region"] = json!({ "startLine": line, "endLine": lines.1.unwrap_or(line).max(line) });
        }
        result["locations"] = json!([{ "physicalLocation": location }]);
    }
    result
}

/// A path as a relative reference.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    path.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
