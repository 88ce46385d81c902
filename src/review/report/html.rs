//! One HTML file with everything in it: no script, no font, no picture from elsewhere, light and dark.

use std::fmt::Write as _;

use crate::protocol::{
    DiffLine, MarkedChange, Outcome, ReviewFinding, ReviewStep, ReviewView, SqlView, TableChange, TableView,
};

use super::words;

/// The document.
pub fn render(view: &ReviewView) -> String {
    let mut body = String::new();
    let _ = write!(
        body,
        "<header class=\"{level}\"><h1>{title}</h1><p>{reason}</p></header>",
        level = text(&view.verdict.level),
        title = text(&view.verdict.title),
        reason = text(&view.verdict.reason)
    );
    summary(&mut body, view);
    if !view.findings.is_empty() {
        body.push_str("<section><h2>Findings</h2>");
        view.findings.iter().for_each(|found| finding(&mut body, found));
        body.push_str("</section>");
    }
    proofs(&mut body, view);
    for offer in &view.offers {
        let _ = write!(
            body,
            "<section><h2>{}</h2><p>{} <code>{}</code></p>",
            text(&offer.title),
            text(&offer.detail),
            text(&offer.path)
        );
        if offer.old.is_none() {
            let _ = write!(body, "<pre>{}</pre>", text(&offer.new));
        }
        body.push_str("</section>");
    }
    view.steps.iter().for_each(|step| revision(&mut body, view, step));
    if !view.notes.is_empty() {
        body.push_str("<section><h2>Notes</h2><ul>");
        view.notes.iter().for_each(|note| {
            let _ = write!(body, "<li>{}</li>", text(note));
        });
        body.push_str("</ul></section>");
    }
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{} · {}</title><style>{STYLE}</style></head><body><main>{body}</main></body></html>\n",
        text(&view.verdict.title),
        text(&view.project)
    )
}

fn summary(body: &mut String, view: &ReviewView) {
    let errors = words::counted(words::count(&view.findings, "error"), "error", "errors");
    let warnings = words::counted(words::count(&view.findings, "warning"), "warning", "warnings");
    let _ = write!(
        body,
        "<dl><dt>base</dt><dd>{}, {}</dd><dt>head</dt><dd>{}, {}</dd><dt>heads after the merge</dt><dd><code>{}</code></dd><dt>findings</dt><dd>{errors}, {warnings}</dd><dt>replayed</dt><dd>{}</dd></dl>",
        text(&view.base.label),
        words::counted(view.base.files, "file", "files"),
        text(&view.head.label),
        words::counted(view.head.files, "file", "files"),
        text(&view.head.heads.join(", ")),
        words::counted(view.replayed, "revision", "revisions"),
    );
    if !view.changes.is_empty() || !view.objects.is_empty() {
        body.push_str("<section><h2>What changes</h2>");
        tables(body, &view.changes, &view.tables);
        for object in &view.objects {
            let _ = write!(
                body,
                "<p class=\"{}\">{} {} {}</p>",
                mark(object.mark),
                words::glyph(object.mark),
                text(&object.kind),
                text(&object.name)
            );
        }
        body.push_str("</section>");
    }
}

fn mark(mark: MarkedChange) -> &'static str {
    match mark {
        MarkedChange::Added => "added",
        MarkedChange::Removed => "removed",
        MarkedChange::Changed | MarkedChange::Renamed => "changed",
    }
}

