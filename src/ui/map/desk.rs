//! The live map: what it shows, and the marks that say so on the static page.

use std::cell::OnceCell;

use web_sys::Element;

use super::{legend, sheet::Sheet, status};
use crate::{
    browser::{
        frames::Frames,
        lights::Lights,
        page::{self, element, press, set, set_field, text, toggle},
        save,
    },
    content::framework,
    fill::fill,
    framework::{
        Case, Focus, Framework, Pointing, Text, Walk,
        pick::{Entry, find},
    },
    link::{Form, MapState},
    ui::story,
};

/// The map under the reader's hands.
pub(super) struct Desk {
    pub(super) part: Element,
    pub(super) map: MapState,
    pub(super) case: Case,
    pub(super) narrow: bool,
    pub(super) walk: Walk,
    /// What was said about the last move, and where it led.
    pub(super) said: (Option<Text>, String),
    /// What is offered by the search, and which of it is pointed at.
    pub(super) offer: (Vec<usize>, Option<usize>),
    path: Vec<Text>,
    found: Option<Vec<usize>>,
    index: Vec<Entry>,
    focus: Focus,
    sheets: [Option<Sheet>; 2],
    /// The lights on outline, table and prose, once they were looked at.
    lists: [Option<Lights>; 3],
    shown: bool,
    marks: [Option<Element>; 2],
    sources: OnceCell<Sources>,
    /// Shows the panel once the light is painted.
    pub(super) later: Option<Frames>,
}

impl Desk {
    pub(super) fn of(part: Element) -> Self {
        toggle(&part, "button[name=pick]", "disabled", false);
        page::each(&part, ".frame", |frame| {
            set(frame, "role", Some("application"));
            set(frame, "aria-label", Some("Map, by arrow keys"));
            if let Some(first) = page::one(frame, ".node") {
                set(&first, "tabindex", Some("0"));
            }
        });
        toggle(&part, ".take", "hidden", !save::allowed());
        Self {
            marks: ["#map-said", "button[name=clear]"].map(|selector| page::one(&part, selector)),
            lists: Default::default(),
            part,
            map: MapState::default(),
            case: Case::default(),
            narrow: false,
            walk: Walk::default(),
            said: Default::default(),
            offer: Default::default(),
            path: Vec::new(),
            found: None,
            index: Vec::new(),
            focus: Focus::default(),
            sheets: [None, None],
            shown: false,
            later: None,
            sources: OnceCell::new(),
        }
    }

    /// Whether this is what it shows: what was done on the map is shown, and said, before the page hears of it.
    pub(super) fn shows(&self, map: &MapState, case: &Case, narrow: bool) -> bool {
        self.shown && (&self.map, &self.case, self.narrow) == (map, case, narrow)
    }

    /// Shows this, by marking what differs from what was shown. Whether the panel has something else to say.
    pub(super) fn show(&mut self, map: &MapState, case: &Case) -> bool {
        let law = framework();
        let all = !self.shown;
        let (before, was) = (core::mem::replace(&mut self.map, map.clone()), self.case);
        (self.case, self.shown) = (*case, true);
        if all || was != *case || before.step != map.step {
            let step = story::lights(law, map.step);
            self.path = if step.is_empty() { law.lit(case, &law.trace(case)) } else { step };
        }
        if all || before.query != map.query {
            self.look_for();
            set_field(&self.part, "#find", &map.query);
        }
        let (node, edge) = (map.node.and_then(|id| law.place_of(&id)), map.edge);
        let (found, filter) = (self.found.as_deref(), map.filter);
        self.focus = law.focus(&Pointing { node: map.node, edge, filter, found, path: &self.path });
        let focus = self.focus.clone();
        if let Some(sheet) = self.sheet() {
            sheet.show(&focus, node, edge);
        }
        self.list(law, node);
        self.say(&status(self, law));
        if all || before.form != map.form {
            press(&self.part, "form", |form| form == map.form.key());
            toggle(&self.part, ".pictures", "hidden", map.form != Form::Picture);
            for form in Form::ALL {
                toggle(&self.part, &["#view-", form.key()].concat(), "open", map.form == *form);
            }
        }
        if all || before.filter != map.filter {
            press(&self.part, "pick", |place| place.parse().is_ok_and(|place| legend::is_picked(map.filter, place)));
        }
        if let [_, Some(clear)] = &self.marks {
            let plain = MapState { form: map.form, ..MapState::default() };
            drop(clear.toggle_attribute_with_force("disabled", *map == plain));
        }
        all || (before.node, before.edge) != (map.node, map.edge) || was != *case
    }

