//! The drawing of the snail, the same wherever it is shown.

use yew::prelude::*;

use super::paths::paths;

/// The shell, head to the right: its outer whorl with the lip, growth lines, a dark band, the light on it, and the seam between the whorls.
/// The curves are logarithmic spirals.
const SHELL: [(&str, AttrValue); 5] = [
    (
        "shell",
        AttrValue::Static(
            "M1.4,-0.7c-2.6,4 -9.1,5.8 -14,2.6 -4.8,-3.1 -6.9,-11.1 -3.1,-16.9 3.8,-5.9 13.4,-8.5 20.6,-3.8 7.1,4.6 10.1,16.2 4.5,24.8c-1.6,2.6 -8,1 -12,-2z",
        ),
    ),
    (
        "growth",
        AttrValue::Static(
            "M3.7,-5.6q3.7,2.5 8.1,0.8M2.9,-9.1q4.1,0.8 7.4,-2.3M0.9,-12q3.9,-0.8 5.6,-4.8M-1.9,-13.7q3.1,-2.2 3.1,-6.3M-5,-14.1q1.9,-3.1 0.4,-6.7M-7.9,-13.3q0.6,-3.4 -2.1,-6",
        ),
    ),
    (
        "band",
        AttrValue::Static(
            "M1,-3.9c-1,3.7 -5.7,6.6 -10.1,5.1 -4.5,-1.5 -7.6,-7.4 -5.5,-12.7 2.1,-5.3 9.5,-8.7 15.8,-5.7 6.3,2.9 9.9,12.2 5.9,19.7",
        ),
    ),
    ("gloss", AttrValue::Static("M-13.1,-16.2c3.4,-3.3 9.1,-4.7 14.2,-2.8")),
    (
        "suture",
        AttrValue::Static(
            "M-7,-4.7c-1.1,-0.7 -1.5,-2.4 -0.7,-3.6 0.8,-1.3 2.9,-1.9 4.4,-0.9 1.6,1 2.2,3.5 1,5.4 -1.2,1.9 -4.2,2.7 -6.5,1.2 -2.2,-1.5 -3.2,-5.1 -1.4,-7.9 1.7,-2.7 6.2,-3.9 9.5,-1.7 3.3,2.1 4.8,7.5 2.1,11.5",
        ),
    ),
];

/// What the snail does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Posture {
    /// It climbs: neck and tentacles are stretched out.
    Climbing,
    /// It slides back: neck and tentacles are drawn in, and the shell pulls it down.
    Sliding,
}

/// The snail, about 65 SVG units long, with its head to the right and its foot twelve units below the origin. Its parent must have the
/// class `snail`.
pub fn snail_drawing(posture: Posture) -> Html {
    let (foot, tilt, horns, eyes) = match posture {
        Posture::Climbing => (
            "M-29,12c5,-4 9,-7 14,-9l20,-2c5,-1 8,-4 11,-8c3,-4 7,-6 11,-5c4,1 6,4 5,7c-1,3 -3,4 -5,5c-3,2 -3,4 -1,6c4,1 5,6 -1,6z",
            "rotate(-8)",
            "M25,-10l3,-10M28.5,-9.5l7,-8.5M31,-4.5l5,-1M29.5,-2l4,1.5",
            "M28.2,-20.8h0M36.2,-18.6h0",
        ),
        Posture::Sliding => (
            "M-24,12c-1,-5 4,-9 10,-9l14,1c6,1 9,0 13,1c5,1 8,3 8,5c0,2 -2,2 -4,2z",
            "translate(-3,-1) rotate(-34)",
            "M15,6l3,-4M18,7l4,-3",
            "M18.2,1.8h0M22.2,3.8h0",
        ),
    };
    html! {
        <>
            { paths(&[("foot", foot.into())]) }
            <g transform={tilt}>{ paths(&SHELL) }</g>
            { paths(&[("horn", horns.into()), ("knob", eyes.into()), ("eye", eyes.into())]) }
        </>
    }
}
