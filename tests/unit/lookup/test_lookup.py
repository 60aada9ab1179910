"""Every place is found under its name, and no two places are merged."""

import json

import pytest

from plugins.lookup import FOLDER, build
from plugins.lookup.keys import keys_of
from plugins.lookup.places import Kind, Place, places_of
from plugins.lookup.shards import MANIFEST, SHARD_SIZE, cut, export, rows_of
from plugins.tools.communes import clean, of_province, read, telex, with_ids
from tests.unit.pages.sample import election, portal


def small():
    """A portal whose one polling area has two hamlets, and whose communes have old names."""
    communes = [
        {"id": "xa-son-haf", "name": "Xã Sơn Hà", "province": "Tỉnh Quảng Ngãi", "aliases": ["Huyện Sơn Hà"]},
        {"id": "xa-son-haj", "name": "Xã Sơn Hạ", "district": "Huyện Sơn Hà", "province": "Tỉnh Quảng Ngãi"},
    ]
    areas = [
        {
            "id": "kv-1",
            "number": "1",
            "commune": "xa-son-haf",
            "constituencies": [],
            "hamlets": ["Thôn Làng Rê", "Thôn 2"],
            "place": "Nhà văn hóa",
        }
    ]
    return portal(election=election(communes=communes, constituencies=[], polling_areas=areas))


def test_every_name_is_a_place_and_says_what_tells_it_apart():
    """Communes, old names and hamlets stand with district, province, present name and polling area."""
    assert [tuple(place)[:4] for place in places_of(small())] == [
        ("Xã Sơn Hà", "Tỉnh Quảng Ngãi · tên cũ: Huyện Sơn Hà", "xa-son-haf", Kind.COMMUNE),
        ("Huyện Sơn Hà", "nay là Xã Sơn Hà, Tỉnh Quảng Ngãi", "xa-son-haf", Kind.OLD_NAME),
        ("Xã Sơn Hạ", "Huyện Sơn Hà, Tỉnh Quảng Ngãi", "xa-son-haj", Kind.COMMUNE),
        ("Thôn Làng Rê", "Xã Sơn Hà, Tỉnh Quảng Ngãi · khu vực bỏ phiếu số 1", "xa-son-haf/kv-1", Kind.HAMLET),
        ("Thôn 2", "Xã Sơn Hà, Tỉnh Quảng Ngãi · khu vực bỏ phiếu số 1", "xa-son-haf/kv-1", Kind.HAMLET),
    ]


@pytest.mark.parametrize(
    ("label", "kind", "within", "keys"),
    [
        ("Xã Sơn Hà", Kind.COMMUNE, "", {"son ha", "ha"}),
        ("Đặc khu Hòn Lam", Kind.COMMUNE, "Tỉnh Mẫu", {"hon lam mau", "lam mau"}),
        ("Xã Phượng Dực", Kind.COMMUNE, "", {"duc", "phuong duc"}),
        ("Thị trấn Phú Hoà", Kind.OLD_NAME, "Xã Trà", {"phu hoa tra"}),
        ("Phường 1 (thị xã Lạc Thành cũ)", Kind.OLD_NAME, "Xã A", {"1 a", "lac thanh cu a"}),
        ("Tổ dân phố 03", Kind.HAMLET, "Phường Bến", {"3 ben"}),
        ("Quận 1", Kind.OLD_NAME, "Phường Bến", {"1 ben", "quan 1 ben"}),
        ("Xã Quan Sơn", Kind.COMMUNE, "", {"quan son", "son"}),
        ("Xã Tịnh Khê", Kind.COMMUNE, "", {"tinh khe", "khe"}),
        ("Xã Ea H’Leo", Kind.COMMUNE, "", {"ea hleo", "hleo"}),
        ("Xã", Kind.COMMUNE, "", {"xa"}),
    ],
)
def test_keys(label, kind, within, keys):
    """A place is found under its name without its rank, then under where it lies."""
    assert set(keys_of(Place(label, "", "x", kind, within))) == keys


