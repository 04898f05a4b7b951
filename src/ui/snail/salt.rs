//! A bucket of salt that is emptied over the snail.

use yew::prelude::*;

use super::super::{components::paths::paths, number::at};

/// The bucket.
const BUCKET: [(&str, AttrValue); 2] = [
    ("bucket", AttrValue::Static("M-13,-13h26l-4,24h-18zM-13,-13c0,17 26,17 26,0")),
    ("heap", AttrValue::Static("M-12,-13c4,-7 20,-7 24,0z")),
];

/// Grains around the snail, in three handfuls that fall one after the other.
const GRAINS: [(&str, AttrValue); 3] = [
    ("grains", AttrValue::Static("M0,-6h0M-14,3h0M-26,-3h0M-8,14h0M-20,18h0M-31,9h0")),
    ("grains", AttrValue::Static("M-4,-22h0M-17,-14h0M-28,-19h0M-11,-31h0M-23,-33h0")),
    ("grains", AttrValue::Static("M-2,-44h0M-15,-46h0M-7,-58h0M-19,-62h0M-10,-74h0M-3,-86h0")),
];

/// The bucket on the rim and the grains above the snail, elements of their own for each day.
pub(super) fn salt(day: u32, rim: f32, snail: f32) -> Html {
    html! {
        <g key={day} class="salt">
            <g transform={format!("translate(256,{}) rotate(-112)", at(rim - 17.0))}>{ paths(&BUCKET) }</g>
            <g transform={format!("translate(238,{})", at(snail))}>{ paths(&GRAINS) }</g>
        </g>
    }
}
