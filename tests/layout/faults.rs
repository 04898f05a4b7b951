//! Detects faults of a layout: overlaps, and lines that run through boxes or along each other.
use super::fixture::Content;
use snailwell::law::layout::measure;
use snailwell::law::map::{Point, Rect, Scene};

/// Least space between two boxes.
const GAP: f32 = 6.0;
/// Least distance between two ends of wires on a side of a box, less the error of rounding.
const APART: f32 = 1.99;
/// Height of the letters of a heading above its baseline.
const HEADING: f32 = 12.0;

fn overlap(a: Rect, b: Rect, gap: f32) -> bool {
    a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap
}

fn on_border(p: Point, r: Rect) -> bool {
    let (right, bottom) = (r.x + r.w, r.y + r.h);
    let near = |a: f32, b: f32| (a - b).abs() < 0.01;
    ((near(p.x, r.x) || near(p.x, right)) && p.y >= r.y && p.y <= bottom)
        || ((near(p.y, r.y) || near(p.y, bottom)) && p.x >= r.x && p.x <= right)
}

/// Things by bands of height, so that large drawings are checked in seconds.
struct Bands(Vec<Vec<usize>>);

impl Bands {
    const BAND: f32 = 40.0;

    fn new(rects: &[Rect]) -> Self {
        let bottom = rects.iter().map(|r| r.y + r.h).fold(0.0, f32::max);
        let mut bands = vec![Vec::new(); (bottom / Self::BAND) as usize + 2];
        for (i, r) in rects.iter().enumerate() {
            for band in &mut bands[(r.y.max(0.0) / Self::BAND) as usize..=((r.y + r.h).max(0.0) / Self::BAND) as usize]
            {
                band.push(i);
            }
        }
        Self(bands)
    }

    fn near(&self, r: Rect) -> Vec<usize> {
        let band = |y: f32| ((y.max(0.0) / Self::BAND) as usize).min(self.0.len() - 1);
        let mut near: Vec<usize> = self.0[band(r.y - GAP)..=band(r.y + r.h + GAP)].iter().flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        near
    }
}

