//! The JSON schemas in `src/content/schema` match the Rust types that read the content, and the content is valid under them.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use snailwell::law::validate::schema::schemas;

fn validator(name: &str) -> jsonschema::Validator {
    let (_, schema) = schemas().into_iter().find(|(of, _)| of == name).unwrap();
    jsonschema::validator_for(schema.as_value()).unwrap()
}

fn content(name: &str) -> Value {
    let path = PathBuf::from("src/content").join(name.replace(".json", ".toml"));
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_schemas_beside_the_content_are_of_today() {
    for (name, schema) in schemas() {
        let text = serde_json::to_string_pretty(schema.as_value()).unwrap() + "\n";
        crate::common::in_step(&format!("src/content/schema/{name}"), &text);
    }
}

#[test]
fn the_content_fits_its_schemas() {
    for (name, _) in schemas() {
        let content = content(&name);
        let errors: Vec<_> = validator(&name).iter_errors(&content).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

#[test]
fn a_schema_refuses_what_the_reader_refuses() {
    let claims = validator("claims.json");
    for (key, value) in [
        ("provenance", json!("hearsay")),
        ("says", json!(7)),
        ("sais", json!("x")),
        ("check", json!({ "finding": "match" })),
    ] {
        let mut content = content("claims.json");
        content["claim"][0][key] = value;
        assert!(!claims.is_valid(&content), "{key}");
    }
    let mut events = content("events.json");
    events["event"][0]["when"] = json!("1 January 1999");
    assert!(!validator("events.json").is_valid(&events));
    let wells = validator("wells.json");
    for (key, value) in [("salt", json!(3)), ("wall", json!(0.8)), ("depth", json!("thirty")), ("sallt", json!(0.1))] {
        let mut content = content("wells.json");
        content["well"][0]["params"] = json!({ key: value });
        assert!(!wells.is_valid(&content), "{key}");
    }
    for (file, entry, key) in [("story.json", "step", "cites"), ("penalty.json", "fined", "sources")] {
        let mut content = content(file);
        content[entry][0].as_object_mut().unwrap().remove(key);
        assert!(!validator(file).is_valid(&content), "{key}");
    }
}

#[test]
fn each_content_file_names_its_schema() {
    for (name, _) in schemas() {
        let text = fs::read_to_string(format!("src/content/{}", name.replace(".json", ".toml"))).unwrap();
        assert_eq!(text.lines().next(), Some(format!("#:schema ./schema/{name}").as_str()));
    }
}
