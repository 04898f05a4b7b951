//! The voices: the opinions in the discussion thread.

use insta::assert_snapshot;
use snailwell::{
    content::law,
    ui::voices::{VoiceArticle, VoiceList},
};
use yew::html;

use super::{at, render};

/// The ids of the elements that are marked as the current one.
fn marked(tree: &str) -> Vec<&str> {
    let current = tree.lines().filter(|line| line.contains("aria-current=\"true\""));
    current.filter_map(|line| super::tree::attribute(line, "id")).collect()
}

#[test]
fn a_voice_has_its_opinion_its_check_and_its_connections() {
    let voice = |id: &str| law().voice(id).unwrap().id;
    assert_snapshot!(render(at("#/voices"), || html! { <VoiceArticle id={voice("c4")} is_current=false /> }));
    assert_snapshot!(render(at("#/voices"), || html! { <VoiceArticle id={voice("c14")} is_current=true /> }));
}

#[test]
fn every_voice_is_there_and_only_that_of_the_permalink_is_marked() {
    let law = law();
    let tree = render(at("#/voices"), || html! { <VoiceList /> });
    assert_eq!(tree.matches("class=\"voice\"").count(), law.voices.len());
    assert!(marked(&tree).is_empty(), "{:?}", marked(&tree));
    for voice in &law.voices {
        let tree = render(at(&format!("#/voices?voice={}", voice.id)), || html! { <VoiceList /> });
        assert_eq!(marked(&tree), [format!("voice-{}", voice.id)]);
    }
}

#[test]
fn an_embed_shows_the_first_voices_and_that_of_its_permalink() {
    let law = law();
    let tree = render(at("#/voices?embed=1"), || html! { <VoiceList /> });
    assert_eq!(tree.matches("class=\"voice\"").count(), 3);
    assert!(tree.contains(&format!("Show all {} voices", law.voices.len())), "{tree}");
    let tree = render(at("#/voices?embed=1&voice=c14"), || html! { <VoiceList /> });
    assert_eq!(tree.matches("class=\"voice\"").count(), 4);
    assert_eq!(marked(&tree), ["voice-c14"]);
}
