//! Checks `wells.toml`: the paragraphs that it cites, and that every number of a well is in its range.

use super::{Content, Reader, thread};
use crate::{
    law::WellGroup,
    snail::{HORIZON, OutOfRange},
};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { wells, grounds, caveats, .. } = content;
    reader.repeated(wells, "well", |well| well.name);
    for (nth, well) in wells.entries.iter().enumerate() {
        let name = well.name;
        thread::paragraphs(content, reader, (wells, nth), &format!("well `{name}`"), &[well.cite]);
        for fault in well.params.out_of_range() {
            let OutOfRange { name: key, value, range } = fault;
            let message = format!(
                "`{key}` of well `{name}` is {value} feet, outside {} to {}: correct it",
                range.start(),
                range.end()
            );
            reader.problem(wells, nth, &format!("{key} ="), message);
        }
        if let Some(days) = well.patience.filter(|days| *days > HORIZON) {
            let message = format!("`patience` of well `{name}` is {days} days, outside 0 to {HORIZON}: correct it");
            reader.problem(wells, nth, "patience", message);
        }
    }
    for group in WellGroup::ALL {
        if !wells.entries.iter().any(|well| well.group == *group) && !reader.has_broken("wells.toml") {
            let message = format!(
                "no well is in the group `{}`, and the page needs one for its buttons: add a [[well]]",
                group.key()
            );
            reader.problem(wells, 0, "group", message);
        }
    }
    reader.repeated(grounds, "ground", |ground| ground.name);
    for (nth, ground) in grounds.entries.iter().enumerate() {
        thread::paragraphs(content, reader, (grounds, nth), &format!("ground `{}`", ground.name), &[ground.cite]);
    }
    reader.exactly_one(caveats, "caveats");
}