    /// Says something aloud.
    pub(super) fn say(&self, words: &str) {
        if let [Some(said), ..] = &self.marks {
            said.set_text_content(Some(words));
        }
    }

    /// The lists leave out what a filter or a search does not find, and mark the selection.
    fn list(&mut self, law: &Framework, node: Option<usize>) {
        let narrowed = self.is_narrowed();
        drop(self.part.toggle_attribute_with_force("data-narrowed", narrowed));
        let (found, map) = (self.found.as_deref(), &self.map);
        let form = map.form;
        if form == Form::Picture {
            return;
        }
        let only = law.focus(&Pointing { filter: map.filter, found, ..Pointing::default() });
        let edges = if narrowed { &only.edges } else { &self.focus.edges };
        let sources = self.sources.get_or_init(Sources::find);
        let [outline, rows, abouts] = &mut self.lists;
        let (list, elements, lights, current) = match form {
            Form::Picture => return,
            Form::Outline => (outline, &sources.outline, &only.nodes, node),
            Form::Table => (rows, &sources.rows, edges, map.edge),
            Form::Prose => (abouts, &sources.abouts, &only.nodes, node),
        };
        list.get_or_insert_with(|| Lights::on(elements.clone())).show(lights, current);
    }

    /// Whether a filter or a search is on.
    pub(super) fn is_narrowed(&self) -> bool {
        self.found.is_some() || !self.map.filter.is_empty()
    }

    /// How many nodes are in the light.
    pub(super) fn count(&self) -> usize {
        self.focus.count
    }

    /// The drawing that is looked at.
    pub(super) fn sheet(&mut self) -> Option<&mut Sheet> {
        let sheet = self.sheets.get_mut(usize::from(self.narrow))?;
        if sheet.is_none() {
            *sheet = Sheet::of(&self.part, self.narrow);
        }
        sheet.as_mut()
    }

    /// Makes the search ready.
    pub(super) fn index(&mut self) -> &[Entry] {
        if self.index.is_empty() {
            self.index = index(framework(), self.sources());
        }
        &self.index
    }

    fn look_for(&mut self) {
        let query = self.map.query.clone();
        self.found = None;
        if !query.trim().is_empty() {
            self.found = Some(find(self.index(), &query).iter().map(|(nth, _)| *nth).collect());
        }
    }

    /// The word of a relation, read from its start or from its end, as the static page has it.
    pub(super) fn verb(&self, edge: usize, on: bool) -> String {
        let Some(row) = self.sources().rows.get(edge) else { return String::new() };
        if on { text(row, ".verb") } else { row.get_attribute("data-inverse").unwrap_or_default() }
    }

    pub(super) fn sources(&self) -> &Sources {
        self.sources.get_or_init(Sources::find)
    }

    /// What a relation says, read from its start or from its end.
    pub(super) fn sentence(&self, law: &Framework, edge: usize, on: bool) -> String {
        let Some(relation) = law.relations.get(edge) else { return String::new() };
        law.sentence_with(relation, on, &self.verb(edge, on))
    }
}

/// What the page says of each node, relation and claim, in their order.
pub(super) struct Sources {
    pub(super) abouts: Vec<Element>,
    pub(super) outline: Vec<Element>,
    pub(super) claims: Vec<Element>,
    rows: Vec<Element>,
}

impl Sources {
    fn find() -> Self {
        let list = |id: &str, items: &str| element(id).map(|list| page::all(&list, items)).unwrap_or_default();
        Self {
            abouts: list("abouts", ".about"),
            outline: list("outline", "li[id]"),
            claims: list("all-claims", ":scope > li"),
            rows: list("view-table", "tr[data-row]"),
        }
    }
}

/// What can be found of each node, as the static page has it.
fn index(law: &Framework, sources: &Sources) -> Vec<Entry> {
    let said = law.claims.iter().zip(&sources.claims);
    let said: Vec<String> = said.map(|(claim, item)| fill("{} {}\n", &[&claim.id, &text(item, "p")])).collect();
    let entry = |(node, about): (&crate::framework::Node, &Element)| {
        let read = |selector: &str| text(about, selector);
        let claims = law.claims.iter().zip(&said).filter(|(claim, _)| claim.about.contains(&node.id));
        let claims: String = claims.map(|(_, said)| said.as_str()).collect();
        Entry::of([&node.title, &read("h4 a"), &read("h4 span"), &node.id], &read(".what"), &claims)
    };
    law.nodes.iter().zip(&sources.abouts).map(entry).collect()
}
