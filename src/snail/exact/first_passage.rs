//! The exact distribution of the first-passage day: its probabilities, survival, percentiles and mean.

use super::markov_chain::ChainMean;
use crate::snail::{Chance, HeightDistribution, Solver, TransitionRules, WellParams, first_day};

/// Tolerance for rounding errors over ten years of sums: probabilities this close count as equal.
const ROUNDING: f64 = 1e-12;

/// The probability of each first-passage day up to a horizon, and of still being in the well at the horizon.
///
/// The probabilities of all days and [`still_in`](FirstPassage::still_in) sum to 1 within 1e-12. Every figure is over
/// *all* snails, including those that never get out.
///
/// ```
/// use snailwell::snail::{Chance, WellParams, first_passage, HORIZON};
///
/// let setback = WellParams { reset: Chance::from_millionths(50_000), ..WellParams::default() };
/// let exact = first_passage(&setback, HORIZON);
/// // The first chance to be out is 27 clear nights in a row.
/// assert!((exact.on(28) - 0.95f64.powi(27)).abs() < 1e-12);
/// assert_eq!(exact.percentile(0.5), Some(48));
/// assert!(exact.still_in() < 1e-12);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct FirstPassage {
    params: WellParams,
    /// The probability of getting out on each day, day 1 first.
    pmf: Vec<f64>,
    /// The cumulative distribution: running sums of `pmf`.
    out_by: Vec<f64>,
    /// The probability of still being in after each day, summed over heights rather than derived from `pmf`.
    survival: Vec<f64>,
    /// Whether negligible probabilities were dropped, see [`HeightDistribution::is_truncated`].
    is_truncated: bool,
    mean: Option<f64>,
}

/// The exact distribution of the first-passage day, for days 1 to `horizon`.
///
/// It is computed by dynamic programming over height, see [`HeightDistribution`], in O(days × heights). With a horizon of
/// 0, every snail is still in.
///
/// ```
/// use snailwell::snail::{WellParams, first_passage};
///
/// let classic = first_passage(&WellParams::default(), 60);
/// assert_eq!(classic.on(28), 1.0);
/// assert_eq!(classic.out_by(27), 0.0);
/// assert_eq!(classic.mean(), Some(28.0));
/// ```
#[must_use]
pub fn first_passage(params: &WellParams, horizon: u32) -> FirstPassage {
    Solver::new(params, horizon).finish()
}

impl FirstPassage {
    /// An empty distribution, with no day computed yet.
    pub(super) fn starting(params: &WellParams) -> FirstPassage {
        let (pmf, out_by, survival) = (Vec::new(), Vec::new(), Vec::new());
        FirstPassage { params: params.clamped(), pmf, out_by, survival, is_truncated: false, mean: None }
    }

    /// Adds the day that `distribution` has just computed; `out` is the probability of getting out on it.
    pub(super) fn push(&mut self, out: f64, distribution: &HeightDistribution) {
        let before = self.out_by.last().copied().unwrap_or(0.0);
        self.pmf.push(out);
        self.out_by.push(before + out);
        self.survival.push(distribution.survival());
        self.is_truncated = distribution.is_truncated();
    }

    /// Fills the days up to the horizon once no snail is left in the well.
    pub(super) fn extend_to(&mut self, horizon: u32) {
        let days = (horizon as usize).max(self.pmf.len());
        let out_by = self.out_by.last().copied().unwrap_or(0.0);
        self.pmf.resize(days, 0.0);
        self.out_by.resize(days, out_by);
        self.survival.resize(days, 0.0);
    }

    /// The last day that was computed.
    #[must_use]
    pub fn horizon(&self) -> u32 {
        self.pmf.len() as u32
    }

    /// The probability of each day, day 1 first.
    #[must_use]
    pub fn pmf(&self) -> &[f64] {
        &self.pmf
    }

    /// The probability of getting out on a day, counted from 1; 0 for day 0 and beyond the horizon.
    #[must_use]
    pub fn on(&self, day: u32) -> f64 {
        at(&self.pmf, day).unwrap_or(0.0)
    }

    /// The cumulative probability: out on this day or before it, in [0, 1]; beyond the horizon, as at the horizon.
    #[must_use]
    pub fn out_by(&self, day: u32) -> f64 {
        at(&self.out_by, day.min(self.horizon())).unwrap_or(0.0)
    }

    /// The survival function: the probability of still being in after a day, in [0, 1]; beyond the horizon, as at the
    /// horizon.
    #[must_use]
    pub fn survival(&self, day: u32) -> f64 {
        at(&self.survival, day.min(self.horizon())).unwrap_or(1.0)
    }

    /// The probability of still being in at the horizon.
    #[must_use]
    pub fn still_in(&self) -> f64 {
        self.survival(self.horizon())
    }

    /// A percentile of the first-passage day: the first day by which a share `p` of all snails is out. `p` is in (0, 1];
    /// 0.5 is the median.
    ///
    /// `None` if a smaller share is out at the horizon, and for a `p` outside its range. A shortfall of at most 1e-12 is
    /// taken for a rounding error and ignored.
    ///
    /// ```
    /// use snailwell::snail::{WellParams, first_passage};
    ///
    /// let classic = first_passage(&WellParams::default(), 60);
    /// assert_eq!(classic.percentile(0.1), Some(28));
    /// assert_eq!(classic.percentile(1.0), Some(28));
    /// assert_eq!(classic.percentile(0.0), None);
    /// ```
    #[must_use]
    pub fn percentile(&self, p: f64) -> Option<u32> {
        if !(p > 0.0 && p <= 1.0) {
            return None;
        }
        let before = self.out_by.partition_point(|&out_by| out_by + ROUNDING < p);
        self.out_by.get(before).map(|_| before as u32 + 1)
    }

