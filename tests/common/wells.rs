//! Wells for the tests of both engines.

use snailwell::snail::{Chance, Length, WellParams};

/// The chance, greater by `more` millionths.
pub fn raised(chance: Chance, more: u32) -> Chance {
    Chance::from_millionths(chance.millionths() + more)
}

/// The length, greater by a quarter foot.
pub fn longer(length: Length) -> Length {
    Length::from_quarters(length.quarters() + 1)
}

/// The well with one parameter at a time less favourable: a chance by `more` millionths, a length by a quarter foot.
pub fn less_favourable(base: WellParams, more: u32) -> [WellParams; 6] {
    [
        WellParams { reset: raised(base.reset, more), ..base },
        WellParams { salt: raised(base.salt, more), ..base },
        WellParams { wall: longer(base.wall), ..base },
        WellParams { slide: longer(base.slide), ..base },
        WellParams { salt_slip: longer(base.salt_slip), ..base },
        WellParams { depth: longer(base.depth), ..base },
    ]
}
