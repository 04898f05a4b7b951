//! JSON Schemas of the content files, generated from the types that read them. An editor uses them to complete and check what is typed.
//!
//! Host only. `tests/schema.rs` keeps the files in `src/content/schema` up to date.

use super::FILES;
use crate::law::{
    Basis, Caveats, Claim, ClassQuestion, Date, Ending, Event, Explainer, FinedFirm, Gap, Ground, IncomeJump,
    IncomeRemark, MapTexts, MetaphorNote, Node, OpennessTexts, Origin, PageTexts, PartialDate, Passage, PenaltyNotes,
    Perspective, PredictionText, Preset, Relation, Rule, SevereConsequence, SnailTexts, Source, SourcesTexts,
    StaticStr, Term, ThreadTexts, TimelineTexts, TourStep, TraceTexts, VerdictText, Voice, WellPreset,
};
use crate::snail::{Chance, Length};
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
        "news" | "minute" => generator.subschema_for::<Passage>(),
        "predictions" => generator.subschema_for::<PredictionText>(),
        "ending" => generator.subschema_for::<Ending>(),
        "explainer" => generator.subschema_for::<Explainer>(),
        "openness" => generator.subschema_for::<OpennessTexts>(),
        "perspective" => generator.subschema_for::<Perspective>(),
        "metaphor" => generator.subschema_for::<MetaphorNote>(),
        "verdict" => generator.subschema_for::<VerdictText>(),
        "term" => generator.subschema_for::<Term>(),
        "question" => generator.subschema_for::<ClassQuestion>(),
        "step" => generator.subschema_for::<TourStep>(),
        "well" => generator.subschema_for::<WellPreset>(),
        "ground" => generator.subschema_for::<Ground>(),
        "origin" => generator.subschema_for::<Origin>(),
        "caveats" => generator.subschema_for::<Caveats>(),
        "jump" => generator.subschema_for::<IncomeJump>(),
        "remark" => generator.subschema_for::<IncomeRemark>(),
        "severe" => generator.subschema_for::<SevereConsequence>(),
        "fined" => generator.subschema_for::<FinedFirm>(),
        "basis" => generator.subschema_for::<Basis>(),
        "notes" => generator.subschema_for::<PenaltyNotes>(),
        "page" => generator.subschema_for::<PageTexts>(),
        "map" => generator.subschema_for::<MapTexts>(),
        "trace" => generator.subschema_for::<TraceTexts>(),
        "snail" => generator.subschema_for::<SnailTexts>(),
        "timeline" => generator.subschema_for::<TimelineTexts>(),
        "thread" => generator.subschema_for::<ThreadTexts>(),
        "sources" => generator.subschema_for::<SourcesTexts>(),
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

/// Implements [`JsonSchema`] for types that are a plain string or number in the content.
macro_rules! plain {
    ($($type:ident: $schema:tt;)+) => { $(
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+ };
}
plain! {
    StaticStr: { "type": "string", "description": "Words." };
    Date: { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "A day, such as 2011-01-05." };
    PartialDate: {
        "type": "string",
        "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        "description": "A year, a month or a day: 2011, 2011-01, 2011-01-05."
    };
    Length: { "type": "number", "minimum": 0, "maximum": 1000, "multipleOf": 0.25, "description": "Feet, by quarters." };
    Chance: { "type": "number", "minimum": 0, "maximum": 1, "description": "A probability." };
}
