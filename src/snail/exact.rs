//! The exact distribution of the day it gets out.
//!
//! Dynamic programming over height: all lengths are divided by their greatest common divisor, and only the heights
//! that the snail can be at are kept.

use super::{Chance, Length, Setting};

/// Mass below this at either end of the occupied heights is no longer followed; it counts as still in.
const DUST: f64 = 1e-30;

/// How far a sum of chances may fall short of a percentile and still reach it.
const SLACK: f64 = 1e-11;

/// The largest share still in at the horizon that a mean over the days before it may ignore.
const NEGLIGIBLE: f64 = 1e-9;

/// The most multiplications that [`FirstPassage::mean`] spends on solving the chain.
const MOST_WORK: u64 = 400_000_000;

/// The exact distribution of the day it gets out, up to a horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstPassage {
    setting: Setting,
    pmf: Vec<f64>,
    out_by: Vec<f64>,
    still_in: f64,
}

impl FirstPassage {
    /// The chance (0 to 1) of getting out on each day, day 1 first, as many as the horizon has.
    #[must_use]
    pub fn pmf(&self) -> &[f64] {
        &self.pmf
    }

    /// The chance (0 to 1) that it is still in the well after the last day of the horizon.
    #[must_use]
    pub fn still_in(&self) -> f64 {
        self.still_in
    }

    /// The chance (0 to 1) that it is out by the evening of `day`. A day past the horizon is taken as the last one.
    #[must_use]
    pub fn out_by(&self, day: u32) -> f64 {
        let Some(index) = day.checked_sub(1) else {
            return 0.0;
        };
        self.out_by
            .get(index as usize)
            .or(self.out_by.last())
            .copied()
            .unwrap_or(0.0)
    }

    /// The first day by which a share `p` (0 to 1) of all snails is out, or `None` if the horizon does not reach it.
    ///
    /// Rounding cannot move it: a sum of chances within 1e-11 of `p` has reached it.
    #[must_use]
    pub fn percentile(&self, p: f64) -> Option<u32> {
        (1_u32..)
            .zip(&self.out_by)
            .find(|(_, out)| **out >= p - SLACK)
            .map(|(day, _)| day)
    }

    /// The mean day it gets out, in days, or `None` where there is no such number.
    ///
    /// Where the wall does not grow this is the mean with no horizon, from the absorbing chain, and `None` unless escape
    /// is certain in the long run. Where it does grow, it is the sum up to the horizon, and given only if nothing that
    /// matters is left: nothing is still in, or no night resets, the snail outclimbs the wall on average, and less than
    /// 1e-9 is still in. The same sum, asking for less than 1e-9, stands in for a chain too large to solve at once
    /// (thousands of heights and steps of thousands).
    ///
    /// ```
    /// use snailwell::snail::{Setting, first_passage};
    /// let mean = first_passage(&Setting { reset: "0.05".parse()?, ..Setting::default() }, 1).mean();
    /// assert!(mean.is_some_and(|days| (days - 60.89).abs() < 0.01));
    /// # Ok::<(), snailwell::snail::ChanceError>(())
    /// ```
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let chain = Chain::new(&self.setting);
        if chain.wall == 0 {
            return match chain.mean() {
                Solved::Mean(days) => days.is_finite().then_some(days),
                Solved::NotCertain => None,
                Solved::TooLarge => self.mean_up_to_horizon(NEGLIGIBLE),
            };
        }
        let outclimbs = self.setting.reset == Chance::NEVER && chain.drift() > chain.wall as f64;
        self.mean_up_to_horizon(if outclimbs { NEGLIGIBLE } else { 0.0 })
    }

    fn mean_up_to_horizon(&self, most_still_in: f64) -> Option<f64> {
        if self.pmf.is_empty() || (self.still_in > 0.0 && self.still_in >= most_still_in) {
            return None;
        }
        Some(
            (1_u32..)
                .zip(&self.pmf)
                .map(|(day, chance)| f64::from(day) * chance)
                .sum(),
        )
    }
}

