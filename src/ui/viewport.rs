//! The window on the diagram: which part of it is seen, and how large. In: sizes, pointers, wheel
//! turns; out: the transform of the scene.

/// Least scale.
pub const MINIMUM_SCALE: f64 = 0.08;
/// Greatest scale.
pub const MAXIMUM_SCALE: f64 = 3.0;
/// Free space around the scene after a fit, in CSS pixels.
const MARGIN: f64 = 24.0;
/// What the bar of the selection at the top needs besides.
const HEAD: f64 = 24.0;
/// What the zoom control at the bottom needs besides.
const FOOT: f64 = 28.0;
/// Least size of text on the screen, in CSS pixels.
const LEGIBLE: f64 = 9.0;
/// Below this scale names of columns do not fit their rows at a legible size.
const FAR: f64 = 0.56;
/// Below this scale types do not fit beside them.
const FAR_TYPES: f64 = 0.8;

/// Where the scene stands in the canvas: a scene point `p` is seen at `p * scale + (x, y)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// Shift to the right.
    pub x: f64,
    /// Shift down.
    pub y: f64,
    /// Scale.
    pub scale: f64,
}

impl Default for Viewport {
    fn default() -> Self {
        Self { x: 0.0, y: 0.0, scale: 1.0 }
    }
}

impl Viewport {
    /// The SVG transform.
    pub fn transform(&self) -> String {
        format!("translate({:.2} {:.2}) scale({:.4})", self.x, self.y, self.scale)
    }

    /// Moved by a distance on the screen.
    pub fn panned(&self, right: f64, down: f64) -> Self {
        Self { x: self.x + right, y: self.y + down, ..*self }
    }

    /// Scaled by a factor around a point of the canvas, which stays where it is.
    pub fn zoomed(&self, factor: f64, (x, y): (f64, f64)) -> Self {
        let scale = (self.scale * factor).clamp(MINIMUM_SCALE, MAXIMUM_SCALE);
        let ratio = scale / self.scale;
        Self { x: x - (x - self.x) * ratio, y: y - (y - self.y) * ratio, scale }
    }

    /// All of a rectangle of the scene (x, y, width, height) in the middle of the canvas, at most
    /// at 100 %.
    pub fn fitted(scene: (f64, f64, f64, f64), canvas: (f64, f64)) -> Self {
        let (width, height) = (scene.2.max(1.0), scene.3.max(1.0));
        let room = ((canvas.0 - 2.0 * MARGIN).max(40.0), (canvas.1 - 2.0 * MARGIN - HEAD - FOOT).max(40.0));
        let scale = (room.0 / width).min(room.1 / height).clamp(MINIMUM_SCALE, 1.0);
        Self {
            x: (canvas.0 - width * scale) / 2.0 - scene.0 * scale,
            y: (canvas.1 + HEAD - FOOT - height * scale) / 2.0 - scene.1 * scale,
            scale,
        }
    }

    /// Shifted just enough that a rectangle of the scene is seen, else unchanged.
    pub fn showing(&self, (x, y, width, height): (f64, f64, f64, f64), canvas: (f64, f64)) -> Self {
        let shift = |start: f64, length: f64, offset: f64, room: f64| {
            let (near, far) = (start * self.scale + offset, (start + length) * self.scale + offset);
            if near < MARGIN {
                MARGIN - near
            } else if far > room - MARGIN {
                (room - MARGIN - far).max(MARGIN - near)
            } else {
                0.0
            }
        };
        self.panned(shift(x, width, self.x, canvas.0), shift(y, height, self.y, canvas.1))
    }

    /// The part of the scene that is seen: x, y, width, height.
    pub fn seen(&self, canvas: (f64, f64)) -> (f64, f64, f64, f64) {
        (-self.x / self.scale, -self.y / self.scale, canvas.0 / self.scale, canvas.1 / self.scale)
    }

    /// The viewport whose middle shows a point of the scene.
    pub fn centred_on(&self, (x, y): (f64, f64), canvas: (f64, f64)) -> Self {
        Self { x: canvas.0 / 2.0 - x * self.scale, y: canvas.1 / 2.0 - y * self.scale, ..*self }
    }

