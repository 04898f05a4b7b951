//! Test content for the layout: a small map that stays the same while the real content changes, and multiples of it.
use snailwell::law::layout::{Group, Item, Link};

/// Content that owns its text.
#[derive(Clone, Debug, Default)]
pub struct Content {
    pub nodes: Vec<(String, String, String, u16, Option<usize>)>,
    pub groups: Vec<Group>,
    pub links: Vec<(usize, usize, String)>,
}

impl Content {
    pub fn items(&self) -> Vec<Item<'_>> {
        self.nodes
            .iter()
            .map(|(id, title, subtitle, group, under)| Item { id, title, subtitle, group: *group, under: *under })
            .collect()
    }

    pub fn links(&self) -> Vec<Link<'_>> {
        self.links.iter().map(|(from, to, label)| Link { from: *from, to: *to, label }).collect()
    }

    pub fn find(&self, id: &str) -> usize {
        self.nodes.iter().position(|node| node.0 == id).unwrap_or_else(|| panic!("no node {id}"))
    }
}

const NODES: &[(u16, &str, &str, &str)] = &[
    (0, "state-council", "State Council", "国务院"),
    (0, "ministry", "The ministry", "MII, from 2008 MIIT"),
    (0, "provinces", "Provincial offices", "省级电信管理机构"),
    (1, "regulations", "Telecom Regulations", "电信条例 · 2000"),
    (1, "art-7", "Article 7 · licence first", ""),
    (1, "art-9", "Article 9 · who issues", ""),
    (1, "art-70", "Article 70 · sanctions", ""),
    (1, "categories", "Telecom Categories", "电信业务分类目录"),
    (1, "licence-measures", "Licence Measures", "电信业务经营许可证管理办法"),
    (1, "investment-rules", "Foreign-investment rules", "外商投资电信企业管理规定"),
    (1, "notice-2005", "Notice of 18 July 2005", "internal, as reported"),
    (1, "circular-2010", "Circular of 2010", "as reported"),
    (2, "basic", "Basic licence", "基础电信业务"),
    (2, "value-added", "Value-added licence", "增值电信业务"),
    (2, "limit-49", "At most 49 %", ""),
    (2, "limit-50", "At most 50 %", ""),
    (3, "phone-to-phone", "Phone to phone", ""),
    (3, "pc-to-phone", "PC to phone", ""),
    (3, "telephony", "Fixed telephony", ""),
    (3, "mobile-telephony", "Mobile telephony", ""),
    (3, "satellite", "Certain satellite", ""),
    (3, "pc-to-pc", "PC to PC", ""),
    (3, "phone-to-pc", "Phone to PC", ""),
    (3, "internet-information", "Internet information", ""),
    (3, "wireless-messaging", "SMS, MMS, WAP", ""),
    (4, "china-telecom", "China Telecom", "中国电信"),
    (4, "china-netcom", "China Netcom", "中国网通"),
    (4, "china-unicom", "China Unicom", "中国联通"),
    (4, "china-mobile", "China Mobile", "中国移动"),
    (4, "china-tietong", "China Tietong", "中国铁通"),
    (4, "china-satcom", "China Satcom", "中国卫通"),
    (4, "tom-skype", "TOM-Skype", ""),
    (4, "tencent-qq", "Tencent QQ", ""),
    (4, "msn", "MSN", ""),
    (5, "stop", "Stop the service", ""),
    (5, "confiscation", "Income confiscated", ""),
    (5, "fine", "Fine of 3 to 5 times", ""),
    (5, "cease-all", "Cease all business", ""),
];

const LINKS: &[(&str, &str, &[&str])] = &[
    ("state-council", "has as its authority", &["ministry"]),
    ("ministry", "sent", &["notice-2005"]),
    ("ministry", "issued", &["circular-2010"]),
    ("ministry", "alone issues", &["basic"]),
    ("ministry", "issues", &["value-added"]),
    ("provinces", "issues some", &["value-added"]),
    ("regulations", "contains", &["art-7", "art-9", "art-70"]),
    ("art-7", "no service without", &["basic", "value-added"]),
    ("art-9", "only from the ministry", &["basic"]),
    ("art-7", "breach is punished by", &["art-70"]),
    ("licence-measures", "divides licences into", &["basic", "value-added"]),
    ("categories", "lists as basic", &["phone-to-phone", "pc-to-phone"]),
    ("categories", "lists as value-added", &["internet-information"]),
    ("categories", "does not mention", &["pc-to-pc", "phone-to-pc"]),
    ("investment-rules", "sets", &["limit-49", "limit-50"]),
    ("limit-49", "caps foreign share", &["basic"]),
    ("limit-50", "caps foreign share", &["value-added"]),
    ("basic", "required for", &["telephony", "mobile-telephony", "satellite", "phone-to-phone", "pc-to-phone"]),
    ("value-added", "required for", &["internet-information", "wireless-messaging"]),
    ("basic", "perhaps required for", &["pc-to-pc", "phone-to-pc"]),
    ("value-added", "perhaps required for", &["pc-to-pc", "phone-to-pc"]),
    ("notice-2005", "limits trials of", &["pc-to-phone"]),
    ("notice-2005", "names", &["china-telecom", "china-netcom"]),
    ("circular-2010", "forbids to others", &["phone-to-phone", "pc-to-phone"]),
    ("circular-2010", "excepts", &["china-telecom", "china-unicom"]),
    (
        "basic",
        "held by",
        &["china-telecom", "china-netcom", "china-unicom", "china-mobile", "china-tietong", "china-satcom"],
    ),
    ("pc-to-pc", "offered by", &["tom-skype", "tencent-qq", "msn"]),
    ("art-70", "orders", &["stop", "confiscation", "fine", "cease-all"]),
];

/// A smaller map like the shipped one, which stays as it is while the content changes.
pub fn today() -> Content {
    copies(1)
}

/// The content several times over, each copy linked to the next: an item of the same name a copy on.
pub fn copies(count: usize) -> Content {
    let mut content =
        Content { groups: [0, 1, 2, 3, 4, 3].map(|column| Group { column }).to_vec(), ..Content::default() };
    for copy in 0..count {
        let first = content.nodes.len();
        for (group, id, title, subtitle) in NODES {
            let under = id.starts_with("art-").then_some(first + 3);
            content.nodes.push((
                format!("{id}{}", if copy == 0 { String::new() } else { copy.to_string() }),
                title.to_string(),
                subtitle.to_string(),
                *group,
                under,
            ));
        }
        let place =
            |id: &str| first + NODES.iter().position(|node| node.1 == id).unwrap_or_else(|| panic!("no node {id}"));
        for (from, label, targets) in LINKS {
            for to in *targets {
                content.links.push((place(from), place(to), label.to_string()));
            }
        }
        if copy > 0 {
            content.links.push((place("categories") - NODES.len(), place("pc-to-pc"), "does not mention".into()));
            content.links.push((place("msn"), place("ministry") - NODES.len(), "answers to".into()));
        }
    }
    content
}
