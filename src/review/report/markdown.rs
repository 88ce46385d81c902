//! Markdown for the pull request: verdict, what changes (as a list and as Mermaid), findings, proofs, a
//! folded part for each revision.

use std::fmt::Write as _;

use crate::protocol::{Outcome, ReviewFinding, ReviewStep, ReviewView, SqlView, TableView};

use super::words;

/// Most tables that the diagram shows; GitHub draws no more in a readable size.
const MOST_TABLES: usize = 24;

/// The document.
pub fn render(view: &ReviewView) -> String {
    let mut text = String::new();
    let sign = match view.verdict.level.as_str() {
        "error" => "✗",
        "warning" => "!",
        "running" => "…",
        _ => "✓",
    };
    let _ = writeln!(text, "## {sign} {}: migrations of {}\n", view.verdict.title, escape(&view.project));
    let _ = writeln!(text, "{}\n", escape(&view.verdict.reason));
    let heads = match view.head.heads.as_slice() {
        [one] => format!("head `{one}`"),
        heads => format!(
            "**{} heads**: {}",
            heads.len(),
            heads.iter().map(|head| format!("`{head}`")).collect::<Vec<_>>().join(", ")
        ),
    };
    let _ = writeln!(
        text,
        "| base | head | revisions | findings | proofs |\n|---|---|---|---|---|\n| {} | {} | {} | {}, {} | {} |\n",
        escape(&view.base.label),
        escape(&view.head.label),
        steps(view),
        words::counted(words::count(&view.findings, "error"), "error", "errors"),
        words::counted(words::count(&view.findings, "warning"), "warning", "warnings"),
        proofs_line(view)
    );
    let _ = writeln!(
        text,
        "After the merge: {heads}. {} replayed.\n",
        words::counted(view.replayed, "revision", "revisions")
    );
    changes(&mut text, view);
    findings(&mut text, &view.findings);
    proofs(&mut text, view);
    for offer in &view.offers {
        let _ = writeln!(
            text,
            "**Offered: {}** — {} (`{}`)\n",
            escape(&offer.title),
            escape(&offer.detail),
            offer.path
        );
        if offer.old.is_none() {
            fenced(&mut text, "python", &offer.new);
        }
    }
    if !view.steps.is_empty() {
        text.push_str("### Revisions\n\n");
    }
    view.steps.iter().for_each(|step| revision(&mut text, step));
    if !view.notes.is_empty() {
        text.push_str("### Notes\n\n");
        view.notes.iter().for_each(|note| {
            let _ = writeln!(text, "- {}", escape(note));
        });
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "<sub>Reviewed with Stillroom on a real SQLite{}.</sub>",
        if view.rows > 0 { format!(" with {} made-up rows", view.rows) } else { String::new() }
    );
    text
}

fn steps(view: &ReviewView) -> String {
    use crate::protocol::StepKind;
    let counts = [StepKind::Added, StepKind::Edited, StepKind::Reparented, StepKind::Removed].map(|kind| {
        let count = view.steps.iter().filter(|step| step.kind == kind).count();
        (count > 0).then(|| format!("{count} {}", words::kind(kind)))
    });
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn proofs_line(view: &ReviewView) -> String {
    let count = |outcome| view.proofs.iter().filter(|proof| proof.outcome == outcome).count();
    format!(
        "{} hold, {} fail, {} not run",
        count(Outcome::Held),
        count(Outcome::Failed),
        count(Outcome::NotRun)
    )
}

fn changes(text: &mut String, view: &ReviewView) {
    if view.changes.is_empty() && view.objects.is_empty() {
        text.push_str("No table changes.\n\n");
        return;
    }
    text.push_str("### What changes\n\n```diff\n");
    for change in &view.changes {
        for line in words::changes(change) {
            // `diff` colours by the first character.
            let line = line.replace('−', "-");
            let mark = line.trim_start().chars().next().unwrap_or(' ');
            let rest = line.trim_start().get(1..).unwrap_or_default();
            let depth = line.len() - line.trim_start().len();
            let mark = if mark == '~' { '!' } else { mark };
            let _ = writeln!(text, "{mark}{}{rest}", " ".repeat(depth));
        }
    }
    for object in &view.objects {
        let mark = words::glyph(object.mark).replace('−', "-").replace('~', "!");
        let _ = writeln!(text, "{mark} {} {}", object.kind, object.name);
    }
    text.push_str("```\n\n");
    mermaid(text, &view.tables);
}

/// The changed tables and what they refer to.
fn mermaid(text: &mut String, tables: &[TableView]) {
    if tables.is_empty() {
        return;
    }
    text.push_str("```mermaid\nerDiagram\n");
    for table in tables.iter().take(MOST_TABLES) {
        let _ = writeln!(text, "    {} {{", name(&table.name));
        for column in &table.columns {
            let keys: Vec<&str> =
                [(column.key.is_some(), "PK"), (column.foreign_key, "FK"), (column.unique, "UK")]
                    .into_iter()
                    .filter_map(|(holds, word)| holds.then_some(word))
                    .collect();
            let _ = writeln!(
                text,
                "        {} {} {}",
                word(&column.type_name),
                word(&column.name),
                keys.join(", ")
            );
        }
        text.push_str("    }\n");
    }
    let is_shown = |wanted: &str| tables.iter().take(MOST_TABLES).any(|table| table.name == wanted);
    for table in tables.iter().take(MOST_TABLES) {
        for key in table.foreign_keys.iter().filter(|key| is_shown(&key.referred_table)) {
            let _ = writeln!(
                text,
                "    {} ||--o{{ {} : \"{}\"",
                name(&key.referred_table),
                name(&table.name),
                key.columns.join(", ")
            );
        }
    }
    text.push_str("```\n\n");
    if tables.len() > MOST_TABLES {
        let _ = writeln!(text, "{} more tables are not drawn.\n", tables.len() - MOST_TABLES);
    }
}

fn name(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "'"))
}

