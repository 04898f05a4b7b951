//! A part of the page with a memory of its own.
//!
//! Yew's machinery is compiled once for every type of component, at some kilobytes each. So there is one component, and what it
//! shows is a value: a [`Part`].

use std::{any::Any, rc::Rc};

use yew::{
    functional::{Hook, HookContext},
    prelude::*,
};

/// What a part shows; it is shown again when it is no longer equal to what it was. [`is_part!`] makes one of a hook.
pub(super) trait Part: PartialEq + 'static {
    /// Builds it; hooks are called in the same order each time.
    fn show(&self, context: &mut HookContext) -> Html;
}

/// Makes a [`Part`] of some properties and the hook that shows them.
macro_rules! is_part {
    ($properties:ty, $hook:ident) => {
        impl crate::ui::part::Part for $properties {
            fn show(&self, context: &mut yew::functional::HookContext) -> Html {
                yew::functional::Hook::run($hook(self), context)
            }
        }
    };
}
pub(super) use is_part;

/// Puts a part on the page as one of several that come and go, each with a key of its own.
pub(super) fn keyed(key: &'static str, part: impl Part) -> Html {
    let shown: Rc<dyn Shown> = Rc::new(part);
    html! { <Holder {key} {shown} /> }
}

/// A [`Part`] of whatever type.
trait Shown {
    fn show(&self, context: &mut HookContext) -> Html;
    fn is(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<T: Part> Shown for T {
    fn show(&self, context: &mut HookContext) -> Html {
        Part::show(self, context)
    }
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| self == other)
    }
    fn any(&self) -> &dyn Any {
        self
    }
}

#[derive(Properties)]
struct HolderProps {
    shown: Rc<dyn Shown>,
}

impl PartialEq for HolderProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown.is(other.shown.any())
    }
}

#[component]
fn Holder(props: &HolderProps) -> Html {
    use_shown(&props.shown)
}

fn use_shown(shown: &Rc<dyn Shown>) -> impl Hook<Output = Html> {
    struct Showing(Rc<dyn Shown>);
    impl Hook for Showing {
        type Output = Html;
        fn run(self, context: &mut HookContext) -> Html {
            self.0.show(context)
        }
    }
    Showing(shown.clone())
}
