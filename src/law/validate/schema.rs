//! JSON Schemas of the content files, from the same types that read them, so that an editor completes and checks what is typed.
//!
//! Host only. `tests/schema.rs` keeps `src/content/schema` in step.

use super::FILES;
use crate::law::{Claim, Date, Event, Gap, Node, PartialDate, Preset, Relation, Rule, Source, StaticStr, Voice};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// The name and the schema of each content file, in the order of [`FILES`].
#[must_use]
pub fn schemas() -> Vec<(String, Schema)> {
    let entry = |generator: &mut SchemaGenerator, name: &str| match name {
        "claim" => generator.subschema_for::<Claim>(),
        "node" => generator.subschema_for::<Node>(),
        "relation" => generator.subschema_for::<Relation>(),
        "rule" => generator.subschema_for::<Rule>(),
        "preset" => generator.subschema_for::<Preset>(),
        "source" => generator.subschema_for::<Source>(),
        "voice" => generator.subschema_for::<Voice>(),
        "gap" => generator.subschema_for::<Gap>(),
        "event" => generator.subschema_for::<Event>(),
        _ => json_schema!(false),
    };
    let file = |(file, names): &(&str, &[&str])| {
        let mut generator = SchemaGenerator::default();
        let mut properties = serde_json::Map::new();
        for name in *names {
            let entry = entry(&mut generator, name);
            properties.insert((*name).to_owned(), json_schema!({ "type": "array", "items": entry }).to_value());
        }
        let schema = json_schema!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": file,
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "$defs": generator.take_definitions(true),
        });
        (file.replace(".toml", ".json"), schema)
    };
    FILES.iter().map(file).collect()
}

macro_rules! as_text {
    ($($type:ident, $pattern:literal, $what:literal;)+) => { $(
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern, "description": $what })
            }
        }
    )+ };
}
as_text! {
    StaticStr, "", "Words.";
    Date, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "A day, such as 2011-01-05.";
    PartialDate, "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "A year, a month or a day: 2011, 2011-01, 2011-01-05.";
}
