"""The places from A to Z, for who has no script: on one page where they are few, else on a page a letter."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.model.election import Election
from plugins.model.output import Page
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.views import PlaceView, TextLink
from plugins.text.collation import collation_key
from plugins.text.place_names import without_rank
from plugins.text.tokens import Token, tokens

BASE = "/dia-ban/"
LETTERS = "/dia-ban/chu-cai/"
MOST_NAMES = 400
"""Communes, old names and hamlets that one page may list."""
_KINDRED = {"a": "A, Ă, Â", "d": "D, Đ", "e": "E, Ê", "o": "O, Ô, Ơ", "u": "U, Ư"}
_FIGURES = "so"


def fit_on_a_page(election: Election) -> bool:
    """Whether all names of places are few enough for one page."""
    old_names = sum(len(commune.aliases) for commune in election.communes)
    hamlets = sum(len(area.hamlets) for area in election.polling_areas)
    return len(election.communes) + old_names + hamlets <= MOST_NAMES


def listed(desk: Desk, ballots: Ballots) -> tuple[PlaceView, ...]:
    """Every commune from A to Z with its old names and its hamlets, each hamlet leading to its ballots."""
    return tuple(
        PlaceView(link.label, link.link, link.note, _hamlets(ballots, link.id))
        for link in sorted(
            (ballots.commune_link(commune.id) for commune in desk.portal.election.communes),
            key=lambda link: collation_key(without_rank(link.label)),
        )
    )


def _hamlets(ballots: Ballots, commune: str) -> tuple[TextLink, ...]:
    areas = ballots.areas_of.get(commune, ())
    return tuple(TextLink(hamlet, area.link) for area in areas for hamlet in area.hamlets)


class Letters:
    """The pages of the letters; a letter with too many names has a page for each first syllable."""

    def __init__(self, desk: Desk, ballots: Ballots) -> None:
        self._desk = desk
        names: dict[str, list[tuple[Token, PlaceView]]] = defaultdict(list)
        for place in _names(desk, ballots):
            first = tokens(without_rank(place.label))[:1]
            if first:
                figure = first[0].folded[0].isdigit()
                names[_FIGURES if figure else first[0].folded[0]].append((first[0], place))
        self._names = dict(sorted(names.items()))

    @property
    def links(self) -> tuple[TextLink, ...]:
        """A link to the page of each letter that begins a name."""
        return tuple(self._desk.text_link(_title(letter), f"{LETTERS}{letter}/", letter) for letter in self._names)

    def pages(self) -> Iterator[Page]:
        """The page of each letter, and those of its syllables when it has too many names."""
        for letter, names in self._names.items():
            address, title = f"{LETTERS}{letter}/", _title(letter)
            if len(names) <= MOST_NAMES:
                yield self._page(address, title, _ordered(place for _, place in names))
                continue
            groups = _by_syllable(names)
            syllables = tuple(
                self._desk.text_link(_spellings(group), f"{address}{syllable}/", syllable)
                for syllable, group in groups.items()
            )
            yield self._page(address, title, (), syllables)
            for syllable, group in groups.items():
                above = self._desk.text_link(title, address)
                yield self._page(
                    f"{address}{syllable}/", _spellings(group), _ordered(place for _, place in group), above=(above,)
                )

    def _page(
        self,
        address: str,
        title: str,
        places: tuple[PlaceView, ...],
        syllables: tuple[TextLink, ...] = (),
        above: tuple[TextLink, ...] = (),
    ) -> Page:
        return self._desk.page(
            address,
            "place_letter.html",
            self._desk.frame.say("Địa bàn: {title}", title=title),
            crumbs=(self._desk.text_link("Tra cứu nơi bầu cử", BASE), *above),
            section="dia-ban",
            description=self._desk.frame.say(
                "Xã, phường, đặc khu, tên cũ, thôn, khu phố bắt đầu bằng {title}.", title=title
            ),
            variables={"letters": self.links, "places": places, "syllables": syllables},
        )


def _names(desk: Desk, ballots: Ballots) -> Iterator[PlaceView]:
    """Every name by itself; hamlets that are only numbered are found on their commune's page."""
    for commune in desk.portal.election.communes:
        link, above = ballots.commune_link(commune.id), ", ".join(filter(None, (commune.district, commune.province)))
        former = desk.frame.say("tên cũ: {note}", note=link.note) if link.note else ""
        yield PlaceView(commune.name, link.link, "; ".join(filter(None, (above, former))))
        now = ", ".join(filter(None, (commune.name, above)))
        for alias in commune.aliases:
            yield PlaceView(alias, link.link, desk.frame.say("nay là {place}", place=now))
        for hamlet in _hamlets(ballots, commune.id):
            if not without_rank(hamlet.label)[:1].isdigit():
                yield PlaceView(hamlet.label, hamlet.link, now)


def _ordered(places: Iterable[PlaceView]) -> tuple[PlaceView, ...]:
    return tuple(
        sorted(
            places, key=lambda place: (collation_key(without_rank(place.label)), place.label, place.note, place.link)
        )
    )


def _by_syllable(names: Iterable[tuple[Token, PlaceView]]) -> dict[str, list[tuple[Token, PlaceView]]]:
    groups: dict[str, list[tuple[Token, PlaceView]]] = defaultdict(list)
    for token, place in names:
        groups[token.folded].append((token, place))
    return dict(sorted(groups.items()))


def _spellings(names: Iterable[tuple[Token, PlaceView]]) -> str:
    """The first syllables as they are written, each once: "Tam, Tâm"."""
    written: dict[str, str] = {}
    for token, place in names:
        word = without_rank(place.label)[: token.end - token.start]
        written.setdefault(token.exact, word[:1].upper() + word[1:])
    return ", ".join(sorted(written.values(), key=collation_key))


def _title(letter: str) -> str:
    return "0–9" if letter == _FIGURES else _KINDRED.get(letter, letter.upper())
