//! The order in which CPython walks a set of numbers.
//!
//! In: the items in the order in which they came, with their hashes. Out: the same items in the
//! order of CPython's hash table. Numbers hash alike in every run, so a program may show this order;
//! text hashes differently each time, so sets that hold any keep the order of insertion.

use super::value::Value;

/// Slots that are looked at one after another before the next jump.
const LINEAR_PROBES: usize = 9;

/// Smallest table.
const SMALLEST: usize = 8;

/// Whether the order follows from the hashes alone.
pub(super) fn is_numeric(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Bool(_) | Value::Float(_))
}

/// The size of a table of `size` slots with `used` items after `more` were merged into it at once.
pub(super) fn merged_size(size: usize, used: usize, more: usize) -> usize {
    let size = size.max(SMALLEST);
    if (used + more) * 5 >= (size - 1) * 3 { grown((used + more) * 2) } else { size }
}

fn grown(least: usize) -> usize {
    let mut size = SMALLEST;
    while size <= least {
        size *= 2;
    }
    size
}

/// The items in CPython's order, inserted one by one into a table that has `size` slots at first.
pub(super) fn ordered(items: Vec<(u64, Value)>, size: usize) -> Vec<Value> {
    let mut table: Vec<Option<usize>> = vec![None; size.max(SMALLEST)];
    for (index, (hash, _)) in items.iter().enumerate() {
        place(&mut table, index, *hash);
        let used = index + 1;
        if used * 5 >= (table.len() - 1) * 3 {
            let size = grown(if used > 50_000 { used * 2 } else { used * 4 });
            let old = std::mem::replace(&mut table, vec![None; size]);
            for moved in old.into_iter().flatten() {
                place(&mut table, moved, items[moved].0);
            }
        }
    }
    let mut items: Vec<Option<Value>> = items.into_iter().map(|(_, value)| Some(value)).collect();
    table.into_iter().flatten().filter_map(|index| items[index].take()).collect()
}

fn place(table: &mut [Option<usize>], index: usize, hash: u64) {
    let mask = table.len() - 1;
    let mut perturbation = hash;
    let mut slot = hash as usize & mask;
    loop {
        let last = if slot + LINEAR_PROBES <= mask { slot + LINEAR_PROBES } else { slot };
        if let Some(free) = (slot..=last).find(|slot| table[*slot].is_none()) {
            table[free] = Some(index);
            return;
        }
        perturbation >>= 5;
        slot = (slot.wrapping_mul(5).wrapping_add(1).wrapping_add(perturbation as usize)) & mask;
    }
}
