//! What the merge of a pull request leaves: two heads, a stale parent, siblings that touch the same
//! object, an edited or removed revision that databases have already. In: both sides and what differs,
//! the graph of the merge, what each revision touches; out: findings and what is offered to mend them.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::protocol::{OfferView, StepKind};
use crate::revisions::{Graph, Revision};
use crate::source::Location;

use super::sides::{Changed, Changes, Piece, Side};

/// A file to be made: its path and text.
pub type PathAndText = (String, String);

/// Findings on the revisions that both sides share: databases have run them.
pub fn of_applied(changes: &Changes) -> Vec<Diagnostic> {
    changes.changed.iter().filter_map(applied).collect()
}

fn applied(changed: &Changed) -> Option<Diagnostic> {
    let finding = |code: &str, message: String, piece: &Piece, help: &str| {
        Diagnostic::new(code, Severity::Error, message)
            .at(Location::line(&piece.revision.path, 1))
            .on(&changed.id)
            .help(help)
    };
    let (before, after) = (changed.before.as_ref(), changed.after.as_ref());
    Some(match (changed.kind, before, after) {
        (StepKind::Edited, Some(before), Some(after)) => {
            let mut found = finding(
                "GR09",
                format!("{} is in the base already, and its file was edited", changed.id),
                after,
                "Databases that ran it will never run the edit. Leave the file as it was and write a new revision.",
            );
            found.location = Some(Location::line(&after.revision.path, first_change(before, after)));
            found
        }
        (StepKind::Reparented, Some(before), Some(after)) => {
            let mut found = finding(
                "GR09",
                format!(
                    "{} is in the base already, and was re-parented from {} to {}",
                    changed.id,
                    before.revision.format_down_revision(),
                    after.revision.format_down_revision()
                ),
                after,
                "Databases that are at it will skip what was put before it. Put the new revision behind it instead.",
            );
            if let Some(place) = &after.revision.locations.down_revision {
                found.location = Some(place.clone());
            }
            found
        }
        (StepKind::Removed, Some(before), _) => finding(
            "GR14",
            format!("{} is in the base, and its file was removed", changed.id),
            before,
            "A database that is at it can no longer be upgraded or downgraded: Alembic says \"Can't locate revision\". Put the file back.",
        ),
        _ => return None,
    })
}

/// Line, from 1, of the first difference.
fn first_change(before: &Piece, after: &Piece) -> u32 {
    let text = |piece: &Piece| piece.files.first().map(|file| file.text.to_string()).unwrap_or_default();
    let (before, after) = (text(before), text(after));
    let same = before.lines().zip(after.lines()).take_while(|(old, new)| old == new).count();
    u32::try_from(same + 1).unwrap_or(1)
}

/// Findings on the graph that the merge leaves. `touched` gives the tables that a revision touches.
pub fn of_graph(
    base: &Side<'_>,
    merged: &Graph,
    changes: &Changes,
    touched: &dyn Fn(&str) -> Vec<String>,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let added: BTreeSet<&str> = changes.ids(StepKind::Added).into_iter().collect();
    let base_heads = base.graph.heads();
    let heads = merged.heads();
    let new_heads: Vec<&str> = heads.iter().copied().filter(|head| added.contains(head)).collect();
    let is_more = heads.len() > base_heads.len().max(1);
    let roots = stale(merged, &added, &base_heads);
    if let (true, Some(head)) = (is_more, new_heads.first()) {
        let root = roots.first().copied().or_else(|| merged.get(head));
        let others: Vec<&str> = heads.iter().copied().filter(|other| other != head).collect();
        let mut finding = Diagnostic::new(
            "GR01",
            Severity::Error,
            format!("After the merge there are {} heads: {} and {}", heads.len(), others.join(", "), head),
        )
        .on(*head)
        .help("'upgrade head' then fails: \"Multiple head revisions are present for given argument 'head'\". Merge them, or put the new revision behind the other head.");
        finding.location = root.and_then(place);
        findings.push(finding);
    }
    for revision in &roots {
        let parent = revision.format_down_revision();
        let mut finding = Diagnostic::new(
            "GR10",
            Severity::Warning,
            format!("{} builds on {parent}, which is not the base's head any more", revision.id),
        )
        .on(&revision.id)
        .help(format!("The base is at {} now. Re-parent the revision, or merge.", base_heads.join(", ")));
        finding.location = place(revision);
        findings.push(finding);
    }
    findings.extend(siblings(merged, changes, &added, touched));
    findings
}

