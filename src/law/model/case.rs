//! [`Case`]: the question that a reader puts to the law, about one provider and one service. Also the choices that answer each part of it.

use super::{Date, keyed_enum::keyed_enum};

keyed_enum! {
    /// What is offered to the public.
    Service {
        /// Both ends are telephones, with the Internet between.
        PhoneToPhone = "phone-to-phone",
        /// From a computer to a telephone.
        PcToPhone = "pc-to-phone",
        /// From computer to computer.
        PcToPc = "pc-to-pc",
        /// From a telephone to a computer.
        PhoneToPc = "phone-to-pc",
        /// Ordinary fixed telephony.
        Telephony = "telephony",
        /// Mobile telephony.
        MobileTelephony = "mobile-telephony",
        /// Certain satellite services.
        Satellite = "satellite",
        /// Information over the Internet.
        InternetInformation = "internet-information",
        /// SMS, MMS and WAP.
        WirelessMessaging = "wireless-messaging",
    }
}
keyed_enum! {
    /// Whether the provider is one of those that a notice names.
    Carrier {
        /// Any other provider.
        Other = "other",
        /// One of the carriers that the notices name.
        Named = "named",
    }
}
keyed_enum! {
    /// Who owns the provider.
    Owner {
        /// No foreign share.
        Domestic = "domestic",
        /// Some foreign share.
        Foreign = "foreign",
    }
}
keyed_enum! {
    /// The licence that the provider holds.
    Licence {
        /// None at all.
        None = "none",
        /// Value-added, from one province.
        ValueAddedProvince = "value-added-province",
        /// Value-added, from the ministry, for several provinces.
        ValueAddedNational = "value-added-national",
        /// Basic, from the ministry.
        Basic = "basic",
    }
}
keyed_enum! {
    /// How far the service reaches.
    Reach {
        /// One province.
        Province = "province",
        /// More than one.
        National = "national",
    }
}
keyed_enum! {
    /// Whether users pay for it. Asked only of [`Service::InternetInformation`].
    Fee {
        /// They pay.
        Paid = "paid",
        /// It is free of charge.
        Free = "free",
    }
}
keyed_enum! {
    /// Which reading of the law is applied.
    Reading {
        /// The commentary of January 2011, as written.
        Commentary = "commentary",
        /// The primary texts, as far as they were checked.
        Statute = "statute",
    }
}
keyed_enum! {
    /// Whether the breach is called severe.
    Severe {
        /// It is not.
        No = "no",
        /// It is.
        Yes = "yes",
    }
}
keyed_enum! {
    /// The class of a service, or of the licence it needs.
    Class {
        /// Basic; the commentary says "infrastructure".
        Basic = "basic",
        /// Value-added.
        ValueAdded = "value-added",
        /// The text leaves it open, or sources disagree.
        Unsettled = "unsettled",
        /// No rule that was read puts it in a class.
        None = "none",
    }
}
keyed_enum! {
    /// Who issues a licence.
    Issuer {
        /// The ministry.
        Ministry = "ministry",
        /// The telecom administration of a province.
        Province = "province",
        /// Nobody, or it is not yet known who.
        None = "none",
        /// It depends on an unsettled class.
        Unsettled = "unsettled",
    }
}
keyed_enum! {
    /// The answer of the law to a case.
    Verdict {
        /// Every condition is met.
        Lawful = "lawful",
        /// Some condition is broken.
        Unlawful = "unlawful",
        /// The text leaves it open, or sources disagree.
        Unsettled = "unsettled",
        /// No rule that was read covers it.
        Silent = "silent",
        /// The answers given so far do not decide it.
        Open = "open",
    }
}

/// A share of ownership in hundredths of a per cent, 0 to 10 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u16);

impl Share {
    /// A share in whole per cent; more than 100 counts as 100.
    #[must_use]
    pub const fn percent(percent: u8) -> Self {
        Self(if percent > 100 { 100 } else { percent as u16 } * 100)
    }

    /// A share in hundredths of a per cent, or `None` above 100 %.
    #[must_use]
    pub const fn hundredths(hundredths: u16) -> Option<Self> {
        if hundredths > 10_000 { None } else { Some(Self(hundredths)) }
    }

    /// The share in hundredths of a per cent.
    #[must_use]
    pub const fn as_hundredths(self) -> u16 {
        self.0
    }
}

impl core::fmt::Display for Share {
    /// Per cent without the sign: `49`, `49.5`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match (part, part % 10) {
            (0, _) => write!(f, "{whole}"),
            (_, 0) => write!(f, "{whole}.{}", part / 10),
            _ => write!(f, "{whole}.{part:02}"),
        }
    }
}

