"""How long a sound file lasts, read from its own headers; whoever claims to be one and is not is refused.

MP3: ISO/IEC 11172-3, 2.4.1.3 and 2.4.2.3, and 13818-3. M4A: ISO/IEC 14496-12, 6.2 and 8.2.2. Ogg: RFC 3533 with
Vorbis I, 4.2.2, and Opus, RFC 7845, 5.1. WAV: RIFF with the chunks "fmt " and "data".
"""

import struct
from collections.abc import Callable, Iterator, Mapping


class BadSound(Exception):
    """A sound that cannot be published; the message is Vietnamese, "what is wrong; how to mend it"."""


def _not(kind: str) -> BadSound:
    return BadSound(f"nội dung không phải tệp {kind}; kiểm tra lại tệp, xuất lại từ bản gốc")


def _cut(kind: str) -> BadSound:
    return BadSound(f"tệp {kind} bị cụt hoặc hỏng; chép hoặc xuất lại từ bản gốc")


# MP3 ----------------------------------------------------------------------------------------------

_MPEG_RATES = (44100, 48000, 32000)
_BIT_RATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_BIT_RATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_LEAST_FRAMES = 3


def mp3_seconds(data: bytes) -> float:
    """The sum of all frames, so that it is true for a changing bit rate too. Raises BadSound."""
    start = _after_id3(data)
    seconds, frames, at = 0.0, 0, start
    while (frame := _frame(data, at)) is not None:
        length, lasts = frame
        seconds, frames, at = seconds + lasts, frames + 1, at + length
    if frames < _LEAST_FRAMES:
        raise _not("MP3") if frames == 0 else _cut("MP3")
    return seconds


def _after_id3(data: bytes) -> int:
    if not data.startswith(b"ID3") or len(data) < 10:
        return 0
    size = 0
    for part in data[6:10]:
        size = size << 7 | part & 0x7F
    at = 10 + size + (10 if data[5] & 0x10 else 0)
    # Some writers leave a gap of zeros after the tag.
    while data[at : at + 1] == b"\0":
        at += 1
    return at


def _frame(data: bytes, at: int) -> tuple[int, float] | None:
    """Length in bytes and seconds of the frame of layer III at a place, None where there is none."""
    head = data[at : at + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return None
    version, rate_index, rate_bits = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or rate_index in (0, 15) or rate_bits == 3:
        return None
    rate = _MPEG_RATES[rate_bits] >> {3: 0, 2: 1, 0: 2}[version]
    bits = (_BIT_RATES_1 if version == 3 else _BIT_RATES_2)[rate_index] * 1000
    samples = 1152 if version == 3 else 576
    return samples // 8 * bits // rate + (head[2] >> 1 & 1), samples / rate


# M4A ----------------------------------------------------------------------------------------------


def m4a_seconds(data: bytes) -> float:
    """What the movie header says. Raises BadSound for a film, and for what is no MPEG-4 file."""
    if data[4:8] != b"ftyp":
        raise _not("M4A")
    boxes = dict(_boxes(data, 0, len(data)))
    if b"moov" not in boxes or b"mdat" not in boxes:
        raise _cut("M4A")
    start, end = boxes[b"moov"]
    handlers = {data[at + 8 : at + 12] for at, _ in _deep(data, start, end, (b"trak", b"mdia", b"hdlr"))}
    if b"vide" in handlers or b"soun" not in handlers:
        raise BadSound("tệp M4A có hình hoặc không có tiếng; xuất lại riêng phần tiếng")
    for place in _deep(data, start, end, (b"mvhd",)):
        header = data[slice(*place)]
        wide = header[0] == 1
        scale, length = struct.unpack_from(">IQ" if wide else ">II", header, 20 if wide else 12)
        if scale and length:
            return length / scale
    raise _cut("M4A")


def _boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Each box between two places: its kind, and where its content begins and ends."""
    while at + 8 <= end:
        size, kind = struct.unpack_from(">I4s", data, at)
        head = 8
        if size == 1 and at + 16 <= end:
            (size,), head = struct.unpack_from(">Q", data, at + 8), 16
        stop = end if size == 0 else at + size
        if stop > end or stop < at + head:
            raise _cut("M4A")
        yield kind, (at + head, stop)
        at = stop


def _deep(data: bytes, at: int, end: int, path: tuple[bytes, ...]) -> Iterator[tuple[int, int]]:
    """The contents of all boxes at a path of kinds."""
    for kind, place in _boxes(data, at, end):
        if kind == path[0]:
            yield from [place] if len(path) == 1 else _deep(data, *place, path[1:])


# Ogg ----------------------------------------------------------------------------------------------

_OPUS_RATE = 48000


def ogg_seconds(data: bytes) -> float:
    """The place of the last sample, of which each page tells, by the rate in the first one. Raises BadSound."""
    if data[:4] != b"OggS" or len(data) < 28:
        raise _not("OGG")
    first = data[27 + data[26] :]
    if first[:7] == b"\x01vorbis" and len(first) >= 16:
        rate, skipped = struct.unpack_from("<I", first, 12)[0], 0
    elif first[:8] == b"OpusHead" and len(first) >= 12:
        rate, skipped = _OPUS_RATE, struct.unpack_from("<H", first, 10)[0]
    else:
        raise BadSound("tệp OGG không phải âm thanh Vorbis hay Opus; xuất lại thành một trong hai loại đó")
    last = max(_places(data), default=0)
    if not rate or last <= skipped:
        raise _cut("OGG")
    return (last - skipped) / rate


def _places(data: bytes) -> Iterator[int]:
    """What each page says of the samples up to its end; raises BadSound where a page is cut."""
    at = 0
    while at < len(data):
        if data[at : at + 4] != b"OggS" or at + 27 > len(data):
            raise _cut("OGG")
        (place,) = struct.unpack_from("<q", data, at + 6)
        lacing = data[at + 27 : at + 27 + data[at + 26]]
        at += 27 + data[at + 26] + sum(lacing)
        if at > len(data):
            raise _cut("OGG")
        yield place


# WAV ----------------------------------------------------------------------------------------------


def wav_seconds(data: bytes) -> float:
    """The size of the samples by how many bytes a second takes. Raises BadSound."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise _not("WAV")
    at, bytes_a_second = 12, 0
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<4sI", data, at)
        if kind == b"fmt " and size >= 16 and at + 20 <= len(data):
            (bytes_a_second,) = struct.unpack_from("<I", data, at + 16)
        if kind == b"data":
            if not bytes_a_second or not size or at + 8 + size > len(data):
                raise _cut("WAV")
            return size / bytes_a_second
        at += 8 + size + size % 2
    raise _cut("WAV")


SOUNDS: Mapping[str, Callable[[bytes], float]] = {
    "mp3": mp3_seconds,
    "m4a": m4a_seconds,
    "ogg": ogg_seconds,
    "wav": wav_seconds,
}
"""How the duration is read, by the extension of the file."""