    /// The mean first-passage day over all snails, if it exists.
    ///
    /// - Without chance, it is [`first_day`].
    /// - With a wall that does not grow, it is that of the absorbing Markov chain, see [`super::markov_chain`], and the
    ///   horizon plays no part. `None` if some snails never get out, or if the mean does not fit into an `f64`. If the
    ///   chain is too large to solve, the days up to the horizon are summed instead, provided that all but 1e-18 of the
    ///   snails are out by then.
    /// - With a growing wall, there is a mean if every snail is out at the horizon. There is also one if resets never
    ///   happen, a day gains more on average than the wall does, and all but 1e-9 of the snails are out at the horizon.
    ///   Otherwise it is `None`: if the wall outgrows some snails for good, these never get out and there is no mean.
    ///   With resets that always happens in the end, because each attempt must be longer than the one before.
    ///
    /// If the snail gains barely more than the growing wall, and some snails are still in at the horizon, the result is
    /// `None` although a mean may exist.
    ///
    /// ```
    /// use snailwell::snail::{Chance, Length, WellParams, first_passage, HORIZON};
    ///
    /// let rising = WellParams { wall: Length::from_quarters(1), ..WellParams::default() };
    /// assert_eq!(first_passage(&rising, HORIZON).mean(), Some(37.0));
    ///
    /// let both = WellParams { reset: Chance::from_millionths(20_000), ..rising };
    /// assert_eq!(first_passage(&both, HORIZON).mean(), None);
    /// ```
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        self.mean
    }

    pub(super) fn params(&self) -> &WellParams {
        &self.params
    }

    /// Whether the mean comes from the Markov chain: there is chance, and the wall does not grow.
    pub(super) fn needs_chain(&self) -> bool {
        !self.params.is_certain() && self.params.wall.quarters() == 0
    }

    /// Computes the mean. `chain` is the answer of the Markov chain, if the well [needs one](Self::needs_chain).
    pub(super) fn set_mean(&mut self, chain: Option<ChainMean>) {
        let all_out = self.still_in() <= 0.0 && !self.is_truncated;
        self.mean = match chain {
            Some(ChainMean::Days(days)) => Some(days),
            Some(ChainMean::Never) => None,
            // Only long moves in a deep well make the chain too wide. With them, the horizon is far enough to show whether
            // the snail gets out.
            Some(ChainMean::TooWide) => (all_out || self.still_in() < 1e-18).then(|| self.summed()),
            None if self.params.is_certain() => first_day(&self.params).map(|day| day as f64),
            None => {
                let outruns = self.params.reset == Chance::NEVER && self.gains_on_the_wall() && self.still_in() < 1e-9;
                (all_out || outruns).then(|| self.summed())
            }
        };
    }

    /// The sum of survival over all days, which is the mean if no snail is left at the horizon.
    fn summed(&self) -> f64 {
        1.0 + self.survival.iter().sum::<f64>()
    }

    /// Whether the mean gain of a day, ignoring the bottom, exceeds the growth of the wall. Exact, in integers.
    fn gains_on_the_wall(&self) -> bool {
        let WellParams { salt, good, wall, .. } = self.params;
        let TransitionRules { climb, good_climb, salt_slip, slide } = TransitionRules::of(&self.params);
        let [climb, good_climb, salt_slip, slide] = [climb, good_climb, salt_slip, slide].map(i64::from);
        let [salted, unsalted] = [salt, salt.complement()].map(|chance| i64::from(chance.millionths()));
        let [good, plain] = [good, good.complement()].map(|chance| i64::from(chance.millionths()));
        let per_day = unsalted * (good * good_climb + plain * climb) - 1_000_000 * salted * salt_slip;
        per_day > 1_000_000_000_000 * (slide + i64::from(wall.quarters()))
    }
}

/// The value for a day, counted from 1.
fn at(values: &[f64], day: u32) -> Option<f64> {
    values.get((day as usize).checked_sub(1)?).copied()
}

/// The result of a race: two snails in two wells start on the same day, with independent random draws.
///
/// Each field is a probability; the four sum to 1 up to rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Race {
    /// The chance that the first snail is out on an earlier day.
    pub first: f64,
    /// The chance that both are out on the same day.
    pub tie: f64,
    /// The chance that the second snail is out on an earlier day.
    pub second: f64,
    /// The chance that neither is out at the horizon.
    pub neither: f64,
}

/// The probabilities of a race, up to the smaller of the two horizons.
///
/// ```
/// use snailwell::snail::{Length, WellParams, first_passage, race};
///
/// let shallow = WellParams { depth: Length::from_feet(12), ..WellParams::default() };
/// let race = race(&first_passage(&WellParams::default(), 60), &first_passage(&shallow, 60));
/// assert_eq!((race.first, race.tie, race.second, race.neither), (0.0, 0.0, 1.0, 0.0));
/// ```
#[must_use]
pub fn race(first: &FirstPassage, second: &FirstPassage) -> Race {
    let mut race = Race::default();
    let days = first.horizon().min(second.horizon());
    for day in 1..=days {
        race.first += first.on(day) * second.survival(day);
        race.second += second.on(day) * first.survival(day);
        race.tie += first.on(day) * second.on(day);
    }
    race.neither = first.survival(days) * second.survival(days);
    race
}