/// A box for each changed table: all its columns, the changed ones marked.
fn tables(body: &mut String, changes: &[TableChange], tables: &[TableView]) {
    body.push_str("<div class=\"tables\">");
    for change in changes {
        let class = mark(change.mark);
        let old = change.old_name.as_ref().map(|old| format!("<s>{}</s> → ", text(old))).unwrap_or_default();
        let _ = write!(
            body,
            "<div class=\"table {class}\"><h3>{} {old}{}</h3><ul>",
            words::glyph(change.mark),
            text(&change.name)
        );
        let of_column =
            |name: &str| change.members.iter().find(|member| member.kind == "column" && member.name == name);
        if let Some(table) = tables.iter().find(|table| table.name == change.name) {
            for column in &table.columns {
                let member = of_column(&column.name);
                let whole = change.mark == MarkedChange::Added || change.mark == MarkedChange::Removed;
                let (class, glyph) = match member {
                    Some(member) if !whole => (mark(member.mark), words::glyph(member.mark)),
                    _ => ("", ""),
                };
                let old = member
                    .and_then(|member| member.old_name.as_ref())
                    .map(|old| format!("<s>{}</s> → ", text(old)))
                    .unwrap_or_default();
                let _ = write!(
                    body,
                    "<li class=\"{class}\"><span>{old}{}</span><code>{}{} {glyph}</code></li>",
                    text(&column.name),
                    text(&column.type_name),
                    if column.nullable { "?" } else { "" }
                );
            }
        }
        if change.mark == MarkedChange::Changed || change.mark == MarkedChange::Renamed {
            for member in change
                .members
                .iter()
                .filter(|member| member.kind != "column" || member.mark == MarkedChange::Removed)
            {
                let _ = write!(
                    body,
                    "<li class=\"{}\"><span>{}</span></li>",
                    mark(member.mark),
                    text(&words::member(member))
                );
            }
        }
        body.push_str("</ul></div>");
    }
    body.push_str("</div>");
}

fn finding(body: &mut String, found: &ReviewFinding) {
    let finding = &found.finding;
    let meant = if found.destructive { "<p><b>Destructive: say it is meant.</b></p>" } else { "" };
    let _ = write!(
        body,
        "<article class=\"finding {}\"><p><b>{}</b> <code>{}</code> <i>{}</i></p><p class=\"sub\">{}</p>{meant}",
        text(&finding.severity),
        text(&finding.message),
        text(&finding.code),
        text(&finding.severity),
        text(&words::place(found))
    );
    for seen in &found.evidence {
        let _ = write!(
            body,
            "<p class=\"proof\"><b>Proof</b> {} <code>{}</code></p>",
            text(&seen.text),
            text(seen.code.as_deref().unwrap_or_default())
        );
    }
    if let Some(help) = &finding.help {
        let _ = write!(body, "<p>{}</p>", text(help));
    }
    body.push_str("</article>");
}

fn proofs(body: &mut String, view: &ReviewView) {
    body.push_str("<section><h2>Proofs</h2><table>");
    let class = |outcome: Outcome| match outcome {
        Outcome::Held => "held",
        Outcome::Failed => "failed",
        Outcome::NotRun => "left",
    };
    for proof in &view.proofs {
        let _ = write!(
            body,
            "<tr class=\"{}\"><td>{}</td><td>{}. {}</td><td>{}</td></tr>",
            class(proof.outcome),
            words::sign(proof.outcome),
            proof.number,
            text(&proof.title),
            text(&words::ended(proof.outcome, &proof.detail))
        );
        for seen in &proof.evidence {
            let _ = write!(
                body,
                "<tr><td></td><td colspan=\"2\"><code>{}</code> {}</td></tr>",
                text(&seen.revision),
                text(&words::evidence(seen))
            );
        }
    }
    for check in &view.checks {
        let _ = write!(
            body,
            "<tr class=\"{}\"><td>{}</td><td><code>{}</code></td><td>{}</td></tr>",
            class(check.outcome),
            words::sign(check.outcome),
            text(&check.name),
            text(&words::ended(check.outcome, &check.detail))
        );
    }
    body.push_str("</table>");
    if !view.lost.is_empty() {
        body.push_str("<h3>Values lost</h3><ul>");
        for lost in &view.lost {
            let _ = write!(
                body,
                "<li><code>{}</code> {} of {}, {} in <code>{}</code></li>",
                text(&lost.object),
                lost.values,
                lost.rows,
                text(&lost.how),
                text(&lost.revision)
            );
        }
        body.push_str("</ul>");
    }
    body.push_str("</section>");
}

fn revision(body: &mut String, view: &ReviewView, step: &ReviewStep) {
    let parents =
        if step.parents.is_empty() { "&lt;base&gt;".to_owned() } else { text(&step.parents.join(", ")) };
    let _ = write!(
        body,
        "<section><h2>{}</h2><p class=\"sub\"><code>{}</code> {} · revises <code>{parents}</code> · {}</p>",
        text(words::title(step)),
        text(&step.id),
        words::kind(step.kind),
        text(&step.file)
    );
    if let Some(failure) = &step.failure {
        let _ = write!(body, "<p class=\"error\"><b>It fails:</b> <code>{}</code></p>", text(failure));
    }
    tables(body, &step.changes, &step.tables);
    view.findings
        .iter()
        .filter(|found| found.finding.revision.as_deref() == Some(&step.key))
        .for_each(|found| finding(body, found));
    body.push_str("<details open><summary>Changed lines</summary><pre>");
    step.lines.iter().for_each(|line| changed_line(body, line));
    body.push_str("</pre></details>");
    step.sql.iter().for_each(|sql| script(body, sql));
    body.push_str("</section>");
}