/// Added revisions whose parents are neither added nor heads of the base.
fn stale<'a>(merged: &'a Graph, added: &BTreeSet<&str>, base_heads: &[&str]) -> Vec<&'a Revision> {
    let is_stale = |revision: &&Revision| {
        added.contains(revision.id.as_str())
            && !revision.is_base()
            && revision.down_revisions.iter().all(|parent| {
                !added.contains(parent.as_str())
                    && !base_heads.contains(&parent.as_str())
                    && merged.get(parent).is_some()
            })
    };
    merged.revisions().filter(is_stale).collect()
}

fn place(revision: &Revision) -> Option<Location> {
    revision.locations.down_revision.clone().or_else(|| Some(Location::line(&revision.path, 1)))
}

/// Revisions of which neither comes before the other, and that touch the same table.
fn siblings(
    merged: &Graph,
    changes: &Changes,
    added: &BTreeSet<&str>,
    touched: &dyn Fn(&str) -> Vec<String>,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let heads: Vec<String> = merged.heads().into_iter().map(str::to_owned).collect();
    if heads.len() < 2 {
        return findings;
    }
    let above = |id: &str| merged.applied(&[id.to_owned()]);
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for id in changes.ids(StepKind::Added) {
        let own = touched(id);
        let ancestors = above(id);
        for other in merged.upgrade_order() {
            let related = other.id == id
                || ancestors.contains(&other.id)
                || above(&other.id).contains(id)
                || (added.contains(other.id.as_str()) && seen.contains(&(other.id.clone(), id.to_owned())));
            if related || own.is_empty() {
                continue;
            }
            let shared: Vec<String> =
                touched(&other.id).into_iter().filter(|table| own.contains(table)).collect();
            if shared.is_empty() {
                continue;
            }
            seen.insert((id.to_owned(), other.id.clone()));
            let mut finding = Diagnostic::new(
                "GR11",
                Severity::Warning,
                format!("{id} and {} are on sibling branches and both touch {}", other.id, shared.join(", ")),
            )
            .on(shared.first().map_or(id, String::as_str))
            .help("Which of them runs first depends on the order of the merge. Look whether they can follow each other, and re-parent one.");
            finding.location = merged.get(id).and_then(|revision| {
                Some(Location::line(revision.path.clone(), 1)).filter(|_| !revision.path.is_empty())
            });
            findings.push(finding);
        }
    }
    findings
}

/// What is offered when the merge leaves more heads than the base had: first the re-parenting, which
/// keeps the history straight, then the merge revision, whose file `merge_file` gives for its parents.
pub fn offers(
    base: &Side<'_>,
    merged: &Graph,
    changes: &Changes,
    text: &dyn Fn(&str) -> Option<String>,
    merge_file: &dyn Fn(&[String]) -> Option<PathAndText>,
) -> Vec<OfferView> {
    let mut offers = Vec::new();
    let added: BTreeSet<&str> = changes.ids(StepKind::Added).into_iter().collect();
    let base_heads = base.graph.heads();
    let heads = merged.heads();
    if heads.len() <= base_heads.len().max(1) {
        return offers;
    }
    let stale = stale(merged, &added, &base_heads);
    // The head that is left when what stands on the stale revision is taken away: it may be a new one.
    let left: Vec<&str> = stale.first().map_or_else(Vec::new, |revision| {
        let stands = |head: &&str| merged.applied(&[(*head).to_owned()]).contains(&revision.id);
        heads.iter().copied().filter(|head| !stands(head)).collect()
    });
    if let ([revision], [head]) = (stale.as_slice(), left.as_slice())
        && let Some(old) = text(&revision.path)
        && let Some(new) = reparented(&old, revision, head)
    {
        offers.push(OfferView {
            title: format!("Put {} behind {head}", revision.id),
            detail: format!(
                "down_revision becomes {head} instead of {}. Right while no database has run it.",
                revision.format_down_revision()
            ),
            path: revision.path.clone(),
            old: Some(old),
            new,
        });
    }
    let heads: Vec<String> = heads.into_iter().map(str::to_owned).collect();
    if let Some((path, new)) = merge_file(&heads) {
        offers.push(OfferView {
            title: "Merge the heads".to_owned(),
            detail: format!(
                "A merge revision on {}. Right where a database has run the new revision.",
                heads.join(" and ")
            ),
            path,
            old: None,
            new,
        });
    }
    offers
}

