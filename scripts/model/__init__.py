"""The words of the project as types: frozen, without I/O. One file a subject; import names from here."""

from scripts.model.base import Date, Day, Law, Money, Problem, RegionCode, Sha256, Struct, decode, encode, replace
from scripts.model.desk import (
    GONE,
    Capture,
    Closed,
    Failure,
    Good,
    LedgerEntry,
    LedgerKind,
    Lookup,
    Outcome,
    Reason,
    Review,
    Seen,
    SeenUrl,
)
from scripts.model.doors import Answer, Door, Doors, Limit, Question, Said
from scripts.model.figure import Campaign, Change, Figure, Period, Precision, Press, Report, Stage
from scripts.model.notice import (
    Action,
    BranchOf,
    By,
    Decision,
    Effect,
    Ended,
    Evidence,
    How,
    Measure,
    Notice,
    Part,
    Party,
    Project,
    Rating,
    Record,
    Reference,
    Representative,
    Revision,
    SnapshotRef,
)
from scripts.model.pulled import Cleaned, Content, Publication, Pulled, Row, Snapshot
from scripts.model.reference import Channel, ChannelKind, Citation, Glossary, Holiday, LawText, MeasureText, Region
from scripts.model.register import Cap, Regime, Register, Scope, Term
from scripts.model.source import CHANNELS, READERS, TARGETS, Column, Follow, Parse, Publisher, Pull, Source

__all__ = [
    "CHANNELS", "GONE", "READERS", "TARGETS", "Action", "Answer", "BranchOf", "By", "Campaign", "Cap", "Capture", "Change",
    "Channel", "ChannelKind", "Citation", "Cleaned", "Closed", "Column", "Content", "Date", "Day", "Decision", "Door",
    "Doors", "Effect", "Ended", "Evidence", "Failure", "Figure", "Follow", "Glossary", "Good", "Holiday", "How", "Law",
    "LawText", "LedgerEntry", "LedgerKind", "Limit", "Lookup", "Measure", "MeasureText", "Money", "Notice", "Outcome",
    "Parse", "Part", "Party", "Period", "Precision", "Press", "Problem", "Project", "Publication", "Publisher", "Pull",
    "Pulled", "Question", "Rating", "Reason", "Record", "Reference", "Regime", "Region", "RegionCode", "Register", "Report",
    "Representative", "Review", "Revision", "Row", "Said", "Scope", "Seen", "SeenUrl", "Sha256", "Snapshot", "SnapshotRef",
    "Source", "Stage", "Struct", "Term", "decode", "encode", "replace",
]  # fmt: skip
