//! Rectangles packed toward the shape of a screen.

/// Width to height that the whole picture should have: the canvas between two panels.
const ASPECT: f64 = 1.4;
/// Distance between components.
const COMPONENT_GAP: f64 = 56.0;
/// Distance across between tables without relations: a line that comes later finds a way to each.
const BLOCK_ACROSS: f64 = 72.0;
/// Distance down, likewise.
const BLOCK_DOWN: f64 = 40.0;

/// A rectangle's size.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Top left corner and width of a table in a block.
pub(super) type Cell = ((f64, f64), f64);

/// Origins for rectangles: the largest first, each where the whole stays smallest.
pub(super) fn pack(sizes: &[Size]) -> Vec<(f64, f64)> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by(|a, b| area(sizes[*b]).total_cmp(&area(sizes[*a])).then(a.cmp(b)));
    let mut origins = vec![(0.0, 0.0); sizes.len()];
    let mut taken: Vec<Taken> = Vec::with_capacity(sizes.len());
    for index in order {
        let (origin, _) = best_place(&taken, sizes[index]);
        origins[index] = origin;
        taken.push(Taken { origin, size: sizes[index] });
    }
    origins
}

/// Origin and number of columns for the block of tables without relations, beside or below what
/// stands already.
pub(super) fn place_block(sizes: &[Size], origins: &[(f64, f64)], singles: &[Size]) -> ((f64, f64), usize) {
    let taken: Vec<Taken> =
        sizes.iter().zip(origins).map(|(size, origin)| Taken { origin: *origin, size: *size }).collect();
    (1..=singles.len())
        .map(|columns| {
            let (origin, cost) = best_place(&taken, block(singles, columns).1);
            (origin, columns, cost)
        })
        .reduce(|best, next| if next.2 < best.2 { next } else { best })
        .map_or(((0.0, 0.0), 1), |(origin, columns, _)| (origin, columns))
}

/// Tables in that many columns, each in the column that is shortest so far: place and width, which
/// is that of the column; and the block's size.
pub(super) fn block(sizes: &[Size], columns: usize) -> (Vec<Cell>, Size) {
    let mut widths = vec![0.0_f64; columns.max(1)];
    let mut heights = vec![0.0_f64; columns.max(1)];
    let mut cells = Vec::with_capacity(sizes.len());
    for size in sizes {
        let shortest =
            (0..heights.len()).reduce(|best, next| if heights[next] < heights[best] { next } else { best });
        let column = shortest.unwrap_or(0);
        let top = if heights[column] > 0.0 { heights[column] + BLOCK_DOWN } else { 0.0 };
        cells.push((column, top));
        widths[column] = widths[column].max(size.width);
        heights[column] = top + size.height;
    }
    let lefts: Vec<f64> = widths
        .iter()
        .scan(0.0, |left, width| {
            let here = *left;
            *left += width + BLOCK_ACROSS;
            Some(here)
        })
        .collect();
    let size = Size {
        width: widths.iter().map(|width| width + BLOCK_ACROSS).sum::<f64>() - BLOCK_ACROSS,
        height: heights.iter().copied().fold(0.0, f64::max),
    };
    (cells.into_iter().map(|(column, top)| ((lefts[column], top), widths[column])).collect(), size)
}

/// A place that is taken.
#[derive(Debug, Clone, Copy)]
struct Taken {
    origin: (f64, f64),
    size: Size,
}

impl Taken {
    fn right(&self) -> f64 {
        self.origin.0 + self.size.width
    }

    fn bottom(&self) -> f64 {
        self.origin.1 + self.size.height
    }

    /// Whether a rectangle there would come nearer than the gap.
    fn is_near(&self, origin: (f64, f64), size: Size) -> bool {
        origin.0 < self.right() + COMPONENT_GAP
            && self.origin.0 < origin.0 + size.width + COMPONENT_GAP
            && origin.1 < self.bottom() + COMPONENT_GAP
            && self.origin.1 < origin.1 + size.height + COMPONENT_GAP
    }
}

/// The free place where the whole stays smallest, and how large the whole is then: its extent in
/// the direction that is out of proportion, then its circumference, so that gaps are filled.
fn best_place(taken: &[Taken], size: Size) -> ((f64, f64), f64) {
    let width = taken.iter().map(Taken::right).fold(0.0, f64::max);
    let height = taken.iter().map(Taken::bottom).fold(0.0, f64::max);
    let cost = |(x, y): (f64, f64)| {
        let (width, height) = (width.max(x + size.width), height.max(y + size.height));
        (width / ASPECT).max(height) + (width + height) * 0.05 + (x + y) * 1.0e-4
    };
    if taken.is_empty() {
        return ((0.0, 0.0), cost((0.0, 0.0)));
    }
    let xs = taken.iter().flat_map(|place| [place.origin.0, place.right() + COMPONENT_GAP]);
    let corners = taken.iter().flat_map(|place| {
        [
            (place.right() + COMPONENT_GAP, place.origin.1),
            (place.right() + COMPONENT_GAP, 0.0),
            (place.origin.0, place.bottom() + COMPONENT_GAP),
            (0.0, place.bottom() + COMPONENT_GAP),
        ]
    });
    // Below everything there is always room.
    let below = xs.map(|x| (x, height + COMPONENT_GAP));
    corners
        .chain(below)
        .filter(|origin| {
            !taken.iter().any(|place| {
                place.is_near(
                    (origin.0 + 1.0e-6, origin.1 + 1.0e-6),
                    Size { width: size.width - 2.0e-6, height: size.height - 2.0e-6 },
                )
            })
        })
        .map(|origin| (origin, cost(origin)))
        .reduce(|best, next| if next.1 < best.1 { next } else { best })
        .unwrap_or(((0.0, height + COMPONENT_GAP), f64::INFINITY))
}

fn area(size: Size) -> f64 {
    size.width * size.height
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_no_strip() {
        let sizes = vec![Size { width: 160.0, height: 140.0 }; 12];
        let (_, columns) = place_block(&[], &[], &sizes);
        let (places, size) = block(&sizes, columns);
        assert_eq!(columns, 4);
        assert_eq!(size, Size { width: 856.0, height: 500.0 });
        let corners: Vec<_> = places[..5].iter().map(|(corner, _)| *corner).collect();
        assert_eq!(corners, [(0.0, 0.0), (232.0, 0.0), (464.0, 0.0), (696.0, 0.0), (0.0, 180.0)]);
    }

    #[test]
    fn components_do_not_come_near_each_other() {
        let sizes: Vec<Size> = (1..40)
            .map(|number| Size {
                width: 100.0 + f64::from(number * 37 % 300),
                height: 80.0 + f64::from(number * 53 % 400),
            })
            .collect();
        let origins = pack(&sizes);
        for (index, origin) in origins.iter().enumerate() {
            for other in 0..index {
                let place = Taken { origin: origins[other], size: sizes[other] };
                let inner = Size { width: sizes[index].width - 0.01, height: sizes[index].height - 0.01 };
                assert!(!place.is_near((origin.0 + 0.005, origin.1 + 0.005), inner), "{other} and {index}");
            }
        }
    }
}