/// What is offered, and whether users pay for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The service.
    pub service: Service,
    /// Whether users pay; [`Fee::Paid`] for every service but [`Service::InternetInformation`], of which alone it is asked.
    pub fee: Fee,
}

impl Offer {
    /// Every offer: each service, and at the end the free information over the Internet.
    pub const ALL: [Self; 10] = [
        Self::paid(Service::PhoneToPhone),
        Self::paid(Service::PcToPhone),
        Self::paid(Service::PcToPc),
        Self::paid(Service::PhoneToPc),
        Self::paid(Service::Telephony),
        Self::paid(Service::MobileTelephony),
        Self::paid(Service::Satellite),
        Self::paid(Service::InternetInformation),
        Self::paid(Service::WirelessMessaging),
        Self { service: Service::InternetInformation, fee: Fee::Free },
    ];

    const fn paid(service: Service) -> Self {
        Self { service, fee: Fee::Paid }
    }

    /// Whether the offer agrees with these answers. An answer about the fee counts only where it is asked.
    #[must_use]
    pub fn agrees(self, service: Option<Service>, fee: Option<Fee>) -> bool {
        service.is_none_or(|service| service == self.service)
            && fee.is_none_or(|fee| self.service != Service::InternetInformation || fee == self.fee)
    }
}

/// A case. A field is `None` where the question has no answer yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// What is offered.
    pub service: Option<Service>,
    /// Whether users pay for it; ignored unless the service is [`Service::InternetInformation`].
    pub fee: Option<Fee>,
    /// Whether the provider is a carrier that the notices name.
    pub carrier: Option<Carrier>,
    /// Who owns the provider.
    pub owner: Option<Owner>,
    /// The foreign share; ignored unless the owner is foreign.
    pub stake: Option<Share>,
    /// The licence that the provider holds.
    pub licence: Option<Licence>,
    /// How far the service reaches.
    pub reach: Option<Reach>,
    /// The day on which the law is applied.
    pub asof: Date,
    /// Which reading is applied.
    pub reading: Option<Reading>,
    /// Income from the service in RMB, where it is known; at most [`Case::MOST_INCOME`].
    pub income: Option<u64>,
    /// Whether the breach is called severe.
    pub severe: Option<Severe>,
}

impl Case {
    /// The day of the commentary, 5 January 2011.
    pub const AS_OF: Date = match Date::new(2011, 1, 5) {
        Some(date) => date,
        None => Date::EPOCH,
    };

    /// The same case with no answer to what is offered, by whom, with which licence and how far: the question about the whole law.
    #[must_use]
    pub fn unanswered(self) -> Self {
        Self {
            service: None,
            carrier: None,
            owner: None,
            stake: Self::default().stake,
            licence: None,
            reach: None,
            ..self
        }
    }

    /// The largest income of a case in RMB: ten trillion.
    pub const MOST_INCOME: u64 = 10_000_000_000_000;
}

impl Default for Case {
    /// The case with the best sources: a start-up without a licence offers calls from PC to phone nationwide.
    fn default() -> Self {
        Self {
            service: Some(Service::PcToPhone),
            fee: Some(Fee::Paid),
            carrier: Some(Carrier::Other),
            owner: Some(Owner::Domestic),
            stake: Some(Share::percent(49)),
            licence: Some(Licence::None),
            reach: Some(Reach::National),
            asof: Self::AS_OF,
            reading: Some(Reading::Commentary),
            income: None,
            severe: Some(Severe::No),
        }
    }
}

/// A case with every question answered: the input of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What is offered.
    pub offer: Offer,
    /// Whether the provider is a carrier that the notices name.
    pub carrier: Carrier,
    /// The foreign share; zero where the owner is domestic.
    pub share: Share,
    /// The licence held.
    pub licence: Licence,
    /// How far the service reaches.
    pub reach: Reach,
    /// The day on which the law is applied.
    pub asof: Date,
    /// Which reading is applied.
    pub reading: Reading,
    /// Whether a breach is called severe.
    pub severe: Severe,
}

impl From<Facts> for Case {
    /// The same facts as a case. Without a foreign share the owner is domestic.
    fn from(facts: Facts) -> Self {
        let owner = if facts.share == Share::percent(0) { Owner::Domestic } else { Owner::Foreign };
        Self {
            service: Some(facts.offer.service),
            fee: Some(facts.offer.fee),
            carrier: Some(facts.carrier),
            owner: Some(owner),
            stake: Some(facts.share),
            licence: Some(facts.licence),
            reach: Some(facts.reach),
            asof: facts.asof,
            reading: Some(facts.reading),
            severe: Some(facts.severe),
            ..Self::default()
        }
    }
}