fn changed_line(body: &mut String, line: &DiffLine) {
    let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    let (class, mark) = match (line.old, line.new) {
        (None, Some(_)) => ("added", "+"),
        (Some(_), None) => ("removed", "-"),
        _ => ("", " "),
    };
    let _ = writeln!(
        body,
        "<span class=\"{class}\">{:>5} {:>5} {mark} {}</span>",
        number(line.old),
        number(line.new),
        text(&line.text)
    );
}

fn script(body: &mut String, sql: &SqlView) {
    if sql.text.is_empty() && sql.error.is_none() {
        return;
    }
    let title = match sql.dialect.as_str() {
        "postgresql" => "PostgreSQL",
        "mysql" => "MySQL",
        _ => "SQLite",
    };
    let open = if sql.dialect == "sqlite" { " open" } else { "" };
    let _ = write!(body, "<details{open}><summary>SQL, {title}</summary><pre>{}</pre>", text(&sql.text));
    if let Some(error) = &sql.error {
        let _ = write!(body, "<p class=\"error\">It ends here: <code>{}</code></p>", text(error));
    }
    body.push_str("</details>");
}

fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const STYLE: &str = ":root{color-scheme:light dark;--bg:#f6f6f3;--surface:#fff;--border:#e0e0db;--text:#1b1c19;--sub:#50524b;--add:#0a7558;--adds:#e0f3ec;--neg:#b8321a;--negs:#fdebe5;--chg:#7a3db8;--chgs:#f3eafb;--warn:#855600}\
@media(prefers-color-scheme:dark){:root{--bg:#141513;--surface:#1c1d1b;--border:#2d2f2b;--text:#ecede8;--sub:#b4b7ae;--add:#4fc99d;--adds:#14302a;--neg:#ff8c69;--negs:#3a1f18;--chg:#c9a0f7;--chgs:#2d2140;--warn:#e2b34e}}\
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:14px/20px system-ui,sans-serif}main{max-width:1080px;margin:0 auto;padding:24px}\
h1{font-size:20px;margin:0}h2{font-size:15px;margin:0 0 8px}h3{font-size:13px;margin:0}header,section,dl{background:var(--surface);border:1px solid var(--border);border-radius:10px;padding:16px;margin:0 0 16px}\
header.error h1{color:var(--neg)}header.warning h1{color:var(--warn)}header.ok h1{color:var(--add)}dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}dt,.sub{color:var(--sub)}dd{margin:0}p{margin:4px 0}\
code,pre{font:12px/18px ui-monospace,monospace}pre{overflow:auto;background:var(--bg);padding:8px;border-radius:6px}pre span{display:block}.finding{border-top:1px solid var(--border);padding:8px 0}.finding.error b:first-child,p.error{color:var(--neg)}.finding.warning b:first-child{color:var(--warn)}\
.proof{border:1px solid var(--border);border-radius:6px;padding:6px 10px}table{border-collapse:collapse;width:100%}td{padding:3px 8px;vertical-align:top}tr.held td:first-child{color:var(--add)}tr.failed td:first-child{color:var(--neg)}tr.left{color:var(--sub)}\
.tables{display:flex;flex-wrap:wrap;gap:12px}.table{border:2px solid var(--border);border-radius:7px;min-width:220px;overflow:hidden}.table h3{padding:6px 10px}.table ul{list-style:none;margin:0;padding:0 0 4px}.table li{display:flex;justify-content:space-between;gap:16px;padding:1px 10px}\
.table.added{border-color:var(--add)}.table.removed{border:2px dotted var(--neg)}.table.changed{border:2px dashed var(--chg)}.table.added h3,.added{background:var(--adds)}.table.removed h3,.removed{background:var(--negs)}.table.changed h3,li.changed{background:var(--chgs)}.table.added,.table.removed{background:none}";
