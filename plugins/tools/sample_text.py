"""Vietnamese sentences, titles and Markdown bodies about an election, put together from a small grammar.

Everything follows from the random generator that is handed in; nothing here is true of any real place.
"""

from collections.abc import Sequence
from random import Random

PLACES = (
    "phường Lạc Thành", "phường Đông Lạc", "phường Bến Lam", "xã An Lạc Hạ", "xã An Lạc Thượng",
    "xã Phú Giang", "xã Trà Vông", "xã Sóc Tràm", "xã Ea Linh", "xã Nam Cường Giang", "xã Long Hậu Giang",
    "đặc khu Hòn Lam",
)  # fmt: skip

AGENCIES = (
    "Ủy ban bầu cử tỉnh", "Sở Nội vụ", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Công an tỉnh", "Sở Y tế",
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn",
    "Hội Nông dân tỉnh", "Liên đoàn Lao động tỉnh", "Đài Truyền thanh cơ sở", "Tiểu ban Tuyên truyền",
    "Ban bầu cử", "Tổ giúp việc Ủy ban bầu cử", "Ủy ban nhân dân xã", "Hội Người cao tuổi",
    "Trung tâm Văn hóa",
)  # fmt: skip

_ACTIONS = (
    "tổ chức hội nghị triển khai", "kiểm tra công tác chuẩn bị", "ban hành kế hoạch", "rà soát, cập nhật",
    "niêm yết công khai", "hướng dẫn nghiệp vụ về", "phân công thành viên theo dõi",
    "tập huấn cho cán bộ về", "tiếp nhận ý kiến của cử tri về", "tuyên truyền lưu động về",
    "phối hợp chuẩn bị", "giám sát việc thực hiện", "đôn đốc tiến độ", "giải đáp thắc mắc về",
    "công bố tài liệu về", "diễn tập phương án bảo đảm",
)  # fmt: skip

_TOPICS = (
    "danh sách cử tri", "khu vực bỏ phiếu", "thẻ cử tri", "hòm phiếu và phòng bỏ phiếu",
    "trang trí khánh tiết", "công tác nhân sự", "hội nghị tiếp xúc cử tri",
    "tiểu sử tóm tắt của người ứng cử", "cách ghi phiếu bầu", "bầu cử sớm ở nơi đi lại khó khăn",
    "an ninh, trật tự ngày bầu cử", "bảo đảm điện và đường truyền", "y tế tại điểm bỏ phiếu",
    "quy trình kiểm phiếu", "tiếp nhận khiếu nại, tố cáo", "hỗ trợ cử tri là người khuyết tật",
    "phát thanh bằng tiếng dân tộc", "phiếu bầu và tài liệu nghiệp vụ", "hòm phiếu phụ",
    "số liệu cử tri tạm trú",
)  # fmt: skip

_TIMES = (
    "Sáng nay", "Chiều cùng ngày", "Trong tuần qua", "Từ đầu tháng", "Sau phiên họp gần nhất",
    "Trước giờ làm việc", "Đúng kế hoạch đã duyệt", "Theo lịch công tác", "Ngay sau hội nghị",
    "Trong hai ngày cuối tuần",
)  # fmt: skip

_AIMS = (
    "để mọi cử tri nắm rõ quyền và nghĩa vụ của mình",
    "nhằm bảo đảm cuộc bầu cử dân chủ, đúng luật, an toàn",
    "để người dân tra cứu thuận tiện tại nơi cư trú", "nhằm hạn chế sai sót khi lập danh sách",
    "để các tổ bầu cử thống nhất cách làm", "bảo đảm tiến độ chung của toàn tỉnh",
    "tạo không khí phấn khởi trong khu dân cư", "giúp cử tri lớn tuổi và cử tri ở xa thuận lợi hơn",
)  # fmt: skip

