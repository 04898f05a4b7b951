//! Questions about a well as a whole: which value of a parameter reaches a target, and which parameter matters most.

pub mod inverse_question;
pub mod sensitivity;
