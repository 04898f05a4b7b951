//! The drawing of the snail.

use yew::prelude::*;

/// The snail, about fifty SVG units long, with its foot twelve units below the origin. Its parent must have the class `snail`.
pub fn snail_drawing() -> Html {
    html! {
        <>
            <path class="foot" d="M-22,12c7,5 31,5 44,2c5,-1 9,-5 10,-11c1,-5 -4,-7 -6,-2c-1,4 -3,6 -8,6z" />
            <path class="horn" d="M29,1l5,-10M33,2l8,-7" />
            <circle class="shell" cx="0" cy="-1" r="14" />
            <path class="spiral" d="M0,-1c3,-4 8,0 6,4c-3,6 -13,4 -12,-4c1,-8 14,-10 18,-2" />
        </>
    }
}
