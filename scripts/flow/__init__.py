"""The verbs as functions: what happens in which order. Dates, paths and the client come in as arguments."""

from scripts.flow.building import build
from scripts.flow.checking import problems
from scripts.flow.demo import PORT, ToolsOf, demo
from scripts.flow.pulling import Outcome, Tools, pull_all, pull_source
from scripts.flow.reviewing import Answer, answer, open_questions
from scripts.flow.trying import accept, attempt

__all__ = [
    "PORT", "Answer", "Outcome", "Tools", "ToolsOf", "accept", "answer", "attempt", "build", "demo", "open_questions",
    "problems", "pull_all", "pull_source",
]  # fmt: skip
