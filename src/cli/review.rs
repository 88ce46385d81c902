//! `review`: a migration pull request judged in a terminal or in CI, by the same engine as the page's.
//!
//! Exit codes: 0 when nothing at or above `--fail-on` was found, 1 when something was, 255 when the review
//! could not be made.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::protocol::{Event, FileUpload, Request, ReviewFormat, ReviewSource, ReviewView};
use crate::review::report;

use super::arguments::Arguments;
use super::folder;

/// Options of `review`.
#[derive(Debug, Clone, Args)]
pub struct ReviewOptions {
    /// The base: a folder, a zip, or a revision of the head from which on everything is new.
    #[arg(long, value_name = "DIR|REV")]
    base: Option<String>,
    /// The head: a folder or a zip; --dir otherwise.
    #[arg(long, value_name = "DIR")]
    head: Option<PathBuf>,
    /// A unified diff or the output of `git format-patch` against the base; `-` reads it from standard input.
    #[arg(long, value_name = "FILE")]
    patch: Option<PathBuf>,
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// From which severity on the exit code is 1.
    #[arg(long, value_enum, default_value_t)]
    fail_on: FailOn,
    /// Write the document into this file.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Seconds that the proofs may take.
    #[arg(long, default_value_t = 60.0)]
    budget: f64,
}

/// Forms of the review.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// Markdown with Mermaid.
    #[default]
    Md,
    /// One HTML file.
    Html,
    /// JSON.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
}

/// What fails a run.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Errors, warnings and proofs that do not hold.
    Warning,
    /// Nothing.
    Never,
}

/// Prints the review.
///
/// # Errors
/// When a side cannot be read, or there is nothing to review.
pub fn run(arguments: &Arguments, options: &ReviewOptions) -> Result<u8, String> {
    let (open, source) = sides(arguments, options)?;
    let mut engine = super::open(&Arguments { dir: open.clone(), ..arguments.clone() })?;
    engine.review_budget = options.budget * 1000.0;
    let mut last: Option<Box<ReviewView>> = None;
    let mut refusal = None;
    engine.handle(Request::Review { source }, &mut |event| match event {
        Event::Review { review: view } => last = view,
        Event::Failed { message, help } => {
            refusal = Some(help.map_or(message.clone(), |help| format!("{message}\n  {help}")));
        }
        _ => {}
    });
    if let Some(refusal) = refusal {
        return Err(refusal);
    }
    let mut take = |event| {
        if let Event::Review { review: view } = event {
            last = view;
        }
    };
    while engine.preview(&mut take) {}
    let Some(mut view) = last else { return Err("nothing was reviewed".to_owned()) };
    let head = options.head.as_deref().filter(|_| options.patch.is_none()).unwrap_or(&open);
    place_below(&mut view, head);
    let format = match if arguments.json { Format::Json } else { options.format } {
        Format::Md => ReviewFormat::Markdown,
        Format::Html => ReviewFormat::Html,
        Format::Json => ReviewFormat::Json,
        Format::Sarif => ReviewFormat::Sarif,
        Format::Github => ReviewFormat::Github,
    };
    let (_, _, text) = report::render(&view, format);
    match &options.output {
        Some(path) => {
            std::fs::write(path, &text).map_err(|error| format!("{}: {error}", path.display()))?;
            eprintln!("{}: {}", view.verdict.title, view.verdict.reason);
        }
        None => println!("{}", text.trim_end()),
    }
    let failing = match options.fail_on {
        FailOn::Error => view.verdict.level == "error",
        FailOn::Warning => view.verdict.level != "ok",
        FailOn::Never => false,
    };
    Ok(u8::from(failing))
}

/// What is opened, and what it is reviewed against.
fn sides(arguments: &Arguments, options: &ReviewOptions) -> Result<(PathBuf, ReviewSource), String> {
    let head = options.head.clone().unwrap_or_else(|| arguments.dir.clone());
    if let Some(patch) = &options.patch {
        let name =
            patch.file_name().map_or_else(|| "patch".to_owned(), |name| name.to_string_lossy().into_owned());
        let text = if patch.as_os_str() == "-" {
            std::io::read_to_string(std::io::stdin())
        } else {
            std::fs::read_to_string(patch)
        };
        let text = text.map_err(|error| format!("{}: {error}", patch.display()))?;
        let base = options.base.as_ref().map_or(head, PathBuf::from);
        return Ok((base, ReviewSource::Patch { name, text }));
    }
    let Some(base) = &options.base else {
        return Err("review needs --base DIR, --base REVISION, or --patch FILE".to_owned());
    };
    let path = Path::new(base);
    if path.exists() {
        let files: Vec<FileUpload> = folder::read(path)?;
        return Ok((head, ReviewSource::Base { name: label(path), files }));
    }
    if base.contains(['/', '\\']) {
        return Err(format!("{base}: there is no such folder"));
    }
    Ok((head, ReviewSource::Revision { name: base.clone() }))
}

fn label(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// What paths of a folder begin with as seen from where the command runs, which in CI is the repository; none for
/// archives and for folders elsewhere.
pub(super) fn prefix(folder: &Path) -> Option<String> {
    let prefix = folder.to_string_lossy().replace('\\', "/");
    let prefix = prefix.trim_start_matches("./").trim_end_matches('/');
    let is_here = prefix.is_empty() || prefix == "." || folder.is_absolute() || folder.is_file();
    (!is_here).then(|| prefix.to_owned())
}

fn place_below(view: &mut ReviewView, head: &Path) {
    let Some(prefix) = prefix(head) else { return };
    let below = |path: &mut String| *path = format!("{prefix}/{path}");
    view.steps.iter_mut().for_each(|step| below(&mut step.file));
    view.findings.iter_mut().filter_map(|found| found.finding.file.as_mut()).for_each(below);
    view.offers.iter_mut().for_each(|offer| below(&mut offer.path));
}