/// The exact distribution of the day it gets out, from day 1 to day `horizon`.
///
/// Takes time in proportion to days times occupied heights.
///
/// ```
/// use snailwell::snail::{HORIZON, Setting, first_passage};
/// let odds = first_passage(&Setting::default(), HORIZON);
/// assert_eq!(odds.percentile(0.5), Some(28));
/// assert_eq!(odds.mean(), Some(28.0));
/// assert_eq!(odds.still_in(), 0.0);
/// ```
#[must_use]
pub fn first_passage(setting: &Setting, horizon: u32) -> FirstPassage {
    let chain = Chain::new(setting);
    let mut walk = Occupied {
        low: 0,
        mass: vec![1.0],
        next: Vec::new(),
        dust: 0.0,
    };
    let mut wall = chain.depth;
    let mut pmf = Vec::new();
    for _ in 0..horizon {
        pmf.push(walk.step(&chain, wall));
        wall += chain.wall;
    }
    let still_in = sum(&walk.mass) + walk.dust;
    // Ten years of rounding may lose or gain a millionth of a millionth; everyone bears a share of it.
    let total = pmf.iter().sum::<f64>() + still_in;
    let mut out = 0.0;
    let mut out_by = Vec::with_capacity(pmf.len());
    for chance in &mut pmf {
        *chance /= total;
        out += *chance;
        out_by.push(out);
    }
    FirstPassage {
        setting: *setting,
        pmf,
        out_by,
        still_in: still_in / total,
    }
}

/// One kind of day that can happen.
struct Step {
    chance: f64,
    /// What the day does to the height; below 0 for salt.
    change: i64,
}

/// A setting in units of the greatest common divisor of its lengths, with only the days that can happen.
struct Chain {
    steps: Vec<Step>,
    depth: i64,
    slide: i64,
    wall: i64,
    reset: f64,
    kept: f64,
}

impl Chain {
    fn new(setting: &Setting) -> Self {
        let of = |length: Length| i64::from(length.quarters());
        let (salt, good) = (setting.salt.as_f64(), setting.good.as_f64());
        let good_day = (1.0 - salt) * good;
        let ordinary = (1.0 - salt) * (1.0 - good);
        // The likeliest is what the others leave, so that thousands of days do not add up one rounding.
        let (salt, good_day, ordinary) = if salt >= good_day && salt >= ordinary {
            (1.0 - (good_day + ordinary), good_day, ordinary)
        } else if good_day >= ordinary {
            (salt, 1.0 - (salt + ordinary), ordinary)
        } else {
            (salt, good_day, 1.0 - (salt + good_day))
        };
        let days = [
            (salt, -of(setting.saltslip)),
            (good_day, of(setting.goodclimb)),
            (ordinary, of(setting.climb)),
        ];
        let possible = || days.iter().filter(|(chance, _)| *chance > 0.0);
        let lengths = [of(setting.depth), of(setting.slide), of(setting.wall)];
        let unit = possible()
            .map(|(_, change)| *change)
            .chain(lengths)
            .fold(0, gcd)
            .max(1);
        Self {
            steps: possible()
                .map(|(chance, change)| Step {
                    chance: *chance,
                    change: change / unit,
                })
                .collect(),
            depth: of(setting.depth) / unit,
            slide: of(setting.slide) / unit,
            wall: of(setting.wall) / unit,
            reset: setting.reset.as_f64(),
            kept: 1.0 - setting.reset.as_f64(),
        }
    }

    /// What it gains in a day and a night without reset, on average.
    fn drift(&self) -> f64 {
        self.steps
            .iter()
            .map(|step| step.chance * step.change as f64)
            .sum::<f64>()
            - self.slide as f64
    }

    /// Where it is on the next morning if it is still in and the night does not reset it.
    fn morning(&self, height: i64, step: &Step) -> i64 {
        (height + step.change - self.slide).max(0)
    }
}

fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// The sum in four strands, which need not wait for each other.
fn sum(values: &[f64]) -> f64 {
    let (fours, rest) = values.as_chunks::<4>();
    let mut strands = [0.0; 4];
    for four in fours {
        for (strand, value) in strands.iter_mut().zip(four) {
            *strand += value;
        }
    }
    strands.iter().sum::<f64>() + rest.iter().sum::<f64>()
}

/// Chances that move together: `moved[i]` goes to `offset + i`, of which `kept` arrives.
struct Shift<'a> {
    kept: f64,
    offset: usize,
    moved: &'a [f64],
}

impl<'a> Shift<'a> {
    fn apply(&self, to: &mut [f64]) {
        for (to, from) in to
            .get_mut(self.offset..)
            .unwrap_or_default()
            .iter_mut()
            .zip(self.moved)
        {
            *to += self.kept * from;
        }
    }

    /// Applies all that does not go to heights from `low` to below `high`, and returns the rest.
    fn apply_outside(&self, to: &mut [f64], low: usize, high: usize) -> &'a [f64] {
        let (before, rest) = self.moved.split_at(low - self.offset);
        let (inside, after) = rest.split_at(high - low);
        Shift {
            moved: before,
            ..*self
        }
        .apply(to);
        Shift {
            moved: after,
            offset: high,
            ..*self
        }
        .apply(to);
        inside
    }
}

