"""Writes the sample's sounds: a few seconds of bells, plainly a signal and nobody's voice.

`python -m plugins.tools.chimes content` writes one WAV for each melody below into content/audio/. What is
written follows from the melody only, so that writing again changes nothing.
"""

import io
import math
import sys
import wave
from collections.abc import Sequence
from pathlib import Path

RATE = 8000
LONGEST = 6
"""Seconds; a file stays below 100 KB."""
MELODIES: dict[str, tuple[tuple[float, float], ...]] = {
    "tin-hieu-mo-dau": ((0.0, 392.0), (0.7, 523.25), (1.4, 659.25)),
    "tin-hieu-dia-phuong": ((0.0, 523.25), (0.6, 440.0), (1.2, 392.0), (1.8, 523.25)),
    "tin-hieu-khan": ((0.0, 659.25), (0.45, 523.25), (1.5, 659.25), (1.95, 523.25)),
}
"""The bells of each file: when each is struck (seconds) and how high it sounds (hertz)."""
_PARTIALS = ((1.0, 0.6), (2.0, 0.25), (3.01, 0.15))
_RING = 2.2


def main(folder: str) -> None:
    """Write every melody."""
    for name, bells in MELODIES.items():
        target = Path(folder) / "audio" / f"{name}.wav"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(chime(bells))


def chime(bells: Sequence[tuple[float, float]]) -> bytes:
    """Bells struck one after the other, as WAV: one channel, 16 bits, 8,000 samples a second."""
    seconds = min(LONGEST, max(at for at, _ in bells) + _RING)
    samples = [sum(_bell(place / RATE - at, pitch) for at, pitch in bells) for place in range(round(seconds * RATE))]
    loudest = max(map(abs, samples))
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(round(20000 * one / loudest).to_bytes(2, "little", signed=True) for one in samples))
    return held.getvalue()


def _bell(since: float, pitch: float) -> float:
    """A bell's sound some seconds after it was struck; it fades out and is silent before."""
    if not 0 <= since < _RING:
        return 0.0
    fading = math.exp(-2.5 * since) * min(1.0, since * 200) * (1 - since / _RING)
    return fading * sum(part * math.sin(2 * math.pi * pitch * times * since) for times, part in _PARTIALS)


if __name__ == "__main__":
    main(*sys.argv[1:])
