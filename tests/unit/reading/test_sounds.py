"""How long a sound lasts, and which files are no sound."""

import io
import struct
import wave

import pytest

from plugins.reading.probe import BadAttachment, probe_attachment


def wav(seconds: float, rate: int = 8000) -> bytes:
    """A silent WAV file."""
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(bytes(2 * int(seconds * rate)))
    return held.getvalue()


def mp3(frames: int, head: bytes = b"\xff\xfb\x90\x64", length: int = 417) -> bytes:
    """Frames of MPEG 1, layer III, 128 kbit/s at 44,100 Hz: 1,152 samples, 417 bytes each."""
    return (head + bytes(length - len(head))) * frames


def id3(size: int) -> bytes:
    return b"ID3\x04\0\0" + bytes((size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127)) + b"\x01" * size


def box(kind: bytes, *inside: bytes) -> bytes:
    content = b"".join(inside)
    return struct.pack(">I4s", 8 + len(content), kind) + content


def m4a(length: int, scale: int = 1000, handler: bytes = b"soun", version: int = 0, short: bool = False) -> bytes:
    """The boxes of an MPEG-4 sound that say how long it is."""
    times = struct.pack(">IIII", 0, 0, scale, length) if version == 0 else struct.pack(">QQIQ", 0, 0, scale, length)
    mvhd = box(b"mvhd", bytes(4)) if short else box(b"mvhd", bytes((version, 0, 0, 0)), times, bytes(80))
    hdlr = box(b"hdlr", bytes(8), handler, bytes(13))
    return (
        box(b"ftyp", b"M4A \0\0\0\0") + box(b"moov", mvhd, box(b"trak", box(b"mdia", hdlr))) + box(b"mdat", bytes(64))
    )


def page(place: int, *packets: bytes) -> bytes:
    """A page of Ogg; the sum of its bits is not looked at."""
    lacing = bytes(len(packet) for packet in packets)
    return b"OggS\0\0" + struct.pack("<qIIIB", place, 1, 0, 0, len(lacing)) + lacing + b"".join(packets)


VORBIS = b"\x01vorbis" + struct.pack("<IBI", 0, 1, 44100) + bytes(14)
OPUS = b"OpusHead\x01\x01" + struct.pack("<HI", 312, 48000) + bytes(3)


@pytest.mark.parametrize(
    "name, data, found",
    [
        ("a.wav", wav(4), ("audio/wav", 4)),
        ("a.wav", wav(0.1), ("audio/wav", 1)),
        ("a.mp3", mp3(100), ("audio/mpeg", 3)),
        ("a.mp3", id3(300) + mp3(383), ("audio/mpeg", 10)),
        ("a.mp3", id3(300) + bytes(20) + mp3(383) + b"TAG" + bytes(125), ("audio/mpeg", 10)),
        ("a.mp3", mp3(383) + mp3(383, b"\xff\xfb\xb0\x64", 626), ("audio/mpeg", 20)),
        ("a.mp3", mp3(417, b"\xff\xf3\x80\x64", 208), ("audio/mpeg", 11)),
        ("a.m4a", m4a(65400), ("audio/mp4", 65)),
        ("a.m4a", m4a(48000 * 90, 48000, version=1), ("audio/mp4", 90)),
        ("a.ogg", page(0, VORBIS) + page(44100 * 7, b"x"), ("audio/ogg", 7)),
        ("a.ogg", page(0, OPUS) + page(48000 * 7 + 312, b"x") + page(-1, b"x"), ("audio/ogg", 7)),
    ],
)
def test_duration(name, data, found):
    """A sound tells its true type and its length in whole seconds, at least one."""
    assert probe_attachment(data, name) == found


WRONG = "nội dung không phải tệp {}; kiểm tra lại tệp, xuất lại từ bản gốc"
CUT = "tệp {} bị cụt hoặc hỏng; chép hoặc xuất lại từ bản gốc"


@pytest.mark.parametrize(
    "name, data, message",
    [
        ("a.wav", b"RIFF", WRONG.format("WAV")),
        ("a.wav", mp3(9), WRONG.format("WAV")),
        ("a.wav", wav(4)[:-1], CUT.format("WAV")),
        ("a.wav", wav(0), CUT.format("WAV")),
        ("a.wav", wav(1)[:30], CUT.format("WAV")),
        ("a.mp3", wav(4), WRONG.format("MP3")),
        ("a.mp3", b"ID3\x04", WRONG.format("MP3")),
        ("a.mp3", id3(9), WRONG.format("MP3")),
        ("a.mp3", mp3(1), CUT.format("MP3")),
        ("a.m4a", mp3(9), WRONG.format("M4A")),
        ("a.m4a", m4a(9000)[:-1], CUT.format("M4A")),
        ("a.m4a", box(b"ftyp", b"M4A "), CUT.format("M4A")),
        ("a.m4a", m4a(0), CUT.format("M4A")),
        ("a.m4a", m4a(9000, short=True), CUT.format("M4A")),
        ("a.m4a", m4a(9000, handler=b"vide"), "tệp M4A có hình hoặc không có tiếng; xuất lại riêng phần tiếng"),
        ("a.ogg", wav(1), WRONG.format("OGG")),
        ("a.ogg", page(0, VORBIS), CUT.format("OGG")),
        ("a.ogg", (page(0, VORBIS) + page(44100, b"xyz"))[:-1], CUT.format("OGG")),
        ("a.ogg", page(0, VORBIS) + b"x", CUT.format("OGG")),
        (
            "a.ogg",
            page(0, b"\x80theora"),
            "tệp OGG không phải âm thanh Vorbis hay Opus; xuất lại thành một trong hai loại đó",
        ),
    ],
)
def test_no_sound(name, data, message):
    """A file that is no sound, or not a whole one, is refused with words that say how to mend it."""
    with pytest.raises(BadAttachment) as refused:
        probe_attachment(data, name)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    "name, data",
    [("a.wav", wav(0.01)), ("a.mp3", mp3(4)), ("a.m4a", m4a(9000)), ("a.ogg", page(0, OPUS) + page(96312, b"x"))],
)
def test_damaged_sound(name, data):
    """Whatever byte is damaged, and wherever the file ends, the answer is a length or BadAttachment."""
    damaged = [data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :] for place in range(0, len(data), 3)]
    for one in (*damaged, *(data[:place] for place in range(1, len(data), 5))):
        try:
            _, seconds = probe_attachment(one, name)
        except BadAttachment:
            continue
        assert seconds >= 1
