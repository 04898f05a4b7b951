//! Links within the page: such a link changes only the parts of the state that it names.

use super::{
    keys::KeyGroup,
    model::{MapState, State, View},
    permalink::{Named, read_named},
};
use crate::law::{Case, Law};

impl State {
    /// The state after the reader followed a link within the page.
    ///
    /// The section becomes that of the link. The state has four parts: the case, the map, the well and the library. If the link names
    /// a key of a part, it replaces that part, and keys of the part that it does not name take their defaults. The other parts stay as
    /// they are. Theme, language and `embed` change only where the link names them. Keys that cannot be read are reported in the
    /// notices and otherwise ignored.
    ///
    /// There are exceptions:
    ///
    /// - A link to the section on the penalty whose only keys of the case are among `income`, `severe`, `reading` and `asof` changes
    ///   just those that it names.
    /// - So does a link to the timeline whose only keys of the case are among `asof` and `reading`.
    /// - A link whose only key of the map is `step` goes to that step of the guided tour and keeps the map. In a link to the map,
    ///   `step` replaces the whole map, as any other key does.
    /// - A link to the trace or the timeline leaves the tour, unless it names a step.
    ///
    /// An address is not a link within the page: it describes the whole state, see [`read`](super::read).
    ///
    /// ```
    /// use snailwell::{content::law, state::{read, write}};
    /// let law = law();
    /// let state = read("#/trace?licence=basic&reading=statute&patience=365", law);
    /// assert_eq!(write(&state.follow("#/voices", law)), "#/voices?licence=basic&patience=365&reading=statute");
    /// assert_eq!(write(&state.follow("#/snail?depth=12", law)), "#/snail?depth=12&licence=basic&reading=statute");
    /// assert_eq!(write(&state.follow("#/trace?service=pc-to-pc", law)), "#/trace?patience=365&service=pc-to-pc");
    /// ```
    #[must_use]
    pub fn follow(&self, hash: &str, law: &Law) -> Self {
        let (link, named) = read_named(hash, law);
        Self {
            view: link.view,
            embed: if named.has("embed") { link.embed } else { self.embed },
            theme: if named.has("theme") { link.theme } else { self.theme },
            lang: if named.has("lang") { link.lang } else { self.lang },
            map: self.map_after(&link, &named),
            case: self.case_after(&link, &named),
            snail: if named.any(KeyGroup::Well) { link.snail } else { self.snail },
            library: if named.any(KeyGroup::Library) { link.library } else { self.library.clone() },
            notices: link.notices,
        }
    }

    fn map_after(&self, link: &Self, named: &Named) -> MapState {
        let names_step = named.any(KeyGroup::Tour);
        if named.any(KeyGroup::Map) || names_step && link.view == View::Map {
            return link.map.clone();
        }
        let leaves_tour = matches!(link.view, View::Trace | View::Since);
        let step = if names_step || leaves_tour { link.map.step } else { self.map.step };
        MapState { step, ..self.map.clone() }
    }

    fn case_after(&self, link: &Self, named: &Named) -> Case {
        if !named.any(KeyGroup::Case) {
            return self.case;
        }
        let keeps_the_rest = match link.view {
            View::Fine => named.only(KeyGroup::Case, &["income", "severe", "reading", "asof"]),
            View::Since => named.only(KeyGroup::Case, &["asof", "reading"]),
            _ => false,
        };
        if keeps_the_rest {
            let part = |key: &str| if named.has(key) { &link.case } else { &self.case };
            return Case {
                income: part("income").income,
                severe: part("severe").severe,
                reading: part("reading").reading,
                asof: part("asof").asof,
                ..self.case
            };
        }
        link.case
    }
}
