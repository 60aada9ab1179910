"""What is made of the drawn pictures: a zip for each board, one of all, and the list of every file."""

import json
from collections.abc import Iterator

from plugins.model.banner_files import (
    ALL_ZIP,
    MANIFEST,
    Picture,
    Status,
    boards_of,
    drawn,
    status,
    today,
    withdrawn,
    zip_path,
)
from plugins.model.output import Gathered, OutputFile
from plugins.model.portal import Portal
from plugins.text.archive import zipped

_README = "DOC-TRUOC.txt"


def sets(portal: Portal) -> Iterator[OutputFile]:
    """A zip for each board that has pictures, one of all, and the manifest."""
    pictures = tuple(drawn(portal))
    note = _note(portal)
    for board in boards_of(portal):
        paths = tuple(picture.path for picture in pictures if picture.board.id == board.id)
        if paths:
            yield OutputFile(zip_path(board), zip_of, (note,), gathered=paths)
    paths = tuple(picture.path for picture in pictures)
    if paths:
        yield OutputFile(ALL_ZIP, zip_of, (note,), gathered=paths)
    records = (*(_record(portal, one) for one in pictures), *(_record(portal, one) for one in withdrawn(portal)))
    frame = json.dumps(_frame(portal), ensure_ascii=False)
    yield OutputFile(MANIFEST, manifest, (frame, records), gathered=paths)


def zip_of(note: str, files: tuple[Gathered, ...]) -> bytes:
    """A zip of the pictures in their order, with a text that says how they may be used; the same bytes each time.
    Pictures are compressed already and are only stored."""
    return zipped({_README: note, **{file.path.rpartition("/")[2]: file.content for file in files}})


def manifest(frame: str, records: tuple[str, ...], files: tuple[Gathered, ...] = ()) -> bytes:
    """manifest.json: every picture with its hash, and every picture of wording that has been withdrawn, which may
    hang somewhere still and has none. A picture whose wording was corrected states under `errata` the wording of
    the withdrawn one that bore its name before."""
    found = {file.path: file for file in files}
    pictures = []
    for record in map(json.loads, records):
        file = found.get(record["path"])
        known = {"sha256": file.sha256, "bytes": len(file.content)} if file else {"sha256": None, "bytes": None}
        pictures.append({**record, **known})
    content = {**json.loads(frame), "pictures": pictures}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _frame(portal: Portal) -> dict:
    """What the manifest says besides its pictures."""
    return {
        "as_of": portal.as_of.isoformat(),
        "polling_day": portal.election.polling_day.isoformat(),
        "publisher": portal.site.operator,
        "home": portal.url("/khau-hieu/"),
        "boards": [
            {
                "id": board.id,
                "name": board.name,
                "width": board.pixels[0],
                "height": board.pixels[1],
                "orientation": board.hangs.value,
                "seconds": board.seconds,
                "smallest_capital": board.capital_floor,
                "zip": portal.url(f"/{zip_path(board)}"),
            }
            for board in boards_of(portal)
        ],
    }


def _record(portal: Portal, picture: Picture) -> str:
    """A picture as the manifest states it, as JSON: text is an input that can be compared."""
    slogan = picture.slogan
    return json.dumps(
        {
            "file": picture.path.rpartition("/")[2],
            "path": picture.path,
            "url": portal.url(f"/{picture.path}"),
            "slogan": slogan.slug,
            "order": slogan.order,
            "language": picture.lang,
            "text": slogan.text[picture.lang],
            "template": slogan.template.value,
            "board": picture.board.id,
            "valid_from": slogan.valid_from.isoformat(),
            "valid_until": slogan.valid_until.isoformat() if slogan.valid_until else None,
            "status": status(slogan, today(portal)).value,
            **_changes(portal, picture),
        },
        ensure_ascii=False,
    )


def _changes(portal: Portal, picture: Picture) -> dict:
    """What became of a wording: errata up to `as_of`, those of public corrections too, and its withdrawal."""
    slogan, day = picture.slogan, today(portal)
    errata = [
        {
            "status": Status.WITHDRAWN.value,
            "on": one.withdrawn_at.date().isoformat(),
            "was": one.wording,
            "source": one.source or portal.url(one.told_at),
        }
        for one in sorted(portal.withdrawn_wordings, key=lambda one: one.withdrawn_at)
        if (one.kind, one.of, one.lang) == ("slogan", slogan.path, picture.lang)
        and one.wording != slogan.text[picture.lang]
    ]
    if status(slogan, day) is not Status.WITHDRAWN:
        return {"errata": errata}
    replacement = portal.by_path.get(slogan.replaced_by or "")
    return {
        "errata": errata,
        "withdrawn_on": slogan.withdrawn_on.isoformat() if slogan.withdrawn_on else None,
        "withdrawn_by": slogan.withdrawn_by,
        "replaced_by": replacement.slug if replacement else None,
    }


def _note(portal: Portal) -> str:
    """The text in each zip."""
    return (
        f"Ảnh khẩu hiệu tuyên truyền bầu cử – {portal.site.operator}\r\n\r\n"
        "Chiếu đúng số điểm ảnh của bảng, không kéo giãn, không cắt. Mỗi ảnh chỉ dùng trong thời gian ghi ở\r\n"
        f"{portal.url('/' + MANIFEST)}\r\n"
        "Ảnh có status là withdrawn đã thu hồi: gỡ ngay. Ảnh có sha256 khác với danh sách là ảnh cũ: tải lại.\r\n"
    )