/// What Mermaid takes for a type or a column.
fn word(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|character| match character {
            ',' => '-',
            character if character.is_alphanumeric() || "_-()[]".contains(character) => character,
            _ => '_',
        })
        .collect();
    let plain = plain.replace("-_", "-");
    if plain.starts_with(|character: char| character.is_alphabetic() || character == '_') {
        plain
    } else {
        format!("_{plain}")
    }
}

fn findings(text: &mut String, findings: &[ReviewFinding]) {
    if findings.is_empty() {
        return;
    }
    text.push_str("### Findings\n\n");
    for found in findings {
        let finding = &found.finding;
        let meant = if found.destructive { " *Destructive: say it is meant.*" } else { "" };
        let _ =
            writeln!(text, "- **{} {}** {}{meant}", finding.severity, finding.code, escape(&finding.message));
        let place = words::place(found);
        if !place.is_empty() {
            let _ = writeln!(text, "  `{place}`");
        }
        for seen in &found.evidence {
            let _ = writeln!(text, "  Proof: {}", escape(&words::evidence(seen)));
        }
        if let Some(help) = &finding.help {
            let _ = writeln!(text, "  {}", escape(help));
        }
    }
    text.push('\n');
}

fn proofs(text: &mut String, view: &ReviewView) {
    text.push_str("### Proofs\n\n| | proof | |\n|---|---|---|\n");
    for proof in &view.proofs {
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            words::sign(proof.outcome),
            escape(&proof.title),
            escape(&proof.detail)
        );
    }
    for check in &view.checks {
        let _ = writeln!(
            text,
            "| {} | `{}` | {} |",
            words::sign(check.outcome),
            check.name,
            escape(&check.detail)
        );
    }
    text.push('\n');
    let failed: Vec<_> = view.proofs.iter().filter(|proof| proof.outcome == Outcome::Failed).collect();
    for proof in failed {
        let _ = writeln!(text, "**{}. {}**", proof.number, escape(&proof.title));
        for seen in &proof.evidence {
            let _ = writeln!(text, "- `{}` {}", seen.revision, escape(&words::evidence(seen)));
        }
        text.push('\n');
    }
    if !view.lost.is_empty() {
        text.push_str("**Values lost**\n");
        for lost in &view.lost {
            let _ = writeln!(
                text,
                "- `{}`: {} of {} ({}, `{}`)",
                lost.object, lost.values, lost.rows, lost.how, lost.revision
            );
        }
        text.push('\n');
    }
}

fn revision(text: &mut String, step: &ReviewStep) {
    let parents = if step.parents.is_empty() { "<base>".to_owned() } else { step.parents.join(", ") };
    let _ = writeln!(
        text,
        "<details><summary><b>{}</b> <code>{}</code> {} · revises {}</summary>\n",
        html(words::title(step)),
        html(&step.id),
        words::kind(step.kind),
        html(&parents)
    );
    let _ = writeln!(text, "`{}`\n", step.file);
    if let Some(failure) = &step.failure {
        let _ = writeln!(text, "**It fails:** `{}`\n", failure.replace('`', "'"));
    }
    for change in &step.changes {
        let _ = writeln!(
            text,
            "{}",
            words::changes(change).iter().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
        );
    }
    text.push('\n');
    if step.kind != crate::protocol::StepKind::Added {
        let diff: Vec<String> = step
            .lines
            .iter()
            .map(|line| {
                let mark = match (line.old, line.new) {
                    (None, Some(_)) => '+',
                    (Some(_), None) => '-',
                    _ => ' ',
                };
                format!("{mark}{}", line.text)
            })
            .collect();
        fenced(text, "diff", &diff.join("\n"));
    }
    step.sql.iter().for_each(|sql| script(text, sql));
    text.push_str("</details>\n\n");
}

fn script(text: &mut String, sql: &SqlView) {
    let title = match sql.dialect.as_str() {
        "postgresql" => "PostgreSQL",
        "mysql" => "MySQL",
        _ => "SQLite",
    };
    if sql.text.is_empty() && sql.error.is_none() {
        return;
    }
    let _ = writeln!(text, "{title}\n");
    if !sql.text.is_empty() {
        fenced(text, "sql", &sql.text);
    }
    if let Some(error) = &sql.error {
        let _ = writeln!(text, "It ends here: `{}`\n", error.replace('`', "'"));
    }
}

/// A block of code whose fence is longer than any within.
fn fenced(text: &mut String, language: &str, body: &str) {
    let longest = body.lines().map(|line| line.chars().take_while(|c| *c == '`').count()).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let _ = writeln!(text, "{fence}{language}\n{}\n{fence}\n", body.trim_end());
}

/// Text in a table or a list: what would be markup is not.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '|' | '*' | '_' | '`' | '[' | ']' | '\\' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '<' => escaped.push_str("&lt;"),
            '\n' | '\r' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
