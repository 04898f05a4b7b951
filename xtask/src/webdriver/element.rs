//! An element of the page, and how to find it: by CSS selector, or as assistive technology does, by role and accessible name.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::{Engine, axe, keys, session::Session};

/// An element of the page that is open. Its methods fail once the page has removed it.
#[derive(Debug)]
pub struct Element<'a> {
    session: &'a Session,
    id: String,
}

impl<'a> Element<'a> {
    /// The element of a `WebDriver` element reference, which is an object with one member.
    fn of(session: &'a Session, reference: &Value) -> Result<Self> {
        let id = reference.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        Ok(Self { session, id: id.context("the browser driver returned no element")?.to_owned() })
    }

    /// The first element that matches a CSS selector. An error if there is none.
    pub(super) fn by_css(session: &'a Session, css: &str) -> Result<Self> {
        let answer = session.post("/element", &json!({ "using": "css selector", "value": css }));
        Self::of(session, &answer.with_context(|| format!("no element matches {css}"))?)
    }

    /// Every element with this role and accessible name, in `scope` or in the whole page, in document order.
    ///
    /// Role and name are those that the engine gives to assistive technology (the commands `Get Computed Role` and `Get
    /// Computed Label` of `WebDriver`), so hidden elements are not found. Asking for every element of the page would be slow, so
    /// a script first selects those whose tag fits the role and whose words contain the name. `WebKitGTK`'s driver has neither
    /// command; there axe-core computes both.
    pub(super) fn all_by_role(session: &'a Session, scope: Option<&Self>, role: &str, name: &str) -> Result<Vec<Self>> {
        let args = json!([scope.map(Self::reference), tags(role)?, name]);
        let candidates = session.post("/execute/sync", &json!({ "script": CANDIDATES, "args": args }))?;
        let candidates = candidates.as_array().context("the script returned no list")?;
        if candidates.is_empty() {
            return Ok(Vec::new());
        }
        let computed =
            (session.engine == Engine::WebKit).then(|| axe::roles_and_names(session, candidates)).transpose()?;
        // Browsers differ in whether a space that does not break stays one in a name.
        let plain = |words: &str| words.replace('\u{a0}', " ");
        let is_it = |its_role: &str, its_name: &str| its_role == role && plain(its_name) == plain(name);
        let mut found = Vec::new();
        for (nth, reference) in candidates.iter().enumerate() {
            let element = Self::of(session, reference)?;
            let fits = match computed.as_ref().map(|pairs| pairs.get(nth)) {
                Some(pair) => pair.is_some_and(|(its_role, its_name)| is_it(its_role, its_name)),
                None => is_it(&element.role()?, &element.name()?),
            };
            if fits {
                found.push(element);
            }
        }
        Ok(found)
    }

    /// The only descendant with this role and accessible name. Does not wait.
    pub fn find_by_role(&self, role: &str, name: &str) -> Result<Self> {
        only(Self::all_by_role(self.session, Some(self), role, name)?, role, name)
    }

    /// Its ARIA role, as the engine gives it to assistive technology.
    pub fn role(&self) -> Result<String> {
        if self.session.engine == Engine::WebKit {
            return Ok(axe::role_and_name(self.session, &self.reference())?.0);
        }
        let role = self.word("computedrole")?;
        // Chromium uses its own names for some roles, and Firefox has none for a summary.
        Ok(match role.as_str() {
            "image" => "img".to_owned(),
            "DisclosureTriangle" => "button".to_owned(),
            "" if self.tag()? == "summary" => "button".to_owned(),
            _ => role,
        })
    }

    /// Its accessible name.
    pub fn name(&self) -> Result<String> {
        if self.session.engine == Engine::WebKit {
            return Ok(axe::role_and_name(self.session, &self.reference())?.1);
        }
        self.word("computedlabel")
    }

    /// The name of its tag, in lower case.
    pub fn tag(&self) -> Result<String> {
        Ok(self.word("name")?.to_ascii_lowercase())
    }

    /// The value of an attribute; `None` if the element does not have it.
    pub fn attr(&self, name: &str) -> Result<Option<String>> {
        Ok(self.get(&format!("attribute/{name}"))?.as_str().map(str::to_owned))
    }

    /// The current value of a form field.
    pub fn value(&self) -> Result<String> {
        self.word("property/value")
    }

