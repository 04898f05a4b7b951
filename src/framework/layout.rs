//! stub
use super::scene::Scene;
pub struct Item<'a> { pub title: &'a str, pub subtitle: &'a str, pub group: u16, pub under: Option<usize> }
pub struct Link<'a> { pub from: usize, pub to: usize, pub label: &'a str }
pub fn wide(_: &[Item], _: &[u8], _: &[Link]) -> Scene { Scene::default() }
pub fn narrow(_: &[Item], _: &[u8], _: &[Link]) -> Scene { Scene::default() }
pub fn overflow(_: &[Item]) -> Vec<usize> { Vec::new() }
