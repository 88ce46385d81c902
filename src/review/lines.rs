//! Changed lines of a file with a few around them. In: the text before and after; out: lines with their
//! numbers on both sides, an empty line without numbers where some are left out.

use similar::{ChangeTag, TextDiff};

use crate::protocol::DiffLine;

/// Equal lines kept around changed ones.
const CONTEXT: usize = 3;

/// Most lines of one file; a longer change is cut, and says so.
const MOST: usize = 1_200;

/// The changed lines. A file that is new or gone as a whole is given whole.
pub fn changed(before: Option<&str>, after: Option<&str>) -> Vec<DiffLine> {
    let diff = TextDiff::from_lines(before.unwrap_or(""), after.unwrap_or(""));
    let mut lines = Vec::new();
    for group in diff.grouped_ops(CONTEXT) {
        if !lines.is_empty() {
            lines.push(DiffLine::default());
        }
        for change in group.iter().flat_map(|operation| diff.iter_changes(operation)) {
            let number =
                |index: Option<usize>| index.map(|index| u32::try_from(index + 1).unwrap_or(u32::MAX));
            let (old, new) = match change.tag() {
                ChangeTag::Equal => (number(change.old_index()), number(change.new_index())),
                ChangeTag::Delete => (number(change.old_index()), None),
                ChangeTag::Insert => (None, number(change.new_index())),
            };
            lines.push(DiffLine { old, new, text: change.value().trim_end_matches(['\n', '\r']).to_owned() });
        }
    }
    if lines.len() > MOST {
        let left = lines.len() - MOST;
        lines.truncate(MOST);
        lines.push(DiffLine { text: format!("… {left} more lines"), ..DiffLine::default() });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_numbers_on_both_sides() {
        let text =
            |lines: std::ops::RangeInclusive<u32>| lines.map(|line| format!("{line}\n")).collect::<String>();
        let before = text(1..=20);
        let after = before.replace("10\n", "ten\n");
        let shown: Vec<String> = changed(Some(&before), Some(&after))
            .iter()
            .map(|line| {
                let number =
                    |number: Option<u32>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
                format!("{} {} {}", number(line.old), number(line.new), line.text)
            })
            .collect();
        assert_eq!(
            shown,
            ["7 7 7", "8 8 8", "9 9 9", "10 - 10", "- 10 ten", "11 11 11", "12 12 12", "13 13 13"]
        );
        assert_eq!(changed(None, Some("a\nb\n")).len(), 2);
        assert_eq!(changed(Some("a\n"), Some("a\n")), []);
    }
}