    /// The scale in per cent.
    pub fn percent(&self) -> String {
        format!("{:.0}%", self.scale * 100.0)
    }

    /// Whether columns are too small to be read: then bars stand for them.
    pub fn is_far(&self) -> bool {
        self.scale < FAR
    }

    /// What is too small to be read is left out: the class for the scene.
    pub fn distance_class(&self) -> &'static str {
        if self.is_far() {
            "far-types far-columns"
        } else if self.scale < FAR_TYPES {
            "far-types"
        } else {
            ""
        }
    }

    /// Sizes of text so that it stays legible, in scene pixels: table names, names of columns, types.
    /// In steps, so that a turn of the wheel rarely changes them.
    pub fn text_sizes(&self) -> [f64; 3] {
        let size = |least: f64, usual: f64, most: f64| {
            ((least / self.scale) * 2.0).ceil().clamp(usual * 2.0, most * 2.0) / 2.0
        };
        [size(LEGIBLE + 0.5, 12.5, 22.0), size(LEGIBLE, 12.0, 16.0), size(LEGIBLE, 10.0, 11.5)]
    }
}

/// The nearest box in a direction from a box, by centres: what the arrow keys go to. Boxes are
/// (name, x, y, width, height).
pub fn neighbour<'a>(
    boxes: &'a [(String, f64, f64, f64, f64)],
    from: &str,
    (right, down): (f64, f64),
) -> Option<&'a str> {
    let centre = |b: &(String, f64, f64, f64, f64)| (b.1 + b.3 / 2.0, b.2 + b.4 / 2.0);
    let origin = centre(boxes.iter().find(|b| b.0 == from)?);
    boxes
        .iter()
        .filter(|b| b.0 != from)
        .filter_map(|b| {
            let (dx, dy) = (centre(b).0 - origin.0, centre(b).1 - origin.1);
            let along = dx * right + dy * down;
            let across = (dx * down).abs() + (dy * right).abs();
            (along > 1.0).then_some((along + 2.0 * across, b.0.as_str()))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let before = Viewport { x: 10.0, y: 20.0, scale: 1.0 };
        let after = before.zoomed(2.0, (110.0, 120.0));
        assert_eq!(after, Viewport { x: -90.0, y: -80.0, scale: 2.0 });
        assert_eq!(before.zoomed(100.0, (0.0, 0.0)).scale, MAXIMUM_SCALE);
    }

    #[test]
    fn fitting_centres_and_never_enlarges() {
        let small = Viewport::fitted((0.0, 0.0, 100.0, 100.0), (500.0, 300.0));
        assert_eq!(small, Viewport { x: 200.0, y: 98.0, scale: 1.0 });
        let large = Viewport::fitted((0.0, 0.0, 2000.0, 100.0), (1048.0, 600.0));
        assert_eq!(large.percent(), "50%");
        assert_eq!(large.distance_class(), "far-types far-columns");
        let middle = Viewport { scale: 0.6, ..large };
        assert_eq!(middle.distance_class(), "far-types");
        assert_eq!(middle.text_sizes(), [16.0, 15.0, 11.5]);
    }

    #[test]
    fn showing_moves_only_when_needed() {
        let viewport = Viewport::default();
        assert_eq!(viewport.showing((50.0, 50.0, 100.0, 100.0), (400.0, 400.0)), viewport);
        assert_eq!(viewport.showing((500.0, 50.0, 100.0, 100.0), (400.0, 400.0)).x, -224.0);
    }

    #[test]
    fn arrows_go_to_the_nearest_box() {
        let boxes: Vec<_> = [("a", 0.0, 0.0), ("b", 300.0, 10.0), ("c", 300.0, 400.0), ("d", 0.0, 400.0)]
            .into_iter()
            .map(|(name, x, y)| (name.to_owned(), x, y, 100.0, 100.0))
            .collect();
        assert_eq!(neighbour(&boxes, "a", (1.0, 0.0)), Some("b"));
        assert_eq!(neighbour(&boxes, "a", (0.0, 1.0)), Some("d"));
        assert_eq!(neighbour(&boxes, "a", (-1.0, 0.0)), None);
    }
}
