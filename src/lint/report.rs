//! Findings as documents: text for a terminal, JSON, SARIF 2.1.0, annotations of GitHub Actions, Markdown.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::finding::Finding;
use crate::diagnostic::Severity;

/// Name of a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// Numbers of errors, warnings and notes.
pub fn counts(findings: &[Finding]) -> [usize; 3] {
    let of = |wanted| findings.iter().filter(|finding| finding.diagnostic.severity == wanted).count();
    [of(Severity::Error), of(Severity::Warning), of(Severity::Info)]
}

fn place(finding: &Finding) -> (String, u32, u32) {
    let at = finding.diagnostic.location.as_ref();
    at.map_or_else(|| (String::new(), 1, 1), |at| (at.file.clone(), at.line.max(1), at.column.max(1)))
}

/// Lines `file:line:column: severity CODE message`, each with its help, and a sum at the end.
pub fn text(findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let (file, line, column) = place(finding);
        let diagnostic = &finding.diagnostic;
        let kind = severity(diagnostic.severity);
        out.push_str(&format!("{file}:{line}:{column}: {kind} {} {}\n", diagnostic.code, diagnostic.message));
        if let Some(help) = &diagnostic.help {
            let fix = finding.fix.as_ref().map(|fix| format!(" [fix: {}]", fix.title)).unwrap_or_default();
            out.push_str(&format!("    {help}{fix}\n"));
        }
    }
    let [errors, warnings, notes] = counts(findings);
    out.push_str(&format!("{errors} errors, {warnings} warnings, {notes} notes\n"));
    out
}

/// One JSON document.
pub fn json(findings: &[Finding]) -> String {
    let one = |finding: &Finding| {
        let at = finding.diagnostic.location.as_ref();
        json!({
            "code": finding.diagnostic.code,
            "severity": severity(finding.diagnostic.severity),
            "message": finding.diagnostic.message,
            "file": at.map(|at| &at.file),
            "line": at.map(|at| at.line),
            "column": at.map(|at| at.column),
            "end_line": at.map(|at| at.end_line),
            "end_column": at.map(|at| at.end_column),
            "object": finding.diagnostic.object,
            "help": finding.diagnostic.help,
            "fix": finding.fix.as_ref().map(|fix| json!({
                "title": fix.title,
                "file": fix.path,
                "needs_value": fix.needs_value,
                "edits": fix.edits.iter().map(|edit| json!({
                    "start": edit.start, "end": edit.end, "text": edit.text,
                })).collect::<Vec<_>>(),
                "others": fix.others.iter().map(|other| json!({
                    "file": other.path, "text": other.text,
                })).collect::<Vec<_>>(),
            })),
        })
    };
    let [errors, warnings, notes] = counts(findings);
    let document = json!({
        "errors": errors, "warnings": warnings, "notes": notes,
        "findings": findings.iter().map(one).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&document).expect("findings are plain data")
}

/// SARIF 2.1.0: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
pub fn sarif(findings: &[Finding]) -> String {
    let mut rules: BTreeMap<&str, Value> = BTreeMap::new();
    for finding in findings {
        let rule = finding.rule;
        rules.entry(rule.id).or_insert_with(|| {
            json!({
                "id": rule.id,
                "name": rule.title,
                "shortDescription": { "text": rule.title },
                "fullDescription": { "text": format!("{} {}", rule.what, rule.why) },
                "help": { "text": rule.instead, "markdown": rule.page() },
                "defaultConfiguration": { "level": level(rule.severity) },
                "properties": { "tags": [rule.family_title()] },
            })
        });
    }
    let result = |finding: &Finding| {
        let (file, line, column) = place(finding);
        let at = finding.diagnostic.location.as_ref();
        let mut region = json!({ "startLine": line, "startColumn": column });
        if let Some(at) = at.filter(|at| (at.end_line, at.end_column) > (line, column)) {
            region["endLine"] = json!(at.end_line);
            region["endColumn"] = json!(at.end_column);
        }
        let mut result = json!({
            "ruleId": finding.rule.id,
            "level": level(finding.diagnostic.severity),
            "message": { "text": format!("{}. {}", finding.diagnostic.message, finding.diagnostic.help.as_deref().unwrap_or("")) },
        });
        if !file.is_empty() {
            result["locations"] = json!([{
                "physicalLocation": { "artifactLocation": { "uri": file.replace(' ', "%20") }, "region": region },
            }]);
        }
        result
    };
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
            "results": findings.iter().map(result).collect::<Vec<_>>(),
        }],
    });
    serde_json::to_string_pretty(&log).expect("a log is plain data")
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Annotations of GitHub Actions: `::error file=…,line=…::…`.
pub fn github(findings: &[Finding]) -> String {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let line = |finding: &Finding| {
        let (file, line, _) = place(finding);
        let command = match finding.diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        format!(
            "::{command} file={},line={line},title={}::{}\n",
            property(&file),
            property(&finding.diagnostic.code),
            escape(&finding.diagnostic.message)
        )
    };
    findings.iter().map(line).collect()
}

/// A table in Markdown.
pub fn markdown(findings: &[Finding]) -> String {
    let [errors, warnings, notes] = counts(findings);
    let mut out = format!("**{errors} errors, {warnings} warnings, {notes} notes**\n");
    if findings.is_empty() {
        return out;
    }
    out.push_str("\n| | rule | where | what | what to do |\n|---|---|---|---|---|\n");
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    for finding in findings {
        let (file, line, _) = place(finding);
        let name = file.rsplit('/').next().unwrap_or(&file);
        out.push_str(&format!(
            "| {} | {} | `{name}:{line}` | {} | {} |\n",
            severity(finding.diagnostic.severity),
            finding.rule.id,
            cell(&finding.diagnostic.message),
            cell(finding.diagnostic.help.as_deref().unwrap_or(""))
        ));
    }
    out
}