def test_the_files_hold_every_place_under_each_of_its_keys():
    """Whoever follows the manifest to the shard of a key finds the place, at the size of the whole country."""
    places = [Place(row.name, row.province, id, Kind.COMMUNE, row.province) for id, row in with_ids(read())]
    files = dict(export(places, "Việt Nam"))
    shards = [row.split(" ", 1) for row in json.loads(files[MANIFEST])["shards"]]
    firsts = [first for _, first in shards]
    assert firsts == sorted(set(firsts))
    held = {name: {tuple(row) for row in json.loads(files[f"{name}.json"])} for name, _ in shards}
    for key, place in rows_of(places):
        name = [name for name, first in shards if first <= key][-1]
        assert (place.label, place.note, place.link, place.kind) in held[name], key


def test_what_is_popular_is_parted_and_rows_of_one_key_are_not():
    """No shard is much larger than it may be, unless all its rows have one key."""
    many = [(f"tan {number:04}", Place(f"Xã Tân {number}", "", str(number), Kind.COMMUNE)) for number in range(2000)]
    same = [("tan", Place("Xã Tân", f"Tỉnh {number}", str(number), Kind.COMMUNE)) for number in range(1000)]
    assert all(sum(len("".join(row[1][:3])) for row in rows) < 1.5 * SHARD_SIZE for rows in cut(many))
    assert [len(rows) for rows in cut(same)] == [1000]


def test_the_bundle_is_the_same_each_time_and_bears_hashes():
    """Two builds of one portal give the same files; all but the manifest are named by their content."""
    first, second = ([dict(one.make(None, *one.inputs)) for one in build(small())] for _ in "12")
    assert first == second
    assert all(path.startswith(f"{FOLDER}/") for path in first[0])
    changed = small().election.model_copy(update={"polling_areas": ()})
    other = {path for one in build(portal(election=changed)) for path, _ in one.make(None, *one.inputs)}
    assert other & set(first[0]) == {f"{FOLDER}/{MANIFEST}"}


# The communes of the country ---------------------------------------------------------------------------

PAIRS = (
    ("Thái Nguyên", "Xã Văn Lang", "Xã Văn Lăng"),
    ("Hải Phòng", "Xã Cẩm Giang", "Xã Cẩm Giàng"),
    ("Quảng Ngãi", "Xã Sơn Hà", "Xã Sơn Hạ"),
    ("Quảng Ngãi", "Xã Ba Tơ", "Xã Ba Tô"),
    ("Đồng Nai", "Xã Lộc Thạnh", "Xã Lộc Thành"),
    ("thanh pho ho chi minh", "Xã Thanh An", "Xã Thạnh An"),
    ("Tây Ninh", "Xã Tân Thành", "Xã Tân Thạnh"),
    ("Đồng Tháp", "Xã Tân Thành", "Xã Tân Thạnh"),
)


@pytest.mark.parametrize(("province", "one", "other"), PAIRS)
def test_pairs_that_differ_in_marks_have_different_ids(province, one, other):
    """The eight pairs of one province get ids that tell them apart, by Telex."""
    ids = {row.name: id for id, row in with_ids(of_province(read(), province))}
    assert len(set(ids.values())) == len(ids)
    assert ids[one] != ids[other]
    assert ids[one].endswith(telex(one.split()[-1])) or ids[one].endswith(telex(one.split()[-2]) + "-an")


def test_all_communes_have_different_ids():
    """3,321 communes, 3,321 ids, codes kept as text."""
    named = with_ids(read())
    assert len({id for id, _ in named}) == len(named) == 3321
    assert all(len(row.code) == 5 for _, row in named)


@pytest.mark.parametrize(
    ("found", "cleaned"),
    [
        ("Xã  Phú   Hoà", "Xã Phú Hòa"),
        ("xã Bắc Sơn", "Xã Bắc Sơn"),
        ("Xã Cư M’gar", "Xã Cư M'gar"),
        ("Xã Hoàn Lão", "Xã Hoàn Lão"),
        ("Phường Quý Thuỷ", "Phường Quý Thủy"),
    ],
)
def test_names_are_cleaned(found, cleaned):
    """Spaces, apostrophes, capitals and the place of tones are those of this portal; other letters stay."""
    assert clean(found) == cleaned
