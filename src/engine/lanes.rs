//! Lanes of the drawn history: which column each revision's node stands in.

/// A revision as the drawing needs it.
pub struct Node<'a> {
    /// Its key.
    pub key: &'a str,
    /// Keys of its parents.
    pub parents: &'a [String],
}

/// The lane of each row, newest first. The first head's line of first parents keeps lane 0; a lane
/// is free again below the revision that its line ends in.
pub fn lanes(rows: &[Node<'_>]) -> Vec<usize> {
    // What each lane is waiting for: the key of the next revision on its line.
    let mut waiting: Vec<Option<&str>> = Vec::new();
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let own = waiting.iter().position(|key| *key == Some(row.key));
        let lane = own.unwrap_or_else(|| free(&mut waiting));
        for key in &mut waiting {
            if *key == Some(row.key) {
                *key = None;
            }
        }
        for (index, parent) in row.parents.iter().enumerate() {
            if waiting.contains(&Some(parent.as_str())) {
                continue;
            }
            let target = if index == 0 { lane } else { free(&mut waiting) };
            waiting[target] = Some(parent);
        }
        found.push(lane);
    }
    found
}

fn free(waiting: &mut Vec<Option<&str>>) -> usize {
    match waiting.iter().position(Option::is_none) {
        Some(lane) => lane,
        None => {
            waiting.push(None);
            waiting.len() - 1
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &[(&str, &[&str])], expected: &[usize]) {
        let parents: Vec<Vec<String>> = rows
            .iter()
            .map(|(_, parents)| parents.iter().map(|parent| (*parent).to_owned()).collect())
            .collect();
        let nodes: Vec<Node<'_>> =
            rows.iter().zip(&parents).map(|((key, _), parents)| Node { key, parents }).collect();
        assert_eq!(lanes(&nodes), expected);
    }

    #[test]
    fn a_line_keeps_lane_0() {
        check(&[("c", &["b"]), ("b", &["a"]), ("a", &[])], &[0, 0, 0]);
    }

    #[test]
    fn a_branch_gets_a_lane_of_its_own_until_it_ends() {
        check(&[("m", &["b", "c"]), ("c", &["a"]), ("b", &["a"]), ("a", &[]), ("x", &[])], &[0, 1, 0, 1, 0]);
    }
}
