"""Files packed into a ZIP file."""

import io
import zipfile

from plugins.text.archive import zipped


def test_an_archive_holds_its_files_in_their_order() -> None:
    """Names, contents and order are those given; what is compressed already is stored as it is."""
    files = {"đọc.txt": "Chữ Việt " * 50, "a.png": b"\x89PNG" * 20}
    with zipfile.ZipFile(io.BytesIO(zipped(files))) as archive:
        assert archive.namelist() == list(files)
        assert archive.read("đọc.txt").decode() == files["đọc.txt"]
        kinds = [one.compress_type for one in archive.infolist()]
    assert kinds == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]


def test_the_same_files_give_the_same_bytes() -> None:
    """An archive states no moment and nothing of the machine."""
    assert zipped({"a.csv": "1"}) == zipped({"a.csv": "1"})