/// The file of a revision with another parent: the value of `down_revision`, and the line of the
/// docstring that says so.
pub fn reparented(text: &str, revision: &Revision, parent: &str) -> Option<String> {
    let place = revision.locations.down_revision.as_ref()?;
    let [old] = revision.down_revisions.as_slice() else { return None };
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let line = lines.get_mut((place.line as usize).checked_sub(1)?)?;
    if !line.contains(old.as_str()) {
        return None;
    }
    *line = line.replacen(old.as_str(), parent, 1);
    let says =
        lines.iter_mut().take(place.line as usize).find(|line| line.trim_start().starts_with("Revises:"));
    if let Some(says) = says {
        *says = says.replacen(old.as_str(), parent, 1);
    }
    Some(lines.concat())
}

#[cfg(test)]
mod tests {
    use super::super::sides::{compare, tests};
    use super::*;

    #[track_caller]
    fn check(base: &[Piece], head: &[Piece], expected: &[&str]) {
        let (base_graph, head_graph) = (tests::graph(base), tests::graph(head));
        let base_side = tests::side(&base_graph, base);
        let changes = compare(&base_side, &tests::side(&head_graph, head), true);
        let mut all = head.to_vec();
        all.extend(changes.behind.iter().cloned());
        let merged = tests::graph(&all);
        let mut found = of_applied(&changes);
        found.extend(of_graph(&base_side, &merged, &changes, &|id| {
            vec![id[..1].to_owned(), "users".to_owned()]
        }));
        let said: Vec<String> =
            found.iter().map(|finding| format!("{} {}", finding.code, finding.message)).collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn a_stale_parent_is_found_before_the_merge() {
        let a = tests::piece("a1", &[], "1");
        let base = [a.clone(), tests::piece("m1", &["a1"], "m")];
        let head = [a, tests::piece("f1", &["a1"], "f")];
        check(
            &base,
            &head,
            &[
                "GR01 After the merge there are 2 heads: m1 and f1",
                "GR10 f1 builds on a1, which is not the base's head any more",
                "GR11 f1 and m1 are on sibling branches and both touch users",
            ],
        );
    }

    #[test]
    fn applied_revisions_stay_as_they_are() {
        let a = tests::piece("a1", &[], "1");
        let b = tests::piece("b2", &["a1"], "2");
        check(
            &[a.clone(), b],
            &[tests::piece("a1", &[], "changed")],
            &[
                "GR14 b2 is in the base, and its file was removed",
                "GR09 a1 is in the base already, and its file was edited",
            ],
        );
        let c = tests::piece("c3", &["a1"], "3");
        check(std::slice::from_ref(&a), &[a.clone(), c], &[]);
    }

    #[test]
    fn a_stale_revision_goes_behind_the_head_that_is_left() {
        let base = [
            tests::piece("a1", &[], "1"),
            tests::piece("a2", &["a1"], "2"),
            tests::piece("a3", &["a2"], "3"),
        ];
        let mut stale = tests::piece("c1", &["a2"], "c");
        stale.revision.locations.down_revision = Some(Location::line("versions/c1.py", 1));
        let mut head = base.to_vec();
        head.extend([stale, tests::piece("b1", &["a3"], "b"), tests::piece("b2", &["b1"], "b")]);
        let (base_graph, merged) = (tests::graph(&base), tests::graph(&head));
        let base_side = tests::side(&base_graph, &base);
        let changes = compare(&base_side, &tests::side(&merged, &head), true);
        let text = |_: &str| Some("down_revision = 'a2'\n".to_owned());
        let made = offers(&base_side, &merged, &changes, &text, &|_| None);
        let shown: Vec<(&str, &str)> =
            made.iter().map(|offer| (offer.title.as_str(), offer.new.as_str())).collect();
        assert_eq!(shown, [("Put c1 behind b2", "down_revision = 'b2'\n")]);
    }

    #[test]
    fn re_parenting_is_an_edit_of_two_lines() {
        let text = "\"\"\"x\n\nRevises: a1\n\"\"\"\nrevision = 'f1'\ndown_revision = 'a1'\n";
        let mut revision = Revision::new("f1", ["a1"]);
        revision.locations.down_revision = Some(Location::line("f1.py", 6));
        assert_eq!(
            reparented(text, &revision, "m1").as_deref(),
            Some("\"\"\"x\n\nRevises: m1\n\"\"\"\nrevision = 'f1'\ndown_revision = 'm1'\n")
        );
    }
}
