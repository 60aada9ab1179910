"""The builders' own checks of the portal, each made once for the same inputs."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.model.output import Check
from plugins.model.problem import Problem
from plugins.publishing.fingerprints import Fingerprints, code_of


def problems(checks: Iterable[Check], memory: Path) -> Iterator[Problem]:
    """What the checks find, each once. `memory` is a file of the cache that holds the fingerprints of those that found
    nothing; only those of this run are kept in it."""
    passed_before = _recall(memory)
    fingerprints = Fingerprints()
    passed: list[str] = []
    told: set[Problem] = set()
    for check in checks:
        fingerprint = fingerprints.of(code_of(check.find), check.inputs)
        message = None if fingerprint in passed_before else check.find(*check.inputs)
        if message is None:
            passed.append(fingerprint)
        elif (problem := Problem(check.path, message, check.where)) not in told:
            told.add(problem)
            yield problem
    if set(passed) != passed_before:
        temporary = memory.with_suffix(".new")
        temporary.write_text(json.dumps(sorted(set(passed))), encoding="utf-8")
        temporary.replace(memory)


def _recall(memory: Path) -> set[str]:
    try:
        return set(json.loads(memory.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return set()
