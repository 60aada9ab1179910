"""The built site as tests see it: where each kind of page is, and what its files hold."""

from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT

BUILT_FROM = ROOT / "content"

KINDS = {
    "home": ("index.html", ""),
    "area": ("dia-ban/*/*/index.html", 'id="khi-nao"'),
    "candidate": ("nguoi-ung-cu/*/index.html", "<table"),
    "candidate_level": ("nguoi-ung-cu/cap/*/index.html", '<details class="history"'),
    "candidate_list": ("nguoi-ung-cu/index.html", ""),
    "candidate_names": ("nguoi-ung-cu/a-z/index.html", ""),
    "commune": ("dia-ban/*/index.html", 'class="areas"'),
    "commune_list": ("dia-ban/index.html", ""),
    "compare": ("don-vi-bau-cu/*/so-sanh/index.html", "data-chooser"),
    "constituency": ("don-vi-bau-cu/*/index.html", 'class="person"'),
    "constituency_list": ("don-vi-bau-cu/index.html", ""),
    "correction": ("dinh-chinh/khau-hieu-*/index.html", "<del"),
    "correction_list": ("dinh-chinh/index.html", ""),
    "document": ("van-ban/*/index.html", 'aria-labelledby="p_quan-he"'),
    "document_list": ("van-ban/index.html", ""),
    "embed_countdown": ("nhung/dem-ngay/index.html", ""),
    "embed_look_up": ("nhung/tra-cuu/index.html", ""),
    "embed_news": ("nhung/tin-moi/index.html", ""),
    "embeds": ("nhung/index.html", ""),
    "feeds": ("nguon-cap-tin/index.html", ""),
    "milestones": ("lich-bau-cu/index.html", ""),
    "news_item": ("tin-tuc/*/index.html", 'class="figure"'),
    "news_list": ("tin-tuc/index.html", ""),
    "not_found": ("404.html", ""),
    "offline": ("ngoai-tuyen/index.html", ""),
    "open_data": ("du-lieu/index.html", ""),
    "plain": ("tro-nang/index.html", ""),
    "press": ("bao-chi/index.html", "press-photos"),
    "print_booklet": ("ban-in/sach/*/index.html", 'class="posted-text"'),
    "print_list": ("ban-in/cap/*/index.html", 'class="register roll"'),
    "print_pack": ("ban-in/index.html", ".pdf"),
    "print_person": ("ban-in/nguoi-ung-cu/*/index.html", 'class="posted-photo"'),
    "print_slogan": ("khau-hieu/in/*/index.html", 'lang="km"'),
    "print_slogans": ("khau-hieu/in/index.html", ""),
    "question": ("hoi-dap/*/index.html", 'class="legal"'),
    "question_list": ("hoi-dap/index.html", ""),
    "radio": ("phat-thanh/index.html", ""),
    "radio_script": ("phat-thanh/loi-doc/**/index.html", ""),
    "radio_station": ("phat-thanh/xa-*/index.html", ""),
    "results": ("ket-qua/index.html", ""),
    "search": ("tim-kiem/index.html", ""),
    "player": ("khau-hieu/trinh-chieu/index.html", ""),
    "slogan": ("khau-hieu/*/index.html", 'lang="km"'),
    "slogan_list": ("khau-hieu/index.html", ""),
    "style": ("kieu-dang/index.html", ""),
    "tag": ("chu-de/*/index.html", 'class="pager"'),
    "tag_list": ("chu-de/index.html", ""),
    "khmer": ("km/hoi-dap/*/index.html", '<h1 lang="km">'),
    "khmer_home": ("km/index.html", ""),
    "khmer_places": ("km/dia-ban/index.html", ""),
    "khmer_fallback": ("km/hoi-dap/*/index.html", "untranslated"),
    "chinese": ("zh-hans/hoi-dap/*/index.html", '<h1 lang="zh-hans">'),
    "chinese_home": ("zh-hant/index.html", ""),
}
"""A page of each template, by the template's name, and of each foreign script: its file and words it must hold."""


@dataclass(frozen=True)
class Site:
    """A built site: its folder, and the address it is served at."""

    folder: Path
    url: str

    def path(self, kind: str) -> str:
        """The address, from the root, of a page of this kind."""
        pattern, words = KINDS[kind]
        for file in sorted(self.folder.glob(pattern)):
            if words in file.read_text(encoding="utf-8"):
                return "/" + file.relative_to(self.folder).as_posix().removesuffix("index.html")
        raise AssertionError(f"the sample portal has no page {pattern} that holds {words!r}")

    def page(self, kind: str) -> str:
        """The full address of a page of this kind."""
        return self.url + self.path(kind)

    def pages(self) -> list[Path]:
        """Every HTML file of the site."""
        return sorted(self.folder.rglob("*.html"))

    def entries(self) -> list[Path]:
        """The page of every question, candidate and document in Vietnamese."""
        parts = ("hoi-dap", "nguoi-ung-cu", "van-ban")
        found = (page for part in parts for page in self.folder.glob(f"{part}/*/index.html"))
        return sorted(page for page in found if not page.parent.name.startswith(("trang-", "a-z")))
