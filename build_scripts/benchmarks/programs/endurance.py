"""Commands without end.

`endurance.py LIBRARY WORKSHOP COUNT` prints latency (median seconds) and memory (MiB) of the first thousand
and of the last.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.bootstrap import parts_of

BLOCK = 1000


def memory() -> float:
    """What the process holds now, in MiB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the kernel does not say how much memory is held")


if __name__ == "__main__":
    parts = parts_of(Path(sys.argv[1]))
    session = parts.workshops.open(sys.argv[2])
    matrix = session.workshop.matrix
    ids, stages = matrix.descriptor_ids(), [stage.id for stage in matrix.stages]
    taken: list[float] = []
    held = []
    for number in range(int(sys.argv[3])):
        command = PlaceStage(ids[number % len(ids)], stages[number // len(ids) % len(stages)])
        begun = time.perf_counter()
        session.execute(command)
        taken.append(time.perf_counter() - begun)
        if (number + 1) % BLOCK == 0:
            held.append(memory())
            if number >= BLOCK:
                # Only the first and the last thousand are looked at.
                del taken[BLOCK : max(BLOCK, len(taken) - BLOCK)]
    parts.library.close()
    first, last = statistics.median(taken[:BLOCK]), statistics.median(taken[-BLOCK:])
    print(json.dumps({"first": first, "last": last, "first_memory": held[0], "last_memory": held[-1]}))