    /// Its visible text.
    pub fn text(&self) -> Result<String> {
        self.word("text")
    }

    /// Scrolls it into view, waits until it rests, and clicks it with the pointer. An error if another element covers it or the click does
    /// not reach it.
    pub fn click(&self) -> Result<()> {
        // A page without scripts runs none of ours either, and does not move.
        if !self.session.scripts {
            return self.post("click", &json!({}));
        }
        let mut place = self.center()?;
        if self.session.engine != Engine::WebKit {
            return self.post("click", &json!({}));
        }
        // `WebKitGTK`'s driver does not report a click that reached something else, as it does where the page moves beneath the pointer.
        for _ in 0..CLICKS {
            self.session.post("/execute/sync", &json!({ "script": AWAIT_CLICK, "args": [self.reference()] }))?;
            self.post("click", &json!({}))?;
            if self.session.post("/execute/sync", &json!({ "script": IS_CLICKED, "args": [] }))? == true {
                return Ok(());
            }
            let before = place;
            place = self.center()?;
            ensure!(place != before, "the click did not reach the element, which rests");
        }
        bail!("no click in {CLICKS} reached the element, which moves");
    }

    /// Scrolls it into view, waits until it rests, and gives its middle in CSS pixels of the viewport.
    pub fn center(&self) -> Result<(f64, f64)> {
        let place =
            self.session.post("/execute/async", &json!({ "script": COME_TO_REST, "args": [self.reference()] }))?;
        let number = |nth: usize| place.get(nth).and_then(Value::as_f64).context("the element has no place");
        Ok((number(0)?, number(1)?))
    }

    /// Replaces the text of a field, key by key. The focus stays in the field.
    pub fn type_over(&self, words: &str) -> Result<()> {
        self.focus()?;
        self.session.press("a", Some(keys::CONTROL))?;
        self.session.press(if words.is_empty() { keys::BACKSPACE } else { words }, None)
    }

    /// Replaces the text of a field and leaves it with the tab key, so that the browser fires a `change` event.
    pub fn fill(&self, words: &str) -> Result<()> {
        self.type_over(words)?;
        self.session.press(keys::TAB, None)
    }

    /// Moves the keyboard focus to it.
    pub fn focus(&self) -> Result<()> {
        self.script("arguments[0].focus()", &Value::Null)
    }

    /// Whether it has the keyboard focus.
    pub fn has_focus(&self) -> Result<bool> {
        let active = Self::of(self.session, &self.session.get("/element/active")?)?;
        Ok(active.id == self.id)
    }

    /// Sets a slider to a value by script, and fires the events `input` and `change` as a user's move would. No driver has a
    /// command for it.
    pub fn slide_to(&self, value: &str) -> Result<()> {
        let script = "const [slider, value] = arguments; slider.focus(); slider.value = value;\
                      for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true }));";
        self.script(script, &json!(value))
    }

    /// Chooses the option with this text in a select. An error if there is none.
    pub fn choose(&self, option: &str) -> Result<()> {
        // An option has no place of its own to scroll to.
        self.center()?;
        let options =
            self.session.post(&self.path("elements"), &json!({ "using": "css selector", "value": "option" }))?;
        for reference in options.as_array().context("the browser driver returned no list")? {
            let element = Self::of(self.session, reference)?;
            if element.text()? == option {
                return element.post("click", &json!({}));
            }
        }
        bail!("the select has no option {option:?}")
    }

    fn script(&self, script: &str, argument: &Value) -> Result<()> {
        self.session.post("/execute/sync", &json!({ "script": script, "args": [self.reference(), argument] })).map(drop)
    }

    fn reference(&self) -> Value {
        json!({ "element-6066-11e4-a52e-4f735466cecf": self.id })
    }

    fn path(&self, verb: &str) -> String {
        format!("/element/{}/{verb}", self.id)
    }

    fn get(&self, verb: &str) -> Result<Value> {
        self.session.get(&self.path(verb))
    }

    fn word(&self, verb: &str) -> Result<String> {
        Ok(self.get(verb)?.as_str().unwrap_or_default().to_owned())
    }

    fn post(&self, verb: &str, body: &Value) -> Result<()> {
        self.session.post(&self.path(verb), body).map(drop)
    }
}

/// How many times a moving element is clicked.
const CLICKS: usize = 3;

