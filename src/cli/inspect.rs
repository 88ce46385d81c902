//! `inspect`: what was found in a folder, which tool, which findings.

use std::path::Path;

use crate::protocol::{Event, Request};

use super::arguments::Arguments;
use super::folder;

/// Prints what was found; exit code 1 when a finding is an error.
///
/// # Errors
/// When the folder cannot be read, or holds no migrations.
pub fn run(arguments: &Arguments, directory: Option<&Path>) -> Result<u8, String> {
    let directory = directory.unwrap_or(&arguments.dir);
    let mut engine = super::engine(arguments)?;
    let files = folder::read(directory)?;
    let name = directory.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut view = None;
    let mut refusal = None;
    let mut take = |event| match event {
        Event::Workspace(workspace) => view = Some(*workspace),
        Event::Failed { message, .. } => refusal = Some(message),
        _ => {}
    };
    engine.handle(Request::OpenFiles { name, files }, &mut take);
    if let Some(index) = arguments.candidate {
        engine.handle(Request::ChooseCandidate { index: index.saturating_sub(1) }, &mut take);
    }
    if let Some(message) = refusal {
        return Err(message);
    }
    let Some(view) = view else { return Err("nothing was found".to_owned()) };
    let failed = view.findings.iter().any(|finding| finding.severity == "error");
    if arguments.json {
        let text = serde_json::to_string_pretty(&view).map_err(|error| error.to_string())?;
        println!("{text}");
        return Ok(u8::from(failed));
    }
    let project = view.project.unwrap_or_default();
    for (number, candidate) in project.candidates.iter().enumerate() {
        let mark = if project.chosen == Some(number) { "*" } else { " " };
        println!(
            "{mark} {}. {} — {}, {} revisions ({})",
            number + 1,
            candidate.path,
            candidate.tool,
            candidate.revisions,
            candidate.reason
        );
    }
    for notice in &project.notices {
        println!("  {notice}");
    }
    for finding in &view.findings {
        let place = match (&finding.file, finding.line) {
            (Some(file), Some(line)) => format!("{file}:{line}: "),
            (Some(file), None) => format!("{file}: "),
            _ => String::new(),
        };
        println!("{} {} {place}{}", finding.severity, finding.code, finding.message);
    }
    let count = |severity: &str| view.findings.iter().filter(|finding| finding.severity == severity).count();
    println!("{} revisions, {} errors, {} warnings", view.revisions.len(), count("error"), count("warning"));
    Ok(u8::from(failed))
}