_COMMENTS = (
    "Các ý kiến đóng góp đã được tổng hợp đầy đủ và trả lời ngay tại chỗ",
    "Danh sách được dán ở nhà văn hóa, trụ sở và đọc trên loa truyền thanh mỗi ngày hai lượt",
    "Tổ bầu cử phân công người trực để hướng dẫn cử tri cao tuổi, cử tri đi bầu lần đầu",
    "Cán bộ đi từng ngõ, gõ từng nhà để đối chiếu họ tên, ngày sinh và nơi ở",
    "Những trường hợp chuyển đến, chuyển đi được cập nhật ngay trong ngày",
    "Phương án dự phòng đã tính tới mưa lớn, mất điện và chia cắt đường thủy",
    "Người ứng cử trình bày chương trình hành động và trả lời câu hỏi của cử tri",
    "Kết quả kiểm tra cho thấy phần lớn đầu việc đã hoàn thành trước thời hạn",
    "Mọi thắc mắc được tiếp nhận trong giờ hành chính và qua đường dây của cơ quan thường trực",
    "Việc trang trí bảo đảm trang trọng, tiết kiệm, không che khuất biển báo giao thông",
)  # fmt: skip

_HEADINGS = (
    "Kết quả bước đầu", "Công việc trong tuần tới", "Cử tri cần biết", "Phân công thực hiện",
    "Một số lưu ý", "Bảo đảm điều kiện vật chất", "Ý kiến từ cơ sở", "Thời gian, địa điểm",
    "Cách thức liên hệ", "Tiến độ theo địa bàn",
)  # fmt: skip

_ITEMS = (
    "Đối chiếu họ tên, ngày sinh với giấy tờ", "Báo ngay sai sót cho Ủy ban nhân dân xã",
    "Giữ thẻ cử tri cẩn thận", "Đọc tiểu sử và chương trình hành động của người ứng cử",
    "Tự mình đi bầu, không nhờ người khác bầu thay", "Đổi phiếu khác khi viết sai",
    "Hỏi thành viên tổ bầu cử khi chưa rõ", "Đến đúng phòng bỏ phiếu ghi trên thẻ",
    "Bố trí lối đi cho xe lăn", "Kiểm tra hòm phiếu trước giờ khai mạc",
    "Chuẩn bị bút và nơi viết phiếu kín đáo",
)  # fmt: skip

TAGS = (
    "Cử tri", "Niêm yết", "Danh sách cử tri", "Thẻ cử tri", "Khu vực bỏ phiếu", "Hiệp thương",
    "Vận động bầu cử", "Tiếp xúc cử tri", "Tuyên truyền", "Khẩu hiệu", "Tập huấn", "Kiểm tra", "Giám sát",
    "An ninh", "Y tế", "Hậu cần", "Hòm phiếu phụ", "Bầu cử sớm", "Kiểm phiếu", "Phiếu bầu", "Quốc hội",
    "Hội đồng nhân dân tỉnh", "Hội đồng nhân dân xã", "Người ứng cử", "Tiểu sử", "Chương trình hành động",
    "Mặt trận Tổ quốc", "Phụ nữ", "Thanh niên", "Nông dân", "Người cao tuổi", "Người khuyết tật",
    "Đồng bào dân tộc", "Tiếng Khmer", "Tiếng Êđê", "Biển đảo", "Công nhân", "Học sinh và sinh viên",
    "Cựu chiến binh", "Chuyển đổi số", "Truyền thanh", "Báo chí", "Khiếu nại và tố cáo", "Hỏi đáp",
    "Văn bản mới", "Kế hoạch", "Báo cáo", "Trang trí khánh tiết", "Tạm trú", "Tạm vắng", "Ủy ban bầu cử",
    "Ban bầu cử", "Tổ bầu cử", "Đơn vị bầu cử", "Điện lực", "Viễn thông", "Thời tiết", "Ngày hội toàn dân",
    "Pháp luật bầu cử", "Luật Bầu cử",
)  # fmt: skip

SURNAMES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
    "Thạch", "Sơn", "Kim", "Danh",
)  # fmt: skip
MIDDLES = {
    "nam": ("Văn", "Hữu", "Minh", "Quốc", "Thanh", "Đức", "Công"),
    "nữ": ("Thị", "Ngọc", "Thùy", "Kim", "Mỹ", "Thanh"),
}
GIVEN = (
    "An", "Bình", "Châu", "Diệp", "Đào", "Giang", "Hà", "Hạnh", "Hiền", "Hòa", "Khuê", "Lam", "Liên", "Lộc",
    "Mai", "Ngân", "Nhân", "Phúc", "Quyên", "Sen", "Tâm", "Thảo", "Thu", "Trúc", "Uyên", "Vinh", "Xuân",
    "Yên",
)  # fmt: skip