/// The faults no drawing may have, whatever its size.
pub fn hard(content: &Content, scene: &Scene) -> Vec<String> {
    let mut faults = Vec::new();
    let name = |i: usize| content.nodes[i].0.as_str();
    assert_eq!((scene.boxes.len(), scene.wires.len()), (content.nodes.len(), content.links.len()));
    let mut numbers = vec![scene.width, scene.height];
    numbers.extend(scene.boxes.iter().flat_map(|r| [r.x, r.y, r.w, r.h]));
    numbers.extend(scene.wires.iter().flat_map(|w| w.points.iter().chain([&w.label])).flat_map(|p| [p.x, p.y]));
    numbers.extend(scene.headings.iter().flat_map(|h| [h.at.x, h.at.y]));
    if !numbers.iter().all(|v| v.is_finite() && *v >= 0.0) {
        faults.push("a number is not finite or negative".into());
    }

    let boxes = Bands::new(&scene.boxes);
    for (i, &r) in scene.boxes.iter().enumerate() {
        if r.x + r.w > scene.width || r.y + r.h > scene.height {
            faults.push(format!("{} leaves the drawing", name(i)));
        }
        for j in boxes.near(r).into_iter().filter(|&j| j > i) {
            if overlap(r, scene.boxes[j], GAP - 0.01) {
                faults.push(format!("{} is too near {}", name(i), name(j)));
            }
        }
    }

    for (nth, heading) in scene.headings.iter().enumerate() {
        let Point { x, y } = heading.at;
        let letters = Rect { x, y: y - HEADING, w: HEADING, h: HEADING + 4.0 };
        if letters.y < 0.0 || boxes.near(letters).into_iter().any(|j| overlap(letters, scene.boxes[j], 0.0)) {
            faults.push(format!("heading {nth} is cut off or covers a box: {:?}", heading.at));
        }
    }

    let mut stretches: Vec<(usize, Rect)> = Vec::new();
    for (w, (wire, (from, to, _))) in scene.wires.iter().zip(&content.links).enumerate() {
        let title = || format!("{} to {}", name(*from), name(*to));
        let (Some(start), Some(end)) = (wire.points.first(), wire.points.last()) else {
            faults.push(format!("{} has no points", title()));
            continue;
        };
        if wire.points.len() < 2 || !on_border(*start, scene.boxes[*from]) || !on_border(*end, scene.boxes[*to]) {
            faults.push(format!("{} does not end on its boxes: {:?}", title(), wire.points));
        }
        for (s, pair) in wire.points.windows(2).enumerate() {
            let (a, b) = (pair[0], pair[1]);
            if a.x != b.x && a.y != b.y {
                faults.push(format!("{} is slanted", title()));
            }
            let r = Rect { x: a.x.min(b.x), y: a.y.min(b.y), w: (a.x - b.x).abs(), h: (a.y - b.y).abs() };
            if r.x + r.w > scene.width || r.y + r.h > scene.height {
                faults.push(format!("{} leaves the drawing", title()));
            }
            if s + 2 == wire.points.len() && r.w + r.h < 8.0 {
                faults.push(format!("{} ends in a stretch of {}", title(), r.w + r.h));
            }
            for j in boxes.near(r) {
                if overlap(r, scene.boxes[j], -0.01) {
                    faults.push(format!("{} runs through {}", title(), name(j)));
                }
            }
            stretches.push((w, r));
        }
    }

    // Ends of wires on a side of a box, from top to bottom: two of them are one point, or can be told apart.
    let mut ends: Vec<Point> =
        scene.wires.iter().flat_map(|wire| [wire.points.first(), wire.points.last()]).flatten().copied().collect();
    ends.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    for pair in ends.windows(2) {
        if pair[0].x == pair[1].x && (0.01..APART).contains(&(pair[1].y - pair[0].y)) {
            faults.push(format!("wires end too near each other: {pair:?}"));
        }
    }

    // Level ones by height, upright ones by distance: neighbours in that order are compared.
    for level in [true, false] {
        let mut lines: Vec<(f32, f32, f32, usize)> = stretches
            .iter()
            .filter(|(_, r)| if level { r.h == 0.0 } else { r.w == 0.0 })
            .map(|&(w, r)| if level { (r.y, r.x, r.x + r.w, w) } else { (r.x, r.y, r.y + r.h, w) })
            .collect();
        lines.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for (i, a) in lines.iter().enumerate() {
            for b in lines.iter().skip(i + 1).take_while(|b| b.0 == a.0 && b.1 < a.2 - 0.01) {
                let ((af, at, _), (bf, bt, _)) = (&content.links[a.3], &content.links[b.3]);
                if af != bf && at != bt {
                    faults.push(format!("{} to {} lies on {} to {}", name(*af), name(*at), name(*bf), name(*bt)));
                }
            }
        }
    }
    faults
}

/// Words of the links shown that cover a box or another word.
pub fn words(content: &Content, scene: &Scene, shown: impl Fn(&(usize, usize, String)) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    let rects: Vec<Rect> = scene
        .wires
        .iter()
        .zip(&content.links)
        .map(|(wire, link)| {
            let width = measure::label(&link.2);
            Rect { x: wire.label.x - width / 2.0, y: wire.label.y - measure::LABEL / 2.0, w: width, h: measure::LABEL }
        })
        .collect();
    let on = |i: usize| shown(&content.links[i]);
    for (i, &r) in rects.iter().enumerate().filter(|(i, _)| on(*i)) {
        let title = |i: usize| {
            format!(
                "{} ({} to {})",
                content.links[i].2, content.nodes[content.links[i].0].0, content.nodes[content.links[i].1].0
            )
        };
        if r.x < 0.0 || r.y < 0.0 || r.x + r.w > scene.width || r.y + r.h > scene.height {
            faults.push(format!("{} leaves the drawing", title(i)));
        }
        for (j, &b) in scene.boxes.iter().enumerate() {
            if overlap(r, b, 0.0) {
                faults.push(format!("{} covers {}", title(i), content.nodes[j].0));
            }
        }
        for (j, &other) in rects.iter().enumerate().skip(i + 1).filter(|(j, _)| on(*j)) {
            if overlap(r, other, 0.0) {
                faults.push(format!("{} covers {}", title(i), title(j)));
            }
        }
    }
    faults
}
