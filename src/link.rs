//! One state of the page, to and from a permalink.
