//! Questions about a well as a whole: which value of a parameter reaches a target chance, and which parameter
//! changes the chance most.

pub mod inverse_question;
pub mod sensitivity;
