//! The SVG shape of each kind of node: for example a sheet with a folded corner for an instrument, a ticket for a licence class.

use yew::prelude::*;

use super::super::number::at;
use crate::law::{Kind, Rect};

/// The outline of a node of this kind, drawn in the box `place`.
pub fn shape(kind: Kind, place: &Rect) -> Html {
    let Rect { x, y, w, h } = *place;
    let (left, top, width, height) = (at(x), at(y), at(w), at(h));
    match kind {
        Kind::Authority => html! {
            <>
                <rect x={left} y={top} {width} {height} />
                <rect class="inner" x={at(x + 3.5)} y={at(y + 3.5)} width={at(w - 7.0)} height={at(h - 7.0)} />
            </>
        },
        Kind::Instrument => html! {
            <>
                <path d={format!("M{left},{top}h{}l12,12v{}h-{width}z", at(w - 12.0), at(h - 12.0))} />
                <path class="fold" d={format!("M{},{top}v12h12", at(x + w - 12.0))} />
            </>
        },
        Kind::Provision | Kind::Provider => {
            let radius = if kind == Kind::Provider { "7" } else { "0" };
            html! { <rect x={left} y={top} {width} {height} rx={radius} /> }
        }
        Kind::Class => {
            let side = at(h / 2.0 - 7.0);
            html! { <path d={format!("M{left},{top}h{width}v{side}a7,7 0 0 0 0,14v{side}h-{width}v-{side}a7,7 0 0 0 0,-14z")} /> }
        }
        Kind::Limit => {
            let (inset, half) = (10.0, at(h / 2.0));
            let flat = at(w - 2.0 * inset);
            html! { <path d={format!("M{},{top}h{flat}l10,{half}l-10,{half}h-{flat}l-10,-{half}z", at(x + inset))} /> }
        }
        Kind::Service => html! { <rect x={left} y={top} {width} {height} rx={at(h / 2.0)} /> },
        Kind::Sanction => html! {
            <>
                <rect x={left.clone()} y={top.clone()} {width} height={height.clone()} />
                <rect class="bar" x={left} y={top} width="6" {height} />
            </>
        },
    }
}
