"""What a place-based partnership may say of itself: how it decides, and what its partners do together.

Both lists are reference data from "Thriving places: guidance on the development of place-based
partnerships" (NHS England and NHS Improvement and the Local Government Association, PAR660, September
2021): the arrangements are those of its table 2, the activities those of its table 1. The words that
explain them are our own. The guidance says that arrangements do not exclude each other, so a partnership
may have several. Its sectors are in `participants`, its leadership roles in `signoff`.
"""

from __future__ import annotations

from enum import StrEnum

SOURCE = (
    "Thriving places: guidance on the development of place-based partnerships, NHS England and NHS "
    "Improvement and the Local Government Association, PAR660, September 2021"
)


class Arrangement(StrEnum):
    """How decisions are made at place, in the order of the guidance."""

    CONSULTATIVE_FORUM = "consultative_forum"
    INDIVIDUALS = "individual_executives_or_staff"
    COMMITTEE = "committee_of_a_statutory_body"
    JOINT_COMMITTEE = "joint_committee"
    LEAD_PROVIDER = "lead_provider"


ARRANGEMENT_LABELS: dict[Arrangement, str] = {
    Arrangement.CONSULTATIVE_FORUM: "Consultative forum",
    Arrangement.INDIVIDUALS: "Individual executives or staff",
    Arrangement.COMMITTEE: "Committee of a statutory body",
    Arrangement.JOINT_COMMITTEE: "Joint committee",
    Arrangement.LEAD_PROVIDER: "Lead provider",
}

ARRANGEMENT_WORDS: dict[Arrangement, str] = {
    Arrangement.CONSULTATIVE_FORUM: "Partners advise, and each statutory body decides for itself.",
    Arrangement.INDIVIDUALS: "A statutory body has delegated decisions to a person, who may ask a committee.",
    Arrangement.COMMITTEE: "One statutory body has set up the committee and delegated decisions to it.",
    Arrangement.JOINT_COMMITTEE: "Several bodies have delegated decisions to one committee of theirs.",
    Arrangement.LEAD_PROVIDER: "One provider holds the contract and manages money and delivery for all.",
}
"""Each arrangement in a sentence of ours."""


class Activity(StrEnum):
    """What partners at place may do together, in the order of the guidance."""

    STRATEGY = "strategy_and_planning"
    SERVICE_PLANNING = "service_planning"
    DELIVERY = "service_delivery_and_transformation"
    POPULATION_HEALTH = "population_health_management"
    COMMUNITY = "connecting_support_in_the_community"
    WELLBEING = "promoting_health_and_wellbeing"
    MANAGEMENT = "aligning_management_support"


ACTIVITY_LABELS: dict[Activity, str] = {
    Activity.STRATEGY: "Health and care strategy and planning",
    Activity.SERVICE_PLANNING: "Service planning",
    Activity.DELIVERY: "Service delivery and transformation",
    Activity.POPULATION_HEALTH: "Population health management",
    Activity.COMMUNITY: "Connecting support in the community",
    Activity.WELLBEING: "Promoting health and wellbeing",
    Activity.MANAGEMENT: "Aligning management support",
}

ACTIVITY_WORDS: dict[Activity, str] = {
    Activity.STRATEGY: "Agreeing a vision and local priorities, and having a say in the system’s plans.",
    Activity.SERVICE_PLANNING: "Aligning NHS and council commissioning, jointly where that is agreed.",
    Activity.DELIVERY: "Joining up health, social care and public health services around people.",
    Activity.POPULATION_HEALTH: "Using data on the population to redesign care and to reduce inequalities.",
    Activity.COMMUNITY: "Investing in what communities and voluntary groups can offer.",
    Activity.WELLBEING: "Acting on housing, work, environment and whatever else makes people well.",
    Activity.MANAGEMENT: "Sharing staff, analysis and programme support among partners.",
}
"""Each activity in a sentence of ours."""