class Writer:
    """Writes one text after another; the generator's state is its only memory."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def one(self, words: Sequence[str]) -> str:
        """One of the words."""
        return words[int(self.random.random() * len(words))]

    def person(self, gender: str) -> str:
        """A full name of three or four syllables."""
        middles = [self.one(MIDDLES[gender])]
        if self.random.random() < 0.3:
            middles.append(self.one(GIVEN))
        return " ".join([self.one(SURNAMES), *middles, self.one(GIVEN)])

    def tags(self) -> list[str]:
        """One to four tags; those at the head of the list are met far more often than those at its end."""
        count = self.random.randint(1, 4)
        return list(dict.fromkeys(TAGS[int(len(TAGS) * self.random.random() ** 2)] for _ in range(count)))

    def title(self) -> str:
        """A headline; one in five has a colon, as in real ones."""
        place, topic = self.one(PLACES), self.one(_TOPICS)
        if self.random.random() < 0.2:
            return f"{_capital(place)}: {self.one(_ACTIONS)} {topic}"
        return f"{_capital(self.one(AGENCIES))} {self.one(_ACTIONS)} {topic} tại {place}"

    def question(self) -> str:
        """A question of a voter."""
        asks = (
            "Cử tri cần biết gì về {}?",
            "Ai chịu trách nhiệm về {}?",
            "Khi nào thực hiện {} tại {}?",
            "Tìm hiểu {} ở đâu?",
        )
        return self.one(asks).format(self.one(_TOPICS), self.one(PLACES))

    def subject(self) -> str:
        """What a document is about."""
        return f"Về việc {self.one(_ACTIONS)} {self.one(_TOPICS)} trên địa bàn {self.one(PLACES)}"

    def sentence(self) -> str:
        """One sentence of twelve to forty syllables."""
        kind = self.random.random()
        if kind < 0.35:
            return f"{self.one(_COMMENTS)}."
        topic = self._stressed(self.one(_TOPICS))
        core = f"{self.one(AGENCIES)} {self.one(_ACTIONS)} {topic} tại {self.one(PLACES)}"
        if kind < 0.7:
            return f"{self.one(_TIMES)}, {core} {self.one(_AIMS)}."
        return f"{_capital(core)} từ {self.day()}, {self.one(_AIMS)}."

    def paragraph(self) -> str:
        """Two to four sentences in one line, as the visual editors write."""
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 4)))

    def day(self) -> str:
        """A day of the campaign's months in figures."""
        return f"ngày {self.random.randint(1, 28)}/{self.random.randint(1, 2)}/2026"

    def body(self, links: Sequence[tuple[str, str]] = ()) -> str:
        """Markdown of 150 to 450 syllables: paragraphs, headings, lists, tables, links to (title, path)."""
        wanted = self.random.randint(150, 310)
        blocks = [self.paragraph()]
        blocks += [f"Xem thêm: [{title}]({path})." for title, path in links]
        while sum(len(block.split()) for block in blocks) < wanted:
            kind = self.random.random()
            if kind < 0.2:
                blocks += [f"## {self.one(_HEADINGS)}", self.paragraph()]
            elif kind < 0.32:
                blocks += [f"{self.one(_TIMES)}, cần chú ý:", self._list()]
            elif kind < 0.37:
                blocks.append(self._table())
            elif kind < 0.41:
                blocks.append(f"> {self.one(_COMMENTS)}.")
            else:
                blocks.append(self.paragraph())
        return "\n\n".join(blocks) + "\n"

    def _stressed(self, words: str) -> str:
        return f"**{words}**" if self.random.random() < 0.12 else words

    def _list(self) -> str:
        numbered = self.random.random() < 0.3
        items = dict.fromkeys(self.one(_ITEMS) for _ in range(self.random.randint(3, 6)))
        return "\n".join(
            f"{number}. {item};" if numbered else f"- {item};" for number, item in enumerate(items, start=1)
        )

    def _table(self) -> str:
        places = dict.fromkeys(self.one(PLACES) for _ in range(self.random.randint(2, 5)))
        rows = [
            f"| {_capital(place)} | {self.random.randint(3, 40)} | {self.random.randint(2, 30)}.000 |"
            for place in places
        ]
        return "\n".join(["| Địa bàn | Khu vực bỏ phiếu | Cử tri |", "|---|--:|--:|", *rows])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
