"""An entry that is read on the air: its sound, and when it is read otherwise than usual."""

from plugins.model.entry import LocalEntry
from plugins.model.radio import Broadcast
from plugins.model.record import field
from plugins.model.types import ContentRef


class AiredEntry(LocalEntry):
    """A news item or an answer, as loudspeaker stations are given it."""

    audio: ContentRef | None = field(
        "Bản âm thanh",
        "Đường dẫn tới tệp .mp3, .m4a, .ogg hoặc .wav; nội dung bài là lời đọc của tệp đó, viết đủ.",
        "../audio/nhac-ngay-bau-cu.mp3",
        default=None,
    )
    broadcast: Broadcast | None = field("Phát thanh", "Khi đọc trên loa khác với thường lệ.", default=None)

    @property
    def files(self) -> tuple[str, ...]:
        return (self.audio,) if self.audio else ()