/// Adds up to three shifts; where all three overlap, which is almost everywhere, in one pass.
fn shift(to: &mut [f64], shifts: &[Shift<'_>]) {
    let low = shifts.iter().map(|shift| shift.offset).max().unwrap_or(0);
    let high = shifts
        .iter()
        .map(|shift| shift.offset + shift.moved.len())
        .min()
        .unwrap_or(0);
    if let [a, b, c] = shifts
        && low < high
    {
        let [from_a, from_b, from_c] = [a, b, c].map(|shift| shift.apply_outside(to, low, high));
        let inside = to
            .get_mut(low..)
            .unwrap_or_default()
            .iter_mut()
            .zip(from_a)
            .zip(from_b)
            .zip(from_c);
        for (((to, x), y), z) in inside {
            *to += a.kept * x + b.kept * y + c.kept * z;
        }
    } else {
        for shift in shifts {
            shift.apply(to);
        }
    }
}

/// The chances of being at each height from `low` up, in the morning.
struct Occupied {
    low: i64,
    mass: Vec<f64>,
    next: Vec<f64>,
    dust: f64,
}

impl Occupied {
    /// One day and night against a wall; returns the chance of getting out on that day.
    fn step(&mut self, chain: &Chain, wall: i64) -> f64 {
        if self.mass.is_empty() {
            return 0.0;
        }
        let high = self.low + self.mass.len() as i64 - 1;
        // The range of the next morning.
        let (mut low, mut top) = (i64::MAX, -1);
        for step in &chain.steps {
            let highest = high.min(wall - 1 - step.change.max(0));
            if highest >= self.low && wall > 0 {
                low = low.min(chain.morning(self.low, step));
                top = top.max(chain.morning(highest, step));
            }
        }
        if chain.reset > 0.0 && top >= 0 {
            low = 0;
        }
        self.next.clear();
        self.next.resize(
            usize::try_from(top.saturating_sub(low).saturating_add(1)).unwrap_or(0),
            0.0,
        );

        let stays = |step: &Step| {
            let heights = if wall > 0 {
                wall - step.change.max(0) - self.low
            } else {
                0
            };
            usize::try_from(heights).unwrap_or(0).min(self.mass.len())
        };
        // A reset needs the sum of all that stays; most of it stays whatever the day.
        let always = chain.steps.iter().map(stays).min().unwrap_or(0);
        let (always, sometimes) = self.mass.split_at(always);
        let most = if chain.reset > 0.0 { sum(always) } else { 0.0 };
        let mut shifts = Vec::with_capacity(chain.steps.len());
        let (mut out, mut reset) = (0.0, 0.0);
        for step in &chain.steps {
            let (inside, beyond) = self.mass.split_at(stays(step));
            out += step.chance * beyond.iter().sum::<f64>();
            if chain.reset > 0.0 {
                let rest = inside.len() - always.len();
                reset += step.chance * (most + sometimes.iter().take(rest).sum::<f64>());
            }
            let kept = step.chance * chain.kept;
            let net = step.change - chain.slide;
            // Heights that would fall below the bottom stay on it.
            let fallen = usize::try_from(-net - self.low)
                .unwrap_or(0)
                .min(inside.len());
            let (fallen, moved) = inside.split_at(fallen);
            if !fallen.is_empty()
                && let Some(bottom) = self.next.first_mut()
            {
                *bottom += kept * fallen.iter().sum::<f64>();
            }
            let offset = usize::try_from((self.low + net).max(0) - low).unwrap_or(0);
            shifts.push(Shift {
                kept,
                offset,
                moved,
            });
        }
        shift(&mut self.next, &shifts);
        if let Some(bottom) = self.next.first_mut() {
            *bottom += chain.reset * reset;
        }
        std::mem::swap(&mut self.mass, &mut self.next);
        self.low = low;
        self.sweep();
        out
    }

    /// Stops following what hardly ever happens.
    fn sweep(&mut self) {
        while let Some(last) = self.mass.last().copied().filter(|mass| *mass < DUST) {
            self.dust += last;
            self.mass.pop();
        }
        let first = self.mass.iter().take_while(|mass| **mass < DUST).count();
        if first > 0 {
            self.dust += self.mass.drain(..first).sum::<f64>();
            self.low += first as i64;
        }
    }
}

/// What became of solving a chain.
enum Solved {
    Mean(f64),
    NotCertain,
    TooLarge,
}

/// The rows of one reachable height in the elimination.
#[derive(Clone)]
struct Row {
    /// Chance of leaving for each height in the band, by rank, from `rank - below` up; rank 0 is kept in `home`.
    band: Vec<f64>,
    /// Chance of going to the bottom, by a slide or a reset.
    home: f64,
    /// Chance of getting out.
    exit: f64,
    /// Expected days before it leaves.
    days: f64,
}

impl Chain {
    /// The heights that it can be at in the morning, lowest first; the wall does not grow.
    fn reachable(&self) -> Vec<i64> {
        let mut seen = vec![false; usize::try_from(self.depth).unwrap_or(0)];
        let mut heights = Vec::new();
        let mut waiting = vec![0_i64];
        while let Some(height) = waiting.pop() {
            match usize::try_from(height).ok().and_then(|at| seen.get_mut(at)) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            heights.push(height);
            if self.kept > 0.0 {
                let stays = self
                    .steps
                    .iter()
                    .filter(|step| height + step.change < self.depth);
                waiting.extend(stays.map(|step| self.morning(height, step)));
            }
        }
        heights.sort_unstable();
        heights
    }

    /// The mean number of days with a wall that does not grow and no horizon.
    ///
    /// The heights are eliminated from the top down, each by sending those who would visit it to where it leads. Nothing
    /// is subtracted: what stays put is left out and the rest divided by its sum, so every digit survives however
    /// seldom it gets out (the algorithm of Grassmann, Taksar and Heyman). Visits to the bottom, where every reset leads,
    /// are one more column.
    fn mean(&self) -> Solved {
        let heights = self.reachable();
        if heights.is_empty() {
            return Solved::Mean(1.0); // No wall at all: it is out on day 1.
        }
        // The band, by rank.
        let (mut below, mut above) = (0_usize, 0_usize);
        let mut moves = Vec::with_capacity(heights.len());
        for (rank, &height) in heights.iter().enumerate() {
            let mut targets = Vec::with_capacity(self.steps.len());
            for step in self.steps.iter().filter(|_| self.kept > 0.0) {
                if height + step.change < self.depth {
                    let to = heights
                        .binary_search(&self.morning(height, step))
                        .unwrap_or(0);
                    targets.push((to, step.chance * self.kept));
                    if to > 0 {
                        below = below.max(rank.saturating_sub(to));
                        above = above.max(to.saturating_sub(rank));
                    }
                }
            }
            moves.push(targets);
        }
        let work = (heights.len() as u64)
            .saturating_mul(below as u64 + 1)
            .saturating_mul(above as u64 + 1);
        if work > MOST_WORK {
            return Solved::TooLarge;
        }
        let mut rows = Vec::with_capacity(heights.len());
        for (rank, (&height, targets)) in heights.iter().zip(moves).enumerate() {
            let inside = |step: &&Step| height + step.change < self.depth;
            let stays: f64 = self
                .steps
                .iter()
                .filter(inside)
                .map(|step| step.chance)
                .sum();
            let exit = self
                .steps
                .iter()
                .filter(|step| !inside(step))
                .map(|step| step.chance)
                .sum();
            let mut row = Row {
                band: vec![0.0; below + above + 1],
                home: stays * self.reset,
                exit,
                days: 1.0,
            };
            for (to, chance) in targets {
                if to == 0 {
                    row.home += chance;
                } else if let Some(cell) = (to + below)
                    .checked_sub(rank)
                    .and_then(|at| row.band.get_mut(at))
                {
                    *cell += chance;
                }
            }
            rows.push(row);
        }
        while let Some(row) = rows.pop() {
            let rank = rows.len();
            if rank == 0 {
                return if row.exit > 0.0 {
                    Solved::Mean(row.days / row.exit)
                } else {
                    Solved::NotCertain
                };
            }
            // The heights below it that it leads to; those above it are gone.
            let leads = row.band.get(..below).unwrap_or_default();
            let leaves = leads.iter().sum::<f64>() + row.home + row.exit;
            if leaves <= 0.0 {
                return Solved::NotCertain;
            }
            let first = rank.saturating_sub(above);
            for (from, visitor) in rows.iter_mut().enumerate().skip(first) {
                // `from` keeps rank `r` at `r + below - from`.
                let up = rank - from;
                let Some(cell) = visitor.band.get_mut(below + up) else {
                    continue;
                };
                let share = std::mem::take(cell) / leaves;
                if share == 0.0 {
                    continue;
                }
                visitor.home += share * row.home;
                visitor.exit += share * row.exit;
                visitor.days += share * row.days;
                for (to, lead) in visitor.band.iter_mut().skip(up).zip(leads) {
                    *to += share * lead;
                }
            }
        }
        Solved::NotCertain
    }
}