/// The script that notes whether an element hears the next click.
const AWAIT_CLICK: &str = "const [element] = arguments; self.isClicked = false;\
    addEventListener('click', (click) => { self.isClicked = click.composedPath().includes(element); }, { capture: true, once: true });";

/// Whether the element of [`AWAIT_CLICK`] heard the click. A page that the click has led to knows nothing of it.
const IS_CLICKED: &str = "return self.isClicked !== false;";

/// The script that scrolls an element into view, and out from under a bar that stays at the top, waits until it has kept its place for three
/// frames, at most sixty, and returns its middle. Sections on the way are laid out when they come near the viewport, which moves it, and a
/// driver that has already worked out where to click would hit something else.
const COME_TO_REST: &str = "const [element, done] = arguments;\
    let last = '', kept = 0, left = 60;\
    const frame = () => {\
        const { x, y, bottom, right, width, height } = element.getBoundingClientRect();\
        let upper = document.elementFromPoint(x + width / 2, y + 1);\
        while (upper && !['sticky', 'fixed'].includes(getComputedStyle(upper).position)) upper = upper.parentElement;\
        const isCovered = upper && !upper.contains(element);\
        if (isCovered || y < 0 || x < 0 || bottom > innerHeight || right > innerWidth) element.scrollIntoView({ block: 'center', behavior: 'instant' });\
        const place = `${x} ${y}`;\
        kept = place === last ? kept + 1 : 0;\
        last = place;\
        kept < 3 && left-- ? requestAnimationFrame(frame) : setTimeout(() => done([x + width / 2, y + height / 2]));\
    };\
    frame();";

/// The only one of these elements. An error if there is none or more than one.
pub(super) fn only<'a>(mut found: Vec<Element<'a>>, role: &str, name: &str) -> Result<Element<'a>> {
    match (found.pop(), found.len()) {
        (Some(element), 0) => Ok(element),
        (Some(_), others) => {
            bail!(
                "{} elements have the role {role} and the name {name:?}: search within a part of the page",
                others + 1
            )
        }
        (None, _) => bail!("no element has the role {role} and the name {name:?}"),
    }
}

/// A CSS selector for the elements that can have this role. An error for a role that is not listed.
fn tags(role: &str) -> Result<String> {
    let tags = match role {
        "alert" | "application" | "grid" | "radiogroup" | "status" | "switch" | "tab" | "tablist" | "tabpanel"
        | "toolbar" | "tree" | "treeitem" => "output",
        "article" => "article",
        "button" => "button, summary, input[type=button], input[type=submit]",
        "cell" => "td",
        "checkbox" => "input[type=checkbox]",
        "combobox" => "select, input[list]",
        "figure" => "figure",
        "group" => "fieldset, details, optgroup, g",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "img" => "img, svg",
        "link" => "a[href]",
        "list" => "ul, ol",
        "listbox" => "select",
        "listitem" => "li",
        "navigation" => "nav",
        "option" => "option",
        "radio" => "input[type=radio]",
        "region" => "section",
        "row" => "tr",
        "search" => "search",
        "searchbox" => "input[type=search]",
        "slider" => "input[type=range]",
        "spinbutton" => "input[type=number]",
        "table" => "table",
        "textbox" => "input, textarea",
        _ => bail!("the role {role} is not listed in `tags`: add it there"),
    };
    Ok(format!("{tags}, [role={role}]"))
}

/// The script that selects the candidates for a role and a name: those in `scope` that match a selector and whose text and
/// labels contain the name.
const CANDIDATES: &str = "const [scope, tags, name] = arguments;\
    const plain = (words) => words.replace(/\\s+/g, '');\
    const spoken = (one) => ['aria-label', 'alt', 'title', 'placeholder', 'value'].map((key) => one.getAttribute(key) ?? '').join('');\
    const words = (one) => one.textContent + [one, ...one.querySelectorAll('[aria-label], [alt], [title]')].map(spoken).join('');\
    const labels = (one) => [...(one.labels ?? []),\
        ...(one.getAttribute('aria-labelledby') ?? '').split(/\\s+/).map((id) => id && document.getElementById(id)).filter(Boolean)];\
    return [...(scope ?? document).querySelectorAll(tags)]\
        .filter((one) => plain([one, ...labels(one)].map(words).join('')).includes(plain(name)));";
