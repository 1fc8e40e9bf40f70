"""The words of the project as types: frozen, without I/O. One file a subject; import names from here."""

from scripts.model.base import Day, Law, Money, Problem, Sha256, Struct, decode, encode, replace
from scripts.model.desk import GONE, Capture, Closed, Failure, Good, LedgerEntry, Lookup, Reason, Review, Seen, SeenUrl
from scripts.model.doors import Answer, Door, Doors, Limit, Question, Said
from scripts.model.figure import Campaign, Figure, Goal, HolidayDay, Report, Stage
from scripts.model.notice import (
    Action,
    By,
    Decision,
    Document,
    Ended,
    Evidence,
    Measure,
    Notice,
    Part,
    Party,
    Project,
    ProjectParty,
    Rating,
    Record,
    Reference,
    Representative,
    Revision,
    SnapshotRef,
)
from scripts.model.pulled import Cleaned, Content, Publication, Pulled, Row, Snapshot
from scripts.model.reference import (
    Article,
    Channel,
    ChannelKind,
    Checked,
    Citation,
    Glossary,
    Holiday,
    LawText,
    MeasureText,
    Region,
)
from scripts.model.register import Cap, Regime, Register, Scope, Term
from scripts.model.source import CHANNELS, Column, Expect, Follow, Parse, Publisher, Pull, Source

__all__ = [
    "CHANNELS", "GONE", "Action", "Answer", "Article", "By", "Campaign", "Cap", "Capture", "Channel", "ChannelKind",
    "Checked", "Citation", "Cleaned", "Closed", "Column", "Content", "Day", "Decision", "Document", "Door", "Doors",
    "Ended", "Evidence", "Expect", "Failure", "Figure", "Follow", "Glossary", "Goal", "Good", "Holiday", "HolidayDay",
    "Law", "LawText", "LedgerEntry", "Limit", "Lookup", "Measure", "MeasureText", "Money", "Notice", "Parse", "Part",
    "Party", "Problem", "Project", "ProjectParty", "Publication", "Publisher", "Pull", "Pulled", "Question", "Rating",
    "Reason", "Record", "Reference", "Regime", "Region", "Register", "Report", "Representative", "Review", "Revision",
    "Row", "Said", "Scope", "Seen", "SeenUrl", "Sha256", "Snapshot", "SnapshotRef", "Source", "Stage", "Struct",
    "Term", "decode", "encode", "replace",
]  # fmt: skip
