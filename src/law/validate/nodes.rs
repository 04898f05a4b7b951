//! Checks nodes, relations and rules: every id they name exists, titles are in English, and titles fit into their boxes.

use super::{Content, Reader, has_english, items, layout, unknown};

pub(super) fn check(content: &Content, reader: &mut Reader) {
    let Content { claims, nodes, relations, rules, .. } = content;
    reader.repeated(nodes, "node", |node| node.id);
    for (nth, node) in nodes.entries.iter().enumerate() {
        unknown(reader, (nodes, nth), &node.part_of, (nodes, |node| node.id), |whole| {
            format!(
                "node `{}` is part of node `{whole}`, which does not exist: correct the id, or add the node",
                node.id
            )
        });
        for title in [node.title, node.name].iter().filter(|title| !has_english(title)) {
            let message = format!(
                "node `{}` has only a Chinese title: add the English title, and move the Chinese one to `chinese`",
                node.id
            );
            reader.problem(nodes, nth, title, message);
        }
    }
    for (nth, excess) in layout::overflow(&items(&nodes.entries)) {
        let title = nodes.entries.get(nth).map_or("", |node| node.title.as_str());
        let message = format!(
            "the title `{title}` or its subtitle is {excess:.0} units too long for its box: shorten it, and put the full name into `name`"
        );
        reader.problem(nodes, nth, title, message);
    }
    for (nth, relation) in relations.entries.iter().enumerate() {
        unknown(reader, (relations, nth), [&relation.from, &relation.to], (nodes, |node| node.id), |id| {
            format!("the relation names node `{id}`, which does not exist: correct the id, or add the node")
        });
        unknown(reader, (relations, nth), [&relation.claim], (claims, |claim| claim.id), |id| {
            format!("the relation rests on claim `{id}`, which does not exist: correct the id, or add the claim")
        });
    }
    reader.repeated(rules, "rule", |rule| rule.id);
    for (nth, rule) in rules.entries.iter().enumerate() {
        unknown(reader, (rules, nth), &rule.claims, (claims, |claim| claim.id), |id| {
            format!("rule `{}` rests on claim `{id}`, which does not exist: correct the id, or add the claim", rule.id)
        });
        unknown(reader, (rules, nth), &rule.nodes, (nodes, |node| node.id), |id| {
            format!("rule `{}` highlights node `{id}`, which does not exist: correct the id, or add the node", rule.id)
        });
    }
}
